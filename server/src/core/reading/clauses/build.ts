import type { Words } from "../words/scan";
import { bareDrafts } from "./bare-drafts";
import type { Draft } from "./draft";
import { finish } from "./finish";
import { noSubject, ownForce, turned } from "./force";
import { type Complements, complementsOf } from "./items";
import type { RawClause } from "./raw";
import type { Segment } from "./segments";
import { responsibility } from "./state-drafts";
import { verbDrafts } from "./verb-drafts";

/** Reads one verb group with its surroundings into clauses; none where the words bind nobody. */
export function buildClauses(words: Words, segment: Segment, before: RawClause | undefined, fronted: string | undefined): RawClause[] {
  const { verb } = segment;
  const subjectItems = verb.subject ? complementsOf(words, [{ chunk: { kind: "noun", from: verb.subject[0], to: verb.subject[1], pronoun: words.letters.slice(verb.subject[0], verb.subject[1]) === "o" }, regions: [] }]).items : undefined;
  const bare = verb.head === undefined || verb.head < 0;
  const subjectParts = bare ? segment.subject : segment.subject.filter(({ chunk }, i) => !(chunk.kind === "gerund" && segment.subject[i + 1]?.chunk.kind === "noun"));
  const subject = subjectItems ? { items: subjectItems, joined: [], absolute: false } as Complements : complementsOf(words, subjectParts);
  let force = ownForce(verb);
  const gerund = segment.subject.find(({ chunk }) => chunk.kind === "gerund" || chunk.kind === "infinitive")?.chunk;
  let actor = subject.items.filter((item) => item.preposition === "" || item.preposition === "by").flatMap((item) => item.phrases);
  const aside = subject.items.filter((item) => item.preposition !== "" && item.preposition !== "by");
  const lead = complementsOf(words, segment.lead), ages = aside.filter((item) => /^(?:under|over|above|below|from)$/.test(item.preposition) && item.phrases[0]?.range && item.phrases[0].range.unit !== "clock");
  if (ages.length > 0 && actor.length > 0) {
    actor = [...actor.slice(0, -1), { ...actor[actor.length - 1]!, range: { ...ages[0]!.phrases[0]!.range!, unit: "year" } }];
    aside.splice(aside.indexOf(ages[0]!), 1);
  }
  const none = actor.some((phrase) => phrase.none) || (actor.length === 0 && segment.subject.length > 0 && "z".includes(words.letters[segment.subject[0]!.chunk.from] ?? " ") );
  if (force === undefined && verb.copula && segment.subject.length > 0) return responsibility(words, segment, actor, lead.items);
  if (/^(?:could|might)$/.test(words.text[verb.from]!) || (/^(?:is|are) to$/.test(words.text[verb.from]!) && /^(?:this|that|it|these)$/.test(actor[0]?.text.toLowerCase() ?? ""))) return [];
  if (force === undefined || /^(?:purpose|aim|objective|goal|intention|rationale|point|idea)$/.test(actor[0]?.head ?? "")) return [];
  if (none) force = noSubject(force);
  const negativeFront = fronted !== undefined && fronted !== "only" && fronted !== "not only";
  if (verb.inverted && negativeFront) force = verb.negated ? turned(noSubject(force)) : force === "O-" && /circumstances|account|case/.test(fronted) ? "F" : noSubject(force);
  if (segment.inherits && before && actor.length === 0) actor = [...(before.slots.actor?.phrases ?? (before.agentless ? [] : []))];
  if (/^(?:it|there)$/.test(actor[0]?.text ?? "")) actor = [];
  const rest = complementsOf(words, segment.complements, true);
  const text = words.text.slice(verb.from, verb.to);
  const only = words.letters.slice(verb.from, verb.to).includes("L") && !verb.inverted;
  const shared = {
    forceFrom: verb.from, forceTo: verb.to, practice: verb.practice === true || text.some((word) => /^(?:normally|usually|generally|typically|ideally|often|sometimes)$/.test(word)) || (verb.modal === "w" && verb.passive === true && force === "O"), absolute: none || negativeFront || rest.absolute || text.some((word) => /^(?:never|always|under|on no|at no|in no|in any)/.test(word) && word !== "under"),
    only: only || fronted === "only", imperative: false,
  };
  const drafts = bare ? bareDrafts(words, { ...shared, force }, verb, actor, aside, lead.items, rest, gerund, segment) : verbDrafts(words, { ...shared, force }, verb, actor, [...aside, ...lead.items], rest);
  return drafts.flatMap((draft) => finish(words, draft, segment.regions, actorOnly(draft, fronted)));
}

function actorOnly(draft: Draft, fronted: string | undefined): boolean {
  return fronted !== "only" && draft.actor.some((phrase) => phrase.only);
}
