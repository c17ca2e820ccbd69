import type { Chunk } from "./chunks";

/** A stretch of a sentence that hangs on another: a condition, an exception, a relative clause, a participle phrase. */
export interface Region {
  readonly kind: "condition" | "exception" | "relative" | "participle" | "precedence";
  readonly chunks: readonly Chunk[];
  /** Word range, marker included. */
  readonly from: number;
  readonly to: number;
  /** Stands before the verb of its clause. */
  readonly leading: boolean;
}

/** A chunk of the main line, with the regions that hang on it. */
export interface Part { readonly chunk: Chunk; readonly regions: Region[] }

/** Chunks as parts on which nothing hangs. */
export function partsOf(chunks: readonly Chunk[]): Part[] { return chunks.map((chunk) => ({ chunk, regions: [] })); }

/** What a sentence consists of once its hanging stretches are taken out: parts in order, regions of the sentence in order with the index of the part they stand before. */
export interface MainLine { readonly parts: readonly Part[]; readonly regions: readonly (Region & { readonly before: number })[] }

const isVerb = (chunk: Chunk | undefined) => chunk?.kind === "verb" || chunk?.kind === "finite";
const isForce = (chunk: Chunk | undefined) => chunk?.kind === "verb" && chunk.copula !== true;
const ends = (chunk: Chunk | undefined) => chunk === undefined || chunk.kind === "semicolon" || chunk.kind === "colon";

/**
 * Takes conditions, exceptions, relative clauses and participle phrases out of the line of chunks. One pass; how far a region
 * reaches is decided by commas and by where the next verb group with a subject begins.
 */
