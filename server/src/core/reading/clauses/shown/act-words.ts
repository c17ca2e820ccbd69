import type { Words } from "../../words/scan";
import type { SlotName } from "../clause";
import { mattersOfWrong, lightVerbs, remainingVerbs } from "../verb-kinds";
import { type RawClause, type RawPredicate, type RawRegion, stating, type Stretch } from "../raw";
import { kindOfPhrase, written } from "../parts/terms";
import { agentEnd } from "../who";

/** Parts of a clause that are shown in lines of their own, so that the words of the act need not end with them. */
const SHOWN: readonly SlotName[] = ["channel", "instrument", "place", "time", "capacity"];
/** With these the phrase belongs to the act, whatever it names: comply with, become used to. */
const OWN = /^(?:with|to|of|for|from|about|as)$/;

/** Where the words of a clause end: before the verb of the next clause of the same verb group. */
export function stopOf(words: Words, clauses: readonly RawClause[], at: number, verb: number, end: number): number {
  let stop = end;
  for (const { upTo = 0 } of clauses) if (upTo > at && upTo < stop) stop = upTo;
  for (const {
    action,
    forceFrom,
    slots: { actor },
  } of clauses) {
    const own = Math.min(action.from, actor && actor.from > verb ? actor.from : action.from, forceFrom > verb ? forceFrom : action.from);
    if (action.from > at && action.from > verb && own < stop) stop = own;
  }
  return stop === end ? end : beforeJoinedVerb(words, at, stop);
}

/** "…, and not use | their own phones to contact": the next clause's verb may stand under another, which the words of this one do not include. */
function beforeJoinedVerb(words: Words, at: number, stop: number): number {
  let adverb = stop;
  while (words.letters[adverb - 1] === "R") adverb--;
  if (adverb < stop && (words.letters[adverb - 1] === "&" || words.letters[adverb - 1] === ",")) return adverb;
  for (let i = stop - 1; i > at + 1 && i > stop - 40; i--) {
    if (words.letters[i] !== "&" && words.letters[i] !== ",") continue;
    let verb = i + 1;
    while (verb < stop && "xR".includes(words.letters[verb]!)) verb++;
    if (
      verb < stop &&
      (words.letters[i] === "&" ? "VK" : "V").includes(words.letters[verb]!) &&
      words.verb[verb] === words.text[verb] &&
      "dozAqSGTx".includes(words.letters[verb + 1] ?? " ")
    )
      return i;
  }
  return stop;
}

/** What the verb is called in the words of the act: its base form, "be" with a state; undefined where the act is named by a noun. */
function verbOf(words: Words, { action, force, slots }: RawClause, at: number): string | undefined {
  const base = words.verb[at] ?? words.lemma[at]!;
  if (action.verb === "any" && words.letters[at] === "U") return anyVerb(force, slots);
  if (at !== action.from && "VKYGUNAuv".includes(words.letters[at]!)) return base;
  if (action.verb === "any") return anyVerb(force, slots);
  if (action.verb === "be there") return "have";
  if ("VK".includes(words.letters[at]!) && (remainingVerbs.has(base) || (base === "let" && action.verb === "inform"))) return base;
  if (action.verb.startsWith("be "))
    return words.letters[at] === "U"
      ? `be ${words.text[at]!}`
      : words.text[at]!.endsWith("be") || /^(?:is|are)$/.test(words.text[at]!)
        ? "be"
        : undefined;
  return "VKYGUNAuv".includes(words.letters[at]!) && (action.verb === base || action.verb.startsWith(`${base} `) || lightVerbs.has(base))
    ? base
    : undefined;
}

/** What may not or must be done with something where no act is named: to be somewhere, to have or use it, to take part in what is wrong; what is required is had. */
function anyVerb(force: RawClause["force"], slots: RawClause["slots"]): string {
  if (slots.actor && slots.place && !slots.object) return "be";
  if (force === "O" || force === "O-") return "have";
  return slots.object?.phrases.every(({ head }) => mattersOfWrong.has(head)) ? "take part in" : "have or use";
}

/** What of the words before the verb belongs to the act: what is done to something, what something is to do or be; `left` is what does not. */
interface Ahead {
  readonly object?: Stretch | undefined;
  readonly subject?: Stretch | undefined;
  readonly left?: Stretch | undefined;
  readonly manner?: string;
}

/**
 * Gives a clause the words of its act.
 * @param at index of the verb with which they begin
 * @param end where they end
 */
