import type { Chunk } from "./chunks";

/** What of the words of chunks says where a region ends. */
export interface EndSigns {
  /** A plain verb in -s: sets out. */
  inThird(chunk: Chunk): boolean;
  /** Is an instruction's verb. */
  instructs(chunk: Chunk, next: Chunk | undefined): boolean;
}

export const isVerb = (chunk: Chunk | undefined) => chunk?.kind === "verb" || chunk?.kind === "finite";
export const isForce = (chunk: Chunk | undefined) => chunk?.kind === "verb" && chunk.copula !== true;
export const ends = (chunk: Chunk | undefined) => chunk === undefined || chunk.kind === "semicolon" || chunk.kind === "colon";

/** "until the coach arrives", "before lessons are over": a clause of time, not a phrase. */
export function temporalVerb(chunk: Chunk | undefined, verbSeen: boolean): boolean {
  return chunk?.kind === "finite" || (chunk?.kind === "verb" && (verbSeen || chunk.copula === true));
}

/** A leading condition ends at the comma after its verb, or, without one, before the last noun phrase that precedes the next words of force. */
export function leadingEnd(chunks: readonly Chunk[], start: number, clausal: boolean, signs: EndSigns): number {
  let verb = false,
    nested = false;
  const phrase = clausal && chunks[start + 1]?.kind === "preposition" && chunks[start + 2]?.kind === "noun" ? start + 3 : start + 1;
  if (phrase > start + 1 && isVerb(chunks[phrase])) return phrase;
  for (let i = phrase; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk)) return i;
    const insert = clausal && !verb && chunk.kind === "comma" ? insertEnd(chunks, start, i) : undefined;
    if (insert !== undefined) {
      i = insert;
      continue;
    }
    if (
      chunk.kind === "comma" &&
      chunks[i + 1]?.kind !== "and" &&
      !(verb && closesList(chunks, i)) &&
      (verb || (noVerbBefore(chunks, start, i) && !(clausal && enumerates(chunks, i))))
    ) {
      if (hasVerb(chunks, i + 1)) return i;
    }
    if (
      (verb && (chunk.kind === "condition" || chunk.kind === "that")) ||
      (!verb && chunk.kind === "relative") ||
      (verb && chunk.kind === "relative" && chunks[i + 1]?.kind === "noun")
    )
      nested = true;
    if (nested && isVerb(chunk)) {
      nested = false;
      if ((isForce(chunk) || !verb) && hasForce(chunks, i + 1)) continue;
    }
    const leans =
      isForce(chunk) &&
      (chunks[i - 1]?.kind === "relative" ||
        (verb && chunks[i - 1]?.kind === "and" && chunk.practice === true && hasForce(chunks, i + 1)) ||
        (verb && joinsCondition(chunks, i)));
    if (verb && isForce(chunk) && !leans && i > start + 1) return subjectStart(chunks, i, start + 1);
    if (isVerb(chunk)) {
      if (!verb && isForce(chunk) && !leans && !hasForce(chunks, i + 1) && !plainAfter(chunks, i + 1, clausal ? signs : undefined))
        return subjectStart(chunks, i, start + 1);
      verb = true;
    }
  }
  return chunks.length;
}

/**
 * "in a merger, acquisition or sale, …", "if it is rude, of a bad kind or breaks the rules, …": the comma stands in a list, which
 * another comma ends before the main clause.
 */
function closesList(chunks: readonly Chunk[], comma: number): boolean {
  let last = false;
  for (let i = comma; chunks[i]?.kind === "comma" || chunks[i]?.kind === "and";) {
    if (last) return chunks[i]!.kind === "comma" && chunks[i + 1]?.kind === "noun" && hasForce(chunks, i + 1);
    if (chunks[i]!.kind === "comma") i++;
    if (chunks[i]?.kind === "and") {
      last = true;
      i++;
    }
    if (chunks[i]?.kind === "preposition" || (last && chunks[i]?.kind === "finite")) i++;
    if (chunks[i]?.kind !== "noun") return false;
    i++;
    while ((chunks[i]?.kind === "preposition" && chunks[i + 1]?.kind === "noun") || (last && chunks[i]?.kind === "noun"))
      i += chunks[i]!.kind === "noun" ? 1 : 2;
  }
  return false;
}

