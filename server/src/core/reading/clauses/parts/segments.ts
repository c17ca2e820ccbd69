import type { Chunk } from "./chunks";
import type { MainLine, Part, Region } from "./regions";

/** One verb group with what belongs to it. */
export interface Segment {
  /** Noun phrases (and what hangs on them) that stand as its subject; empty for imperatives and shared subjects. */
  readonly subject: readonly Part[];
  /** Shares the subject of the segment before. */
  readonly inherits: boolean;
  readonly verb: Chunk;
  /** Prepositional phrases before the subject: "At break, …". */
  readonly lead: readonly Part[];
  readonly complements: Part[];
  /** What hangs on the verb itself: "action should be taken | which would help". It narrows what a passive is done to. */
  readonly hanging: readonly Region[] | undefined;
  readonly regions: Region[];
}

/** A verb group by itself, with nothing before or behind it. */
export function loneSegment(verb: Chunk): Segment {
  return { subject: [], inherits: false, verb, lead: [], complements: [], hanging: undefined, regions: [] };
}

const isForce = (chunk: Chunk) => chunk.kind === "verb";
const isBreak = (chunk: Chunk) =>
  chunk.kind === "comma" || chunk.kind === "and" || chunk.kind === "but" || chunk.kind === "semicolon" || chunk.kind === "colon";

/**
 * Cuts the main line at its verb groups. A verb group's subject is the run of noun phrases before it, back to a break.
 * @param ensures whether a verb asks for what the clause behind it says: ensure
 * @param tells whether it says to somebody what the clause behind it says: tell, remind
 */
export function segmentsOf({ parts, regions }: MainLine, ensures: (chunk: Chunk) => boolean, tells: (chunk: Chunk) => boolean): Segment[] {
  const segments: Segment[] = [];
  let pending: Part[] = [];
  let opened = 0,
    verbAt = 0;
  const placeUpTo = (index: number) => {
    for (const region of regions)
      if (region.before > opened && region.before <= index && segments.length > 0 && !(region.leading && region.before > verbAt))
        attach(segments, region);
    opened = Math.max(opened, index);
  };
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (
      !isForce(part.chunk) ||
      inThatClause(pending, part.chunk, ensures) ||
      ensured(pending, segments[segments.length - 1], ensures) ||
      (startsWhatIsTold(pending) && segments.length > 0 && tells(segments[segments.length - 1]!.verb))
    ) {
      pending.push(part);
      placeUpTo(index);
      continue;
    }
    const previous = segments[segments.length - 1];
    let subject: Part[],
      lead: Part[] = [];
    if (part.chunk.inverted) {
      subject = [];
      if (previous) previous.complements.push(...pending);
      else lead = pending;
    } else if (!previous)
      ({ subject, lead } = splitLead(
        afterStatement(
          beforePlainVerb(pending.slice(pending.findLastIndex(({ chunk }) => chunk.kind === "colon" || chunk.kind === "semicolon") + 1)),
        ),
      ));
    else {
      const cut = subjectCut(pending);
      subject = pending.slice(cut).filter(({ chunk }) => !isBreak(chunk) || chunk.kind === "and" || chunk.kind === "comma");
      previous.complements.push(...trimBreaks(pending.slice(0, cut)));
      while (subject.length > 0 && isBreak(subject[0]!.chunk)) subject.shift();
      ({ subject, lead } = splitLead(subject));
    }
    placeUpTo(index);
    if (segments.length > 0 && subject.every(({ chunk }) => chunk.kind === "not" || chunk.kind === "adverb")) subject = [];
    segments.push({
      subject,
      inherits: subject.length === 0 && !part.chunk.inverted && segments.length > 0,
      verb: part.chunk,
      lead,
      complements: [],
      hanging: part.regions.length > 0 ? part.regions : undefined,
      regions: [],
    });
    for (const region of regions)
      if (region.before <= index && (segments.length === 1 || (region.leading && region.before > verbAt))) attach(segments, region);
    verbAt = index;
    pending = [];
  }
  const last = segments[segments.length - 1];
  if (last) last.complements.push(...pending);
  for (const region of regions)
    if (last && (region.before > opened || (region.leading && region.before > verbAt))) attach(segments, region);
  return segments;
}

