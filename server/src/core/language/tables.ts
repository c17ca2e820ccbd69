import type { Span } from "../../../../grammar/tree";
import { trim, wholeSpan, type Draft } from "./draft";
import { matches } from "../matches";

/** The cells of a row, trimmed. A row with words in one cell only, as left by tabs at a line's ends, keeps just that one. */
export function rowCells(text: string, cells: readonly Span[]): Span[] {
  const bare = cells.map((cell) => trim(text, cell));
  const full = bare.filter((cell) => cell.end > cell.start);
  return full.length <= 1 && cells.length <= 2 ? full : bare;
}

const ROW = /^\s*<(?:table|thead|tbody|tr|td|th)\b/i;

/** Reads an HTML table row that begins at a line: up to `</tr>`, at most forty lines on. The cells are what stands between its tags. */
export function htmlRow(draft: Draft, i: number): { readonly cells: readonly Span[]; readonly next: number } | undefined {
  const start = wholeSpan(draft.text, draft.lines[i]!);
  if (!ROW.test(draft.text.slice(start.start, Math.min(start.end, start.start + 40)))) return undefined;
  let next = i;
  while (
    next < draft.lines.length &&
    next < i + 40 &&
    draft.lines[next]!.kind !== "blank" &&
    !/<\/(?:tr|table)>/i.test(draft.text.slice(draft.lines[next]!.span.start, draft.lines[next]!.span.end))
  )
    next++;
  if (next >= draft.lines.length || next >= i + 40 || draft.lines[next]!.kind === "blank") next = i;
  const end = draft.lines[next]!.span.end,
    row = draft.text.slice(start.start, end);
  const cells: Span[] = [];
  let open: number | undefined;
  for (const tag of matches(/<(\/?)(td|th)\b[^<>]{0,300}>/gi, row)) {
    if (open !== undefined) cells.push(trim(draft.text, { start: start.start + open, end: start.start + tag.index }));
    open = tag[1] ? undefined : tag.index + tag[0].length;
  }
  if (open !== undefined) cells.push(trim(draft.text, { start: start.start + open, end }));
  return cells.length > 1 ? { cells, next: next + 1 } : undefined;
}
