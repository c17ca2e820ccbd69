import type { Words } from "../../words/scan";
import { conceptId, isKindOf } from "../../words/vocabulary";
import type { Chunk } from "../parts/chunks";
import type { Force } from "../clause";
import { isStaffed } from "../doers";
import { FORBIDDING } from "../force";
import {
  befallingVerbs,
  bodyNouns,
  ensuringVerbs,
  forceVerbs,
  harmingVerbs,
  inabilityVerbs,
  noNormVerbs,
  timedVerbs,
  transparentVerbs,
  viewingVerbs,
  wantingVerbs,
  wrongdoers,
} from "../verb-kinds";
import type { Complements, Item } from "../parts/items";
import { kindOfPhrase, type Phrase } from "../parts/terms";

/** Verbs whose subject is what something is done to: images may *appear* on …, phones must *stay* in bags. */
export const UNACCUSATIVE: ReadonlySet<string> = new Set(["appear", "feature"]);
const vehicle = conceptId("things:vehicle");
/** Verbs that say what happens, but with an object what people do: apply an ice pack. */
const DOING = /^(?:apply|include|involve|count|cover|promote|support)$/;
/** Where, with whom or how long people remain; without these words, what remains is not said to be a rule. */
const STAYING = /^(?:in|on|at|inside|within|until|till|behind|with)$/;
/** How words are to be understood: references to parents should be read as including carers. */
const CONSTRUED = /^(?:read|take|construe|interpret|understand|deem|regard|view|define|describe|classify|categorise)$/;
/** What must be regarded as confidential is to be kept so, which is a rule. */
const ASSIGNED = /^(?:regard|deem|view|describe|classify|categorise)$/;
const SIGNIFYING = /^(?:mean|include|refer|apply|cover|be|have|constitute|represent|extend)$/;
/** What is only thought, felt or brought about, even in "should be". */
const THOUGHT =
  /^(?:recogni[sz]e|understand|appreciate|assume|presume|suppose|imagine|believe|know|learn|deem|cause|affect|face|concern|prove|justify|mean|lose|render|find|experience|warrant|contribute|count|want|exceed|reflect)$/;
/** What a measure should bring about, which binds nobody. */
const EFFECTS =
  /^(?:reduce|minimise|improve|increase|help|enable|prevent|limit|avoid|support|allow|assist|result|lead|encourage|ensure|make|give|provide)$/;

/**
 * Whether a verb with its subject says what happens, can happen or is thought, and binds nobody: a breach may result in dismissal,
 * they may blame themselves, the parents cannot be reached, it will be viewed as a threat.
 */
export function saysWhatHappens(
  words: Words,
  verb: Chunk,
  main: string,
  first: Phrase | undefined,
  rest: Complements,
  force: Force,
  people: boolean,
): boolean {
  const modal = verb.complement ? "" : (verb.modal ?? "");
  if (
    !verb.passive &&
    "wyc".includes(verb.modal ?? " ") &&
    !verb.complement &&
    (!canAct(words, verb, main, first, rest, people) ||
      (noNormVerbs.has(main) && !transparentVerbs.has(main) && !does(main, first, rest, people)))
  )
    return true;
  if (
    verb.modal === "h" &&
    !verb.passive &&
    (first ? !people && EFFECTS.test(main) : /^(?:reduce|minimise|improve|increase|help|enable)$/.test(main))
  )
    return true;
  if (
    force === "P" &&
    (harmingVerbs.has(main) ||
      (main === "bring" && /^into (?:question|disrepute)/.test(words.text.slice(verb.head! + 1, verb.head! + 3).join(" "))))
  )
    return true;
  if (
    verb.passive &&
    verb.modal !== "m" &&
    noNormVerbs.has(main) &&
    !forceVerbs.has(main) &&
    !(first && [first.head, first.text].some((thing) => words.vocabulary.action(`${main} ${thing}`) !== undefined)) &&
    !(/^[hw]$/.test(verb.modal ?? "") && !THOUGHT.test(main))
  )
    return true;
  if (verb.practice && verb.passive && words.vocabulary.action(main) === undefined && !rest.under && rest.items.some(isThingActing))
    return true;
  if (verb.from === 0 && verb.passive && force === "P") return true;
  if (words.text[verb.from] === "does" && FORBIDDING.has(force) && first && isBareSingular(words, first)) return true;
  if (
    verb.passive &&
    (!people || first === undefined) &&
    CONSTRUED.test(main) &&
    ((main !== "take" &&
      !(ASSIGNED.test(main) && /^[mhw]$/.test(verb.modal ?? "")) &&
      (rest.items.some(({ preposition }) => preposition === "as") || rest.under?.by === "as")) ||
      (rest.under?.verb.kind === "infinitive" && SIGNIFYING.test(words.verb[rest.under.verb.head ?? -1] ?? "")))
  )
    return true;
  if (modal === "y" || modal === "c") return isPossible(main, first, rest, verb);
  if (modal !== "m" && FORBIDDING.has(force) && disclaims(rest, first, main)) return true;
  if (modal === "k")
    return (
      inabilityVerbs.has(main) || (main === "contact" && verb.passive === true && rest.items.every(({ phrases }) => phrases.length === 0))
    );
  return modal === "w" && verb.passive === true && viewingVerbs.has(main) && isTaken(main, rest);
}