/** "They | apply to all and must be followed": the subject of a plain verb before is that of the words of force, when nothing stands between. */
function beforePlainVerb(parts: readonly Part[]): readonly Part[] {
  const verb = parts.findIndex(({ chunk }) => chunk.kind === "finite");
  const end = parts.slice(0, Math.max(0, verb)).findLastIndex(({ chunk }) => chunk.kind !== "adverb") + 1;
  return verb > 0 &&
    parts[parts.length - 1]!.chunk.kind === "and" &&
    parts.slice(0, verb).every(({ chunk }) => chunk.kind === "noun" || chunk.kind === "adverb" || chunk.kind === "preposition")
    ? parts.slice(0, end)
    : parts;
}

/** "All members learn first aid and | we do not charge": a pronoun after what is a sentence by itself begins another one. */
function afterStatement(parts: readonly Part[]): readonly Part[] {
  const last = parts[parts.length - 1],
    before = parts[parts.length - 2];
  return last?.chunk.pronoun && before?.chunk.kind === "and" && parts.length > 4 ? [last] : parts;
}

/** "ensure that doors are locked": the verb after "that" is no clause of its own until a break. */
function inThatClause(pending: readonly Part[], verb: Chunk, ensures: (chunk: Chunk) => boolean): boolean {
  for (let i = pending.length - 1; i >= 0; i--) {
    const { kind } = pending[i]!.chunk;
    if (kind === "that")
      return (
        !pending.slice(i + 1).some(({ chunk }) => chunk.kind === "verb") ||
        (i > 0 && ensures(pending[i - 1]!.chunk) && goesOn(pending.slice(i + 1), verb))
      );
    if (kind === "semicolon" || kind === "colon" || kind === "but") return false;
  }
  return false;
}

/** "ensure that the food is fresh and the tables are cleaned": a second state of things that is to be ensured. */
function goesOn(parts: readonly Part[], verb: Chunk): boolean {
  const last = parts.findLastIndex(({ chunk }) => chunk.kind === "verb");
  return (
    [...parts.filter(({ chunk }) => chunk.kind === "verb").map(({ chunk }) => chunk), verb].every(
      ({ copula, practice, modal }) => modal === undefined && (copula === true || practice === true),
    ) &&
    parts.slice(last + 1).some(({ chunk }) => chunk.kind === "and") &&
    !parts.slice(last + 1).some(({ chunk }) => chunk.kind === "comma")
  );
}

/** "ensure doors are locked": the same without "that". */
function ensured(pending: readonly Part[], before: Segment | undefined, ensures: (chunk: Chunk) => boolean): boolean {
  for (let i = pending.length - 1; i >= 0; i--) {
    const { chunk } = pending[i]!;
    if (
      chunk.kind === "gerund" ||
      chunk.kind === "infinitive" ||
      (chunk.kind === "finite" && pending.slice(0, i).every((part) => part.chunk.kind === "noun" || part.chunk.kind === "adverb"))
    )
      return i < pending.length - 1 && ensures(chunk);
    if (chunk.kind !== "noun" && !(chunk.kind === "preposition" && i < pending.length - 1) && chunk.kind !== "and") return false;
  }
  return pending.length > 0 && before !== undefined && ensures(before.verb);
}

/** "tell | the child they should have come sooner": people, and a pronoun at once behind them begins what they are told. */
function startsWhatIsTold(pending: readonly Part[]): boolean {
  return pending.length === 2 && pending[1]!.chunk.pronoun === true && pending[0]!.chunk.kind === "noun";
}

