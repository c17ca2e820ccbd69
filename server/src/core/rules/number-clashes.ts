import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import type { NumberedPlace } from "../reading/numbering";

/**
 * Numbers that two sections or two clauses share. Numbering that starts again at 1, as in an appendix or in documents pasted one
 * after the other, is a new run. Within a run a number was given twice by mistake where it comes again before the next one has
 * come: where others stand between, the second is a footnote, a row of a table or an item that begins with a number.
 */
export function numberClashes(facts: DocumentFacts): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const run of runs(facts)) {
    if (isColumn(run, facts)) continue;
    const last = new Map<string, NumberedPlace>();
    for (const place of run) {
      const level = `${parentOf(place, facts)} ${seriesOf(place, facts)} ${place.number.replace(/\d+$/, "")}`,
        earlier = last.get(level);
      last.set(level, place);
      if (earlier?.number !== place.number || sameWords(earlier, place)) continue;
      const what = place.what === "section" ? "sections" : "clauses";
      findings.push({
        rule: "dangling-reference",
        severity: "warning",
        span: place.span,
        message: `Two ${what} of this policy have the number ${place.number}. A reference to ${place.number} could mean either. Give one of them another number.`,
        related: [{ span: earlier.span, message: `The number ${place.number} stands here first.` }],
        data: { matter: "duplicate-number", number: place.number },
      });
    }
  }
  return findings;
}

/** How many numbers may come twice before they are none: the figures in a column of a table whose rows were broken up. */
const COLUMN = 2;

/** Whether the bare figures of a run, without stop or bracket, are those of a table's column: several come twice in turn. */
function isColumn(run: readonly NumberedPlace[], facts: DocumentFacts): boolean {
  const twice = run.filter((place, i) => i > 0 && run[i - 1]!.number === place.number && seriesOf(place, facts) === "");
  return new Set(twice.map(({ number }) => number)).size >= COLUMN;
}

/** How a place's number is written: "Part 2", "2." and a footnote's "2" do not count on from each other. */
function seriesOf({ block, span }: NumberedPlace, { policy, text }: DocumentFacts): string {
  const own = policy.blocks[block]!,
    word = own.kind === "heading" && own.word ? own.word : "";
  return /[.):]/.test(text.slice(span.end - 1, span.end + 1)) ? `${word}.` : word;
}

/** A heading that is printed again is no second section. */
function sameWords(a: NumberedPlace, b: NumberedPlace): boolean {
  const plain = ({ words }: NumberedPlace) => words.toLowerCase().replace(/\W+/g, " ").trim();
  return plain(a) === plain(b);
}

/** The section that holds a numbered place: only numbers that stand beside each other can clash. */
function parentOf(place: NumberedPlace, facts: DocumentFacts): number {
  const { sections, sectionOf } = facts.policy,
    own = sectionOf[place.block]!;
  return place.what === "section" ? (sections[own]!.parent ?? 0) : own;
}

/** The runs of section numbers, and of clause numbers within them, in which a number can stand only once. */
function runs(facts: DocumentFacts): NumberedPlace[][] {
  const result: NumberedPlace[][] = [];
  let headings: NumberedPlace[] = [],
    clauses: NumberedPlace[] = [];
  let before: NumberedPlace | undefined;
  for (const place of facts.numbering) {
    const goesOn = continuesList(before, place);
    before = place;
    if (goesOn) continue;
    if (place.what === "appendix") {
      result.push(headings, clauses);
      headings = [];
      clauses = [];
      continue;
    }
    if (!/^\d/.test(place.number)) continue;
    if (place.what === "clause") {
      if (place.number.includes(".") && facts.policy.blocks[place.block]!.kind === "paragraph") clauses.push(place);
      continue;
    }
    const restart = /^1(?:\.1)?$/.test(place.number) && headings.some((one) => one.number === place.number);
    if (restart) {
      result.push(headings, clauses);
      headings = [];
      clauses = [];
    }
    headings.push(place);
  }
  return [...result, headings, clauses].filter((run) => run.length >= 3 && isOrderly(run));
}

/** Whether a heading is the next item of a numbered list, "1. Act", "2. Report", "3. Record, with:", which stands in a section of its own number. */
function continuesList(before: NumberedPlace | undefined, place: NumberedPlace): boolean {
  return (
    place.what === "section" &&
    before?.what === "clause" &&
    /^\d+$/.test(before.number) &&
    Number(place.number) === Number(before.number) + 1
  );
}

/** Whether the numbers of a run rise, but for a few: where they do not, nobody keeps to them and a double one says nothing. */
function isOrderly(run: readonly NumberedPlace[]): boolean {
  let falls = 0;
  for (let i = 1; i < run.length; i++) if (compare(run[i]!.number, run[i - 1]!.number) < 0) falls++;
  return falls * 5 <= run.length;
}

function compare(a: string, b: string): number {
  const left = a.split(".").map(Number),
    right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const step = (left[i] ?? 0) - (right[i] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
