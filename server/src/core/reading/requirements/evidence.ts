import { beforePolicy } from "../named-policies";
import type { Word } from "../word-list";
import type { ConceptIndex, Mention } from "./concepts";
import { forceAt, type Force } from "./force";
import type { Passage } from "./passages";
import { depictions, grants, namesRecipient, reachedByIntroduction, reaches } from "./relations";

/** What a statement must be about. `narrow` and `other` topics in the sentence itself, without any of `any`, speak against it. */
export interface Topic {
  readonly any: readonly string[];
  /** Enough where the sentence mentions none of `narrow` and `other`. */
  readonly weak?: readonly string[];
  /** Only the sentence and its introduction count, not what stands around them. */
  readonly own?: boolean;
  readonly narrow?: readonly string[];
  readonly other?: readonly string[];
  readonly otherwise: "accept" | "reject";
}

interface StatementBase {
  readonly topic?: Topic;
  /** Concepts that take the statement back when the sentence mentions them. */
  readonly unless?: readonly string[];
  /** For a partial statement: what kind of gap, and the gap in words. */
  readonly lack?: string;
  readonly missing?: string;
}

/**
 * A statement that a text may make, as data.
 * reach: a verb reaches a person, with some force. act: a verb with some force, nobody reached (with `recipient`: somebody of whom no concept knows). grant: a person gives consent.
 * depict: an image shows someone. together: concepts in one sentence. name: a concept anywhere, people rows and fields included.
 * defer: the matter is left to another policy of one of these kinds.
 * words: one of these phrases in running text. under: running text under a heading with one of these phrases.
 */
export type Statement = StatementBase &
  (
    | { readonly relation: "reach"; readonly verbs: readonly string[]; readonly to: readonly string[]; readonly force: readonly Force[] }
    | { readonly relation: "act"; readonly verbs: readonly string[]; readonly force: readonly Force[]; readonly recipient?: "named" }
    | { readonly relation: "grant"; readonly of: readonly string[]; readonly by: readonly string[] }
    | {
        readonly relation: "depict";
        readonly images: readonly string[];
        readonly of: readonly string[];
        readonly verbs?: readonly string[];
        readonly force?: readonly Force[];
        readonly with?: readonly string[];
        readonly without?: readonly string[];
      }
    | { readonly relation: "together"; readonly all: readonly string[] }
    | { readonly relation: "defer"; readonly to: readonly string[] }
    | { readonly relation: "name"; readonly any: readonly string[] }
    | { readonly relation: "under"; readonly any: readonly string[] }
    | { readonly relation: "words"; readonly any: readonly string[] }
  );

/** The concepts one of which a passage must mention to make a statement: where to look. */
export function keysOf(statement: Statement): readonly string[] {
  let keys = keysByStatement.get(statement);
  if (!keys) keysByStatement.set(statement, (keys = keysFor(statement)));
  return keys;
}

const keysByStatement = new WeakMap<Statement, readonly string[]>();

function keysFor(statement: Statement): readonly string[] {
  switch (statement.relation) {
    case "reach":
      return statement.to;
    case "act":
      return statement.verbs;
    case "grant":
      return statement.by;
    case "depict":
      return statement.images;
    case "together":
      return statement.all.slice(0, 1);
    case "defer":
      return ["dealt-with-under"];
    case "name":
      return statement.any;
    case "under":
    case "words":
      return [WORDS + statement.any.join("|")];
  }
}

/** What says beside a ban on pictures how such pictures are taken or published; undefined for other statements. */
export function alsoPublished(statement: Statement): Statement | undefined {
  if (statement.lack !== "ban" || statement.relation !== "depict") return undefined;
  let published = publishedBeside.get(statement);
  if (!published)
    publishedBeside.set(
      statement,
      (published = { ...statement, verbs: ["publish", "take-image"], force: ["duty", "practice", "weak"], without: [] }),
    );
  return published;
}

const publishedBeside = new WeakMap<Statement, Statement>();

/** The words of a passage that make a statement: word indices, `to` exclusive. */
export interface Made {
  readonly from: number;
  readonly to: number;
}

