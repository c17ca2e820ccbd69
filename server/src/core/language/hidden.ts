import type { Draft } from "./draft";
import { fieldOf } from "./fields";
import { rowUnderWords } from "./headings";

/** Marks front matter, code between fences and comments over several lines as hidden. What is never closed hides nothing but its own line. */
export function markHidden(draft: Draft): void {
  const { lines, text } = draft;
  frontMatter(draft);
  const nextFence = closers(draft, (i) => {
    const line = lines[i]!;
    return line.kind === "fence" && rowUnderWords(draft, i) === undefined ? line.mark : undefined;
  });
  const closes = (i: number) => text.slice(lines[i]!.span.start, lines[i]!.span.end).includes("-->");
  let nextClose = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== "blank" && !draft.roles[i] && draft.note(isReference, i)) draft.roles[i] = "hidden";
    if (draft.roles[i] || rowUnderWords(draft, i) !== undefined || (line.kind !== "fence" && line.kind !== "comment")) continue;
    let end: number | undefined = i;
    if (line.kind === "fence") end = nextFence[i];
    else if (!closes(i)) {
      if (nextClose <= i) {
        nextClose = i + 1;
        while (nextClose < lines.length && !closes(nextClose)) nextClose++;
      }
      end = nextClose < lines.length ? nextClose : undefined;
    }
    for (let j = i; j <= (end ?? i); j++) draft.roles[j] = "hidden";
    i = end ?? i;
  }
}

/** Whether a line only serves the markup: a link's address (`[name]: https://…`), a directive (`.. contents::`), an entry of a field list that is no header field. */
function isReference(draft: Draft, i: number): boolean {
  const start = draft.lines[i]!.span.start;
  if (!" [.:".includes(draft.text[start]!)) return false;
  const head = draft.text.slice(start, Math.min(draft.lines[i]!.span.end, start + 120));
  if (/^ {0,3}\[[^\]\n]{1,90}\]:\s/.test(head) || /^\.\. (?:[a-z-]+::|_[^:\n]{1,60}:|\[|\|)/.test(head)) return true;
  const entry = /^:([A-Za-z][^:\n]{1,40}):(?:\s|$)/.exec(head);
  return entry !== null && fieldOf(entry[1]!) === undefined;
}

/** For each opening line the next line with the same mark. */
function closers(draft: Draft, markOf: (index: number) => string | undefined): (number | undefined)[] {
  const result = new Array<number | undefined>(draft.lines.length).fill(undefined);
  const last = new Map<string, number>();
  for (let i = draft.lines.length - 1; i >= 0; i--) {
    const mark = markOf(i);
    if (!mark) continue;
    result[i] = last.get(mark);
    last.set(mark, i);
  }
  return result;
}

/** Front matter is kept for the field reader; only its rules and what is no `label: value` are hidden. */
function frontMatter(draft: Draft): void {
  const { lines } = draft;
  const first = lines.findIndex((line) => line.kind !== "blank");
  const open = lines[first];
  if (open?.kind !== "rule" || open.mark !== "-") return;
  for (let i = first + 1; i < lines.length && i < first + 60; i++) {
    const line = lines[i]!;
    if (line.kind === "rule" && line.mark === "-") {
      for (let j = first; j <= i; j++) draft.roles[j] = lines[j]!.kind === "labelled" ? "fieldLine" : "hidden";
      return;
    }
    if (line.kind === "blank" && lines[i + 1]?.kind === "blank") return;
  }
}
