import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { type Draft, type Shared, verbUnder } from "./draft";
import { FORBIDDING } from "../force";
import { forbiddingHindrances, hindrances } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import type { Item } from "../parts/items";
import { type Part, partsOf } from "../parts/regions";
import type { Segment } from "../parts/segments";
import type { Phrase } from "../parts/terms";
import { verbDrafts } from "./verb-drafts";

/** An act that a verb in -ing names, with the people before it: "a ban on *pupils juggling oranges*". */
interface NamedAct {
  readonly actor: readonly Phrase[];
  readonly verb: Chunk;
  readonly rest: readonly Part[];
}

/**
 * "There is a ban on pupils juggling oranges", "there is no objection to pupils wearing hats", "there is nothing wrong with
 * eating outside", "there is no reason why parents should not film". Undefined where the words are none of these.
 * @param phrase what there is; @param denied "there is not"
 */
export function hinderedDrafts(
  words: Words,
  shared: Shared,
  phrase: Phrase,
  lead: readonly Item[],
  segment: Segment,
  denied: boolean,
): Draft[] | undefined {
  const parts = segment.complements,
    none = phrase.none === true || words.text[phrase.from] === "nothing" || denied;
  const at = parts.findIndex(({ chunk }, i) => i > 0 && chunk.kind === "preposition" && isHindered(words, chunk.from));
  const act = at > 0 ? namedAct(words, parts, at + 1) : undefined;
  if (!act) return none ? unhindered(words, shared, phrase, lead, segment) : undefined;
  if (!none && !forbiddingHindrances.has(words.lemma[parts[at]!.chunk.from - 1]!)) return undefined;
  return actDrafts(
    words,
    { ...shared, force: none ? "P" : "F", forceTo: Math.max(shared.forceTo, phrase.to), practice: false, absolute: false },
    act,
    lead,
  );
}

/** "nothing to stop pupils from …", "no reason why parents should not …": leave; "no reason why they should …": no duty. */
function unhindered(words: Words, shared: Shared, phrase: Phrase, lead: readonly Item[], segment: Segment): Draft[] | undefined {
  const parts = segment.complements,
    why =
      phrase.head === "reason"
        ? parts[0]?.regions.find(({ chunks }) => /^(?:why|that)$/.test(words.text[chunks[0]?.from ?? -1] ?? ""))
        : undefined;
  const at = why?.chunks.findIndex(({ kind }) => kind === "verb") ?? -1,
    asked = why?.chunks[at];
  if (why && asked && asked.head !== undefined && asked.head >= 0) {
    const plain = partsOf(why.chunks),
      actor = complementsOf(words, plain.slice(1, at)).items.flatMap((item) => (item.preposition === "" ? item.phrases : []));
    const force = FORBIDDING.has(asked.force ?? "") ? ("P" as const) : ("N" as const);
    return verbDrafts(
      words,
      { ...shared, force, practice: false, forceTo: asked.to },
      verbUnder(force, asked),
      actor,
      lead,
      complementsOf(words, [...plain.slice(at + 1), ...parts.slice(1)], true),
    );
  }
  const stop =
    words.text[phrase.from] === "nothing"
      ? parts.findIndex(({ chunk }) => chunk.kind === "infinitive" && STOPPING.test(words.verb[chunk.head ?? -1] ?? ""))
      : -1;
  const whom = parts[stop + 1],
    from = parts[stop + 2]?.chunk.kind === "preposition" ? stop + 3 : stop + 2,
    act = stop >= 0 && whom?.chunk.kind === "noun" ? namedAct(words, parts, whom.regions.length > 0 ? stop + 1 : from) : undefined;
  if (!act || !whom) return undefined;
  const actor =
    act.actor.length > 0 ? act.actor : complementsOf(words, [{ chunk: whom.chunk, regions: [] }]).items.flatMap(({ phrases }) => phrases);
  return actDrafts(words, { ...shared, force: "P", practice: false, forceTo: whom.chunk.from }, { ...act, actor }, lead);
}

/** What keeps people from doing something. */
const STOPPING = /^(?:stop|prevent|keep|bar|hinder)$/;

/** Whether a preposition follows what stands in the way of the act after it: a ban *on* …, nothing wrong *with* …. */
export function isHindered(words: Words, at: number): boolean {
  return at > 0 && hindrances.has(`${words.lemma[at - 1]!} ${words.text[at]!}`);
}

/** The act that begins at a part, with or without people before it. */
export function namedAct(words: Words, parts: readonly Part[], at: number): NamedAct | undefined {
  const first = parts[at],
    second = parts[at + 1];
  if (first?.chunk.kind === "gerund") return { actor: [], verb: first.chunk, rest: parts.slice(at + 1) };
  if (first?.chunk.kind !== "noun") return undefined;
  const hanging = first.regions.find(({ kind, chunks }) => kind === "participle" && chunks[0]?.kind === "gerund");
  const verb = hanging?.chunks[0] ?? (second?.chunk.kind === "gerund" ? second.chunk : undefined);
  if (!verb) return undefined;
  const actor = complementsOf(words, [{ chunk: first.chunk, regions: first.regions.filter((region) => region !== hanging) }]).items.flatMap(
    ({ phrases }) => phrases,
  );
  const inside = hanging ? partsOf(hanging.chunks.slice(1)) : [];
  return { actor, verb, rest: [...inside, ...parts.slice(hanging ? at + 1 : at + 2)] };
}

/** The drafts of a named act under some force. */
export function actDrafts(words: Words, shared: Shared, { actor, verb, rest }: NamedAct, lead: readonly Item[]): Draft[] {
  return verbDrafts(
    words,
    shared,
    verbUnder(shared.force, { from: verb.from, to: verb.to, head: verb.head ?? verb.from }),
    actor,
    lead,
    complementsOf(words, rest, true),
  );
}
