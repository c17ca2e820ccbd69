import type { Policy, Span } from "../../../../grammar/tree";
import { classAt, isSpace, LETTER } from "../characters";
import type { Sentence } from "../facts";
import { wordIn } from "../kept/word-table";
import { contentStem, wordsOf } from "./content-words";
import { perSentence, takenOver } from "../kept/reuse";
import { partiesIn } from "./parties";
import { SIGN, signsIn } from "../kept/signs";

/** A sentence that cannot be followed as it stands, and the words that show it. */
export interface Unclear {
  /** `nobody`: a duty to report, record, approve or get consent that nobody is given; `two-verbs`: "will must"; `broken`: it stops in the middle. */
  readonly problem: "nobody" | "two-verbs" | "broken";
  /** What is to be done, for a duty that nobody is given ("reported"). */
  readonly act?: string;
  readonly text: string;
  readonly span: Span;
}

const SCOPE =
  /\b(?:this|the|our) (?:policy|document|code|procedure|guidance|statement) (?:also )?(?:applies|apply|is for|is written for|covers|relates to|is intended for|is aimed at|is addressed to)\b|\bit applies to\b|\bapplies to (?:all|everyone|staff|any)\b|\b(?:must|should|are expected to|are required to) (?:follow|comply with|adhere to|read and follow) (?:this|the) (?:policy|code|procedure)\b/i;
const DUTY =
  /\b(?:must|shall|has to|have to|needs? to|is to|are to|should(?=(?: always)? be (?:reported|recorded|logged)))(?: also| always| immediately| first)? be (?:[a-z]+ly |clearly )?(reported|recorded|logged|approved|authori[sz]ed|obtained|sought|documented|notified|signed off)\b/i;
const ACTOR =
  /^(?:pupil|staff|teacher|parent|visitor|volunteer|governor|headteacher|leader|coordinator|co-ordinator|officer|manager|hirer|contractor|candidate|driver|tutor|supervisor|nurse|caretaker|committee|body|board|technician|assistant|aider|receptionist|matron|cook|chef|librarian|mentor|counsellor|chair|clerk|panel|bursar|principal|deputy|trustee|director|invigilator|instructor|coach|worker|practitioner|inspector|adult|senco|dsl|we|you|your|our|everyone|anyone|employer|organiser|person|people|person|user|individual|team|governing|organisation|provider)$/;
