import type { Words } from "../words/scan";
import type { Chunk } from "./chunks";
import type { Force } from "./clause";
import { BEARER_PRONOUNS, type Shared } from "./draft";
import { finish } from "./finish";
import { forceVerbs, noNormVerbs } from "./frames";
import { complementsOf } from "./items";
import type { RawClause } from "./raw";
import type { Part, Region } from "./regions";
import { kindOfPhrase } from "./terms";
import { verbDrafts } from "./verb-drafts";

/** Reads the parts of a list item or sentence that has no words of force as an instruction: "Check your settings". */
export function buildImperative(words: Words, parts: readonly Part[], at: number, head: number, force: Force, regions: readonly Region[]): RawClause[] {
  const rest = complementsOf(words, parts.slice(at), true);
  const verb: Chunk = { kind: "verb", force, from: head, to: head + 1, head, modal: "m", complement: true };
  if (/^(?:policy|procedure|document|appendix|section|guidance)$/.test(rest.items[0]?.phrases[0]?.head ?? "")) return [];
  const drafts = verbDrafts(words, { force, forceFrom: head, forceTo: head + 1, practice: false, absolute: rest.absolute, only: false, imperative: true }, verb, [], [], rest);
  return drafts.flatMap((draft) => finish(words, draft, regions, false));
}

/** The plain present with people as subject: what the school permits or requires, and what is done there. */
export function buildStatement(words: Words, before: readonly Part[], verb: Chunk, after: readonly Part[], regions: readonly Region[]): RawClause[] {
  const main = words.verb[verb.head!] ?? "", inner = forceVerbs.get(main);
  if (noNormVerbs.has(main) || (!inner && words.vocabulary.action(main) === undefined)) return [];
  const subject = complementsOf(words, before).items.filter((item) => item.preposition === "").flatMap((item) => item.phrases), first = subject[0];
  if (!first || (kindOfPhrase(first) !== "people" && !BEARER_PRONOUNS.has(first.text))) return [];
  const shared: Shared = { force: "O", forceFrom: verb.from, forceTo: verb.to, practice: !inner, absolute: false, only: false, imperative: false };
  const drafts = verbDrafts(words, shared, { kind: "verb", force: "O", from: verb.from, to: verb.to, head: verb.head! }, subject, [], complementsOf(words, after, true));
  return drafts.flatMap((draft) => finish(words, draft, regions, draft.actor.some((phrase) => phrase.only)));
}