export function withPredicate(
  words: Words,
  clause: RawClause,
  at: number,
  end: number,
  { object, subject, left, manner = "" }: Ahead,
): RawClause {
  const verb = verbOf(words, clause, at);
  if (verb === undefined) return clause;
  const kept = new Uint8Array(words.letters.length);
  for (let i = at + 1; i < end; i++) kept[i] = 1;
  const hide = ({ from, to }: Stretch) => {
    for (let i = Math.max(from, at + 1); i < to; i++) kept[i] = 0;
  };
  shownApart(words, clause, at + 1, end).forEach(hide);
  const { actor } = clause.slots,
    who = actor?.phrases[actor.phrases.length - 1];
  if (actor && who && actor.from > at)
    hide({ from: actor.from - ("pt".includes(words.letters[actor.from - 1]!) ? 1 : 0), to: agentEnd(clause, who) });
  if (left) hide(left);
  trim(words, kept, at, end, clause);
  const before = object !== undefined && object.to <= at,
    next = words.letters
      .slice(at + 2)
      .replace(/^R+/, "")
      .charAt(0),
    joins =
      before &&
      kept[at + 1] === 1 &&
      words.text[at + 1] !== "as" &&
      ((PARTICLE.test(words.text[at + 1]!) &&
        words.letters[at + 1] !== "p" &&
        clause.action.verb.split(" ").includes(words.text[at + 1]!)) ||
        (words.letters[at + 1] === "p" && !/[dzNHQKAVYGUqoafrgji]/.test(next)));
  if (joins) kept[at + 1] = 0;
  // What is or does something itself is no object of its verb: "the gates: be shut", "training: take place".
  const of = before && words.letters[at] !== "U" && clause.action.verb !== "any" ? object : subject,
    done = of !== object && before ? object : undefined,
    said = textOf(words, kept, at + 1, end),
    anything = whatever(clause);
  const rest = [
    done ? undefined : anything,
    of ? said.replace(/^, /, "") : said,
    ...clause.conditions.map(({ even, from, to }) => (even ? `even ${written(words, from, to)}` : "")),
  ]
    .filter(Boolean)
    .join(" ");
  const predicate: RawPredicate = {
    verb: `${manner === "" || done ? verb : verb.startsWith("be ") ? `be ${manner} ${verb.slice(3)}` : `${manner} ${verb}`}${joins ? ` ${words.text[at + 1]!}` : ""}`,
    subject: of ? written(words, of.from, of.to) : "",
    object: done ? (anything ?? written(words, done.from, done.to)) : "",
    rest: manner !== "" && done ? `${manner}${rest && ` ${rest}`}` : rest,
  };
  return stating(clause, predicate);
}

/**
 * The conditions and exceptions that are taken out of the words of the act, as they are shown in lines of their own. What stands in
 * the middle of those words stays in them ("sign the book when they arrive to show that they are there"), as does what another
 * word leads to ("the same care as when …"); what a ban leaves out is never said with it.
 */
function shownApart(words: Words, { conditions, exceptions, precedence, action }: RawClause, start: number, end: number): Stretch[] {
  const left: readonly RawRegion[] = exceptions.map((one) =>
    one.kind === "only" && "pt".includes(words.letters[one.from - 1]!) ? { ...one, from: one.from - 1 } : one,
  );
  const parts: readonly Stretch[] = [
    ...conditions.filter(({ kind }) => kind !== "who"),
    ...left,
    ...(action.verb === "be subject to" ? [] : precedence),
  ];
  return parts.filter(
    (part) =>
      left.some((one) => one === part && one.closed) ||
      part.from <= start ||
      (!followsThat(words, part) &&
        !LEADS_TO.test(words.text[part.from - 1]!) &&
        !EMPTY_NOUN.test(words.lemma[part.from - 1]!) &&
        ((words.letters[part.from - 1] === "," && words.letters[part.to] === ",") || restIsEmpty(words, part.to, end, parts))),
  );
}

/** "ensuring that, | if they come, the hall is open": a case within what is to be so. */
export function followsThat({ letters }: Words, { from }: Stretch): boolean {
  return letters[from - 1] === "T" || (letters[from - 1] === "," && letters[from - 2] === "T");
}

/** What is like something else or is to be done to it cannot stand without it. */
const LEADS_TO = /^(?:as|than|of|to|with|about|from|into|onto|for|like)$/;
/** What names nothing by itself: in places other than the office. */
export const EMPTY_NOUN = /^(?:place|person|people|thing|reason|purpose|way|means|someone|somebody|anyone|anybody|anything|something)$/;

/** Whether nothing follows but other parts and what joins them. */
function restIsEmpty({ letters }: Words, from: number, end: number, parts: readonly Stretch[]): boolean {
  for (let i = from; i < end; i++) {
    const part = parts.find((one) => one.from <= i && i < one.to);
    if (part) i = part.to - 1;
    else if (!"&,;:BLxR)t".includes(letters[i]!)) return false;
  }
  return true;
}

/** "may only ring parents": they must not ring anybody, but parents. */
function whatever({ only, exceptions }: RawClause): string | undefined {
  const left = only === "object" ? exceptions.find(({ kind, closed }) => kind === "only" && closed) : undefined;
  return left && (left.phrases.some((phrase) => kindOfPhrase(phrase) === "people") ? "anybody" : "anything");
}

