import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { kindOfPhrase, type Phrase, phraseOf } from "../parts/terms";
import { isForce } from "../parts/region-ends";

/** Verbs with which a text is quoted. */
const QUOTING = /^(?:states?|says?|specifies|specify|stipulates?|explains?|notes?|confirms?|sets? out|makes clear)$/;

/** "Guidance states that staff should …": the duty is the quoted one, so that what quotes it is left out. */
export function unquoted(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  const that = chunks.findIndex(({ kind, from }) => (kind === "relative" || kind === "that") && words.text[from] === "that");
  const quoting = chunks[that - 1];
  if (
    !quoting ||
    (quoting.kind !== "noun" && quoting.kind !== "finite") ||
    !QUOTING.test(words.text[quoting.to - 1]!) ||
    !/s$|out$|clear$/.test(words.text[quoting.to - 1]!)
  )
    return chunks;
  if (chunks.slice(0, that).some(({ kind }) => kind === "verb" || kind === "condition")) return chunks;
  if (quoting.kind === "noun" && quoting.to - quoting.from === 1) return chunks;
  return chunks.slice(that + 1);
}

/** What a school says of its own rules before it says them: "please note that", "the governors have decided that", "the school's position is that". */
const DECLARING =
  /^(?:(?:please|kindly) )?(?:also )?(?:note|be aware|remember|bear in mind) that$|\b(?:has|have) (?:\w+ly |also |therefore |now )?(?:decided|agreed|resolved|ruled|determined) that$|\b(?:policy|position|rule|decision|practice)(?: of \w+(?: \w+){0,2})? (?:is|remains) that$|^it is (?:our|the school's|school) (?:policy|rule|practice) that$/;

/** "The governors have decided that pupils must not …": what is decided is the rule, so that who says it is left out. */
export function undeclared(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  const that = chunks.findIndex(({ kind, from }) => kind === "that" && words.text[from] === "that");
  if (that < 1 || chunks.slice(0, that).some((chunk) => isForce(chunk) || chunk.kind === "condition" || chunk.kind === "semicolon"))
    return chunks;
  // "It is school policy that pupils wear ties": the policy is what makes it a duty.
  if (words.text[0] === "it" && !chunks.slice(that + 1).some(isForce)) return chunks;
  return DECLARING.test(words.sentence.slice(0, words.end[chunks[that]!.from]).toLowerCase()) ? chunks.slice(that + 1) : chunks;
}

/** "information staff receive in their work must …", "data you hold about pupils must …": a relative clause without its pronoun gets an empty one. */
export function withRelatives(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  const force = chunks.findIndex((chunk) => chunk.kind === "verb" && !lacksObject(chunk));
  for (let i = 0; i < force - 1; i++) {
    const noun = chunks[i]!,
      next = chunks[i + 1]!;
    if (/^(?:comma|and|but|semicolon|colon|condition|relative|that|exception)$/.test(noun.kind)) return chunks;
    if (noun.kind !== "noun") continue;
    const pronoun = next.kind === "noun" && next.pronoun === true && !noun.pronoun,
      verb = pronoun ? i + 2 : i + 1;
    if (!gap(chunks, verb)) continue;
    if (pronoun) return [...chunks.slice(0, i + 1), { kind: "relative", from: next.from, to: next.from }, ...chunks.slice(i + 1)];
    const last = noun.to - 1;
    if (!"HQ".includes(words.letters[last]!) || last === noun.from || !"NK".includes(words.letters[last - 1]!)) continue;
    return [
      ...chunks.slice(0, i),
      { ...noun, to: last },
      { kind: "relative", from: last, to: last },
      { kind: "noun", from: last, to: last + 1 },
      ...chunks.slice(i + 1),
    ];
  }
  return chunks;
}

/** "record the date | a complaint is received", "list the actions | the school will take": what hangs on a noun of the main clause without a pronoun of its own. */
export function withHangingClauses(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  let read: Chunk[] | undefined,
    open = false;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!,
      { kind } = chunk;
    if (open && kind === "noun" && hangsWithoutPronoun(words, chunks, i)) {
      read ??= chunks.slice(0, i);
      read.push({ kind: "relative", from: chunk.from, to: chunk.from });
    }
    if (kind === "verb" && chunk.copula !== true && chunk.practice !== true) open = true;
    else if (PARTING.has(kind)) open = false;
    read?.push(chunk);
  }
  return read ?? chunks;
}

/** Chunks that end what a verb can hold. */
const PARTING: ReadonlySet<Chunk["kind"]> = new Set<Chunk["kind"]>([
  "comma",
  "and",
  "but",
  "semicolon",
  "colon",
  "condition",
  "exception",
  "that",
  "relative",
  "bracket",
]);

