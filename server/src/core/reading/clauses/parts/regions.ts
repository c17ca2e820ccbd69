import { type Chunk, nounChunk } from "./chunks";
import {
  ends,
  type EndSigns,
  hasForce,
  isForce,
  isVerb,
  leadingEnd,
  participleEnd,
  questionEnd,
  relativeEnd,
  temporalVerb,
  trailingEnd,
} from "./region-ends";

/** A stretch of a sentence that hangs on another: a condition, an exception, a relative clause, a participle phrase. */
export interface Region {
  readonly kind: "condition" | "exception" | "relative" | "participle" | "precedence" | "remark";
  readonly chunks: readonly Chunk[];
  /** Word range, marker included. */
  readonly from: number;
  readonly to: number;
  /** Stands before the verb of its clause. */
  readonly leading: boolean;
  /** Holds only for what comes after it: "… and, if nobody answers, call the police". */
  readonly onward?: boolean;
  /** Holds only for what comes before it: "teach them when they swim, and to …". */
  readonly ended?: boolean;
}

/** A chunk of the main line, with the regions that hang on it. */
export interface Part {
  readonly chunk: Chunk;
  readonly regions: Region[];
}

/** Chunks as parts on which nothing hangs. */
export function partsOf(chunks: readonly Chunk[]): Part[] {
  return chunks.map((chunk) => ({ chunk, regions: [] }));
}

/** What a sentence consists of once its hanging stretches are taken out: parts in order, regions of the sentence in order with the index of the part they stand before. */
export interface MainLine {
  readonly parts: readonly Part[];
  readonly regions: readonly (Region & { readonly before: number })[];
}

/** What the words of chunks say about how the line hangs together. */
export interface ChunkSigns extends EndSigns {
  /** Nothing after it belongs to it: "where possible". */
  selfContained(chunk: Chunk): boolean;
  /** Before a verb it says when: until, before. */
  temporal(chunk: Chunk): boolean;
  /** A participle after its object is a state: keep the door locked. */
  stative(verb: Chunk): boolean;
  /** Says which people or things are meant: parents | collecting children. */
  hangs(chunk: Chunk, before: Chunk, verb: Chunk | undefined): boolean;
  /** A clause with its own subject follows: if, when, where. */
  clausal(chunk: Chunk): boolean;
  /** Says of a place what happens there: the room | where coats are kept. */
  locates(chunk: Chunk, before: Chunk, comma: boolean, after: readonly Chunk[]): boolean;
  /** Begins a question in the place of an object. */
  asks(chunk: Chunk, before: Chunk, outer: Chunk | undefined): boolean;
  /** Says what the act before a case is for: read the rules when they join | to ensure … */
  aims(chunk: Chunk, taken: readonly Chunk[]): boolean;
  /** "if …, | then": what follows is said for the case before it. */
  thenGoesOn(comma: Chunk | undefined, next: Chunk | undefined): boolean;
  /** A verb group under which others stand with "to": have a duty to. */
  leadsTo(verb: Chunk): boolean;
}

/**
 * Takes conditions, exceptions, relative clauses and participle phrases out of the line of chunks. One pass; how far a region
 * reaches is decided by commas and by where the next verb group with a subject begins.
 * @param told the line begins with an instruction's verb: what puts a case after it follows the act
 */
