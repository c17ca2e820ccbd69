import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";
import type { Finding, Report } from "../../server/src/core/report/report";

/** What a careful lawyer says of a little policy: both cannot stand, they sit badly together, or nothing is wrong. */
export type Judgement = "conflict" | "tension" | "none";

/** The half of the pairs that the reader is tuned on, or the half that only measures it. */
export type Half = "seen" | "unseen";

/** A little policy with what is right to say about it. */
export interface ClashCase {
  /** File and ordinal, such as `values.txt 12`. */
  readonly id: string;
  readonly expected: Judgement;
  readonly mechanism: string;
  /** The documents of one school; a document's lines as the author wrote them. */
  readonly documents: readonly (readonly string[])[];
  /** The two clashing lines as [document, zero-based line]; absent where nothing clashes. */
  readonly pair?: readonly (readonly [number, number])[];
}

/** What the checker said of a case. */
export interface ClashOutcome {
  readonly case: ClashCase;
  readonly said: Judgement;
  /** Some finding of the said kind sets exactly the two clashing lines against each other. */
  readonly onPair: boolean;
  readonly findings: readonly Finding[];
}

/** Figures over a set of outcomes, each as [hits, total]. */
export interface ClashFigures {
  readonly accuracy: readonly [number, number];
  readonly conflictPrecision: readonly [number, number];
  readonly conflictRecall: readonly [number, number];
  readonly tensionRecall: readonly [number, number];
  readonly noneKept: readonly [number, number];
  readonly pairHit: readonly [number, number];
}

const FIXTURES = join(__dirname, "../fixtures");

/** Folders of pairs: those that grew with the reader, and those that somebody wrote who did not know it. */
export type PairFolder = "clashes" | "compatible" | "independent";

/**
 * All cases of one half, clashing and compatible. Throws where a file does not follow `test/fixtures/README.md`.
 * @param folders which sets; the ones that grew with the reader unless told otherwise
 */
export function clashCases(half: Half, folders: readonly PairFolder[] = ["clashes", "compatible"]): ClashCase[] {
  return folders.flatMap((kind) => {
    const folder = join(FIXTURES, kind, half);
    return readdirSync(folder)
      .sort()
      .flatMap((file) =>
        readFileSync(join(folder, file), "utf8")
          .split(/^---\n/m)
          .map((block, index) => readCase(block, `${kind}/${file} ${index + 1}`)),
      );
  });
}

function readCase(block: string, id: string): ClashCase {
  const [head = "", ...lines] = block.trimEnd().split("\n");
  const title = /^(conflict|tension|none): (.+)$/.exec(head);
  if (!title) throw new Error(`${id}: "${head}" names neither conflict, tension nor none.`);
  const documents: string[][] = [[]];
  const plain: [number, number][] = [],
    marked: [number, number][] = [];
  for (const written of lines) {
    const line = written.replace(/^! /, "");
    if (line.startsWith("@ ")) documents.push([]);
    const text = documents.at(-1)!;
    if (text.length > 0 && !line.startsWith("- ")) text.push("");
    const place: [number, number] = [documents.length - 1, text.length];
    text.push(line.replace(/^@ /, ""));
    if (/^(?:#|@ )/.test(line)) continue;
    plain.push(place);
    if (written !== line) marked.push(place);
  }
  const expected = title[1] as Judgement;
  const pair = expected === "none" ? undefined : marked.length > 0 ? marked : plain;
  if (pair && pair.length !== 2) throw new Error(`${id}: mark the two clashing lines with "! ".`);
  return { id, expected, mechanism: title[2]!, documents: documents.filter((text) => text.length > 0), pair };
}

/** Checks one case as the documents of one school and compares what is said with what is right. */
export async function runCase(one: ClashCase): Promise<ClashOutcome> {
  const report = await check(
    one.documents.map((text, index) => ({ path: `${index}.policy`, text: `${text.join("\n")}\n` })),
    { asOf: "2026-11-20", fixes: "none" },
  );
  const findings = report.policies.flatMap((policy) => policy.findings.filter((finding) => isClash(finding)));
  const said = findings.some((f) => f.data.verdict === "conflict") ? "conflict" : findings.length > 0 ? "tension" : "none";
  return { case: one, said, findings, onPair: one.pair !== undefined && pairsOf(report, said).some((pair) => touches(pair, one.pair!)) };
}

function isClash(finding: Finding): boolean {
  return finding.rule !== "review-date" && (finding.data.verdict === "conflict" || finding.data.verdict === "tension");
}

type Ends = readonly { readonly document: number; readonly from: number; readonly to: number }[];

function pairsOf(report: Report, said: Judgement): Ends[] {
  return report.policies.flatMap((policy) =>
    policy.findings
      .filter((f) => isClash(f) && f.data.verdict === said)
      .map((finding) => {
        const other = finding.related[0];
        const ends = [{ path: policy.path, range: finding.range }, ...(other ? [other] : [])];
        return ends.map(({ path, range }) => ({ document: parseInt(path, 10), from: range.start.line, to: range.end.line }));
      }),
  );
}

function touches(ends: Ends, wanted: readonly (readonly [number, number])[]): boolean {
  const [a, b] = ends,
    [first, second] = wanted;
  if (!a || !b || !first || !second) return false;
  const holds = (end: Ends[number], [document, line]: readonly [number, number]) =>
    end.document === document && end.from <= line && line <= end.to;
  return (holds(a, first) && holds(b, second)) || (holds(a, second) && holds(b, first));
}

/** Counts outcomes. Recall counts a case only where the finding is on the right pair. */
export function figuresOf(outcomes: readonly ClashOutcome[]): ClashFigures {
  const share = (of: (o: ClashOutcome) => boolean, hit: (o: ClashOutcome) => boolean): readonly [number, number] => {
    const all = outcomes.filter(of);
    return [all.filter(hit).length, all.length];
  };
  return {
    accuracy: share(
      () => true,
      (o) => o.said === o.case.expected,
    ),
    conflictPrecision: share(
      (o) => o.said === "conflict",
      (o) => o.case.expected === "conflict",
    ),
    conflictRecall: share(
      (o) => o.case.expected === "conflict",
      (o) => o.said === "conflict" && o.onPair,
    ),
    tensionRecall: share(
      (o) => o.case.expected === "tension",
      (o) => o.said === "tension" && o.onPair,
    ),
    noneKept: share(
      (o) => o.case.expected === "none",
      (o) => o.said === "none",
    ),
    pairHit: share(
      (o) => o.case.expected !== "none" && o.said !== "none",
      (o) => o.onPair,
    ),
  };
}

/** The figures as lines for people: name, share, hits and total. */
export function figureLines(figures: ClashFigures): string[] {
  return Object.entries(figures).map(
    ([name, [hits, total]]: [string, readonly [number, number]]) =>
      `${name.padEnd(18)} ${total === 0 ? "   –" : (hits / total).toFixed(3)}  ${hits}/${total}`,
  );
}
