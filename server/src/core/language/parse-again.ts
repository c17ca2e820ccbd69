import type { Policy } from "../../../../grammar/tree";
import { assembleAgain } from "./assemble-again";
import { Assembler } from "./assemble";
import type { Assembly } from "./assembly-walk";
import { Draft } from "./draft";
import { flat } from "./flat";
import { type Line, readLines } from "./lines";
import { move, placesIn } from "./move-in-place";
import { moved } from "./moved-copy";
import { markLines, policyOf } from "./parse";
import { commonEnds, type Ends, sameBlock, type Unchanged } from "./unchanged";

/** A text as it was parsed, with what it takes to parse it again after an edit. */
export interface Parse {
  readonly text: string;
  readonly policy: Policy;
  readonly assembly: Assembly;
  /** What the whole document says about all of its lines: to what width prose is wrapped, and whether headings are marked with `#`. */
  readonly width: number;
  readonly hashes: boolean;
  /** What the edit left alone; absent for a first reading. */
  readonly unchanged?: Unchanged;
}

/**
 * Reads a text as a policy, as `parsePolicy` does, in time that grows with the edit: lines and blocks that the edit cannot
 * have reached are taken over. What the whole document says about its lines (running headers, contents, title, wrapping) is
 * found anew, and whatever it changes counts as edited.
 * @param before how the text before was parsed. Its lines and blocks are taken over and moved where they are, so that it must not be
 *   used any more
 */
export function parseAgain(text: string, options: { readonly strict: boolean }, before?: Parse): Parse {
  const ends = before && commonEnds(before.text, text),
    by = before ? text.length - before.text.length : 0;
  const { lines, head, tail } = before && ends ? linesAgain(before, text, ends) : { lines: readLines(text), head: 0, tail: 0 };
  const draft = new Draft(text, lines);
  draft.keep(before?.assembly.draft, head, tail);
  markLines(draft, options.strict);
  const assembler = new Assembler(draft, options.strict),
    { width, hashes } = assembler;
  const like = before !== undefined && before.policy.strict === options.strict && before.width === width && before.hashes === hashes;
  const roles = draft.roles,
    known = before?.assembly.draft.roles ?? [];
  let first = 0,
    last = 0;
  while (first < head && roles[first] === known[first]) first++;
  while (last < tail && roles[roles.length - 1 - last] === known[known.length - 1 - last]) last++;
  const assembly: Assembly = like ? before.assembly : { draft, blocks: [], places: [], steps: [], given: new Set(), title: undefined };
  const { steps, from, taken } = assembleAgain(assembler, draft, assembly, like ? first : 0, like ? last : 0, by);
  for (let i = from; i < assembler.blocks.length - taken; i++) {
    const block = moved(assembler.blocks[i]!, 0);
    assembler.blocks[i] = before && "flow" in block ? { ...block, flow: { text: flat(block.flow.text), map: block.flow.map } } : block;
  }
  const policy = policyOf(text, assembler, options.strict);
  return {
    text,
    policy,
    width,
    hashes,
    assembly: { draft, steps, blocks: assembler.blocks, places: assembler.places, given: assembler.given, title: assembler.title },
    ...(before && ends ? { unchanged: unchangedBlocks(before, { text, policy }, ends, taken) } : {}),
  };
}

/** The lines of a text after an edit, those behind it moved where they are; how many at its beginning and end are those of the text before. */
function linesAgain(
  { text: before, assembly }: Parse,
  text: string,
  { start, end }: Ends,
): { lines: readonly Line[]; head: number; tail: number } {
  const old = assembly.draft.lines,
    by = text.length - before.length;
  let head = 0,
    tail = 0;
  while (head < old.length && old[head]!.span.end < start) head++;
  while (head > 0 && !endsLine(before, old[head - 1]!.span.end)) head--;
  while (tail < old.length - head && old[old.length - 1 - tail]!.span.start > before.length - end) tail++;
  while (tail > 0 && !endsLine(before, old[old.length - tail]!.span.start)) tail--;
  const from = head === 0 ? 0 : old[head - 1]!.span.end,
    changed = moved(readLines(flat(text.slice(from, tail === 0 ? text.length : old[old.length - tail]!.span.start + by))), from);
  const { places } = assembly.draft;
  if (by !== 0) for (let i = old.length - tail; i < old.length; i++) move((places[i] ??= placesIn(old[i])), by);
  return { lines: [...old.slice(0, head), ...changed, ...old.slice(old.length - tail)], head, tail };
}

/** Whether a line ends right before an offset. */
function endsLine(text: string, at: number): boolean {
  return text[at - 1] === "\n" || (text[at - 1] === "\r" && text[at] !== "\n");
}

/**
 * The blocks that are the same before and after: same characters, same kind, same parts, each offset moved by the same distance.
 * Only the index of a list's introduction is not looked at, as it depends on the blocks around.
 * @param taken how many blocks at the end were taken over as they are
 */
function unchangedBlocks(before: Parse, { text, policy }: Pick<Parse, "text" | "policy">, { start, end }: Ends, taken: number): Unchanged {
  const old = before.policy.blocks,
    now = policy.blocks,
    by = text.length - before.text.length,
    most = Math.min(old.length, now.length);
  let head = 0,
    tail = 0;
  while (head < most && (old[head] === now[head] || (old[head]!.span.end <= start && sameBlock(old[head]!, now[head]!, 0)))) head++;
  for (; tail < most - head; tail++) {
    const one = old[old.length - 1 - tail]!,
      two = now[now.length - 1 - tail]!;
    if (tail < taken) {
      if (two.kind === "heading" && (one as typeof two).level !== two.level) break;
      continue;
    }
    if (one.span.start < before.text.length - end || !sameBlock(one, two, by)) break;
  }
  return { head, tail, by, from: start, to: before.text.length - end };
}
