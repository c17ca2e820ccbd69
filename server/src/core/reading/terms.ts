import type { Block, Policy, Span } from "../../../../grammar/tree";
import { classAt, hasOtherLetters } from "../characters";
import { wordIn } from "../kept/word-table";
import type { ReplacedTerm } from "../knowledge/terms";
import { spanInDocument } from "../language/flow";
import { perBlock, takenOver } from "../kept/reuse";
import type { Citation } from "./citations";
import { isLogEntry, opensLog, toldAsHistory } from "./citations/history";
import { matches } from "../matches";

/** A replaced term in a document. Whether it was replaced by the as-of day is judged by the rule. */
export interface TermMention {
  /** Id in `terms.json`. */
  readonly id: string;
  readonly span: Span;
  readonly text: string;
}

interface Form {
  readonly id: string;
  readonly text: string;
  readonly anyCase: boolean;
  readonly replacement: string;
}

/** The forms of replaced terms by their first words, and the outlines that these words have. */
interface FormIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  readonly outlines: Uint8Array;
}

const indexes = new WeakMap<readonly ReplacedTerm[], FormIndex>();
const WORD = /[\p{L}\d]+/gu;
/** "Twitter (now X)", "X, formerly Twitter", "X/Twitter". */
const NAMED_BEFORE =
  /(?:\b(?:formerly|previously|once|known as|was|were|used to be|called|old|replac\w+|superse\w+|then|ex)|\bX *[/(,]) *(?:the |called |known as |as )?["'(]*$/i;
const NAMED_AFTER = /^["')]* *(?:\(|,|\/|-)? *(?:now|since renamed|X\b|which (?:is|was|has)|today)/;

/** The replaced terms that a policy uses, in document order; not inside citations, addresses, file names and change logs, nor where the text says itself that they were replaced. */
export function readTerms(policy: Policy, citations: readonly Citation[], terms: readonly ReplacedTerm[]): readonly TermMention[] {
  const perBlocks = perBlock(policy, usesIn, terms);
  return takenOver(policy, readTerms, [perBlocks, citations], () => mentionsIn(policy, perBlocks, citations));
}

function mentionsIn(policy: Policy, perBlocks: readonly Uses[], citations: readonly Citation[]): TermMention[] {
  const found: TermMention[] = [];
  let log = false;
  perBlocks.forEach(({ opens, uses }, index) => {
    const block = policy.blocks[index]!;
    if (!("flow" in block) || block.kind === "contents") return;
    if (block.kind === "heading") log = opens;
    if (log) return;
    for (const { id, start, end } of uses) {
      const span = spanInDocument(block.flow, start, end);
      if (!citations.some((citation) => citation.span.start < span.end && span.start < citation.span.end))
        found.push({ id, span, text: block.flow.text.slice(start, end) });
    }
  });
  return found;
}

interface Uses {
  readonly opens: boolean;
  readonly uses: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}
const NO_USES: Uses = { opens: false, uses: [] };

/** Whether a block opens a change log, and the replaced terms that stand in it as terms that are still used. */
function usesIn(block: Block, terms: readonly ReplacedTerm[]): Uses {
  if (!("flow" in block) || block.kind === "contents") return NO_USES;
  const line = block.flow.text,
    opens = block.kind === "heading" && opensLog(line);
  const openings = opens ? NO_OPENINGS : openingsIn(line, indexOf(terms)),
    uses: { id: string; start: number; end: number }[] = [];
  let past = 0;
  for (const { index, own } of openings) {
    if (index < past) continue;
    const form = own.find((one) => fits(line, index, one));
    if (!form) continue;
    past = index + form.text.length;
    if (standsFree(line, index, past, form)) uses.push({ id: form.id, start: index, end: past });
  }
  if (uses.length > 0 && !isLogEntry(line)) return { opens, uses };
  return opens ? { opens, uses: NO_USES.uses } : NO_USES;
}

/** A word of a line with which a replaced term may begin. */
interface Opening {
  readonly index: number;
  readonly own: readonly Form[];
}
const NO_OPENINGS: readonly Opening[] = [];

function openingsIn(line: string, { byFirstWord, outlines }: FormIndex): readonly Opening[] {
  if (hasOtherLetters(line))
    return matches(WORD, line).flatMap(({ 0: word, index }) => {
      const own = byFirstWord.get(word.toLowerCase());
      return own ? [{ index, own }] : NO_OPENINGS;
    });
  let openings: Opening[] | undefined;
  for (let at = 0; at < line.length; at++) {
    if (classAt(line, at) === 0) continue;
    let end = at + 1;
    while (classAt(line, end) !== 0) end++;
    if (outlines[outlineOf(line, at, end)] === 1) {
      const own = byFirstWord.get(wordIn(line, at, end).lower);
      if (own) (openings ??= []).push({ index: at, own });
    }
    at = end;
  }
  return openings ?? NO_OPENINGS;
}

/** A number below 2^15 made of the first two letters of a word, in any case, and of its length: few words have that of another. */
function outlineOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0;
  return ((text.charCodeAt(start) & 31) << 10) | (second << 5) | Math.min(end - start, 31);
}

function indexOf(terms: readonly ReplacedTerm[]): FormIndex {
  const kept = indexes.get(terms);
  if (kept) return kept;
  const byFirstWord = new Map<string, Form[]>(),
    outlines = new Uint8Array(1 << 15);
  for (const { id, forms, replacement } of terms)
    for (const text of forms) {
      const first = text.match(WORD)![0]!.toLowerCase(),
        form = { id, text, anyCase: text === text.toLowerCase(), replacement: replacement ?? "" };
      byFirstWord.set(
        first,
        [...(byFirstWord.get(first) ?? []), form].sort((a, b) => b.text.length - a.text.length),
      );
      outlines[outlineOf(first, 0, first.length)] = 1;
    }
  const index = { byFirstWord, outlines };
  indexes.set(terms, index);
  return index;
}

function fits(line: string, at: number, { text, anyCase }: Form): boolean {
  if (!endsAlike(line, at + text.length, text)) return false;
  const written = line.slice(at, at + text.length);
  const same = anyCase
    ? written.toLowerCase() === text
    : written === text || (/[a-z]/.test(text) && written === text.toUpperCase() && text.length > 5);
  if (!same || (/^[A-Z]{2,5}s?$/.test(text) && line === line.toUpperCase())) return false;
  return !/[\p{L}\d]/u.test(line[at + text.length] ?? "") && !/[\p{L}\d]/u.test(line[at - 1] ?? "");
}

/** Whether the character before an offset may be the last one of a form, in any case: mostly it is not. */
function endsAlike(line: string, end: number, form: string): boolean {
  const last = line.charCodeAt(end - 1);
  return last >= 128 || (last | 32) === (form.charCodeAt(form.length - 1) | 32);
}

function standsFree(line: string, start: number, end: number, { text, replacement }: Form): boolean {
  if (/[./_@\\]/.test(line[start - 1] ?? "") || /^(?:[/_@\\]|\.\w)/.test(line.slice(end, end + 2))) return false;
  if (replacement.startsWith(text) && line.startsWith(replacement, start)) return false;
  const before = line.slice(Math.max(0, start - 60), start),
    after = line.slice(end, end + 40);
  return !NAMED_BEFORE.test(before) && !NAMED_AFTER.test(after) && !toldAsHistory(line, start, end);
}