/** Whether what stands before the verb can act: people, a vehicle, what is not known to be a thing. */
function canAct(words: Words, verb: Chunk, main: string, first: Phrase | undefined, rest: Complements, people: boolean): boolean {
  if (people || (main === "take" && words.text[verb.to] === "place")) return true;
  if (!first || first.pronoun) return false;
  if (bodyNouns.has(first.head) && !timedVerbs.has(main) && first.to - first.from < 4) return true;
  const known = words.vocabulary.action(main) !== undefined || ensuringVerbs.has(main) || forceVerbs.has(main);
  if (known && (kindOfPhrase(first) === "none" || (first.id !== undefined && isKindOf(first.id, vehicle)))) return true;
  return (
    (verb.modal === "y" && UNACCUSATIVE.has(main) && rest.items.some(({ preposition }) => preposition !== "")) ||
    (ensuringVerbs.has(main) && kindOfPhrase(first) !== "things")
  );
}

const OF_PUPILS = ["pupil", "parent"].map((name) => conceptId(`people:${name}`));

/** "Pupil does not hand in work", as a table of risks says it: one pupil without an article is a case that may arise. */
function isBareSingular(words: Words, { from, to, id, text, head }: Phrase): boolean {
  return (
    to - from === 1 &&
    id !== undefined &&
    OF_PUPILS.some((kind) => isKindOf(id, kind)) &&
    text.toLowerCase() === head &&
    words.text[from] === head
  );
}

/** Whether a verb of what happens is one of doing here: the office may be said to include things, but somebody who acts includes them. */
function does(main: string, first: Phrase | undefined, rest: Complements, people: boolean): boolean {
  if (!people || (first && isStaffed(first))) return false;
  return (
    (DOING.test(main) && rest.items[0]?.preposition === "" && rest.items[0].phrases.length > 0) ||
    (main === "remain" && rest.items.some(({ preposition }) => STAYING.test(preposition)))
  );
}

/** "are shaped | by experience": what something is like because of a thing. */
function isThingActing({ preposition, phrases: [by] }: Item): boolean {
  return (
    preposition === "by" &&
    by !== undefined &&
    !by.pronoun &&
    !by.range &&
    by.head.length > 0 &&
    !/^[A-Z]/.test(by.text) &&
    kindOfPhrase(by) !== "people"
  );
}

/** Whether may and can say what is possible: strangers can send messages, pupils may prefer to walk, posts can be seen by anyone. */
function isPossible(main: string, first: Phrase | undefined, rest: Complements, { passive }: Chunk): boolean {
  const people = first !== undefined && kindOfPhrase(first) === "people";
  if (passive)
    return (
      (befallingVerbs.has(main) && !(people && /^(?:see|hear)$/.test(main))) ||
      rest.items.some(
        ({ preposition, phrases: [by] }) =>
          preposition === "by" && by !== undefined && (wrongdoers.has(by.head) || /^(?:anyone|anybody|others|everyone)$/.test(by.text)),
      )
    );
  return wantingVerbs.has(main) || (first !== undefined && wrongdoers.has(first.head));
}

/** "cannot accept liability for loss": the school says that it is not answerable. */
function disclaims({ items }: Complements, first: Phrase | undefined, main: string): boolean {
  return (
    /^(?:accept|assume|take|bear|have)$/.test(main) &&
    [first, items[0]?.phrases[0]].some((phrase) => phrase !== undefined && DISCLAIMED.test(phrase.head))
  );
}

const DISCLAIMED = /^(?:liability|responsibility)$/;

/** "viewed | as a threat", "considered | gross misconduct": what it is taken for. */
function isTaken(main: string, { items, under }: Complements): boolean {
  return (
    under?.by === "as" ||
    items.some(({ preposition }) => preposition === "as") ||
    (main === "meet" && items.some(({ preposition }) => preposition === "with" || preposition === "by")) ||
    (/^(?:consider|deem|judge)$/.test(main) && (items[0]?.preposition === "" || under?.verb.kind === "infinitive"))
  );
}
