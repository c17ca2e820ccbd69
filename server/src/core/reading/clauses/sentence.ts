import { FRONTING } from "../../../../../grammar/words";
import { keptByTextAnd } from "../../kept/kept-by-text";
import { scan, type Words } from "../words/scan";
import type { Vocabulary } from "../words/vocabulary";
import { buildClauses } from "./build";
import { WordSigns } from "./parts/chunk-signs";
import { chunksOf, type Chunk } from "./parts/chunks";
import { beginsNoInstruction, startsAsVerb } from "./forms/instruction-start";
import { mainChunks } from "./parts/main-chunks";
import { choiceClauses } from "./forms/choices";
import { withoutCleft } from "./forms/cleft";
import { spelledOut } from "./shown/do-so";
import { ensuringVerbs, tellingVerbs, timedVerbs } from "./verb-kinds";
import { buildAbsence, buildImperative, buildStatement, buildTimeAllowed } from "./forms/instructions";
import { onlyKinds } from "./forms/only-kinds";
import { withOwnCases } from "./parts/own-cases";
import { type Opening, openingOf, sharedSubject, withPlainPredicates, withPredicates } from "./shown/predicate";
import type { RawClause } from "./raw";
import { namesThing, undeclared, unquoted, withHangingClauses, withRelatives, withSharedPassives } from "./forms/reduced";
import { withRemarks } from "./parts/remarks";
import { mainLine, type Part, partsOf, type Region } from "./parts/regions";
import { departsFromBefore, Said } from "./said";
import { sanctionedClauses } from "./forms/sanctioned";
import { type Segment, segmentsOf } from "./parts/segments";
import { sharingForce } from "./forms/shared-force";
import { phraseOf } from "./parts/terms";
import { whoBefore, withSeveral } from "./who";

/** A sentence's words and the clauses that they make by themselves, which are read when they are first asked for. Depends on the text alone. */
class SentenceReading {
  readonly words: Words;
  #clauses: readonly RawClause[] | undefined;
  #says: readonly Said[] | undefined;
  #shows: readonly Said[] | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  get clauses(): readonly RawClause[] {
    return (this.#clauses ??= clausesOf(this.words, false));
  }

