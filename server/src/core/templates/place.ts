import type { HeadingBlock } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { keptByText } from "../kept/kept-by-text";
import { perDocument } from "../kept/per-document";
import type { ModelPolicy, ModelSection } from "./model-policy";
import { styleOf, topHeadings, type DocumentStyle } from "./style";

/** Where a new section goes. */
export interface Place {
  /** Offset at which the section's first line is inserted. */
  readonly at: number;
  /** Its number, where the document numbers its sections. */
  readonly number?: number;
  /** The heading that it follows, if any. */
  readonly after?: HeadingBlock;
  /** The numbered headings that come after it and so go up by one, in order; empty where it takes the next number. */
  readonly moved: readonly HeadingBlock[];
}

/** Sections that close a policy. */
const CLOSING =
  /\b(?:review|approval|related|linked|legislation|legal|law|references?|further|monitoring of this policy|signatures?|appendi(?:x|ces)|annex)\b/i;
/** At most so many of the last sections are taken for closing ones. */
const MOST_CLOSING = 4;

/** How much all the sections count that a heading only touches on, where one that it names counts 1: sentences may stand anywhere. */
const TOUCHED = 0.5;

/**
 * The places of a section in a document, the best first. The best is where the model policy has it: the place that leaves the fewest
 * sections of the document on the wrong side of it. In a document that numbers its sections those after it go up by one. The other place,
 * in such a document, is behind its last section, where no number changes.
 */
export function placesFor(
  section: ModelSection,
  model: ModelPolicy | undefined,
  facts: DocumentFacts,
  style: DocumentStyle = styleOf(facts),
): readonly Place[] {
  const headings = topHeadings(facts);
  if (headings.length === 0) return [{ at: facts.text.length, moved: [], ...(style.numbersSections ? { number: 1 } : {}) }];
  const index = bestIndex(section, model, facts, headings);
  if (!style.numbersSections) return [placeBefore(index, headings, facts)];
  const { first, last, regular, next } = numberingOf(headings);
  const behind: Place = { ...placeBefore(last + 1, headings, facts), number: next };
  if (!regular || index > last) return [behind];
  const at = Math.max(index, first);
  return [{ ...placeBefore(at, headings, facts), number: numberOf(headings[at]!)!, moved: headings.slice(at, last + 1) }, behind];
}

/** The places at an offset that the author chose: with the sections after it moved up by one, and with the next free number. */
export function placesAt(at: number, facts: DocumentFacts, style: DocumentStyle = styleOf(facts)): readonly Place[] {
  const headings = topHeadings(facts);
  if (!style.numbersSections) return [{ at, moved: [] }];
  if (headings.length === 0) return [{ at, moved: [], number: 1 }];
  const { first, last, regular, next } = numberingOf(headings);
  const index = headings.findIndex(({ span }) => span.start >= at),
    after = headings[(index < 0 ? headings.length : index) - 1];
  const place = { at, moved: [], ...(after ? { after } : {}) };
  const free: Place = { ...place, number: next };
  return !regular || index < 0 || index > last
    ? [free]
    : [{ ...place, number: numberOf(headings[Math.max(index, first)]!)!, moved: headings.slice(Math.max(index, first), last + 1) }, free];
}

/** Which headings are numbered, whether their numbers run on without a gap, and the next free one. Some heading has a number. */
function numberingOf(headings: readonly HeadingBlock[]): {
  readonly first: number;
  readonly last: number;
  readonly regular: boolean;
  readonly next: number;
} {
  const numbers = headings.map(numberOf),
    highest = Math.max(...numbers.map((number) => number ?? 0));
  const first = numbers.findIndex((number) => number !== undefined),
    last = numbers.lastIndexOf(highest);
  const regular =
    numbers.slice(first, last + 1).every((number, step) => number === numbers[first]! + step) &&
    numbers.slice(last + 1).every((number) => number === undefined);
  return { first, last, regular, next: highest + 1 };
}

function numberOf({ number }: HeadingBlock): number | undefined {
  return /^\d+$/.test(number ?? "") ? Number(number) : undefined;
}

function placeBefore(index: number, headings: readonly HeadingBlock[], facts: DocumentFacts): Place {
  const after = headings[index - 1];
  return {
    at: Math.min(headings[index]?.span.start ?? Infinity, perDocument(facts, endOfBody, undefined)),
    ...(after ? { after } : {}),
    moved: [],
  };
}

