import type { Span } from "../../../../grammar/tree";
import { parse } from "../../../../grammar/generated/policy.js";

/** A line as `grammar/policy.peggy` reads it. */
export type Line =
  | { readonly kind: "blank" | "rule"; readonly span: Span; readonly body?: Span }
  | { readonly kind: "hash"; readonly span: Span; readonly level: number; readonly body: Span }
  | { readonly kind: "comment" | "text"; readonly span: Span; readonly body: Span }
  | { readonly kind: "fence"; readonly span: Span; readonly mark: string; readonly body: Span }
  | { readonly kind: "cells"; readonly span: Span; readonly cells: readonly Span[]; readonly pipe: boolean }
  | { readonly kind: "directive"; readonly span: Span; readonly directive: "appliesTo" | "covers" | "note" | "exception" | "accepted";
      readonly keyword: Span; readonly argument: Span; readonly target?: { readonly name: string; readonly span: Span } }
  | { readonly kind: "item"; readonly span: Span; readonly indent: Span; readonly marker: Span; readonly body: Span }
  | { readonly kind: "numbered"; readonly span: Span; readonly indent: Span; readonly number: string; readonly numberSpan: Span; readonly stop: string; readonly body: Span }
  | { readonly kind: "appendix"; readonly span: Span; readonly number: string; readonly numberSpan: Span; readonly body: Span }
  | { readonly kind: "labelled"; readonly span: Span; readonly label: Span; readonly value: Span };

/** The lines of a text. Their spans cover it without gap or overlap; the grammar takes any text. */
export function readLines(text: string): readonly Line[] {
  return parse(text) as readonly Line[];
}