  /** What its clauses say, as they are compared. */
  get says(): readonly Said[] {
    return (this.#says ??= saidBy(this.words, this.clauses));
  }

  /** The same for people to read, with the acts in the sentence's own words. */
  get shows(): readonly Said[] {
    return (this.#shows ??= saidBy(this.words, clausesOf(this.words, true)));
  }
}

const NOTHING: readonly Said[] = [];

function saidBy(words: Words, clauses: readonly RawClause[]): readonly Said[] {
  if (clauses.length === 0) return NOTHING;
  const departs = departsFromBefore(words);
  return clauses.map((raw) => new Said(words, raw, departs));
}

const fronting = new Set(FRONTING.split(", "));
/** What a text is for is no rule: the aim of this policy is that … */
const PURPOSES = new Set(["purpose", "aim", "objective", "goal", "intention", "rationale", "reason", "benefit", "advantage"]);

/** Reads a sentence (flow text, one line). Equal texts are read once for a vocabulary; never throws. */
export const readSentence = keptByTextAnd((text, vocabulary: Vocabulary) => new SentenceReading(scan(text, vocabulary)));

const CODE = /^\w+ ?= ?\S|\{%|%\}|\{\{|=> ?[({[]|^export \w+ \{/;

/** @param shown whether people read them: with the words of their acts and of those who act */
function clausesOf(words: Words, shown: boolean): RawClause[] {
  const stated = (clauses: readonly RawClause[], parts: readonly Part[], regions?: readonly Region[]) =>
    shown ? withPlainPredicates(words, clauses, parts, regions) : withSeveral(words, clauses, (clause) => whoBefore(words, clause));
  if (isCode(words.sentence)) return [];
  if (!/[mwhyckn1-7bVKUv]|^z/.test(words.letters)) return [];
  const main = undeclared(words, withoutCleft(words, unquoted(words, mainChunks(words)))),
    all = withSharedPassives(words, withHangingClauses(words, withRelatives(words, withRemarks(words, main)))),
    chunks = all.slice(labelEnd(words, all));
  if (namesThing(words, chunks)) return [];
  const choice = choiceClauses(words, chunks) ?? onlyKinds(words, chunks);
  if (choice) return [...stated(choice, partsOf(chunks))];
  const line = mainLine(chunks, new WordSigns(words), chunks[0] !== undefined && startsAsVerb(words, chunks[0], chunks));
  const isOneOf = (verbs: ReadonlySet<string>) => (chunk: Chunk) => verbs.has(words.verb[chunk.head ?? -1] ?? "");
  const segments = segmentsOf(line, isOneOf(ensuringVerbs), isOneOf(tellingVerbs));
  shareExceptions(words, segments);
  shareConditions(segments);
  const clauses: RawClause[] = [];
  if (segments[0]?.verb.copula && tellsPurpose(words, segments[0].verb.from)) return clauses;
  let last: Segment | undefined,
    said = 0,
    opening: Opening | undefined;
  const told = instructionBefore(words, line.parts, segments[0]);
  if (told)
    clauses.push(
      ...stated(
        loose(
          words,
          told.parts,
          line.regions.filter(({ before }) => before <= told.parts.length),
          chunks,
          segments,
        ),
        told.parts,
      ),
    );
  for (const written of told ? [told.segment, ...segments.slice(1)] : segments) {
    const silent = last && clauses.length === said && written.inherits ? { ...written, subject: last.subject, inherits: false } : written;
    const segment = spelledOut(words, sharingForce(words, silent, last?.verb));
    last = segment;
    said = clauses.length;
    const front = segment.verb.inverted ? fronted(words, segment.verb.from) : undefined;
    const read = withOwnCases(words, buildClauses(words, segment, clauses[clauses.length - 1], front)),
      before = opening,
      built = shown ? withPredicates(words, read, segment, before) : withSeveral(words, read, () => sharedSubject(words, segment, before));
    clauses.push(...built);
    if (leavesChoice(words, segment.verb)) clauses.push(...built.map((clause): RawClause => ({ ...clause, force: "N" })));
    if ((segment.verb.modal || segment.verb.copula) && segment.subject[0]?.regions.length)
      clauses.push(...sanctionedClauses(words, segment));
    opening = openingOf(words, segment) ?? opening;
  }
  if (clauses.length === 0 && !segments.some(({ verb }) => verb.copula !== true))
    clauses.push(...stated(loose(words, line.parts, line.regions, chunks, segments), line.parts, line.regions));
  return labelled(words, all, clauses);
}

/** A line of data or of a template's code. */
function isCode(sentence: string): boolean {
  return (sentence.includes("=") || sentence.includes("{") || sentence.includes("}")) && CODE.test(sentence);
}

/** "The aim of this policy | is to …": what stands before a verb names what a text is for. */
function tellsPurpose({ lemma, letters }: Words, verb: number): boolean {
  for (let i = 0; i < verb; i++)
    if (PURPOSES.has(lemma[i]!) && (i === verb - 1 || letters[i + 1] === "p" || letters[i + 1] === "T")) return true;
  return false;
}

/** "Respect Boundaries: Avoid …": where what follows a title of a few words begins, which is a sentence of its own; 0 without such a title. */
function labelEnd(words: Words, chunks: readonly Chunk[]): number {
  const colon = chunks.findIndex(({ kind }) => kind === "colon"),
    next = chunks[colon + 1];
  if (
    colon < 1 ||
    !next ||
    chunks[colon]!.from > 4 ||
    chunks
      .slice(0, colon)
      .some(
        ({ kind }) =>
          kind !== "noun" && kind !== "finite" && kind !== "and" && kind !== "gerund" && kind !== "adverb" && kind !== "preposition",
      )
  )
    return 0;
  const capital = (at: number) => /^[A-Z]/.test(words.sentence.slice(words.start[at]!));
  for (let at = 0; at < chunks[colon]!.from; at++) if (!capital(at) && !"p&dt".includes(words.letters[at]!)) return 0;
  return capital(next.from) ? colon + 1 : 0;
}

/** "Visitors: photographs are permitted": people before a colon are those whom the rule is for, where it names nobody. */
function labelled(words: Words, [label, colon]: readonly Chunk[], clauses: RawClause[]): RawClause[] {
  if (label?.kind !== "noun" || colon?.kind !== "colon" || label.pronoun || !"HQ".includes(words.letters[label.to - 1]!)) return clauses;
  const who = phraseOf(words, label);
  return who
    ? clauses.map((clause): RawClause =>
        clause.slots.actor
          ? clause
          : {
              ...clause,
              agentless: false,
              slots: { ...clause.slots, actor: { phrases: [who], preposition: "", from: label.from, to: label.to } },
            },
      )
    : clauses;
}

/** "can choose whether to": they may, and they need not. */
function leavesChoice(words: Words, { modal, from }: Chunk): boolean {
  return modal === "y" && words.text[from]!.includes(" whether ");
}

/** Whether a sentence without words of force begins as an instruction: then all clauses that it has are imperative. */
export function isInstruction(words: Words): boolean {
  const chunks = chunksOf(words.letters);
  // "Act at once if concerns are raised": what puts a case has words of force of its own, up to a comma.
  const hanging = chunks.findIndex(({ kind }) => kind === "condition" || kind === "exception"),
    comma = hanging > 0 ? chunks.findIndex(({ kind }, i) => i > hanging && kind === "comma") : -1;
  const own = hanging > 0 ? [...chunks.slice(0, hanging), ...(comma > 0 ? chunks.slice(comma) : [])] : chunks;
  const first = chunks.find(({ from }) => !POLITE.test(words.text[from]!));
  if (!first || own.some(({ kind }) => kind === "verb" || kind === "that" || kind === "relative")) return false;
  return (first.kind === "finite" && words.text[first.from] === words.verb[first.from]) || startsAsVerb(words, first, chunks);
}

/** Words of asking before an instruction. */
const POLITE = /^(?:please|kindly)$/;

/** "must not A, nor should B be done, except …": the exception belongs to both. */
function shareExceptions(words: Words, segments: readonly Segment[]): void {
  for (let i = segments.length - 1; i > 0; i--) {
    if (words.text[segments[i]!.verb.from - 1] !== "nor") continue;
    const own = segments[i - 1]!.regions;
    for (const region of segments[i]!.regions) if (region.kind === "exception" && !own.includes(region)) own.push(region);
  }
}

/** "If X happens, staff should A and must not B": what stands before the first verb holds for those that share its subject. */
function shareConditions(segments: readonly Segment[]): void {
  for (let i = 1; i < segments.length; i++) {
    if (!segments[i]!.inherits && !segments[i]!.verb.shared) continue;
    const own = segments[i]!.regions;
    for (const region of segments[i - 1]!.regions)
      if (region.kind === "condition" && region.leading && !own.includes(region)) own.push(region);
  }
}

function fronted(words: Words, at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (fronting.has(words.text[i]!)) return words.text[i]!;
  return "only" in words ? undefined : words.letters.slice(0, at).includes("L") ? "only" : undefined;
}

/** "Switch off the lights, and you must …": an instruction before the first words of force, and those with what is left before them. */
function instructionBefore(
  words: Words,
  parts: readonly Part[],
  segment: Segment | undefined,
): { readonly parts: readonly Part[]; readonly segment: Segment } | undefined {
  const at = segment ? parts.findIndex(({ chunk }) => chunk === segment.verb) : -1,
    first = parts[0]?.chunk;
  if (
    !segment ||
    at < 2 ||
    !first ||
    words.text[first.from] !== words.verb[first.from] ||
    (first.kind !== "finite" &&
      !(
        first.kind === "noun" &&
        first.to - first.from === 1 &&
        words.text[first.to] !== "of" &&
        /^p?[dzo]/.test(words.letters.slice(first.to))
      ))
  )
    return undefined;
  let end = at - 1;
  while (end > 0 && !/^(?:and|but|comma|semicolon|colon)$/.test(parts[end]!.chunk.kind)) end--;
  const subject = parts.slice(end + 1, at).filter(({ chunk }) => chunk.kind !== "adverb");
  if (end < 1 || subject.some(({ chunk }) => chunk.kind !== "noun" && chunk.kind !== "preposition")) return undefined;
  while (end > 1 && /^(?:and|but|comma)$/.test(parts[end - 1]!.chunk.kind)) end--;
  return { parts: parts.slice(0, end), segment: { ...segment, subject, lead: [], inherits: false } };
}

/** Sentences without words of force: instructions ("Check your settings", "Do not run"), the plain present ("Staff wear lanyards") and "No dogs on the site". */
function loose(
  words: Words,
  parts: ReturnType<typeof mainLine>["parts"],
  regions: ReturnType<typeof mainLine>["regions"],
  chunks: readonly Chunk[],
  segments: readonly Segment[],
): RawClause[] {
  const first = parts.findIndex(({ chunk }) => chunk.kind !== "adverb" && chunk.kind !== "comma" && chunk.kind !== "other");
  const start = parts[first]?.chunk;
  if (!start || words.letters.length === 1) return [];
  const negated =
    parts.slice(0, first).some(({ chunk }) => chunk.kind === "not") || start.kind === "not" || words.letters[start.from] === "x";
  const at = start.kind === "not" ? parts[first + 1]?.chunk : start,
    told =
      start.kind === "not" && at?.kind === "noun" && "KYV".includes(words.letters[at.from]!) && words.verb[at.from] === words.text[at.from];
  const next = at && chunks[chunks.indexOf(at) + 1]?.kind;
  if (
    at &&
    next !== "relative" &&
    next !== "verb" &&
    !(at.kind === "finite" && beginsNoInstruction(words, at, chunks[chunks.indexOf(at) + 1])) &&
    (told || (at.kind === "finite" && words.text[at.from] === words.verb[at.from]) || startsAsVerb(words, at, chunks))
  ) {
    const rest =
      at.kind === "noun" && at.to - at.from > 1
        ? [
            { chunk: { ...at, from: at.from + 1 }, regions: parts[parts.findIndex(({ chunk }) => chunk === at)]!.regions },
            ...parts.slice(parts.findIndex(({ chunk }) => chunk === at) + 1),
          ]
        : parts.slice(parts.findIndex(({ chunk }) => chunk === at) + 1);
    return buildImperative(words, rest, 0, at.from, negated ? "F" : "O", regions);
  }
  const verb = parts.findIndex(
    (part, index) =>
      index > first &&
      ((part.chunk.kind === "finite" && words.letters[part.chunk.from] === "V" && !isTitleWord(words, part.chunk.from)) ||
        statesPlainly(words, parts, index)),
  );
  if (verb < 0) {
    const last = start.to - 1,
      timed =
        start.kind === "noun" &&
        last > start.from &&
        timedVerbs.has(words.verb[last] ?? "") &&
        words.verb[last] === words.text[last] &&
        parts[first + 1]?.chunk.kind === "preposition";
    if (timed)
      return buildStatement(
        words,
        [...parts.slice(0, first), { chunk: { ...start, to: last }, regions: [] }],
        { kind: "finite", from: last, to: last + 1, head: last },
        parts.slice(first + 1),
        regions,
      );
    const has = parts.findIndex(({ chunk }, index) => index > first && chunk.kind === "finite" && words.letters[chunk.from] === "v");
    if (has > 0) return buildTimeAllowed(words, parts.slice(0, has), parts[has]!.chunk, parts.slice(has + 1), regions);
  }
  if (verb < 0)
    return start.kind === "noun" && words.letters[start.from] === "z" && words.text.length < 16 && !segments.length
      ? buildAbsence(words, parts.slice(first), regions)
      : [];
  const { chunk, regions: hanging } = parts[verb]!,
    head: Chunk = { kind: "finite", from: chunk.from, to: chunk.from + 1, head: chunk.from };
  const after =
    chunk.kind === "noun" && chunk.to - chunk.from > 1
      ? [{ chunk: { ...chunk, from: chunk.from + 1 }, regions: hanging }, ...parts.slice(verb + 1)]
      : parts.slice(verb + 1);
  return buildStatement(words, parts.slice(0, verb), head, after, regions);
}

/** "the Staff *Conduct* Policy outlines", "the Healthy Schools *Programme*": a part of a name, no verb. */
function isTitleWord({ sentence, start }: Words, at: number): boolean {
  return at > 0 && /^[A-Z][a-z]+ ?[A-Z(]/.test(sentence.slice(start[at])) && /^[A-Z]/.test(sentence.slice(start[at - 1]));
}

/** "Pupils | line up", "pupils always | walk": a noun-or-verb in its base form after people in the plural, or after always and never. */
function statesPlainly(words: Words, parts: readonly Part[], at: number): boolean {
  const { chunk } = parts[at]!,
    before = parts[at - 1]!.chunk;
  if (isTitleWord(words, chunk.from)) return false;
  if (chunk.kind !== "noun" || !"KYV".includes(words.letters[chunk.from]!) || words.verb[chunk.from] !== words.text[chunk.from])
    return false;
  if (before.kind === "adverb" || before.kind === "not")
    return /^(?:always|never|also|often|\w+ly)$/.test(words.text[before.from]!) && parts[at - 2]?.chunk.kind === "noun";
  return before.kind === "noun" && words.letters[before.to - 1] === "Q" && at === 1;
}