/** The index of the heading before which the section stands best; the number of headings for the end. */
function bestIndex(section: ModelSection, model: ModelPolicy | undefined, facts: DocumentFacts, headings: readonly HeadingBlock[]): number {
  const closes = CLOSING.test(section.title),
    end = headings.length;
  const closing = closes
    ? -1
    : headings.findIndex(
        (heading, index) => index > 0 && index >= end - MOST_CLOSING && headings.slice(index).every(({ flow }) => CLOSING.test(flow.text)),
      );
  const limit = closing > 0 ? closing : end,
    own = model?.sections.findIndex((one) => one.id === section.id) ?? -1;
  if (!model || own < 0) return limit;
  const known = perDocument(facts, standingIn, model).filter((one) => one.section !== section);
  const weightOf = ({ at, named }: { readonly at: number; readonly named: boolean }) =>
    named ? 1 : TOUCHED / known.filter((one) => one.at === at && !one.named).length;
  const wrong = (index: number) =>
    known.reduce((sum, one) => sum + ((one.order < own ? one.at >= index : one.at < index) ? weightOf(one) : 0), 0);
  const least = Math.min(...Array.from({ length: limit + 1 }, (_, index) => wrong(index))) + 1e-9;
  const before = known.findLast(({ order }) => order < own),
    after = known.find(({ order }) => order > own);
  const near = [before && before.at + 1, after?.at].find((index) => index !== undefined && index <= limit && wrong(index) <= least);
  if (near !== undefined) return near;
  for (let index = limit; index > 0; index--) if (wrong(index) <= least) return index;
  return 0;
}

/** The sections of a model policy that stand in a document: each with its place in the model and the index of its heading in the document. */
function standingIn(
  facts: DocumentFacts,
  model: ModelPolicy,
): readonly { readonly section: ModelSection; readonly order: number; readonly at: number; readonly named: boolean }[] {
  const headings = topHeadings(facts),
    words = headings.map(({ flow }) => stems(flow.text));
  return model.sections.flatMap((section, order) => {
    const named = namedAt(section, words),
      at = named ?? standsAt(section.requirements, facts, headings);
    return at === undefined ? [] : [{ section, order, at, named: named !== undefined }];
  });
}

/** The index of the heading whose words are those of a model section's title or requirements; undefined when none is. */
function namedAt({ title, requirements }: ModelSection, headings: readonly ReadonlySet<string>[]): number | undefined {
  const own = stems([title, ...requirements].join(" "));
  const share = headings.map((words) => {
    let shared = 0;
    for (const word of words) if (own.has(word)) shared++;
    return shared === 0 ? 0 : shared / words.size;
  });
  const most = Math.max(...share);
  return most >= 0.5 ? share.indexOf(most) : undefined;
}

/** The content words of a heading, cut to five letters so that "Policies" and "policy" are the same. */
const stems = keptByText(
  (words): ReadonlySet<string> =>
    new Set((words.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 5))),
);
const EMPTY: ReadonlySet<string> = new Set(
  "and for from our the this that with what who when social media policy policies school section staff pupil pupils use using".split(" "),
);

/** The index of the heading under which a document says most of what a model section asks; undefined when it says nothing of it under a heading. */
function standsAt(requirements: readonly string[], facts: DocumentFacts, headings: readonly HeadingBlock[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { id, evidence } of facts.requirements)
    if (requirements.includes(id))
      for (const { start } of evidence) {
        const index = headings.findLastIndex(({ span }) => span.start <= start);
        if (index >= 0) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Where the last section ends: before an appendix, and before the signatures and dates at the foot of a policy. */
function endOfBody(facts: DocumentFacts): number {
  const { blocks } = facts.policy,
    headings = topHeadings(facts);
  const last = blocks.indexOf(headings.at(-1)!);
  const appendix = blocks.findIndex((block, index) => index > last && block.kind === "heading" && block.form === "appendix");
  let end = appendix < 0 ? blocks.length : appendix;
  while (end > last + 1 && ["field", "blank", "running", "hidden"].includes(blocks[end - 1]!.kind)) end--;
  const next = blocks.slice(end).find((block) => block.kind !== "blank");
  return next?.span.start ?? facts.text.length;
}
