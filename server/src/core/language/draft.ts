import type { Span } from "../../../../grammar/tree";
import { isSpace } from "../characters";
import { flat } from "./flat";
import { makeFlow } from "./flow";
import type { Line } from "./lines";
import type { Place } from "./move-in-place";

/** What the passes over the whole document find out about single lines before blocks are made. */
export type Role = "hidden" | "running" | "contents" | "title" | "titleLead" | "cover" | "fieldLine" | "peopleHeading";

/** A document while it is being read: its lines, what was found out about them, and their words as a reader sees them. */
export class Draft {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The role of each line, where a pass has found one. */
  readonly roles: (Role | undefined)[];
  /** The places in each line, once they are wanted. */
  readonly places: (readonly Place[] | undefined)[];
  readonly #words: (string | undefined)[];
  #notes: Map<unknown, unknown[]> | undefined;

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
    this.roles = new Array<Role | undefined>(lines.length).fill(undefined);
    this.#words = new Array<string | undefined>(lines.length).fill(undefined);
    this.places = new Array<undefined>(lines.length).fill(undefined);
  }

  /** Keeps what is found out about single lines, for the next edit, and takes over what the draft before has for lines that are the same. */
  keep(before: Draft | undefined, head: number, tail: number): void {
    this.#notes = new Map();
    if (!before) return;
    const take = <T>(from: readonly T[], to: T[]) => {
      for (let i = 0; i < head; i++) to[i] = from[i]!;
      for (let i = 1; i <= tail; i++) to[to.length - i] = from[from.length - i]!;
    };
    take(before.#words, this.#words);
    take(before.places, this.places);
    for (const [read, notes] of before.#notes ?? []) {
      const own = new Array<unknown>(this.lines.length).fill(undefined);
      take(notes, own);
      this.#notes.set(read, own);
    }
  }

  /**
   * What a reader finds out about a line.
   * @param read a function of its own; its answer may depend on nothing but the line's text and kind, is not undefined, and holds no offset
   */
  note<T>(read: (draft: Draft, index: number) => T, index: number): T {
    if (!this.#notes) return read(this, index);
    let notes = this.#notes.get(read) as (T | undefined)[] | undefined;
    if (!notes) this.#notes.set(read, (notes = new Array<T | undefined>(this.lines.length).fill(undefined)));
    return (notes[index] ??= read(this, index));
  }

  /** The whole words of a line, marks and white space cleaned; long lines are cut, as no test looks past their beginning and end. */
  words(index: number): string {
    const known = this.#words[index];
    if (known !== undefined) return known;
    const line = this.lines[index];
    const clean = line ? this.clean(wholeSpan(this.text, line)) : "",
      words = this.#notes ? flat(clean) : clean;
    this.#words[index] = words;
    return words;
  }

  /** The clean words of a stretch; the middle of a very long one is left out. */
  clean(span: Span): string {
    if (span.end - span.start <= 600) return makeFlow(this.text, [span]).text;
    return makeFlow(this.text, [
      { start: span.start, end: span.start + 300 },
      { start: span.end - 300, end: span.end },
    ]).text;
  }

  /** Whether a line holds no words: blank, a rule, a lone bullet, hidden or running. Past either end counts as blank. */
  isBlank(index: number): boolean {
    const line = this.lines[index];
    if (!line || line.kind === "blank" || line.kind === "rule" || line.kind === "bullet" || line.kind === "comment") return true;
    const role = this.roles[index];
    return role === "hidden" || role === "running";
  }

  /** The next line at or after `index` that holds words, looking at most `reach` lines ahead. */
  nextWords(index: number, reach = 6): number | undefined {
    for (let i = index; i < this.lines.length && i < index + reach; i++) if (!this.isBlank(i)) return i;
    return undefined;
  }
}

/** The words of a line without its line end. */
export function wholeSpan(text: string, line: Line): Span {
  let { start, end } = line.span;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  if (line.kind === "hash" || line.kind === "text" || line.kind === "labelled") {
    start = line.body.start;
    end = line.body.end;
  }
  if (line.kind === "text" || line.kind === "labelled")
    while (text[start] === ">" && start < end) {
      start++;
      while (text[start] === " " && start < end) start++;
    }
  return { start, end };
}

/** A span without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The words of a line, without white space at its ends and the hashes that close a heading. */
export function trimmedLine(draft: Draft, i: number): Span {
  const span = trim(draft.text, wholeSpan(draft.text, draft.lines[i]!));
  return draft.lines[i]!.kind === "hash"
    ? { start: span.start, end: span.end - (/#*$/.exec(draft.text.slice(Math.max(span.start, span.end - 10), span.end))?.[0].length ?? 0) }
    : span;
}