/** The words with which a passage makes a statement; undefined where it does not. */
export function madeIn(passage: Passage, statement: Statement, index: ConceptIndex): Made | undefined {
  if (statement.unless?.some((concept) => has(passage.mentions, concept))) return undefined;
  const making = makes(passage, statement, index);
  if (!making || (statement.topic && !isAbout(passage, statement.topic))) return undefined;
  return { from: Math.min(...making.map((one) => one.from)), to: Math.max(...making.map((one) => one.to)) };
}

/** The mentions that together make the statement; undefined where they do not. */
function makes(passage: Passage, statement: Statement, index: ConceptIndex): readonly Mention[] | undefined {
  const { words, mentions, introduction } = passage;
  const forceful = (verbs: readonly string[], force: readonly Force[]) =>
    mentions.find((one) => verbs.includes(one.concept) && force.includes(forceAt(words, one.from, introduction)));
  const some = (...made: (Mention | undefined)[]) => {
    const found = made.filter((one) => one !== undefined);
    return found.length > 0 ? found : undefined;
  };
  switch (statement.relation) {
    case "reach": {
      const reach = reaches(passage, statement.verbs, statement.to, index).find(({ force }) => statement.force.includes(force));
      if (reach) return [reach.verb, reach.person];
      const led = reachedByIntroduction(passage, statement.verbs, statement.to, index);
      return led && statement.force.includes(led.force) ? [led.person] : undefined;
    }
    case "act": {
      const verb = forceful(statement.verbs, statement.force);
      return some(verb && (!statement.recipient || namesRecipient(words, verb.to)) ? verb : undefined);
    }
    case "grant": {
      const [grant] = grants(passage, statement.of, statement.by);
      return grant && [grant.consent, grant.person];
    }
    case "depict": {
      if (statement.with?.some((concept) => !has(mentions, concept)) || statement.without?.some((concept) => has(mentions, concept)))
        return undefined;
      const [shown] = depictions(passage, statement.images, statement.of);
      if (!shown) return undefined;
      const verb = statement.verbs && forceful(statement.verbs, statement.force ?? []);
      if (statement.verbs && (!verb || words.slice(shown.person.to, verb.from).some(({ text }) => text === "who"))) return undefined;
      return some(shown.image, shown.person, verb);
    }
    case "together": {
      if (!statement.all.every((concept, i) => has(mentions, concept) || (i > 0 && has(passage.introductionMentions, concept))))
        return undefined;
      return some(...statement.all.map((concept) => mentions.find((one) => one.concept === concept)));
    }
    case "defer": {
      if (!beforePolicy(words.map(({ text }) => text).join(" ")).some((kind) => statement.to.includes(kind))) return undefined;
      return some(mentions.find(({ concept }) => concept === "dealt-with-under"));
    }
    case "under":
      return [{ concept: "", from: 0, to: words.length }];
    case "name":
    case "words": {
      const keys = keysOf(statement);
      return some(mentions.find(({ concept }) => keys.includes(concept)));
    }
  }
}

/** The concept that stands for the phrases of a `words` statement. */
export const WORDS = "words:";

/** Whether a passage is about a topic: by its own words and those of its introduction, else by the sentence before it or the heading above. */
function isAbout(passage: Passage, topic: Topic): boolean {
  const own = [...passage.mentions, ...passage.introductionMentions];
  if (topic.any.some((concept) => has(own, concept))) return true;
  if ([...(topic.narrow ?? []), ...(topic.other ?? [])].some((concept) => has(own, concept))) return false;
  if (topic.weak?.some((concept) => has(own, concept))) return true;
  if (topic.own) return topic.otherwise === "accept";
  const around = refersBack(passage.words) ? (passage.before?.mentions ?? []) : [];
  if (topic.any.some((concept) => has(around, concept))) return true;
  if ([...(topic.narrow ?? []), ...(topic.other ?? [])].some((concept) => has(around, concept))) return false;
  return topic.any.some((concept) => has(passage.headingMentions, concept)) || topic.otherwise === "accept";
}

/** A sentence that leans on the one before: it has a pronoun, or is a short instruction. */
function refersBack(words: readonly Word[]): boolean {
  return words.length <= 12 || words.some(({ text }) => /^(?:it|this|these|they|them|such|that|those|here|above|so)$/.test(text));
}

function has(mentions: readonly Mention[], concept: string): boolean {
  return mentions.some((one) => one.concept === concept);
}
