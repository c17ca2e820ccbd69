import { conceptId } from "../../../words/vocabulary";
import { bareDrafts } from "../bare-drafts";
import type { Force } from "../../clause";
import { loneSegment } from "../../parts/segments";
import { composed } from "../../force";
import { forceVerbs } from "../../verb-kinds";
import { kindOfPhrase, type Phrase } from "../../parts/terms";
import { underDrafts } from "./under";
import { outerForce, type VerbFrame, type VerbReader } from "./verb-frame";
import { verbDrafts } from "../verb-drafts";

const school = conceptId("people:school");

/**
 * The force that a verb lays on the act under it: allow gives leave, forbid takes it, expect makes it a duty. Nothing where the
 * verb is itself what is to be done: a head who must tell staff to leave is bound to tell them.
 */
export function carriedForce(frame: VerbFrame): Force | undefined {
  const { main, verb, rest } = frame,
    own = forceVerbs.get(main) ?? (main === "accept" && rest.under?.verb.kind === "gerund" && !rest.under.by ? "P" : undefined);
  if (own === undefined) return undefined;
  const modal = /^[mwh]$/.test(verb.modal ?? "");
  if (tells(frame) || (rest.under?.by === "by" && own === "F")) return undefined;
  if (main === "prevent" && rest.under?.verb.kind !== "gerund") return undefined;
  if (/^(?:authorise|license)$/.test(main) && !rest.under && modal) return undefined;
  return own;
}

/** What people tell others to do is a rule for those who tell. */
function tells({ main, verb, rest, shared, people, subject: [first] }: VerbFrame): boolean {
  if (!TELLING.test(main) || rest.under?.verb.kind !== "infinitive" || verb.passive) return false;
  if (shared.imperative) return true;
  if (!people || !first) return false;
  return /^[mwh]$/.test(verb.modal ?? "")
    ? !verb.complement
    : verb.modal === undefined && first.id !== school && first.text.toLowerCase() !== "we";
}

const TELLING = /^(?:ask|tell|remind|advise|instruct|encourage|urge|request|invite|direct)$/;

/** "allow using the hall to hold meetings": the act is the infinitive behind. */
export const carriedPastGerund: VerbReader = (frame) => {
  const { words, shared, verb, subject, before, rest } = frame,
    { under } = rest;
  if (under?.verb.kind !== "gerund" || under.by || rest.items.length === 0 || !carriedForce(frame)) return undefined;
  const to = under.rest.findIndex(({ chunk }) => chunk.kind === "infinitive");
  if (to <= 0) return undefined;
  return verbDrafts(words, shared, verb, subject, before, {
    ...rest,
    under: { verb: under.rest[to]!.chunk, rest: under.rest.slice(to + 1), that: false, subject: [] },
  });
};

/** "The bell allows pupils to move": things that allow or encourage lay down nothing, unless they are rules themselves. */
export const allowedByThings: VerbReader = (frame) => {
  const {
      verb,
      subject: [first],
      people,
    } = frame,
    carried = carriedForce(frame);
  const things = verb.modal === undefined && !verb.complement && first && !people && !LAYING_DOWN.test(first.head);
  return (carried === "P" || carried === "R+") && things ? [] : undefined;
};

const LAYING_DOWN = /^(?:policy|law|act|rule|procedure|guidance|regulation|code|contract|licence|school|site)$/;

/** "The school allows pupils to …", "prohibits the use of …": the act or the thing behind has the force of the verb. */
export const carriedOn: VerbReader = (frame) => {
  const { words, shared, verb, main, before, rest, people } = frame,
    carried = carriedForce(frame);
  if (!carried || asksForThing(frame) || verb.passive || !(rest.under || rest.items.length > 0) || !(people || shared.force === "O"))
    return undefined;
  const politely = ASKING.has(main) && rest.under?.verb.negated ? ("O-" as const) : carried;
  const force = composed(outerForce(frame), politely);
  if (!force) return undefined;
  const target = rest.items.find(({ preposition }) => preposition === "" || (preposition === "on" && main === "insist"))?.phrases ?? [];
  if (actFollows(frame, target))
    return underDrafts(words, { ...shared, force }, target[0] && (canAct(target[0]) || rest.under!.verb.passive) ? target : [], before, {
      ...rest,
      items: [],
    });
  if (target[0] && kindOfPhrase(target[0]) !== "people" && carried !== "O" && carried !== "R+") {
    return bareDrafts(
      words,
      { ...shared, force },
      verb,
      target,
      [],
      before,
      { ...rest, items: rest.items.slice(1) },
      undefined,
      loneSegment(verb),
    );
  }
  return undefined;
};

/** With a thing that is to have something done to it, the asking itself is the duty: request posts to be removed. */
const ASKING: ReadonlySet<string> = new Set(["ask", "request"]);

function asksForThing({ main, rest }: VerbFrame): boolean {
  const things = rest.items.every((item) => item.phrases.every((phrase) => kindOfPhrase(phrase) !== "people" && !phrase.pronoun));
  return ASKING.has(main) && rest.under?.verb.passive === true && rest.items.length > 0 && things;
}

/** Whether the verb under the verb is the act that it allows, forbids or asks for. */
function actFollows({ rest }: VerbFrame, target: readonly Phrase[]): boolean {
  const { under } = rest;
  if (!under || under.by === "by" || rest.items.some(({ preposition, phrases }) => preposition === "to" && phrases.length > 0))
    return false;
  return !(under.that && target[0] && under.subject.length > 0);
}

function canAct(phrase: Phrase): boolean {
  return /^(?:people|none)$/.test(kindOfPhrase(phrase)) || phrase.pronoun === true;
}
