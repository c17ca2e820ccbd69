import { keptByWord } from "../characters";
import { isFunctionWord, wordsOf, type Word } from "./content-words";
import { SIGN, signsIn } from "../kept/signs";
import { partiesAt, partyAt, SOLE } from "./party-names";

/** Who receives, decides or answers for something, as one sentence says. */
export interface PartyStatement {
  readonly relation: "recipient" | "decider" | "responsible";
  /** The people or bodies named, as written without article: one, or more joined by "or" / "and". */
  readonly parties: readonly string[];
  /** "only", "alone", "solely", "nobody else". */
  readonly sole: boolean;
  /** Place in the sentence of the parties and of the words that belong to them. */
  readonly start: number;
  readonly end: number;
  /** Place of the names alone, without article. */
  readonly named: { readonly start: number; readonly end: number };
}

const SENDING =
  /^(?:report\w*|refer\w*|pass\w*|sen[dt]s?|submit\w*|address\w*|forward\w*|handed|hand|return\w*|escalat\w*|direct\w*|deliver\w*|goe?s?|made|given?|raised?|taken|disclos\w*|shown)$/;
const RAISING = /^(?:raised?|discuss(?:ed)?|lodged?|registered|filed?|shared?|checked)$/;
const TELLING = /^(?:inform(?:ed)?|notify|notified|tell|told|alert(?:ed)?|consult(?:ed)?|contact)$/;
const DECIDING =
  /^(?:approved?|authori[sz]ed?|agreed?|sanctioned|decided?|determined?|grant|granted|signed|approves|authori[sz]es|agrees|decides|determines|grants)$/;
const LEAVE = /^(?:permission|approval|agreement|consent|authorisation|authorization|discretion)$/;
/** What somebody decides by having it: "approval rests with", "decisions are for". */
const POWER = /^(?:permission|approval|agreement|consent|authorisation|authorization|decisions?|power|authority|discretion)$/,
  RESTING = /^(?:lie|lies|rest|rests|falls?|belongs?|reserved|matter|is|are|remains?)$/;
const BLUNT =
  /^(?:overall|ultimate|ultimately|lead|joint|jointly|shared|day-to-day|collective|collectively|general|also|partly|main|primary|strategic|operational)$/;

/** The statements of a sentence about who receives, decides or is responsible. Linear in the sentence's words. */
export function partiesIn(sentence: string): readonly PartyStatement[] {
  if (!mayRelate(signsIn(sentence))) return NONE;
  const words = wordsOf(sentence);
  let found: PartyStatement[] | undefined,
    sending = -Infinity,
    raising = -Infinity,
    deciding = -Infinity;
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!,
      part = partOf(text);
    if (part === 0) continue;
    const begins =
      (part & PART.relating) !== 0 ||
      (text === "to" && i - sending <= 9) ||
      (text === "with" && i - raising <= 4) ||
      (text === "by" && i - deciding <= 2);
    if ((part & PART.sending) !== 0) sending = i;
    if ((part & PART.raising) !== 0) raising = i;
    if ((part & PART.deciding) !== 0) deciding = i;
    if (!begins || isDenied(words, i)) continue;
    const one = statementAt(sentence, words, text, i);
    if (one) (found ??= []).push(one);
  }
  return found?.filter((one, i) => !found.slice(0, i).some((other) => other.relation === one.relation && covers(other, one.start))) ?? NONE;
}

function covers({ start, end }: PartyStatement, at: number): boolean {
  return start <= at && at < end;
}

const NONE: readonly PartyStatement[] = [];

/** Whether the words of a sentence can show at all that somebody receives, decides or answers for something. */
function mayRelate(signs: number): boolean {
  return (signs & SIGN.relating) !== 0 || ((signs & SIGN.sending) !== 0 && (signs & SIGN.to) !== 0);
}

/** "must not be sent to the general office": it says who does not receive it. */
function isDenied(words: readonly Word[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) {
    const { text } = words[i]!;
    if ((text === "not" || text === "never" || text === "cannot") && !(i + 1 < at && /^(?:only|just|merely)$/.test(words[i + 1]!.text)))
      return true;
  }
  return false;
}