/** "if anyone, for any reason, asks …": where what is set off by commas after the subject of a case ends; undefined where the comma ends the case. */
function insertEnd(chunks: readonly Chunk[], start: number, comma: number): number | undefined {
  if (chunks[start + 1]?.kind !== "noun" || chunks[comma]?.kind !== "comma" || !noVerbBefore(chunks, start, comma)) return undefined;
  const end = chunks.findIndex(({ kind }, i) => i > comma + 1 && (kind === "comma" || kind === "semicolon" || kind === "colon"));
  return end > 0 &&
    chunks[end]!.kind === "comma" &&
    isVerb(chunks[end + 1]) &&
    noVerbBefore(chunks, comma, end) &&
    hasForce(chunks, end + 2)
    ? end
    : undefined;
}

/** "If treatment is needed, and the parents cannot be reached, …": a second case before the comma that leads to the main clause. */
function joinsCondition(chunks: readonly Chunk[], verb: number): boolean {
  let and = verb - 1;
  while (chunks[and]?.kind === "noun" || chunks[and]?.kind === "preposition" || chunks[and]?.kind === "adverb") and--;
  if (chunks[and]?.kind !== "and") return false;
  const comma = chunks.findIndex(({ kind }, i) => i > verb && (kind === "comma" || kind === "and" || kind === "semicolon"));
  return (
    comma > 0 &&
    chunks[comma]!.kind === "comma" &&
    (startsClause(chunks, comma + 1) ||
      (chunks[comma + 1]?.kind === "noun" && chunks[comma + 2]?.kind === "finite") ||
      chunks[comma + 1]?.kind === "finite")
  );
}

const LONGEST_OBJECT = 8;

/** "…, the leader contacts the office", "…, call the office": after a comma, somebody with a plain verb or an instruction. */
function plainAfter(chunks: readonly Chunk[], from: number, signs: EndSigns | undefined): boolean {
  for (let i = from; i < chunks.length - 2; i++)
    if (chunks[i]!.kind === "comma" && chunks[i + 1]!.kind === "noun" && chunks[i + 2]!.kind === "finite") return true;
  // "If you cannot reach the lead, call the office": what the case is about may stand before the comma.
  let comma = from;
  while (comma < from + LONGEST_OBJECT && /^(?:noun|preposition|adverb|infinitive)$/.test(chunks[comma]?.kind ?? "")) comma++;
  return (
    signs !== undefined &&
    chunks[comma]?.kind === "comma" &&
    chunks[comma + 1] !== undefined &&
    signs.instructs(chunks[comma + 1]!, chunks[comma + 2])
  );
}

/** "if pupils, staff or parents …": the comma stands between subjects. */
function enumerates(chunks: readonly Chunk[], comma: number): boolean {
  return (
    chunks[comma]?.kind === "comma" &&
    chunks[comma - 1]?.kind === "noun" &&
    chunks[comma + 1]?.kind === "noun" &&
    (chunks[comma + 2]?.kind === "and" || chunks[comma + 2]?.kind === "comma") &&
    chunks[comma + 3]?.kind === "noun"
  );
}

function noVerbBefore(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(chunks[i])) return false;
  return true;
}

function hasVerb(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length; i++) if (isVerb(chunks[i]) || chunks[i]!.kind === "noun") return true;
  return false;
}

/** Whether words of force, or a modal, stand from here on. */
export function hasForce(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "verb" && (chunk.copula !== true || chunk.modal !== undefined)) return true;
  }
  return false;
}

/** Where the subject of the verb group at `verb` begins: its noun phrase, with "of" phrases before it. */
function subjectStart(chunks: readonly Chunk[], verb: number, least: number): number {
  let at = verb;
  while (at - 1 > least && chunks[at - 1]!.kind === "noun") {
    at--;
    if (
      at - 2 > least &&
      chunks[at - 1]!.kind === "preposition" &&
      chunks[at - 2]!.kind === "noun" &&
      chunks[at - 1]!.to - chunks[at - 1]!.from === 1 &&
      at - 2 > least
    ) {
      at -= 1;
      continue;
    }
    break;
  }
  return Math.max(at, least);
}