/** "Entry | to the kitchen", "use | of the hall by visitors": the act is named by a noun of the subject, with what hangs on that. */
export function withNamedAct(words: Words, clause: RawClause, subject: Stretch): RawClause {
  const {
    action,
    slots: { actor },
  } = clause;
  let from = action.from + 1;
  while (from < subject.to && "NKGdA".includes(words.letters[from]!)) from++;
  if (action.verb === "any" || action.from < subject.from || from >= subject.to || !/^(?:of|to|at|with)$/.test(words.text[from]!))
    return clause;
  let to = clause.conditions.reduce(
    (end, region) => (region.kind !== "who" && region.from > from ? Math.min(end, region.from) : end),
    subject.to,
  );
  if (actor && actor.from >= from && actor.to <= to) to = actor.from - (words.letters[actor.from - 1] === "p" ? 1 : 0);
  const direct = words.text[from] === "of" || (DIRECT.get(words.text[from]!)?.test(action.verb) ?? false);
  return to <= from + 1
    ? clause
    : stating(clause, {
        verb: words.text[action.from]!.endsWith("ing") ? (words.verb[action.from] ?? action.verb) : action.verb,
        subject: "",
        object: "",
        rest: written(words, direct ? from + 1 : from, to),
      });
}

/** Acts whose verb takes without a preposition what their noun has with one: entry to the hall, contact with parents. */
const DIRECT: ReadonlyMap<string, RegExp> = new Map([
  ["to", /^(?:use|enter|visit)$/],
  ["at", /^attend$/],
  ["with", /^(?:contact|befriend)$/],
]);

/** What goes with a verb before its object: put away the tools. */
const PARTICLE = /^(?:away|back|down|off|out|up|in|on|over|aside|together|apart|home|forward)$/;

/** Takes off what the words of the act do not end with: parts that are shown elsewhere, what led to words that are, conjunctions and commas. */
function trim(words: Words, kept: Uint8Array, at: number, end: number, { slots }: RawClause): void {
  for (let last = end - 1; last > at;) {
    const leads =
      last + 1 < end
        ? kept[last + 1] === 0 &&
          !",&;:".includes(words.letters[last + 1]!) &&
          ("pt".includes(words.letters[last]!) ||
            (words.letters[last] === "d" && !"pt".includes(words.letters[last + 1]!)) ||
            LEADING.test(words.text[last]!))
        : words.letters[last] === "t" && "VKY".includes(words.letters[end] ?? " ");
    if (
      kept[last] === 0 ||
      leads ||
      isLoose(words, last, at) ||
      ("&,;:BLx".includes(words.letters[last]!) && words.text[last] !== "alone")
    ) {
      kept[last] = 0;
      last--;
      continue;
    }
    const shown = SHOWN.map((name) => slots[name]).find(
      (slot) =>
        slot !== undefined &&
        slot.preposition !== "" &&
        !OWN.test(slot.preposition) &&
        slot.from > at + 1 &&
        slot.from <= last &&
        slot.to === last + 1,
    );
    if (!shown || belongsToAnother(words, at + 1, shown.from)) return;
    for (let i = shown.from; i <= last; i++) kept[i] = 0;
    last = shown.from - 1;
  }
}

/** "… and | for", "… nor | be": what begins what is joined, without the rest of it. */
function isLoose({ letters, text }: Words, last: number, at: number): boolean {
  return last > at + 1 && letters[last - 1] === "&" && ("ptb7".includes(letters[last]!) || ARTICLE.test(text[last]!));
}

const ARTICLE = /^(?:the|an?|its|their|our|your|his|her|every)$/;

/** Words that lead on to what is shown elsewhere. */
const LEADING = /^(?:especially|particularly|in particular|including|such as|namely|ideally|preferably)$/;

/** "the risks of putting pictures | on such sites": another verb stands between the verb and the phrase. */
function belongsToAnother(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ("GWTVbv".includes(words.letters[i]!) || (words.letters[i] === "t" && "VKY".includes(words.letters[i + 1] ?? " "))) return true;
  return false;
}

function textOf(words: Words, kept: Uint8Array, from: number, end: number): string {
  const runs: string[] = [];
  for (let i = from; i < end; i++) {
    if (kept[i] === 0) continue;
    let to = i + 1;
    while (to < end && kept[to] === 1) to++;
    runs.push(withQuote(words, i, written(words, i, to)));
    i = to;
  }
  const joined = runs.join(" "),
    spaced = UNEVEN.test(joined) ? joined.replace(/\s+/g, " ") : joined,
    text = spaced.includes(",") ? withFewerCommas(spaced) : spaced;
  return text.includes('"') && (text.split('"').length & 1) === 0 ? text.replace('"', "") : text;
}

/** "decline 'friend requests'": a quotation mark before the first word goes with the one after it. */
function withQuote({ sentence, start }: Words, from: number, text: string): string {
  const mark = sentence[(start[from] ?? 0) - 1] ?? "",
    closing = mark === "'" ? "'" : mark === "\u2018" ? "\u2019" : undefined;
  return closing !== undefined && text.includes(closing) ? `${mark}${text}` : text;
}

/** White space other than single spaces. */
const UNEVEN = /\s\s|[^\S ]/;

/** What was left out leaves commas behind that part nothing. */
function withFewerCommas(text: string): string {
  return text
    .replace(/(?:\s*,)+/g, ",")
    .replace(/ (and|or), /g, " $1 ")
    .replace(/\bthat, that\b/, "that");
}