export function mainLine(chunks: readonly Chunk[], signs: ChunkSigns, told = false): MainLine {
  const parts: Part[] = [],
    regions: (Region & { before: number })[] = [];
  let verbSeen = false;
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i]!;
    if (standsAlone(chunk)) {
      if (chunk.kind === "verb") verbSeen = true;
      else if (ends(chunk)) verbSeen = false;
      parts.push({ chunk, regions: [] });
      i++;
      continue;
    }
    if (chunk.kind === "remark") {
      const comma = parts[parts.length - 1]?.chunk.kind === "comma";
      if (comma) parts.pop();
      regions.push({ kind: "remark", chunks: [], from: chunk.from, to: chunk.to, leading: !verbSeen, before: parts.length });
      i++;
      if (!verbSeen && chunks[i]?.kind === "comma" && (comma || parts.length === 0)) i++;
      continue;
    }
    if (parts.length > 0 && signs.asks(chunk, parts[parts.length - 1]!.chunk, parts[parts.length - 2]?.chunk)) {
      const end =
        (chunk.kind === "relative"
          ? parts[parts.length - 1]!.chunk.kind === "preposition"
          : parts[parts.length - 1]!.chunk.kind === "noun") && !verbSeen
          ? questionEnd(chunks, i)
          : trailingEnd(chunks, i, false);
      const holder = parts[parts.length - 1]!,
        to = chunks[end - 1]!.to;
      if (holder.chunk.kind === "noun")
        holder.regions.push({ kind: "relative", chunks: chunks.slice(i, end), from: chunk.from, to, leading: !verbSeen });
      else parts.push({ chunk: nounChunk(chunk.from, to, true), regions: [] });
      i = end;
      continue;
    }
    const spot =
        chunk.kind !== "condition"
          ? undefined
          : parts[parts.length - 1]?.chunk.kind === "comma"
            ? parts[parts.length - 2]
            : parts[parts.length - 1],
      apart = spot !== parts[parts.length - 1],
      located =
        spot?.chunk.kind === "noun" &&
        !(apart && !verbSeen && parts[0]!.chunk.kind === "preposition" && parts.indexOf(spot) === 1) &&
        signs.locates(chunk, spot.chunk, apart, chunks.slice(i + 1, i + 4));
    if (located) {
      const taken = chunks.slice(i, relativeEnd(chunks, i, verbSeen, signs));
      if (spot !== parts[parts.length - 1]) parts.pop();
      spot.regions.push({ kind: "relative", chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i += taken.length;
      continue;
    }
    if (
      chunk.kind === "condition" ||
      chunk.kind === "exception" ||
      chunk.kind === "precedence" ||
      (signs.temporal(chunk) &&
        ((chunks[i + 1]?.kind === "noun" && temporalVerb(chunks[i + 2], verbSeen)) || chunks[i + 1]?.kind === "gerund"))
    ) {
      const after =
        verbSeen ||
        ((parts.some((part) => part.chunk.kind === "finite") || (told && parts.length > 0)) &&
          chunks.slice(i + 1).filter(isForce).length < 2);
      const next =
          parts.length > 0 && chunk.kind === "condition" && (opensNext(chunks, i) || (verbSeen && thenFollows(chunks, i, signs)))
            ? signs.selfContained(chunk)
              ? i + 1
              : leadingEnd(chunks, i, signs.clausal(chunk), signs)
            : 0,
        onward = next > 0 && chunks[next]?.kind === "comma";
      let end = onward
        ? next
        : signs.selfContained(chunk)
          ? i + 1
          : after
            ? trailingEnd(chunks, i, signs.clausal(chunk))
            : leadingEnd(chunks, i, signs.clausal(chunk), signs);
      const whole = end;
      if (after && !onward)
        end = actResumes(
          chunks,
          i,
          end,
          signs,
          parts.some(({ chunk: one }) => one.kind === "infinitive" || (one.kind === "verb" && signs.leadsTo(one))),
        );
      const ended = end < whole && (chunks[end]!.kind === "and" || chunks[end + 1]?.kind === "and");
      // "Where material is found, which may not be illegal, …": what is said of it belongs to the case.
      if (!verbSeen && !onward && chunks[end]?.kind === "comma" && chunks[end + 1]?.kind === "relative")
        end = relativeEnd(chunks, end + 1, false, signs);
      const taken = chunks.slice(i, end);
      regions.push({
        kind: chunk.kind === "exception" || chunk.kind === "precedence" ? chunk.kind : "condition",
        chunks: taken,
        from: chunk.from,
        to: taken[taken.length - 1]!.to,
        leading: !verbSeen || onward,
        before: parts.length,
        onward,
        ended,
      });
      i = end;
      if (onward) {
        i += signs.thenGoesOn(chunks[i], chunks[i + 1]) ? 2 : 1;
        continue;
      }
      if (!verbSeen && chunks[i]?.kind === "comma") i++;
      continue;
    }
    const last = parts[parts.length - 1];
    if (
      chunk.kind === "participle" &&
      last?.chunk.kind === "noun" &&
      parts.length > 1 &&
      verbSeen &&
      signs.stative(parts[parts.length - 2]!.chunk)
    ) {
      parts.push({ chunk: nounChunk(chunk.from, chunk.to), regions: [] });
      i++;
      continue;
    }
    if (
      last?.chunk.kind === "noun" &&
      (chunk.kind === "gerund" || chunk.kind === "noun") &&
      (verbSeen || hasForce(chunks, i + 1)) &&
      signs.hangs(chunk, last.chunk, verbSeen ? parts.findLast((part) => isVerb(part.chunk))?.chunk : undefined)
    ) {
      const taken = chunks.slice(i, participleEnd(chunks, i));
      last.regions.push({ kind: "participle", chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i += taken.length;
      continue;
    }
    // "forms not signed by a parent"
    if (chunk.kind === "not" && last?.chunk.kind === "noun" && chunks[i + 1]?.kind === "participle") {
      const taken = chunks.slice(i, participleEnd(chunks, i + 1));
      last.regions.push({ kind: "participle", chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i += taken.length;
      continue;
    }
    if (
      (chunk.kind === "relative" || chunk.kind === "participle") &&
      last &&
      (last.chunk.kind === "noun" ||
        (chunk.kind === "relative" && last.chunk.kind === "preposition" && parts[parts.length - 2]?.chunk.kind === "noun") ||
        (chunk.kind === "relative" && (last.chunk.kind === "comma" || last.chunk.kind === "and" || verbSeen)))
    ) {
      const end = chunk.kind === "relative" ? relativeEnd(chunks, i, verbSeen, signs) : participleEnd(chunks, i);
      if (chunk.kind === "relative" && last.chunk.kind === "preposition" && parts[parts.length - 2]?.chunk.kind === "noun") parts.pop();
      const taken = chunks.slice(i, end),
        holder = last.chunk.kind === "comma" ? parts[parts.length - 2] : parts[parts.length - 1];
      holder?.regions.push({ kind: chunk.kind, chunks: taken, from: chunk.from, to: taken[taken.length - 1]!.to, leading: !verbSeen });
      i = end;
      if (last.chunk.kind === "comma") {
        parts.pop();
        if (chunks[i]?.kind === "comma") i++;
      }
      continue;
    }
    parts.push({ chunk, regions: [] });
    i++;
  }
  return { parts, regions };
}

/** Whether a chunk is a part of the line by itself, whatever stands around it. */
function standsAlone({ kind }: Chunk): boolean {
  switch (kind) {
    case "verb":
    case "finite":
    case "infinitive":
    case "and":
    case "but":
    case "comma":
    case "semicolon":
    case "colon":
    case "that":
    case "only":
    case "bracket":
    case "other":
      return true;
    default:
      return false;
  }
}

/**
 * Where a case after the verb ends that is followed by what the act is for ("when they join | to ensure …") or by another act that
 * the same words of force lead to ("have a duty to protect them when they swim | and to teach them").
 */
function actResumes(chunks: readonly Chunk[], start: number, end: number, signs: ChunkSigns, leads: boolean): number {
  let verb = false;
  for (let i = start + 1; i < end; i++) {
    const { kind } = chunks[i]!;
    if (kind === "condition" && verb && signs.aims(chunks[i]!, [])) return i;
    if (kind === "infinitive") {
      if (verb && chunks[i - 1]!.kind === "and" && leads) return chunks[i - 2]?.kind === "comma" ? i - 2 : i - 1;
      if (verb && chunks[i - 1]!.kind === "comma") return i - 1;
      if (verb && signs.aims(chunks[i]!, chunks.slice(start, i))) return i;
      leads = false;
    }
    verb ||= isVerb(chunks[i]) || kind === "gerund" || kind === "preposition";
  }
  return end;
}

/** "inform them if you feel ill …, | then ring home": the case is that of what comes after it. */
function thenFollows(chunks: readonly Chunk[], at: number, signs: ChunkSigns): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    if (chunks[i]!.kind === "semicolon" || chunks[i]!.kind === "colon") return false;
    if (chunks[i]!.kind === "comma") return signs.thenGoesOn(chunks[i], chunks[i + 1]);
  }
  return false;
}

/** "and, if …", "; but where …": a case before what is said next. */
function opensNext(chunks: readonly Chunk[], at: number): boolean {
  const last = chunks[at - 1]?.kind === "comma" ? chunks[at - 2] : chunks[at - 1];
  return last?.kind === "and" || last?.kind === "but";
}
