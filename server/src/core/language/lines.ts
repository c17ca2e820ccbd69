import { keptByText } from "../kept/kept-by-text";
import { moved } from "./moved-copy";
import type { Opening, Span } from "../../../../grammar/tree";
import { parse } from "../../../../grammar/generated/policy.js";
import { plainLine } from "./plain-lines";

const LF = 10,
  CR = 13;

interface LineBase {
  readonly span: Span;
}
/** `opening` says that the words begin as a definition or with a precedence ("Despite 3.1,"). */
interface WordsLine extends LineBase {
  readonly body: Span;
  readonly opening?: Opening;
}

/** The parts of `Accepted until DATE by WHOM (RULE, PASSAGES): reason`, as far as they are written. */
export interface AcceptedParts {
  readonly date: Span;
  readonly by?: Span | null;
  readonly rule?: Span;
  readonly passages?: Span | null;
}

/** A line as `grammar/policy.peggy` reads it. Spans are offsets into the document; a line's span holds its line end. */
export type Line =
  | (LineBase & { readonly kind: "blank" })
  | (LineBase & { readonly kind: "rule"; readonly mark: string })
  | (LineBase & { readonly kind: "bullet"; readonly indent: Span; readonly marker: Span })
  | (WordsLine & { readonly kind: "hash"; readonly level: number })
  | (WordsLine & { readonly kind: "comment" | "text" })
  | (WordsLine & { readonly kind: "fence"; readonly mark: string })
  | (LineBase & { readonly kind: "cells"; readonly cells: readonly Span[]; readonly pipe: boolean })
  | (LineBase & {
      readonly kind: "directive";
      readonly directive: "appliesTo" | "covers" | "note" | "exception" | "accepted";
      readonly keyword: Span;
      readonly argument: Span;
      readonly target?: { readonly name: string; readonly span: Span };
      readonly accepted?: AcceptedParts;
    })
  | (WordsLine & { readonly kind: "item"; readonly indent: Span; readonly marker: Span })
  | (WordsLine & {
      readonly kind: "numbered";
      readonly indent: Span;
      readonly number: string;
      readonly numberSpan: Span;
      readonly stop: string;
    })
  | (WordsLine & {
      readonly kind: "appendix";
      readonly word: "appendix" | "section" | "part";
      readonly number: string;
      readonly numberSpan: Span;
    })
  | (WordsLine & { readonly kind: "labelled"; readonly label: Span; readonly value: Span });

/** The lines of a text. Their spans cover it without gap or overlap; the grammar takes any text. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    let last = start;
    while (last < text.length) {
      const code = text.charCodeAt(last);
      if (code === LF || code === CR) break;
      last++;
    }
    const end = last + (last === text.length ? 0 : text.charCodeAt(last) === CR && text.charCodeAt(last + 1) === LF ? 2 : 1);
    const line = plainLine(text, start, last, end);
    if (line) lines.push(line);
    else for (const one of oneLine(text.slice(start, end))) lines.push(moved(one, start));
    start = end;
  }
  return lines;
}

/** No alternative of the grammar looks past a line's end, so that a line can be read by itself and kept by its text. */
const oneLine = keptByText((line) => parse(line) as readonly Line[]);
