import type { Block, Flow, Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { fromDocument, spanInDocument } from "../language/flow";
import { matches } from "../matches";
import { byBlockAlone, perBlock, placed } from "../kept/reuse";

/** Abbreviations that are followed by more of the sentence, also by a capital letter or a figure. */
const TITLED =
  /(?:^|[\s(["'])(?:e\.g|i\.e|mr|mrs|ms|mx|dr|st|rev|prof|hon|cllr|sgt|pc|no|nos|p|pp|para|paras|s|ss|sec|sect|reg|regs|art|cf|vs|v|viz|approx|incl|ext|tel|fig|vol|ch|ed|eds|ref|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;
/** Abbreviations that may also end a sentence: they do when a capital letter follows. */
const LOWER_ONLY = /(?:^|[\s(["'])(?:etc|a\.m|p\.m|ltd|co|inc|jr|min|max|hrs?|yrs?)\.$/i;
const INITIAL = /(?:^|[\s(["'.])[A-Z]\.$/;
const LEADING_NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,4})\.$/;
const STOPS = /(?:\.{2,}|[.!?…]+)(?:["')\]]|\[\d{1,2}\])*/g;

/**
 * The sentences of every block that is read as prose, in document order: paragraphs, items, table cells, exceptions.
 * Abbreviations, decimals, section numbers, initials, and stops inside quotes or brackets do not end one. Linear.
 */
export function readSentences(policy: Policy): readonly Sentence[] {
  const perBlocks = perBlock(policy, sentencesIn);
  return placed(
    policy,
    readSentences,
    [],
    (index) => {
      const block = policy.blocks[index]!;
      return "flow" in block
        ? perBlocks[index]!.map(({ text, at }): Sentence => ({
            block: index,
            text,
            at,
            span: spanInDocument(block.flow, at, at + text.length),
          }))
        : [];
    },
    byBlockAlone,
  );
}

const NONE: readonly never[] = [];

/** The sentences of a block, with their offsets in its flow. */
function sentencesIn(block: Block): readonly Pick<Sentence, "text" | "at">[] {
  if (!isProse(block)) return NONE;
  const { text } = block.flow,
    found: Pick<Sentence, "text" | "at">[] = [];
  const ends = sentenceEnds(text, cellStarts(block));
  ends.push(text.length);
  let start = 0;
  for (const end of ends) {
    const raw = text.slice(start, end),
      body = raw.trim();
    if (body !== "") found.push({ text: body, at: start + (body.length === raw.length ? 0 : raw.length - raw.trimStart().length) });
    start = end;
  }
  return found;
}

/** Whether a block is read as prose, so that clauses can stand in it. */
function isProse(block: Block): block is Extract<Block, { readonly flow: Flow }> {
  return (
    block.kind === "paragraph" ||
    block.kind === "item" ||
    block.kind === "row" ||
    (block.kind === "directive" && block.directive === "exception")
  );
}

function cellStarts(block: Block): readonly number[] {
  return block.kind === "row" ? block.cells.slice(1).map((cell) => fromDocument(block.flow, cell.start)) : NONE;
}

/**
 * Where the sentences of a clean line end, the last one left out.
 * @param forced further ends, in rising order, such as those of table cells
 */
function sentenceEnds(text: string, forced: readonly number[]): number[] {
  const ends: number[] = [];
  let enclosed: readonly Stretch[] | undefined,
    next = 0,
    from = 0,
    at = 0;
  for (const match of matches(STOPS, text)) {
    const end = match.index + match[0].length;
    for (; at < forced.length && forced[at]! <= match.index; at++) {
      ends.push(forced[at]!);
      from = forced[at]!;
    }
    if (end >= text.length) continue;
    enclosed ??= enclosedStretches(text);
    while (next < enclosed.length && enclosed[next]!.end <= match.index) next++;
    const inside = next < enclosed.length && enclosed[next]!.start < match.index;
    if (!endsHere(text, from, match.index, end, match[0], inside ? enclosed[next]!.end : undefined)) continue;
    ends.push(end);
    from = end;
  }
  for (; at < forced.length; at++) ends.push(forced[at]!);
  return ends;
}

function endsHere(text: string, from: number, stop: number, end: number, mark: string, enclosedUntil: number | undefined): boolean {
  if (text[end] !== " ") return mark === "." && isRunTogether(text, stop);
  if (enclosedUntil !== undefined && enclosedUntil > end) return false;
  const after = text.slice(end + 1, end + 3);
  if (!/^["'(\[]?[A-Z\d\u00C0-\u00DE]/.test(after) && !/^["'(\[]/.test(after)) return /^[•▪●-] ?/.test(after) && mark === ".";
  if (mark !== ".") return !/^(?:\.{2,}|…)/.test(mark) || /^[A-Z]/.test(after);
  const before = text.slice(Math.max(from, end - 14), end);
  // "No. The school keeps it": an answer, and no number.
  if (/^[A-Z][a-z ]/.test(after) && text.slice(from, end).trim() === "No.") return true;
  if (
    TITLED.test(before) ||
    (INITIAL.test(before) && !/\b(?:[IA]|plan|part|appendix|annex|year|class|group|option) ?[A-Z]?\.$/i.test(before.slice(0, -2) + "."))
  )
    return false;
  if (LOWER_ONLY.test(before)) return /^["'(]?[A-Z]/.test(after);
  return !LEADING_NUMBER.test(text.slice(from, end).length < 16 ? text.slice(from, end).trim() : "");
}

/** "policy.Staff must": a full stop without the space after it, between a small and a capital letter; not inside an address or file name. */
function isRunTogether(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - 24), stop),
    after = text.slice(stop + 1, stop + 24);
  if (!/[a-z)]{2}$/.test(before) || !/^[A-Z][a-z]*(?: |[a-z]+ )/.test(after)) return false;
  return !/[@/.\\_:][^\s]*$/.test(before);
}

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  end: number;
}

/** The outermost stretches in brackets or double quotes that are closed again within 400 characters, in rising order. */
function enclosedStretches(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const open: number[] = [];
  let quote: number | undefined;
  for (const { index, 0: mark } of matches(/[()\[\]"]/g, text)) {
    if (mark === '"') {
      if (quote !== undefined && index - quote <= 400) {
        add(found, quote, index + 1);
        quote = undefined;
      } else quote = /[\s(\[]|^$/.test(text[index - 1] ?? "") ? index : undefined;
    } else if (mark === "(" || mark === "[") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && index - start <= 400) add(found, start, index + 1);
    }
  }
  return found;
}

function add(found: Stretch[], start: number, end: number): void {
  while (found.length > 0 && found[found.length - 1]!.start >= start) found.pop();
  if (found.length > 0 && found[found.length - 1]!.end > start) {
    found[found.length - 1]!.end = Math.max(found[found.length - 1]!.end, end);
    return;
  }
  found.push({ start, end });
}
