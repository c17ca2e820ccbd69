import type { Words } from "../../words/scan";
import type { Force } from "../clause";
import { DUTIES } from "../force";
import type { RawClause, Stretch } from "../raw";
import { supposedDoer } from "../around/pronouns";
import type { Segment } from "../parts/segments";
import { kindOfPhrase } from "../parts/terms";

/** "have the right to be heard", "are entitled to be accompanied": what is done to those who have the right. */
const RIGHT = /\b(?:rights?|entitled|entitlement|privilege)\b/;
/** What is done for those who may have it done: parents may be accompanied by a friend. */
const HELPING = /^(?:accompany|represent|assist|support|help|join|reimburse|excuse)$/;
const ABLE = /\b(?:able|allowed|free)\b/;
/** "Parents will be asked to sign": whoever asks them is bound to. */
const ASKING = /\b(asked|requested|reminded|invited|advised|encouraged|urged|recommended)\b/;
const ASKS: Readonly<Record<string, string>> = {
  asked: "ask",
  requested: "request",
  reminded: "remind",
  invited: "invite",
  advised: "advise",
  encouraged: "encourage",
  urged: "urge",
  recommended: "recommend",
};
/** The force of the words before "be able to". */
const OUTER: Readonly<Record<string, Force>> = { m: "O", h: "O-" };

/**
 * Keeps beside a clause what a right and an ability are as they are written: children have the right | to be heard, where the
 * clause says that others may hear them; pupils must | be able to swim, where it says that they may swim.
 * @param subject the words before the words of force
 */
export function withHeld(words: Words, clause: RawClause, { verb }: Segment, subject: Stretch | undefined): RawClause {
  const {
      force,
      action: { predicate },
      slots,
    } = clause,
    said = words.text.slice(verb.from, verb.to).join(" ");
  if (clause.asWritten || !predicate) return clause;
  if ((force === "R+" || force === "R-") && verb.modal === "w") return withAsking(words, clause, said);
  if (force !== "P") return clause;
  const outer = OUTER[verb.modal ?? ""];
  if (outer && verb.inner === "a" && ABLE.test(said) && DUTIES.has(outer)) {
    const able = ABLE.exec(said)![0],
      how = predicate.object && !slots.actor ? undefined : { ...predicate, verb: `be ${able} to ${predicate.verb}` };
    return how ? { ...clause, asWritten: { actor: slots.actor, force: outer, predicate: how } } : clause;
  }
  const { object } = slots,
    whole = subject && object && object.from >= subject.from && object.to <= subject.to;
  if (
    !verb.passive ||
    (!RIGHT.test(said) && !HELPING.test(clause.action.verb)) ||
    !whole ||
    object.phrases.some((phrase) => !phrase.pronoun && kindOfPhrase(phrase) !== "people" && kindOfPhrase(phrase) !== "none")
  )
    return clause;
  const by = slots.actor?.preposition === "by" ? ` by ${slots.actor.text ?? slots.actor.phrases.map(({ text }) => text).join(" or ")}` : "";
  return {
    ...clause,
    asWritten: {
      actor: object,
      force: "P",
      predicate: { verb: `be ${words.text[clause.action.from]!}${by}`, subject: "", object: "", rest: predicate.rest },
    },
  };
}

/** Those who will be asked to do something are asked by somebody, who is not named: "ask parents to sign". */
function withAsking(words: Words, clause: RawClause, said: string): RawClause {
  const {
      action: { predicate },
      slots: { actor },
    } = clause,
    asks = ASKS[ASKING.exec(said)?.[1] ?? ""];
  const doer = actor && supposedDoer(words, clause);
  if (
    !asks ||
    !actor ||
    !predicate ||
    (doer === undefined && actor.phrases.some(({ text, pronoun }) => pronoun && !/^(?:you|they)$/i.test(text)))
  )
    return clause;
  const who = doer?.text ?? actor.text ?? actor.phrases.map(({ text }) => text).join(" or ");
  return {
    ...clause,
    asWritten: {
      actor: undefined,
      force: "O",
      predicate: {
        verb: asks,
        subject: "",
        object: OBJECTS[who.toLowerCase()] ?? who,
        rest: [`${clause.force === "R-" ? "not " : ""}to ${predicate.verb}`, predicate.object, predicate.rest]
          .filter((part) => part !== "")
          .join(" "),
      },
    },
  };
}

const OBJECTS: Readonly<Record<string, string>> = { they: "them" };
