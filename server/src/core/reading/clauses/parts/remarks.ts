import type { Words } from "../../words/scan";
import type { Chunk } from "./chunks";
import { ends, hasForce, isForce, isVerb, startsClause } from "./region-ends";

/** How far a remark that begins at a chunk reaches: the index after its last chunk, or 0 where none begins. */
type RemarkReader = (words: Words, chunks: readonly Chunk[], at: number) => number;

/**
 * Makes one chunk of each remark: a stretch that says why a rule is made, what speaks against it, or something about those whom it
 * binds, and changes neither what the rule asks nor of whom. What a rule says is compared without its remarks.
 */
export function withRemarks(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!words.text.some((word) => OPENERS.has(word))) return chunks;
  const kept: Chunk[] = [];
  for (let i = 0; i < chunks.length;) {
    const end = endOfRemark(words, chunks, i);
    kept.push(end > i ? { kind: "remark", from: chunks[i]!.from, to: chunks[end - 1]!.to } : chunks[i]!);
    i = Math.max(end, i + 1);
  }
  return kept;
}

function endOfRemark(words: Words, chunks: readonly Chunk[], at: number): number {
  for (const read of READERS) {
    const end = read(words, chunks, at);
    if (end > at) return end;
  }
  return 0;
}

/** Words with which a reason begins that has a subject and a verb. */
const REASON = new Set(["because", "since", "as", "now that"]);
/** Words with which begins what speaks against a rule and leaves it as it is. */
const CONCESSION = new Set(["although", "though", "while", "whilst"]);
/** "while we understand that": what is granted, not how long something lasts. */
const GRANTING =
  /^(?:understand|recogni[sz]e|appreciate|accept|acknowledge|know|respect|sympathi[sz]e|value|welcome|reali[sz]e|regret|admit|grant)s?$/;

/** "Since many families have asked, pupils may …"; "…, as the caretaker has enough to do". */
function reasonClause(words: Words, chunks: readonly Chunk[], at: number): number {
  const word = textOf(words, chunks[at]);
  if (!REASON.has(word) || chunks[at + 1]?.kind !== "noun" || !standsApart(chunks, at)) return 0;
  if (word === "because" && isLate(chunks, at)) return 0;
  if (word === "as" && !isState(words, chunks, verbAfter(chunks, at))) return 0;
  return clauseEnd(chunks, at);
}

/** "Although it may seem strange, staff must …"; "…, though many find it a nuisance"; "While we understand that …, staff must …". */
function concession(words: Words, chunks: readonly Chunk[], at: number): number {
  const word = textOf(words, chunks[at]);
  if (!CONCESSION.has(word) || !standsApart(chunks, at)) return 0;
  if (word.startsWith("whil") && !GRANTING.test(textOf(words, chunks[verbAfter(chunks, at)]))) return 0;
  const end = clauseEnd(chunks, at),
    late = isLate(chunks, at);
  return late && chunks.slice(at, end).some((chunk) => isForce(chunk) && !isOnlyTold(chunk)) ? 0 : end;
}

/** Says what is or can be, not what must or may be done. */
function isOnlyTold({ practice, modal }: Chunk): boolean {
  return practice === true || modal === "w" || modal === "c";
}

/** "as the site is small", "as staff have little time": a state gives the reason; what happens says when. */
function isState({ letters, text }: Words, chunks: readonly Chunk[], verb: number): boolean {
  const chunk = chunks[verb];
  return (
    chunk !== undefined &&
    (chunk.copula === true ||
      (letters[chunk.from] === "v" && chunk.perfect !== true) ||
      /^(?:needs?|knows?|belongs?|contains?|wants?|cannot|can)$/.test(text[chunk.from]!))
  );
}

/** "In line with our commitment to safety, pupils must …", "For reasons of safety, …", "…, in the interests of fairness". */
function reasonPhrase(words: Words, chunks: readonly Chunk[], at: number): number {
  const chunk = chunks[at]!;
  if (chunk.kind !== "preposition" && chunk.kind !== "condition") return 0;
  const apart = standsApart(chunks, at);
  if (!apart && !ALWAYS_OPENS.test(words.text[chunk.from]!)) return 0;
  const said = words.text.slice(chunk.from, chunk.from + 5).join(" ");
  if (isLate(chunks, at)) return ALWAYS_WHY.test(said) && (apart || isRuleBefore(chunks, at)) ? phraseEnd(words, chunks, at) : 0;
  if (!apart || !(ALWAYS_WHY.test(said) || (WHY.test(said) && !MEASURED.test(said)))) return 0;
  const end = chunks.findIndex((one, i) => i > at && (one.kind === "comma" || isForce(one)));
  return end > 0 && chunks[end]!.kind === "comma" && hasForce(chunks, end) ? end : 0;
}

/** The first words of what is a reason wherever it stands. */
const ALWAYS_OPENS = /^(?:for|in|out|as|with)\b/;
/** Why a rule is made, wherever it stands. */
const ALWAYS_WHY =
  /^(?:for (?:the )?(?:reasons?|sake|avoidance|safety|comfort|benefit|convenience|good|protection|peace of mind|wellbeing|well-being) of\b|for (?:health|safety|hygiene|security|insurance|practical) (?:and (?:safety|security) )?reasons\b|in the interests? of\b|in fairness to\b|out of (?:respect|courtesy|consideration|fairness)\b|as a matter of (?:courtesy|fairness|principle|safety|good order|routine)\b|as a (?:courtesy|precaution)\b|with a view to\b)/;
/** Why a rule is made, at the head of a sentence; behind it these can say how or in which case something is done. */
const WHY =
  /^(?:in (?:line|accordance|keeping) with\b|as part of\b|because of\b|due to\b|owing to\b|on account of\b|on the grounds of\b|as a result of\b|in addition to\b|in (?:the )?(?:light|view|spirit) of\b|in recognition of\b|in common with\b|for safety\b|(?:following|after) (?:an? |the |our )?(?:\w+ )?(?:review|consultation|discussions?)\b)/;