export function mainLine(chunks: readonly Chunk[], selfContained: (chunk: Chunk) => boolean, temporal: (chunk: Chunk) => boolean, stative: (verb: Chunk) => boolean, hangs: (chunk: Chunk, before: Chunk, verb: Chunk | undefined) => boolean, clausal: (chunk: Chunk) => boolean, asks: (chunk: Chunk, before: Chunk) => boolean, instructs: (chunk: Chunk, next: Chunk | undefined) => boolean): MainLine {
  const parts: Part[] = [], regions: (Region & { before: number })[] = [];
  let verbSeen = false;
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i]!;
    if (parts.length > 0 && asks(chunk, parts[parts.length - 1]!.chunk)) {
      const end = trailingEnd(chunks, i);
      parts.push({ chunk: { kind: "noun", from: chunk.from, to: chunks[end - 1]!.to, clause: true }, regions: [] });
      i = end;
      continue;
    }
    if (chunk.kind === "condition" || chunk.kind === "exception" || chunk.kind === "precedence" || (temporal(chunk) && ((chunks[i + 1]?.kind === "noun" && temporalVerb(chunks[i + 2], verbSeen)) || chunks[i + 1]?.kind === "gerund"))) {
      const after = verbSeen || (parts.some((part) => part.chunk.kind === "finite") && chunks.slice(i + 1).filter(isForce).length < 2);
      const end = selfContained(chunk) ? i + 1 : after ? trailingEnd(chunks, i) : leadingEnd(chunks, i, clausal(chunk), instructs);
      const taken = chunks.slice(i, end);
      regions.push({ kind: chunk.kind === "exception" || chunk.kind === "precedence" ? chunk.kind : "condition", chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen, before: parts.length });
      i = end;
      const comma = chunks[i]?.kind === "comma" && chunks[i + 1]?.kind === "relative";
      if (!verbSeen && comma && selfContained(chunk)) i = relativeEnd(chunks, i + 1, false);
      if (!verbSeen && chunks[i]?.kind === "comma") i++;
      continue;
    }
    const last = parts[parts.length - 1];
    if (chunk.kind === "participle" && last?.chunk.kind === "noun" && parts.length > 1 && verbSeen && stative(parts[parts.length - 2]!.chunk)) { parts.push({ chunk: { kind: "noun", from: chunk.from, to: chunk.to }, regions: [] }); i++; continue; }
    if (last?.chunk.kind === "noun" && (chunk.kind === "gerund" || chunk.kind === "noun") && (verbSeen || hasForce(chunks, i + 1)) && hangs(chunk, last.chunk, verbSeen ? parts.findLast((part) => isVerb(part.chunk))?.chunk : undefined)) {
      const taken = chunks.slice(i, participleEnd(chunks, i, verbSeen));
      last.regions.push({ kind: "participle", chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i += taken.length;
      continue;
    }
    if ((chunk.kind === "relative" || chunk.kind === "participle") && last && (last.chunk.kind === "noun" || (chunk.kind === "relative" && (last.chunk.kind === "comma" || last.chunk.kind === "and" || verbSeen)))) {
      const end = chunk.kind === "relative" ? relativeEnd(chunks, i, verbSeen) : participleEnd(chunks, i, verbSeen);
      if (chunk.kind === "relative" && last.chunk.kind === "preposition" && parts[parts.length - 2]?.chunk.kind === "noun") parts.pop();
      const taken = chunks.slice(i, end), holder = last.chunk.kind === "comma" ? parts[parts.length - 2] : parts[parts.length - 1];
      holder?.regions.push({ kind: chunk.kind, chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i = end;
      if (last.chunk.kind === "comma") { parts.pop(); if (chunks[i]?.kind === "comma") i++; }
      continue;
    }
    if (chunk.kind === "verb") verbSeen = true;
    if (ends(chunk)) verbSeen = false;
    parts.push({ chunk, regions: [] });
    i++;
  }
  return { parts, regions };
}

/** "until the coach arrives", "before lessons are over": a clause of time, not a phrase. */
function temporalVerb(chunk: Chunk | undefined, verbSeen: boolean): boolean {
  return chunk?.kind === "finite" || (chunk?.kind === "verb" && (verbSeen || chunk.copula === true));
}

/** A leading condition ends at the comma after its verb, or, without one, before the last noun phrase that precedes the next words of force. */
function leadingEnd(chunks: readonly Chunk[], start: number, clausal: boolean, instructs: (chunk: Chunk, next: Chunk | undefined) => boolean): number {
  let verb = false, nested = false;
  const phrase = clausal && chunks[start + 1]?.kind === "preposition" && chunks[start + 2]?.kind === "noun" ? start + 3 : start + 1;
  if (phrase > start + 1 && isVerb(chunks[phrase])) return phrase;
  for (let i = phrase; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk)) return i;
    if (chunk.kind === "comma" && chunks[i + 1]?.kind !== "and" && (verb || (noVerbBefore(chunks, start, i) && !(clausal && enumerates(chunks, i))))) {
      if (hasVerb(chunks, i + 1)) return i;
    }
    if ((verb && (chunk.kind === "condition" || chunk.kind === "that")) || (!verb && chunk.kind === "relative" && !isForce(chunks[i + 1])) || (verb && chunk.kind === "relative" && chunks[i + 1]?.kind === "noun")) nested = true;
    if (nested && isVerb(chunk)) { nested = false; if ((isForce(chunk) || !verb) && hasForce(chunks, i + 1)) continue; }
    const leans = isForce(chunk) && (chunks[i - 1]?.kind === "relative" || (verb && chunks[i - 1]?.kind === "and" && chunk.practice === true && hasForce(chunks, i + 1)));
    if (verb && isForce(chunk) && !leans && i > start + 1) return subjectStart(chunks, i, start + 1);
    if (isVerb(chunk)) {
      if (!verb && isForce(chunk) && !leans && !hasForce(chunks, i + 1) && !plainAfter(chunks, i + 1, clausal ? instructs : undefined)) return subjectStart(chunks, i, start + 1);
      verb = true;
    }
  }
  return chunks.length;
}

/** "…, the leader contacts the office", "…, call the office": after a comma, somebody with a plain verb or an instruction. */
function plainAfter(chunks: readonly Chunk[], from: number, instructs: ((chunk: Chunk, next: Chunk | undefined) => boolean) | undefined): boolean {
  for (let i = from; i < chunks.length - 2; i++) if (chunks[i]!.kind === "comma" && chunks[i + 1]!.kind === "noun" && chunks[i + 2]!.kind === "finite") return true;
  return instructs !== undefined && chunks[from]?.kind === "comma" && chunks[from + 1] !== undefined && instructs(chunks[from + 1]!, chunks[from + 2]);
}

/** "if pupils, staff or parents …": the comma stands between subjects. */
function enumerates(chunks: readonly Chunk[], comma: number): boolean { return chunks[comma - 1]?.kind === "noun" && chunks[comma + 1]?.kind === "noun" && (chunks[comma + 2]?.kind === "and" || chunks[comma + 2]?.kind === "comma") && chunks[comma + 3]?.kind === "noun"; }