/** Whether a noun right behind another is the subject of a clause that hangs on it. */
function hangsWithoutPronoun(words: Words, chunks: readonly Chunk[], at: number): boolean {
  const { from } = chunks[at]!,
    before = chunks[at - 1],
    verb = chunks[at + 1];
  return (
    before?.kind === "noun" &&
    !before.pronoun &&
    from === before.to &&
    "do".includes(words.letters[from]!) &&
    verb?.kind === "verb" &&
    (verb.practice === true || verb.modal === "w" || verb.modal === "y" || verb.modal === "c")
  );
}

/** "Items | a family must not send to school": a thing and what is laid down of it, as a heading names it, and no sentence. */
export function namesThing(words: Words, chunks: readonly Chunk[]): boolean {
  const [thing, who, verb] = chunks,
    { letters } = words;
  return (
    verb?.kind === "verb" &&
    verb.copula !== true &&
    verb.passive !== true &&
    verb.head !== -1 &&
    thing!.kind === "noun" &&
    who!.kind === "noun" &&
    thing!.pronoun !== true &&
    !"do".includes(letters[thing!.from]!) &&
    letters[thing!.to - 1] !== "A" &&
    thing!.to === who!.from &&
    "do".includes(letters[who!.from]!) &&
    chunks[3]?.kind !== "noun" &&
    !chunks.some(({ kind }, i) => i > 2 && (kind === "verb" || kind === "finite")) &&
    isThing(phraseOf(words, thing!))
  );
}

function isThing(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && kindOfPhrase(phrase) === "things";
}

/** have access to: words of force whose object has gone before. */
function lacksObject(chunk: Chunk): boolean {
  return chunk.copula !== true && chunk.head === -1 && chunk.modal === undefined;
}

/** A verb without an object, and then, in the same clause, words of force. */
function gap(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at];
  if (!verb || !(verb.kind === "finite" || (verb.kind === "verb" && lacksObject(verb)))) return false;
  if (chunks[at + 1]?.kind !== "preposition" && chunks[at + 1]?.kind !== "verb") return false;
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!;
    if (kind === "verb") return true;
    if (
      kind === "but" ||
      kind === "semicolon" ||
      kind === "colon" ||
      kind === "that" ||
      kind === "condition" ||
      (kind === "and" && chunks[i + 1]?.kind === "verb")
    )
      return false;
  }
  return false;
}

/** Participles that follow the noun which they describe: the parents and agencies involved. */
const DESCRIBING =
  /^(?:involved|concerned|affected|required|needed|listed|attached|named|mentioned|described|used|employed|based|given|responsible|related|associated)$/;

/** "will be carefully opened and *thoroughly searched*": an adverb with a participle is no noun after a passive. */
function withParticiples({ letters }: Words, chunks: readonly Chunk[]): Chunk[] {
  let passive = false;
  return chunks.map((chunk, i) => {
    if (chunk.kind === "verb") passive = chunk.passive === true;
    const adverb =
      passive &&
      chunk.kind === "noun" &&
      chunks[i + 1]?.kind === "participle" &&
      (chunks[i - 1]?.kind === "and" || chunks[i - 1]?.kind === "comma") &&
      /^R+$/.test(letters.slice(chunk.from, chunk.to));
    return adverb ? { kind: "adverb" as const, from: chunk.from, to: chunk.to } : chunk;
  });
}

/** "the head must be informed and advice sought", "… reported to the police and records kept": the words of force of the passive before stand for both. */
export function withSharedPassives(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some(({ kind, passive: done }) => kind === "verb" && done === true)) return chunks;
  let passive: Chunk | undefined,
    and = -1,
    plain = true;
  const read = withParticiples(words, chunks);
  for (let i = 0; i < read.length; i++) {
    const chunk = read[i]!;
    if (chunk.kind === "verb") {
      passive = chunk.passive && !chunk.practice && !chunk.inverted ? chunk : undefined;
      and = -1;
      plain = true;
      continue;
    }
    if (!passive) continue;
    if (chunk.kind === "and" && words.text[chunk.from] === "and" && read[i + 1]?.kind === "noun" && and < 0) {
      and = i;
      continue;
    }
    if (chunk.kind === "participle" && and >= 0 && i > and + 1 && read[i - 1]!.kind !== "preposition") {
      const noun = read[and + 1]!,
        last = read[i + 1],
        whole = last === undefined || last.kind === "semicolon" || last.kind === "comma";
      if (
        /[NKHQ]/.test(words.letters.slice(noun.from, noun.to)) &&
        !DESCRIBING.test(words.text[chunk.from]!) &&
        (plain
          ? whole || last.kind === "preposition"
          : whole && !"HQ".includes(words.letters[noun.to - 1]!) && !"dzo".includes(words.letters[noun.from]!))
      )
        read[i] = passive = { ...passive, from: chunk.from, to: chunk.to, head: chunk.from, shared: true };
      and = -1;
    } else if (and < 0 ? chunk.kind === "noun" : false) plain = false;
    else if (!/^(?:noun|preposition|gerund|adverb)$/.test(chunk.kind)) {
      passive = undefined;
    }
  }
  return read;
}