/** What is laid down for one person or case: to act by it is how something is done. */
const MEASURED = /\b(?:plan|plans|instructions?|consent|agreement|wishes|prescription|request)\b/;

/** "Parents, who are always welcome, must …", "Pupils, many of whom live far away, may …", "…, which has been so for years". */
function aside(words: Words, chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.kind !== "comma") return 0;
  const relative = [at, at + 1, at + 2].find((i) => chunks[i]?.kind === "relative" && i - at === leadIn(words, chunks, at));
  if (relative === undefined || !/^(?:who|whom|whose|which)$/.test(textOf(words, chunks[relative]))) return 0;
  const late = isLate(chunks, at),
    end = clauseEnd(chunks, relative);
  if (end === 0 || (!late && !chunks.slice(0, at).some(({ kind }) => kind === "noun"))) return 0;
  if (!late && !saysOfAll(words, chunks[at - 2])) return 0;
  return chunks.slice(at, end).some((chunk) => isForce(chunk) && !isOnlyTold(chunk)) ? 0 : end;
}

/** "A teacher, who finds that a pupil is upset, …" says of which teacher the rule is; of teachers it says something about them all. */
function saysOfAll({ letters }: Words, holder: Chunk | undefined): boolean {
  return holder?.kind === "noun" && "QN".includes(letters[holder.to - 1]!) && letters[holder.from] !== "d";
}

/** How many chunks stand before "whom": of whom, many of whom. */
function leadIn(words: Words, chunks: readonly Chunk[], at: number): number {
  if (textOf(words, chunks[at]) === "of") return 1;
  return /^(?:many|some|most|all|few|several|none|both|some of|many of|most of|all of|none of)$/.test(textOf(words, chunks[at])) &&
    chunks[at]!.kind !== "relative"
    ? textOf(words, chunks[at + 1]) === "of"
      ? 2
      : 1
    : 0;
}

/** "Pupils, like everybody else in the school, must …". */
function comparison(words: Words, chunks: readonly Chunk[], at: number): number {
  if (!/^(?:like|unlike)$/.test(textOf(words, chunks[at])) || chunks[at - 1]?.kind !== "comma" || isLate(chunks, at)) return 0;
  const end = chunks.findIndex((one, i) => i > at && (one.kind === "comma" || isVerb(one)));
  return end > 0 && chunks[end]!.kind === "comma" && hasForce(chunks, end) ? end : 0;
}

const READERS: readonly RemarkReader[] = [reasonClause, concession, reasonPhrase, aside, comparison];
const OPENERS = new Set([
  ...REASON,
  ...CONCESSION,
  "who",
  "whom",
  "whose",
  "which",
  "like",
  "unlike",
  "for",
  "in",
  "out of",
  "with",
  "in line with",
  "in accordance with",
  "as part of",
  "because of",
  "due to",
  "on account of",
  "on the grounds of",
  "as a result of",
  "in addition to",
  "after",
  "following",
  "owing",
  "for safety reasons",
  "for health reasons",
  "for religious reasons",
  "for medical reasons",
]);

function textOf({ text }: Words, chunk: Chunk | undefined): string {
  return chunk ? (text[chunk.from] ?? "") : "";
}

/** Whether words of force stand before a chunk in the same sentence. */
function isLate(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !ends(chunks[i]); i--) if (isForce(chunks[i])) return true;
  return false;
}

/** Begins the sentence or follows a comma. */
function standsApart(chunks: readonly Chunk[], at: number): boolean {
  return at === 0 || /^(?:comma|semicolon|colon)$/.test(chunks[at - 1]!.kind);
}

/** A ban or duty stands before, of which a phrase says why; of a permission it says in which case. */
function isRuleBefore(chunks: readonly Chunk[], at: number): boolean {
  return /^(?:O|F)/.test(chunks.slice(0, at).findLast(isForce)?.force ?? "");
}

function verbAfter(chunks: readonly Chunk[], at: number): number {
  return chunks.findIndex((chunk, i) => i > at && isVerb(chunk));
}

/** A clause before the rule ends at the comma after its verb; behind it, at its end or where another rule begins. 0 where it has no verb. */
function clauseEnd(chunks: readonly Chunk[], at: number): number {
  const verb = verbAfter(chunks, at),
    late = isLate(chunks, at);
  if (verb < 0 || chunks.slice(at, verb).some((chunk) => chunk.kind === "comma" || ends(chunk))) return 0;
  for (let i = verb + 1; i <= chunks.length; i++) {
    if (!late && chunks[i]?.kind === "comma" && hasForce(chunks, i) && (startsClause(chunks, i + 1) || isForce(chunks[i + 1]))) return i;
    if (
      late &&
      (ends(chunks[i]) ||
        (chunks[i]!.kind === "comma" &&
          startsClause(chunks, chunks[i + 1]?.kind === "and" || chunks[i + 1]?.kind === "but" ? i + 2 : i + 1)))
    )
      return i;
    if (ends(chunks[i])) return 0;
  }
  return 0;
}

/** A phrase with what hangs on its noun: for the safety | of | pupils and staff. */
function phraseEnd(words: Words, chunks: readonly Chunk[], at: number): number {
  let end = at + 1;
  if (chunks[end]?.kind === "noun") end++;
  while (
    (/^(?:of|for|to)$/.test(textOf(words, chunks[end])) || chunks[end]?.kind === "and") &&
    chunks[end + 1]?.kind === "noun" &&
    !isVerb(chunks[end + 2])
  )
    end += 2;
  return end;
}