/** What a word can be for a statement: one bit each. */
const PART = { relating: 1, sending: 2, raising: 4, deciding: 8, joining: 16 } as const;

/** What a word can be; `relating` and `joining` are all words that `statementAt` begins at, joining words behind one of the others only. */
const partOf = keptByWord(
  (word) =>
    (["responsible", "responsibility"].includes(word) || TELLING.test(word) || POWER.test(word) || LEAVE.test(word) || DECIDING.test(word)
      ? PART.relating
      : 0) |
    (SENDING.test(word) ? PART.sending : 0) |
    (RAISING.test(word) ? PART.raising : 0) |
    (DECIDING.test(word) || word === "off" ? PART.deciding : 0) |
    (["to", "with", "by"].includes(word) ? PART.joining : 0),
);

function statementAt(sentence: string, words: readonly Word[], word: string, i: number): PartyStatement | undefined {
  if (word === "to" || word === "with") return statement("recipient", i, i + 1, sentence, words);
  if (word === "by") return statement("decider", i, i + 1, sentence, words);
  if (TELLING.test(word) && words[i + 1]) return statement("recipient", i + 1, i + 1, sentence, words);
  if (POWER.test(word)) {
    const rests = words.slice(i + 1, i + 12).findIndex((w) => RESTING.test(w.text)),
      verb = i + 1 + rests;
    const to =
      rests < 0
        ? -1
        : words.findIndex(
            (w, at) =>
              at > verb &&
              at < verb + 4 &&
              /^(?:with|to|for)$/.test(w.text) &&
              words
                .slice(verb + 1, at)
                .every((between) => SOLE.test(between.text) || /^(?:a|matter|reserved|be|entirely)$/.test(between.text)),
          );
    if (to > 0) return statement("decider", verb, to + 1, sentence, words);
  }
  if (LEAVE.test(word) && /'s?$/.test(words[i - 1]?.text ?? "")) return owner(i, sentence, words);
  if (LEAVE.test(word) && /^(?:of|from|by)$/.test(words[i + 1]?.text ?? "")) return statement("decider", i + 1, i + 2, sentence, words);
  if (DECIDING.test(word)) return before("decider", i, sentence, words);
  if (word === "responsible" && words[i + 1]?.text === "for") return before("responsible", i, sentence, words);
  if (word === "responsibility" && words[i + 1]?.text === "for") {
    const lies = words.findIndex((w, at) => at > i && /^(?:lies|rests|falls)$/.test(w.text));
    const to = lies < 0 ? -1 : words.findIndex((w, at) => at > lies && /^(?:with|to|on)$/.test(w.text));
    if (to > 0) return blunt(words, i) ? undefined : sole(statement("responsible", lies, to + 1, sentence, words), words, i - 2, i);
    return /^(?:has|have|holds|takes)$/.test(
      words.slice(Math.max(0, i - 3), i).find((w) => /^(?:has|have|holds|takes)$/.test(w.text))?.text ?? "",
    )
      ? before("responsible", i, sentence, words)
      : undefined;
  }
  if (
    word === "responsibility" &&
    words[i + 1]?.text === "of" &&
    words.slice(Math.max(0, i - 5), i).some((w) => /^(?:is|are|be|remains?)$/.test(w.text))
  )
    return blunt(words, i) ? undefined : sole(statement("responsible", i, i + 2, sentence, words), words, i - 2, i);
  return undefined;
}

/** "the head of year's permission": the party whose permission it is. */
function owner(at: number, sentence: string, words: readonly Word[]): PartyStatement | undefined {
  for (let i = Math.max(0, at - 6); i < at; i++) {
    if (i > 0 && !isFunctionWord(words[i - 1]!.text)) continue;
    const one = partyAt(words, i, sentence);
    const name = one?.name.replace(/'s?$/, "") ?? "";
    if (one?.next === at)
      return {
        relation: "decider",
        parties: [name],
        named: { start: one.start, end: one.start + name.length },
        sole: false,
        start: words[i]!.start,
        end: words[at - 1]!.end,
      };
  }
  return undefined;
}

function sole(found: PartyStatement | undefined, words: readonly Word[], from: number, to: number): PartyStatement | undefined {
  return found && words.slice(Math.max(0, from), to).some((w) => /^(?:sole|exclusive|solely)$/.test(w.text))
    ? { ...found, sole: true }
    : found;
}

function blunt(words: readonly Word[], i: number): boolean {
  return words.slice(Math.max(0, i - 3), i).some((w) => BLUNT.test(w.text));
}

/** A statement whose parties begin at word `at`; `lead` is the preposition that belongs to them. */
function statement(
  relation: PartyStatement["relation"],
  lead: number,
  at: number,
  sentence: string,
  words: readonly Word[],
): PartyStatement | undefined {
  let first = at;
  while (words[first] && SOLE.test(words[first]!.text)) first++;
  const list = partiesAt(words, first, sentence);
  if (!list) return undefined;
  const tail = sentence.slice(words[list.next - 1]!.end, words[list.next - 1]!.end + 60);
  const after =
    /^,? (?:only|alone|solely|exclusively)\b(?! (?:if|when|where|with|after|once|as|by|on|in|for|under)\b)|^,? and (?:to |by )?(?:nobody|no one|no-one|no other)\b[a-z -]*|^,? (?:and )?not (?:to |by )?any(?:one|body) else\b/i.exec(
      tail,
    );
  const ahead = words.slice(Math.max(0, lead - 2), first).some((w) => SOLE.test(w.text));
  return {
    relation,
    parties: list.parties,
    named: list.named,
    sole: after !== null || ahead,
    start: words[SOLE.test(words[lead - 1]?.text ?? "") ? lead - 1 : lead]!.start,
    end: words[list.next - 1]!.end + (after?.[0].length ?? 0),
  };
}

/** So many characters before a subject show whether a clause begins with it. */
const LEAD = 30;

/** A statement whose party is the subject: "The headteacher alone may authorise …". */
function before(relation: PartyStatement["relation"], at: number, sentence: string, words: readonly Word[]): PartyStatement | undefined {
  if (blunt(words, at)) return undefined;
  for (let i = Math.max(0, at - 12); i < at; i++) {
    if (
      i > 0 &&
      !(SOLE.test(words[i - 1]!.text) && i === 1) &&
      !/[.;,:]\s*(?:the |an? |our |only |only the )?$/i.test(sentence.slice(Math.max(0, words[i]!.start - LEAD), words[i]!.start)) &&
      !(i === 1 && /^(?:the|an?|our)$/.test(words[0]!.text))
    )
      continue;
    const list = partiesAt(words, i, sentence);
    if (!list) continue;
    const between = words.slice(list.next, at).map((w) => w.text);
    if (
      !between.every((w) =>
        /^(?:alone|only|may|can|will|must|shall|should|is|are|be|also|has|have|solely|sole|exclusive|exclusively|holds|takes|the|full|normally|usually)$/.test(
          w,
        ),
      ) ||
      between.includes("not")
    )
      return undefined;
    if (
      /^(?:approved|authori[sz]ed|agreed|sanctioned|decided|determined|granted|signed)$/.test(words[at]!.text) &&
      between.some((w) => /^(?:is|are|be|has|have)$/.test(w))
    )
      return undefined;
    const only =
      (i > 0 && SOLE.test(words[i - 1]!.text)) || between.some((w) => /^(?:alone|only|sole|solely|exclusive|exclusively)$/.test(w));
    const end = relation === "responsible" || between.length > 0 ? words[at - 1]!.end : words[list.next - 1]!.end;
    return {
      relation,
      parties: list.parties,
      named: list.named,
      sole: only,
      start: words[i > 0 && SOLE.test(words[i - 1]!.text) ? i - 1 : i]!.start,
      end,
    };
  }
  return undefined;
}
