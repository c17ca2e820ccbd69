import { sectionOf } from "../../words/vocabulary";
import type { Chunk } from "./chunks";
import { addParticle, amend, type ComplementState, lastItem } from "./complement-state";
import { openRange, opensAfter } from "./ranges";
import { phraseFrom, phraseOf } from "./terms";

/** "kept longer than needed": a measure that the act goes beyond, which limits it. */
const COMPARED = /^(?:longer|earlier|later|faster|sooner|louder|further)$/;

/** Words that stand behind the verb like an adverb: "left *unattended*". */
const PARTICLES = new Set([
  "away",
  "back",
  "aside",
  "together",
  "apart",
  "alone",
  "unattended",
  "unsupervised",
  "on their own",
  "by themselves",
]);

/** Adverbs that say nothing about the way in which something is done, and words that only look like adverbs. */
const PLAIN_ADVERBS =
  /^(?:only|early|immediately|normally|usually|generally|strictly|directly|clearly|properly|regularly|personally|annually|daily|weekly|monthly|termly|promptly|fully|really|simply|actually|especially|particularly|currently|reply|apply|supply|family|safely|securely|carefully|appropriately|responsibly|ideally)$/;

/** Words that begin how something is done. */
const WAY = /^(?:in|by|on|through|via|over) |^(?:online|orally|verbally)$/;

/**
 * Reads an adverb or "not" among what follows a verb: a place, a way of doing it, or a sign for what comes next.
 * @returns the index of the part to go on with
 */
export function readAdverb(state: ComplementState, i: number): number {
  const { words } = state,
    { chunk } = state.parts[i]!,
    text = words.text[chunk.from]!,
    id = words.concept[chunk.from];
  if (isOpeningRange(state, text, chunk)) return i + 1;
  if (text === "even") state.even = true;
  if (text === "always" && state.join) {
    state.always = true;
    return i + 1;
  }
  if (chunk.kind === "not" && state.join) return readJoinedNot(state, i);
  if (text === "always" || text === "never" || chunk.kind === "not") state.absolute = true;
  if (id !== undefined && sectionOf(id) !== "actions") addNamed(state, chunk);
  else if (isWay(text) && state.items.every(({ preposition }) => preposition !== "in the way")) addWay(state, text, chunk);
  else if (PARTICLES.has(text)) addParticle(state, text, chunk);
  if (id !== undefined) state.only = false;
  return i + 1;
}

/** "pupils aged 16 *or over*": opens the number before it to one side; whether there is one. */
function isOpeningRange(state: ComplementState, text: string, { from, to }: Chunk): boolean {
  const edge = opensAfter(text),
    last = lastItem(state),
    aged = last?.phrases.at(-1);
  if (!last || !edge || !aged?.range || last.to !== from) return false;
  amend(last, { ...aged, range: openRange(aged.range, edge) }, to);
  return true;
}

/** "and not | leave": the next verb is denied. "and *not in cash*": how something is not to be done, beside how it is. */
function readJoinedNot(state: ComplementState, i: number): number {
  const { words, parts } = state,
    next = parts[i + 1]?.chunk;
  if (!next || !(next.kind === "preposition" || WAY.test(words.text[next.from]!))) {
    state.not = true;
    return i + 1;
  }
  let end = i + 1;
  while (parts[end + 1]?.chunk.kind === "noun") end++;
  state.join = false;
  return end + 1;
}

/** "indoors", "online": a place, a time or a channel in one word. */
function addNamed({ words, items, only }: ComplementState, chunk: Chunk): void {
  items.push({
    preposition: "",
    phrases: [{ ...phraseOf(words, { ...chunk, kind: "noun" })! }],
    from: chunk.from,
    to: chunk.to,
    only: only || undefined,
    adverb: true,
  });
}

/** "quietly", "longer": says how it is done. */
function isWay(text: string): boolean {
  return (/ly$/.test(text) || COMPARED.test(text)) && !PLAIN_ADVERBS.test(text);
}

function addWay({ items }: ComplementState, text: string, { from, to }: Chunk): void {
  items.push({
    preposition: "in the way",
    phrases: [phraseFrom(text, text, { from, to })],
    from,
    to,
    only: undefined,
    adverb: undefined,
  });
}