/** A trailing condition or exception reaches to the end, or to where a new clause with its own subject and words of force begins. */
export function trailingEnd(chunks: readonly Chunk[], start: number, clausal: boolean): number {
  let verb = false;
  for (let i = start + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk)) return i;
    if (isVerb(chunk)) verb = true;
    if (clausal && !verb && enumerates(chunks, i)) continue;
    if (
      chunk.kind === "and" &&
      chunks[start + 1]?.kind === "gerund" &&
      (chunks[i + 1]?.kind === "finite" || (chunks[i + 1]?.kind === "comma" && chunks[i + 2]?.kind === "condition"))
    )
      return i;
    if (chunk.kind === "and" && chunks[start]!.kind === "precedence" && isForce(chunks[i + 1])) return i;
    if (chunk.kind === "exception" && chunks[start]!.kind === "condition") return i;
    if (chunk.kind === "but" && startsClause(chunks, i + 1)) return i;
    if (
      verb &&
      chunk.kind === "and" &&
      chunks[i + 1]?.pronoun &&
      chunks[i + 2]?.kind === "verb" &&
      /^[mwh]$/.test(chunks[i + 2]!.modal ?? "")
    )
      return i;
    if (
      chunk.kind === "comma" &&
      chunks[start - 1]?.kind === "that" &&
      (chunks[i + 1]?.kind === "that" || (chunks[i + 1]?.kind === "noun" && isVerb(chunks[i + 2])))
    )
      return i;
    if (chunk.kind === "comma" || (chunk.kind === "and" && chunks[i - 1]?.kind === "comma")) {
      const next = chunks[i + 1]?.kind === "and" || chunks[i + 1]?.kind === "but" ? i + 2 : i + 1;
      if (startsClause(chunks, next)) return i;
    }
  }
  return chunks.length;
}

/** Noun phrase, then words of force; or words of force at once. */
export function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at;
  while (
    i < chunks.length &&
    i < at + 6 &&
    (chunks[i]!.kind === "noun" || chunks[i]!.kind === "preposition" || chunks[i]!.kind === "adverb" || chunks[i]!.kind === "and")
  )
    i++;
  return isForce(chunks[i]) && (chunks[i]!.inverted !== true || i === at);
}

/** A relative clause has one verb; before the main verb it ends where the next verb begins, after it at a comma or a new clause. */
export function relativeEnd(chunks: readonly Chunk[], start: number, verbSeen: boolean, signs: EndSigns): number {
  let verb = false,
    third = false;
  for (let i = start + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk) || chunk.kind === "exception" || (chunk.kind === "condition" && verb)) return i;
    if (chunk.kind === "that" && verb && !verbSeen) {
      verb = false;
      continue;
    }
    if (chunk.kind === "relative" && verb && (chunks[i - 1]?.kind === "and" || chunks[i - 1]?.kind === "but")) {
      verb = false;
      continue;
    }
    // "a report that sets out the facts, names causes and asks for changes"
    if (third && (chunk.kind === "comma" || chunk.kind === "and") && chunks[i + 1] && signs.inThird(chunks[i + 1]!)) {
      i++;
      continue;
    }
    // "complaints that involve, or are about, the head must …"
    if (!verbSeen && verb && chunk.kind === "verb" && chunk.copula && chunks[i - 1]!.kind === "and" && hasForce(chunks, i + 1)) continue;
    third ||= signs.inThird(chunk);
    if (isVerb(chunk)) {
      if (verb && (!verbSeen || startsClause(chunks, i))) return !verbSeen || chunks[i - 1]?.kind !== "noun" ? i : i - 1;
      verb = true;
    }
    if (
      chunk.kind === "and" &&
      verb &&
      verbSeen &&
      chunks[i + 1]?.kind === "verb" &&
      /^[yc]$/.test(chunks[i + 1]!.modal ?? "") &&
      chunks[start]!.kind === "relative"
    ) {
      verb = false;
      continue;
    }
    if (chunk.kind === "comma" && !verb && enumerates(chunks, i)) continue;
    if (chunk.kind === "comma" && (verbSeen || startsClause(chunks, i + 1) || chunks[start - 1]?.kind === "comma")) return i;
    if (verbSeen && verb && chunk.kind === "and" && (startsClause(chunks, i + 1) || chunks[i + 1]?.kind === "finite")) return i;
  }
  return chunks.length;
}

/** "an account of | how to complain | must be displayed", "of | why it is wrong": a question before the main verb ends after its own verb. */
export function questionEnd(chunks: readonly Chunk[], start: number): number {
  let verb = false;
  for (let i = start + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "comma" && !verb && enumerates(chunks, i)) continue;
    if (ends(chunk) || chunk.kind === "comma" || (verb && isVerb(chunk))) return i;
    verb ||= isVerb(chunk) || chunk.kind === "infinitive";
  }
  return chunks.length;
}

/** A participle phrase ("supplied by parents") ends before the next verb, comma, conjunction or marker. */
export function participleEnd(chunks: readonly Chunk[], start: number): number {
  for (let i = start + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    if (
      isVerb(chunks[i]) ||
      kind === "comma" ||
      kind === "semicolon" ||
      kind === "colon" ||
      kind === "condition" ||
      kind === "exception" ||
      kind === "and" ||
      kind === "but" ||
      kind === "only"
    )
      return i;
  }
  return chunks.length;
}