function noVerbBefore(chunks: readonly Chunk[], from: number, to: number): boolean { return !chunks.slice(from, to).some(isVerb); }
function hasVerb(chunks: readonly Chunk[], from: number): boolean { return chunks.slice(from).some((chunk) => isVerb(chunk) || chunk.kind === "noun"); }
function hasForce(chunks: readonly Chunk[], from: number): boolean { return chunks.slice(from).some((chunk) => isForce(chunk) || (chunk.kind === "verb" && chunk.modal !== undefined)); }

/** Where the subject of the verb group at `verb` begins: its noun phrase, with "of" phrases before it. */
function subjectStart(chunks: readonly Chunk[], verb: number, least: number): number {
  let at = verb;
  while (at - 1 > least && chunks[at - 1]!.kind === "noun") {
    at--;
    if (at - 2 > least && chunks[at - 1]!.kind === "preposition" && chunks[at - 2]!.kind === "noun" && chunks[at - 1]!.to - chunks[at - 1]!.from === 1 && at - 2 > least) { at -= 1; continue; }
    break;
  }
  return Math.max(at, least);
}

/** A trailing condition or exception reaches to the end, or to where a new clause with its own subject and words of force begins. */
function trailingEnd(chunks: readonly Chunk[], start: number): number {
  for (let i = start + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk)) return i;
    if (chunk.kind === "and" && chunks[start + 1]?.kind === "gerund" && (chunks[i + 1]?.kind === "finite" || (chunks[i + 1]?.kind === "comma" && chunks[i + 2]?.kind === "condition"))) return i;
    if (chunk.kind === "and" && chunks[start]!.kind === "precedence" && isForce(chunks[i + 1])) return i;
    if (chunk.kind === "exception" && chunks[start]!.kind === "condition") return i;
    if (chunk.kind === "but" && startsClause(chunks, i + 1)) return i;
    if (chunk.kind === "comma" && chunks[start - 1]?.kind === "that" && (chunks[i + 1]?.kind === "that" || (chunks[i + 1]?.kind === "noun" && isVerb(chunks[i + 2])))) return i;
    if (chunk.kind === "comma" || (chunk.kind === "and" && chunks[i - 1]?.kind === "comma")) {
      const next = chunks[i + 1]?.kind === "and" || chunks[i + 1]?.kind === "but" ? i + 2 : i + 1;
      if (startsClause(chunks, next)) return i;
    }
  }
  return chunks.length;
}

/** Noun phrase, then words of force; or words of force at once. */
function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at;
  while (i < chunks.length && i < at + 6 && (chunks[i]!.kind === "noun" || chunks[i]!.kind === "preposition" || chunks[i]!.kind === "adverb" || chunks[i]!.kind === "and")) i++;
  return isForce(chunks[i]) && (chunks[i]!.inverted !== true || i === at);
}

/** A relative clause has one verb; before the main verb it ends where the next verb begins, after it at a comma or a new clause. */
function relativeEnd(chunks: readonly Chunk[], start: number, verbSeen: boolean): number {
  let verb = false;
  for (let i = start + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (ends(chunk) || chunk.kind === "exception" || (chunk.kind === "condition" && verb)) return i;
    if (chunk.kind === "relative" && verb && chunks[i - 1]?.kind === "and") { verb = false; continue; }
    if (isVerb(chunk)) {
      if (verb && (!verbSeen || startsClause(chunks, i))) return !verbSeen || chunks[i - 1]?.kind !== "noun" ? i : i - 1;
      verb = true;
    }
    if (chunk.kind === "and" && verb && verbSeen && chunks[i + 1]?.kind === "verb" && /^[yc]$/.test(chunks[i + 1]!.modal ?? "") && chunks[start]!.kind === "relative") { verb = false; continue; }
    if (chunk.kind === "comma" && (verbSeen || startsClause(chunks, i + 1) || chunks[start - 1]?.kind === "comma")) return i;
    if (verbSeen && verb && chunk.kind === "and" && (startsClause(chunks, i + 1) || chunks[i + 1]?.kind === "finite")) return i;
  }
  return chunks.length;
}

/** A participle phrase ("supplied by parents") ends before the next verb, comma, conjunction or marker. */
function participleEnd(chunks: readonly Chunk[], start: number, _verbSeen: boolean): number {
  for (let i = start + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    if (isVerb(chunks[i]) || kind === "comma" || kind === "semicolon" || kind === "colon" || kind === "condition" || kind === "exception" || kind === "and" || kind === "but" || kind === "only") return i;
  }
  return chunks.length;
}
