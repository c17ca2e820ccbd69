/** A finding that a flawed sample says it must raise. */
export interface Expectation {
  readonly rule: string;
  readonly severity: string;
  /** The words that are marked; any words when absent. */
  readonly excerpt?: string;
  /** The line, zero-based, on which the finding begins once the markers are taken out. */
  readonly line: number;
}

const MARKER = /^\s*<!-- expect(?:\+(\d+))?: (\S+) (\S+)(?: "(.*)")? -->\s*$/;

/**
 * Takes the `<!-- expect: RULE SEVERITY "EXCERPT" -->` lines out of a sample. A marker speaks of the line below it; `expect+1` of the one after that.
 * @returns the text as a school would have it, and what it must raise, in the order of the lines
 */
export function readExpectations(sample: string): { readonly text: string; readonly expected: readonly Expectation[] } {
  const lines: string[] = [], expected: Expectation[] = [];
  for (const line of sample.split("\n")) {
    const [, below, rule, severity, excerpt] = MARKER.exec(line) ?? [];
    if (rule && severity) expected.push({ rule, severity, ...(excerpt ? { excerpt } : {}), line: lines.length + Number(below ?? 0) });
    else lines.push(line);
  }
  return { text: lines.join("\n"), expected };
}
