import type { Block, Span, TextBlock } from "../../../../../grammar/tree";
import type { Register } from "../../knowledge/legislation";
import { spanInDocument } from "../../language/flow";
import { mayEndInName } from "./clues";
import { titleIndex } from "./title-index";
import { readWords } from "./words";

/** Two or three blocks read as one line, because a title runs over their ends. */
export interface JoinedLine {
  readonly text: string;
  /** Where each further block begins in `text`. */
  readonly breaks: readonly number[];
  /** Index of the last block that was taken. */
  readonly last: number;
  /** The document span of a stretch of `text`. */
  span(start: number, end: number): Span;
}

/** The line that a block makes with those after it, where its last words begin a title that they go on with; else undefined. */
export function joinedLine(blocks: readonly Block[], index: number, register: Register): JoinedLine | undefined {
  const first = blocks[index] as TextBlock;
  const parts: { block: TextBlock; at: number }[] = [{ block: first, at: 0 }];
  let text = first.flow.text,
    last = index;
  while (parts.length < 4) {
    const next = nextText(blocks, last);
    if (next === undefined || !opensTitle(text, (blocks[next] as TextBlock).flow.text, register)) break;
    parts.push({ block: blocks[next] as TextBlock, at: text.length + 1 });
    text = `${text} ${(blocks[next] as TextBlock).flow.text}`;
    last = next;
  }
  if (parts.length === 1) return undefined;
  return { text, last, breaks: parts.slice(1).map((part) => part.at), span };

  function span(start: number, end: number): Span {
    const spans = parts.flatMap(({ block, at }) => {
      const from = Math.max(start, at) - at,
        to = Math.min(end, at + block.flow.text.length) - at;
      return from < to ? [spanInDocument(block.flow, from, to)] : [];
    });
    return { start: spans[0]!.start, end: spans[spans.length - 1]!.end };
  }
}

function nextText(blocks: readonly Block[], index: number): number | undefined {
  for (let i = index + 1; i < blocks.length && i <= index + 4; i++) {
    const block = blocks[i]!;
    if (block.kind === "blank" || block.kind === "running" || block.kind === "hidden") continue;
    return "flow" in block ? i : undefined;
  }
  return undefined;
}

/** Whether the last words of a block can begin a title that the next block goes on with. */
export function leadsOn(block: Block, register: Register): boolean {
  if (!("flow" in block) || /[.;:!?]$/.test(block.flow.text)) return false;
  const index = titleIndex(register),
    last = block.flow.text.slice(-160);
  if (!mayEndInName(last, index)) return false;
  const tail = readWords(last);
  for (let from = Math.max(0, tail.length - 14); from < tail.length; from++) {
    if (from === tail.length - 1 && (!tail[from]!.capital || tail[from]!.fold.length < 5)) break;
    let node = index.root,
      at = from;
    for (; at < tail.length; at++) {
      const step = node.next.get(tail[at]!.fold);
      if (!step) break;
      node = step;
    }
    if (at === tail.length) return true;
  }
  return false;
}

/** Whether the last words of one text and the first of the next are inside one title of the register. */
function opensTitle(text: string, next: string, register: Register): boolean {
  if (/[.;:!?]$/.test(text)) return false;
  const { root } = titleIndex(register);
  const tail = readWords(text.slice(-160)),
    head = readWords(next.slice(0, 80));
  if (head.length === 0) return false;
  for (let from = Math.max(0, tail.length - 14); from < tail.length; from++) {
    const alone = from === tail.length - 1;
    if (alone && (!tail[from]!.capital || tail[from]!.fold.length < 5)) break;
    let node = root;
    let at = from;
    for (; at < tail.length; at++) {
      const step = node.next.get(tail[at]!.fold);
      if (!step) break;
      node = step;
    }
    if (at < tail.length) continue;
    for (const [i, word] of head.entries()) {
      const step = node.next.get(word.fold);
      if (!step) break;
      node = step;
      if (node.end.family || node.end.plural || (i === head.length - 1 && i > 0)) return true;
    }
  }
  return false;
}