function attach(segments: readonly Segment[], region: Region): void {
  const segment = segments[segments.length - 1]!;
  if (!segment.regions.includes(region)) segment.regions.push(region);
}

/** Where in the words between two verbs the second one's subject begins: after the last break that a noun phrase follows. */
function subjectCut(pending: readonly Part[]): number {
  for (let i = pending.length - 1; i >= 0; i--) {
    const { kind } = pending[i]!.chunk;
    if (kind === "semicolon" || kind === "colon" || kind === "but" || kind === "comma") return i;
    if (kind === "and" && i > 0 && i < pending.length - 1 && pending[0]!.chunk.kind === "and" && listBefore(pending, i)) return 0;
    if (kind === "and" && (i === pending.length - 1 || pending[i - 1]?.chunk.kind === "comma" || !listBefore(pending, i))) return i;
  }
  for (let i = pending.length - 1; i >= 0; i--)
    if (pending[i]!.chunk.kind === "noun" && pending[i - 1]?.chunk.kind !== "preposition") return i;
  return pending.length;
}

/** "…, pupils and parents must": the conjunction joins two subjects when a break stands before the noun phrase it follows. */
function listBefore(pending: readonly Part[], and: number): boolean {
  for (let i = and - 1; i >= 0; i--) {
    const { kind } = pending[i]!.chunk;
    if (
      kind === "comma" ||
      kind === "semicolon" ||
      kind === "but" ||
      (kind === "and" && (i === 0 || pending[i - 1]!.chunk.kind === "comma"))
    )
      return true;
    if (kind !== "noun" && kind !== "preposition") return false;
  }
  return false;
}

function trimBreaks(parts: Part[]): Part[] {
  const kept = [...parts];
  while (kept.length > 0 && isBreak(kept[kept.length - 1]!.chunk)) kept.pop();
  return kept;
}

/** Fronted prepositional phrases end at a comma; without one, at the last noun phrase that has no preposition before it. */
export function splitLead(parts: readonly Part[]): { subject: Part[]; lead: Part[] } {
  const first = parts.findIndex(
    ({ chunk }) => chunk.kind !== "adverb" && chunk.kind !== "not" && !isBreak(chunk) && chunk.kind !== "other",
  );
  const start = parts[first]?.chunk.kind;
  const comma = parts.map(({ chunk }) => chunk.kind).lastIndexOf("comma");
  if (
    comma > 0 &&
    comma < parts.length - 1 &&
    parts[comma - 1]!.chunk.kind !== "and" &&
    !parts.slice(comma).some(({ chunk }) => chunk.kind === "and") &&
    parts[comma + 1]!.chunk.kind === "noun" &&
    (first > 0 || start === "noun")
  )
    return { subject: parts.slice(comma + 1), lead: parts.slice(0, comma) };
  if (start !== "preposition" && start !== "only" && start !== "infinitive" && start !== "gerund") return { subject: [...parts], lead: [] };
  let cut = -1;
  for (let i = 0; i < parts.length; i++) if (parts[i]!.chunk.kind === "comma" && parts[i + 1]?.chunk.kind !== "and") cut = i;
  if (start === "gerund" && parts[cut + 1]?.chunk.kind === "gerund") return { subject: [...parts], lead: [] };
  if (cut >= 0 && cut < parts.length - 1) return { subject: parts.slice(cut + 1), lead: parts.slice(0, cut) };
  if (cut === parts.length - 1) return { subject: [], lead: parts.slice(0, cut) };
  if (start === "gerund" || start === "only") return { subject: [...parts], lead: [] };
  for (let i = parts.length - 1; i > 0; i--) {
    if (parts[i]!.chunk.kind === "noun" && parts[i - 1]!.chunk.kind === "noun") return { subject: parts.slice(i), lead: parts.slice(0, i) };
  }
  return start === "infinitive" ? { subject: [...parts], lead: [] } : { subject: [], lead: [...parts] };
}
