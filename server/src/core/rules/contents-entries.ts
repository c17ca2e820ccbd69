import type { Block, ContentsBlock, HeadingBlock, Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { takenOver } from "../kept/reuse";
import { plainNumber } from "../reading/numbering";

interface Mismatch {
  readonly span: Span;
  readonly message: string;
  readonly short: string;
}

/**
 * One finding for the entries of the contents table that do not fit the headings: entries without a heading, and entries with
 * another number than their heading's. Silent where most entries have no heading, as then only a part of the document is here.
 */
export function contentsFindings(facts: DocumentFacts): RawFinding[] {
  const appendices = facts.numbering.flatMap((place) => (place.what === "appendix" ? [place.number] : []));
  const { entries, absent, found } = takenOver(facts.policy, contentsFindings, appendices, () =>
      mismatches(facts.policy.blocks, appendices),
    ),
    [first, ...rest] = found;
  if (!first || absent * 2 > entries) return [];
  return [
    {
      rule: "dangling-reference",
      severity: "warning",
      span: first.span,
      message: `${first.message} Readers who look it up there get lost. Bring the contents and the headings into line.`,
      related: rest.map(({ span, short }) => ({ span, message: short })),
      data: { matter: "contents", entries: found.length },
    },
  ];
}

/** The entries that do not fit, and how many there are in all and without a heading. */
interface Mismatches {
  readonly entries: number;
  readonly absent: number;
  readonly found: readonly Mismatch[];
}

const NO_CONTENTS: Mismatches = { entries: 0, absent: 0, found: [] };

function mismatches(blocks: readonly Block[], appendices: readonly string[]): Mismatches {
  const all = blocks.filter(
    (block): block is ContentsBlock =>
      block.kind === "contents" && /[a-z]{3}/i.test(block.flow.text) && !/^(?:table of )?contents$/i.test(block.flow.text),
  );
  const entries = all.filter(
    (entry, i) =>
      !goesOn(entry, all[i - 1]) && !/^(?:appendices|annexe?s|list of (?:appendices|annexe?s|tables|figures))$/i.test(entry.flow.text),
  );
  if (entries.length < 2) return NO_CONTENTS;
  const headings = blocks
    .filter((block): block is HeadingBlock => block.kind === "heading")
    .map((block) => ({ number: block.number && plainNumber(block.number), stems: stems(block.flow.text) }));
  if (headings.length < 2) return NO_CONTENTS;
  const found: Mismatch[] = [];
  let absent = 0;
  for (const entry of entries) {
    const appendix = /^app[a-z]*\s+(\w{1,3})\b/i.exec(entry.flow.text)?.[1];
    if (appendix && appendices.includes(plainNumber(appendix))) continue;
    const number = entry.number && plainNumber(entry.number),
      own = stems(entry.flow.text),
      title = entry.flow.text;
    const named = headings.filter((heading) => alike(own, heading.stems));
    const numbered = number === undefined ? undefined : headings.find((heading) => heading.number === number);
    if (
      named.length === 0 &&
      (!numbered || (own.size > 0 && numbered.stems.size > 0 && ![...own].some((stem) => numbered.stems.has(stem))))
    ) {
      if (opensPassage(entry, blocks)) continue;
      if (!numbered) absent++;
      found.push({
        span: { ...entry.title },
        message: `The contents list "${title}", but no section has that heading.`,
        short: `"${title}" has no section either.`,
      });
    } else if (
      number !== undefined &&
      !numbered &&
      named.length > 0 &&
      named.every((heading) => heading.number !== undefined) &&
      !opensPassage(entry, blocks)
    ) {
      found.push({
        span: { ...entry.title },
        message: `The contents give "${title}" the number ${number}, but its heading has ${named[0]!.number}.`,
        short: `"${title}" has the number ${named[0]!.number} in the text.`,
      });
    }
  }
  return { entries: entries.length, absent, found };
}

/** Whether a passage after the contents begins with an entry's words: a heading that was not read as one, as it runs into its paragraph. */
function opensPassage(entry: ContentsBlock, blocks: readonly Block[]): boolean {
  const title = plain(entry.flow.text);
  return blocks.some(
    (block) =>
      block.span.start > entry.span.start &&
      "flow" in block &&
      block.kind !== "contents" &&
      (`${plain(block.flow.text.slice(0, entry.flow.text.length + 20))} `.startsWith(`${title} `) ||
        endsPassage(block.flow.text, entry) ||
        runsOn(block.flow.text, entry.flow.text)),
  );
}

/** Whether a passage goes on with an entry's words and then a new sentence: "… or not | Existing staff | If we have concerns". */
function runsOn(text: string, title: string): boolean {
  const at = title.includes(" ") ? text.indexOf(` ${title} `) : -1;
  return at > 0 && /^[A-Z]/.test(text.slice(at + title.length + 2));
}

/** Whether a passage ends with an entry's words, after its own last sentence or item: a heading that was glued to what stands above it. */
function endsPassage(text: string, { flow }: ContentsBlock): boolean {
  const at = text.length - flow.text.length - 1;
  return (
    at > 0 &&
    text[at] === " " &&
    text.slice(at + 1).toLowerCase() === flow.text.toLowerCase() &&
    (/[.!?):;]$/.test(text.slice(0, at)) || flow.text.split(" ").length >= (text.endsWith(flow.text) ? 2 : 3))
  );
}

/** Whether an entry is the second line of the one above: it begins with a small letter, or closes a bracket that the other opened. */
function goesOn({ flow, number }: ContentsBlock, above: ContentsBlock | undefined): boolean {
  if (!above || number !== undefined) return false;
  const open = (text: string) => (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  return (
    /^[a-z]/.test(flow.text) ||
    (open(flow.text) < 0 && open(above.flow.text) > 0) ||
    /\b(?:and|or|of|for|the|to|with|in|between|including)$|[,&]$/.test(above.flow.text)
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d./]+ /, "")
    .replace(/\W+/g, " ")
    .trim();
}

/** The content words of a title, cut to five letters so that "Breaches" and "Breach" are the same. */
function stems(title: string): Set<string> {
  return new Set(
    (title.toLowerCase().match(/[a-z]{2,}|\d+/g) ?? [])
      .filter((word) => !/^(?:the|and|of|for|to|in|on|with|by|or|an?|our|this)$/.test(word))
      .map((word) => word.slice(0, 5)),
  );
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared >= Math.min(a.size, b.size) * 0.6 && shared > 0;
}