/** Words after which a sentence names a thing that is to be done and does not ask for it: "details that need to be recorded", "how it must be reported". */
const NAMES_ONLY = /\b(?:where|how|what|which|whether|that|who|whom|whose|if|unless|why) (?:[a-z'-]+ ){0,5}$/i;
const TWO_MODALS =
  /\b(?:(?:will|shall|must|should|can|cannot) (?:must|shall|should|will|cannot|may)|must (?:can|to)|should to|may (?:must|shall|should|will|can)|shall to)\b(?! have been)/;
const STOPPED =
  /(?:\b(?:the|a|an|their|our|its|your|and|or|but|every|must|shall|of the|with the)|\b(?:must|should|shall|will|may|can)(?: not)? be|\b(?:must|should|shall|may|will) not)\s*\.?$/i;
const ELLIPSIS =
  /\b(?:as|than|where|wherever|what|whatever|whether|how|who|so|if|when|or) (?:[a-z']+ ){0,6}(?:must|should|shall|will|may|can)(?: not)?(?: be)?\s*\.?$|\b(?:and|but) (?:[a-z']+ ){0,3}(?:must|should|shall|will|may)(?: not)?\s*\.?$/i;
const RUN_ON =
  /\b(?:set out|specified|listed|contained|described|detailed|outlined|laid down|stated|referred to|found) in (?:All |The )?[A-Z][a-z]+(?: [a-z]+)? (?:must|should|will|may|are|shall|need)\b/;

/** The sentences that cannot be followed as they stand, in document order. */
export function readUnclear(policy: Policy, sentences: readonly Sentence[]): readonly Unclear[] {
  const signs = perSentence(policy, sentences, signsOf);
  const scoped =
    policy.blocks.some((block) => block.kind === "directive" && block.directive === "appliesTo") || signs.some(({ scope }) => scope);
  return takenOver(policy, readUnclear, leaning(signs) ? [signs, sentences] : [signs], () =>
    signs.flatMap((sign, ordinal): Unclear[] => {
      const sentence = sentences[ordinal]!,
        { text } = sentence,
        span = { ...sentence.span },
        block = policy.blocks[sentence.block];
      if (sign === NO_SIGNS || !block || block.kind === "row") return [];
      if (sign.broken) return [{ ...sign.broken, span }];
      if (sign.stopped && stops(policy, sentence)) return [{ problem: "broken", text: text.split(" ").slice(-4).join(" "), span }];
      if (sign.duty && !scoped && !underCondition(policy, sentence) && !isGiven(policy, sentence, blockText(sentences, ordinal)))
        return [{ problem: "nobody", ...sign.duty, span }];
      return [];
    }),
  );
}

/** Whether what stands around a sentence decides whether it is clear. */
function leaning(signs: readonly Signs[]): boolean {
  return signs.some(({ stopped, duty }) => stopped || duty);
}

/** An item of a list that says when something holds ("are recorded where:"). */
function underCondition(policy: Policy, { block: index }: Sentence): boolean {
  const block = policy.blocks[index],
    intro = block && "introduction" in block && block.introduction !== undefined ? policy.blocks[block.introduction] : undefined;
  return (
    intro !== undefined &&
    "flow" in intro &&
    /\b(?:where|when|if|unless|because|that|how|what|which|whether)\s*:?$/i.test(intro.flow.text.trim())
  );
}

/** The words of the block in which a sentence stands. */
function blockText(sentences: readonly Sentence[], ordinal: number): string {
  const { block } = sentences[ordinal]!;
  let from = ordinal,
    to = ordinal + 1;
  while (sentences[from - 1]?.block === block) from--;
  while (sentences[to]?.block === block) to++;
  return sentences
    .slice(from, to)
    .map(({ text }) => ` ${text}`)
    .join("");
}

/** What the words of a sentence alone show. */
interface Signs {
  readonly scope?: boolean;
  readonly broken?: Pick<Unclear, "problem" | "text">;
  /** It may stop in the middle; what follows it decides. */
  readonly stopped?: boolean;
  readonly duty?: Pick<Unclear, "act" | "text">;
}
const NO_SIGNS: Signs = {};

function signsOf(text: string): Signs {
  const signs = signsIn(text),
    has = (sign: number) => (signs & sign) !== 0;
  const scope = has(SIGN.document) && SCOPE.test(text),
    asked = has(SIGN.done) ? DUTY.exec(text) : null,
    duty = asked && !NAMES_ONLY.test(text.slice(0, asked.index)) ? asked : null,
    stopped = mayStop(text);
  const modals = has(SIGN.twoModals) ? TWO_MODALS.exec(text) : null,
    runOn = (modals && !/["']/.test(text)) || !has(SIGN.pointing) ? undefined : RUN_ON.exec(text);
  const broken =
    modals && !/["']/.test(text)
      ? { problem: "two-verbs" as const, text: modals[0] }
      : runOn
        ? { problem: "broken" as const, text: runOn[0] }
        : undefined;
  if (!scope && !duty && !stopped && !broken) return NO_SIGNS;
  return { scope, stopped, ...(broken ? { broken } : {}), ...(duty ? { duty: { act: duty[1]!.toLowerCase(), text: duty[0] } } : {}) };
}

/** The last words of what `STOPPED` finds. */
const LAST = new Set("the a an their our its your and or but every must shall be not".split(" "));

/** Its words may stop in the middle. */
function mayStop(text: string): boolean {
  return (
    LAST.has(lastWord(text)) &&
    STOPPED.test(text.slice(-40)) &&
    !/\b[A-Z]+\.?$/.test(text) &&
    text.split(" ").length >= 4 &&
    !ELLIPSIS.test(text) &&
    !/[:;,]$|\.\.$|\u2026$/.test(text) &&
    !/\b(?:and|or|but)$/i.test(text)
  );
}

/** The word in small letters that ends a text, but for a full stop and spaces. */
function lastWord(text: string): string {
  let end = text.length;
  if (text.endsWith(".")) end--;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while ((classAt(text, start - 1) & LETTER) !== 0) start--;
  return start === end ? "" : wordIn(text, start, end).lower;
}

/** The last sentence of its block stops in the middle, and no list or line goes on with it. */
function stops(policy: Policy, { block: index, text, at }: Sentence): boolean {
  const block = policy.blocks[index];
  if (!block || !("flow" in block) || ("introduces" in block && block.introduces) || at + text.length < block.flow.text.length)
    return false;
  const below = policy.blocks[index + 1];
  if (below && below.kind !== "blank" && below.kind !== "heading" && !text.endsWith(".")) return false;
  let after = index + 1;
  while (policy.blocks[after]?.kind === "blank") after++;
  const next = policy.blocks[after];
  return !next || !("flow" in next) || (next.kind !== "item" && next.kind !== "row" && /^[A-Z\d"]/.test(next.flow.text));
}

/** Someone is named as the one who acts: in the block outside the recipient, in the introduction of the list, or in a heading above. */
function isGiven(policy: Policy, sentence: Sentence, blockText: string): boolean {
  const recipients = partiesIn(sentence.text)
    .filter(({ relation }) => relation === "recipient")
    .map(({ start, end }) => sentence.text.slice(start, end));
  let rest = blockText;
  for (const recipient of recipients) rest = rest.replace(recipient, " ");
  if (/\bby\b/i.test(sentence.text) || named(rest)) return true;
  const block = policy.blocks[sentence.block];
  const intro = block && "introduction" in block && block.introduction !== undefined ? policy.blocks[block.introduction] : undefined;
  if (intro && "flow" in intro && named(intro.flow.text)) return true;
  for (
    let section: number | undefined = policy.sectionOf[sentence.block];
    section !== undefined;
    section = policy.sections[section]?.parent
  ) {
    if (named(policy.sections[section]?.title ?? "")) return true;
  }
  return false;
}

function named(text: string): boolean {
  return wordsOf(text).some((word) => ACTOR.test(contentStem(word.text)) || ACTOR.test(word.text));
}
