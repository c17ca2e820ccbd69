import type { Draft } from "./draft";

/** Marks front matter, code between fences and comments over several lines as hidden. What is never closed hides nothing but its own line. */
export function markHidden(draft: Draft): void {
  const { lines, text } = draft;
  frontMatter(draft);
  const nextFence = closers(draft, (i) => { const line = lines[i]!; return line.kind === "fence" && !isUnderline(draft, i) ? line.mark : undefined; });
  const closes = (i: number) => text.slice(lines[i]!.span.start, lines[i]!.span.end).includes("-->");
  let nextClose = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (draft.roles[i] || isUnderline(draft, i) || (line.kind !== "fence" && line.kind !== "comment")) continue;
    let end: number | undefined = i;
    if (line.kind === "fence") end = nextFence[i];
    else if (!closes(i)) {
      if (nextClose <= i) { nextClose = i + 1; while (nextClose < lines.length && !closes(nextClose)) nextClose++; }
      end = nextClose < lines.length ? nextClose : undefined;
    }
    for (let j = i; j <= (end ?? i); j++) draft.roles[j] = "hidden";
    i = end ?? i;
  }
}

/** Whether a row of tildes stands under a line of words, as the headings of reStructuredText are marked. */
function isUnderline(draft: Draft, i: number): boolean {
  const line = draft.lines[i]!, before = draft.lines[i - 1]?.kind;
  return line.kind === "fence" && line.mark === "~~~" && /^~*$/.test(draft.text.slice(line.body.start, Math.min(line.body.end, line.body.start + 200))) && (before === "text" || before === "numbered" || before === "labelled");
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
