import type { Words } from "../words/scan";
import type { SlotName } from "./clause";
import type { Draft } from "./forms/draft";
import type { Roles } from "./parts/roles";
import type { RawSlot, Stretch } from "./raw";
import { OPEN } from "./raw-regions";

/** What of a sentence the parts of a clause hold. */
export interface Held {
  readonly draft: Draft;
  readonly slots: Roles["slots"];
  readonly others: readonly RawSlot[];
  /** Conditions, exceptions and the like. */
  readonly regions: readonly (readonly Stretch[])[];
}

/** "pupils *under* 11": the number belongs to the word before it. */
const BOUND = /^(?:under|over|above|below|aged)$/;

/** For each word of a sentence, the clause that last covered it; kept from sentence to sentence, as the numbers never come again. */
let covered = new Uint32Array(256),
  clausesCovered = 0;

/** What the clause says in words that are in none of its parts, and how many words with content it has. */
export function residueOf(words: Words, { from, to }: Stretch, held: Held): { residue: string[]; content: number } {
  const { letters, text } = words;
  beginClause(letters.length);
  for (let i = from; i < to; i++) if (letters[i] === "q" && BOUND.test(text[i - 1] ?? "")) covered[i] = clausesCovered;
  coverParts(held);
  const residue: string[] = [];
  let hanging: readonly string[] | undefined,
    content = 0;
  for (let i = from; i < to; i++) {
    if (!OPEN.includes(letters[i]!)) continue;
    content++;
    if (covered[i] === clausesCovered) continue;
    hanging ??= hangingWords(held);
    if (!hanging.includes(words.verb[i] ?? words.lemma[i]!)) residue.push(text[i]!);
  }
  return { residue, content };
}

/** Takes the next number, with room for a sentence of some words. */
function beginClause(length: number): void {
  if (covered.length < length || clausesCovered > 0xfffffff0) {
    covered = new Uint32Array(length * 2);
    clausesCovered = 0;
  }
  clausesCovered++;
}

/** Marks the words of force, the verb and every part as held. */
function coverParts({ draft, slots, others, regions }: Held): void {
  coverWords(draft.forceFrom, draft.forceTo);
  coverWords(draft.verbAt, draft.verbAt + wordsIn(draft.verb));
  for (const name in slots) {
    const slot = slots[name as SlotName];
    if (!slot) continue;
    cover(slot);
    coverAll(slot.phrases);
  }
  for (const list of regions) coverAll(list);
  coverAll(draft.items);
  coverAll(others);
}

/** How many words there are, parted by single spaces. */
function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

function coverAll(all: readonly Stretch[]): void {
  for (const one of all) cover(one);
}

function cover({ from, to }: Stretch): void {
  coverWords(from, to);
}

function coverWords(from: number, to: number): void {
  for (let i = from; i < to; i++) covered[i] = clausesCovered;
}

/** "films *that show jewellery*": words that hang on the phrases, wherever they stand. */
function hangingWords({ slots, others }: Held): string[] {
  const hanging: string[] = [];
  for (const name in slots) for (const phrase of slots[name as SlotName]?.phrases ?? []) hanging.push(...phrase.loose);
  for (const { phrases } of others) for (const phrase of phrases) hanging.push(...phrase.loose);
  return hanging;
}
