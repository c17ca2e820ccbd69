import type { ContentsBlock, HeadingBlock } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { allSpans } from "../finding-spans";
import type { Edit, Fix, RawFinding } from "../findings";
import type { NumberedPlace } from "../reading/numbering";
import { blockIndexAt, sentenceAround } from "./passages";

/** Points a reference to the nearest place that exists, brings the contents table into line, renumbers a double number. */
export function fixDanglingReference(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  switch (finding.data?.matter) {
    case "missing-place":
      return pointElsewhere(finding, facts);
    case "contents":
      return alignContents(finding, facts);
    case "duplicate-number":
      return renumber(finding, facts);
    default:
      return [];
  }
}

/** The places of the same kind whose words or number come nearest, the best two. Which one is meant is a guess, so a person decides. */
function pointElsewhere(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const name = String(finding.data?.name),
    appendix = finding.data?.place === "appendix";
  const depth = name.split(".").length;
  const words = stems(sentenceAround(facts, finding.span)?.text ?? "");
  const home = blockIndexAt(facts, finding.span.start);
  const places = facts.numbering.filter(
    (place) =>
      (place.what === "appendix") === appendix && (appendix || place.number.split(".").length === depth) && !encloses(place, home, facts),
  );
  const ranked = [...places].sort(
    (a, b) => shared(words, b) - shared(words, a) || Math.abs(value(a.number) - value(name)) - Math.abs(value(b.number) - value(name)),
  );
  const spans = allSpans(finding);
  return ranked.slice(0, 2).map((place) => ({
    title: `Point to ${appendix ? "Appendix" : depth > 1 ? "clause" : "section"} ${place.number}${place.what === "clause" ? "" : ` (${place.words.replace(/^(?:appendix|annexe?)\s+\w+\W*/i, "").slice(0, 50)})`}`,
    safety: "suggestion",
    decision: true,
    edits: spans.map((span): Edit => ({ span, newText: facts.text.slice(span.start, span.end).replace(/\S+$/, place.number) })),
  }));
}

/** A section that the reference itself stands in. */
function encloses(place: NumberedPlace, block: number, facts: DocumentFacts): boolean {
  return facts.policy.sections.some(
    (section) => section.heading === place.block && section.firstBlock <= block && block < section.endBlock,
  );
}

function shared(words: ReadonlySet<string>, place: NumberedPlace): number {
  return [...stems(place.words)].filter((stem) => words.has(stem)).length;
}

function value(number: string): number {
  return /^\d/.test(number)
    ? number.split(".").reduce((sum, part, index) => sum + Number(part) / 100 ** index, 0)
    : number.charCodeAt(0) - 64;
}

/** Gives each entry that does not fit the number of its heading, or takes it out where it has none. */
function alignContents(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const spans = allSpans(finding);
  const headings = facts.policy.blocks.filter((block): block is HeadingBlock => block.kind === "heading");
  const edits = spans.flatMap((span): Edit[] => {
    const entry = facts.policy.blocks.find(
      (block): block is ContentsBlock => block.kind === "contents" && block.span.start <= span.start && span.end <= block.span.end,
    );
    if (!entry) return [];
    const own = stems(entry.flow.text),
      heading = headings.find((one) => {
        const theirs = stems(one.flow.text);
        return theirs.size > 0 && [...own].filter((stem) => theirs.has(stem)).length >= Math.min(own.size, theirs.size) * 0.6;
      });
    if (!heading?.number || !entry.number) return [{ span: entry.span, newText: "" }];
    const line = facts.text.slice(entry.span.start, entry.title.start),
      at = line.lastIndexOf(entry.number);
    return at < 0
      ? []
      : [{ span: { start: entry.span.start + at, end: entry.span.start + at + entry.number.length }, newText: heading.number }];
  });
  return edits.length > 0 ? [{ title: "Bring the contents into line with the headings", safety: "suggestion", edits }] : [];
}

/** Gives the second of two equal numbers the next one, where nothing has that yet. */
function renumber(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const number = String(finding.data?.number),
    next = number.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  if (next === number || facts.numbering.some((place) => place.number === next || place.number.startsWith(`${number}.`))) return [];
  const place = facts.numbering.find(({ span }) => span.start === finding.span.start);
  const written = facts.text.slice(finding.span.start, finding.span.end);
  return place
    ? [
        {
          title: `Number it ${next}`,
          safety: "suggestion",
          edits: [{ span: finding.span, newText: written.replace(/\d+(?!.*\d)/, (digits) => String(Number(digits) + 1)) }],
        },
      ]
    : [];
}

/** The content words of a text, cut to five letters so that "Complaints" and "complaint" are the same. */
function stems(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
      .filter((word) => !/^(?:the|and|for|with|section|appendix|clause|see|must|this|that|school|policy)$/.test(word))
      .map((word) => word.slice(0, 5)),
  );
}
