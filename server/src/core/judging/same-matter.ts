import type { Block, Policy } from "../../../../grammar/tree";
import { classAt, LETTER } from "../characters";
import { wordIn } from "../kept/word-table";
import type { DocumentFacts } from "../facts";
import { contentStem } from "../reading/content-words";
import type { Vocabulary } from "../reading/words/vocabulary";
import { kindKey, type PlacedStatement, sameCircumstance } from "./placed-statement";
import { inParallelSections } from "./parallel-sections";
import { sameActPairs } from "./same-act";
import { perDocument } from "../kept/per-document";
import { handedOn } from "../kept/keeping";
import { perBlock } from "../kept/reuse";

export type { PlacedStatement };

/**
 * The statements of one school that are about one matter, in groups of two and more: same kind of value, same telling words,
 * no different agent, starting point or circumstance. Definitions are left to the rule about them. Near-linear: statements meet only inside a bucket of equal words.
 */
export function sameMatterGroups(documents: readonly DocumentFacts[], vocabulary: Vocabulary): PlacedStatement[][] {
  const buckets = new Map<string, PlacedStatement[]>();
  for (const facts of documents) {
    const defining = new Set(facts.definitions.filter(({ kind }) => kind === "means").map(({ span }) => span.start));
    for (const statement of facts.statements) {
      if (
        defining.has(statement.span.start) ||
        (statement.kind === "frequency" && statement.matter.every((stem) => ITS_OWN_REVIEW.test(stem)))
      )
        continue;
      const key = `${kindKey(statement)}|${statement.matter.join(" ")}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push({ facts, statement });
      else buckets.set(key, [{ facts, statement }]);
    }
  }
  const groups = [...buckets.values()].flatMap((bucket) => (bucket.length < 2 ? [] : partition(bucket.filter(isTold))));
  return [...groups, ...sameActPairs(documents, groups, vocabulary)];
}

/** "Expires after 3 months.": what expires stands in another cell or line. */
const WITHOUT_SUBJECT = /^\W*[A-Z]?[a-z]+s (?:after|within|until)\b/;

/** "95% attendance in half term": a row of a table or list names the case, and lays nothing down. */
const ONLY_NAMED = /^\W*\d[\d.]*\s?(?:%|per ?cent)(?!.*\b(?:is|are|be|must|shall|will|should|has|have|may|of|expected|required)\b)/i;

/** Words of a line that says how often its own policy is reviewed, "Review: every two years": another rule looks at that. */
const ITS_OWN_REVIEW = /^(?:review|revis|updat|polic|document|procedur|cycl|frequen|interval|period|next|last|due|dat)/;

/** Whether a statement's words tell what it is about: one that is not everywhere in its document, or two. */
function isTold({ facts, statement: { matter, agents, clause, value } }: PlacedStatement): boolean {
  if (value && matter.length === 1 && WITHOUT_SUBJECT.test(clause)) return false;
  if (value?.unit === "per-cent" && ONLY_NAMED.test(clause)) return false;
  const common = perDocument(facts, commonWords, undefined);
  return matter.length >= 2 || matter.some((word) => !common.has(word)) || (common.size === 0 && agents.length > 0);
}

/** Splits a bucket into groups whose members agree with the group's first on agent, starting point and circumstance. */
function partition(bucket: readonly PlacedStatement[]): PlacedStatement[][] {
  const groups: PlacedStatement[][] = [];
  for (const placed of bucket) {
    const group = groups.find(([first]) => agree(first!, placed));
    if (group) group.push(placed);
    else groups.push([placed]);
  }
  return groups.filter((group) => group.length > 1 && !isScale(group));
}

const SAYS_RULE = /\b(?:must|shall|will|should|may|can|is|are|be|has|have)\b/i;

/** How many blocks a table whose rows were broken up can have. */
const TABLE = 60;

/**
 * Three and more lines near each other, each with another value and no verb: the rows of a scale ("Report - 1 day", "Report - 2 days",
 * "Report - 3 days"). Costs may stand anywhere, some of them twice: each is that of its own row or section ("Budget: £300", "Budget: £450").
 */
function isScale(group: readonly PlacedStatement[]): boolean {
  const [
      {
        facts,
        statement: { block: start },
      },
    ] = group as [PlacedStatement],
    costs = group.every(({ statement: { kind } }) => kind === "money"),
    within = (block: number) => costs || Math.abs(block - start) < TABLE,
    values = new Set(group.map(({ statement }) => statement.value?.range.join()));
  return (
    values.size >= 3 &&
    group.every(
      ({ facts: own, statement: { value, block, clause } }) =>
        own === facts && value !== undefined && within(block) && !SAYS_RULE.test(clause),
    ) &&
    (costs || values.size === group.length)
  );
}

function agree(first: PlacedStatement, second: PlacedStatement): boolean {
  const { statement: a } = first,
    { statement: b } = second;
  const open = (x: readonly string[], y: readonly string[]) => x.length === 0 || y.length === 0 || x.join() === y.join();
  const actors = a.matter.length <= 1 ? a.agents.join() === b.agents.join() : open(a.agents, b.agents);
  return actors && open(a.anchor, b.anchor) && sameCircumstance(first, second) && !inParallelSections(first, second);
}

const NO_STEMS: readonly string[] = [];

/** The stem of each different word of a block. */
function stemsOf(block: Block): readonly string[] {
  return "flow" in block ? [...new Set(lettersOf(block.flow.text))].map(contentStem) : NO_STEMS;
}

/** Stems that are everywhere in a longer policy and so tell nothing: in more than 15 % of the blocks that have words, or in the title. */
function commonWords(facts: DocumentFacts): ReadonlySet<string> {
  const blocks = facts.policy.blocks.reduce((count, block) => ("flow" in block ? count + 1 : count), 0),
    common = new Set<string>();
  if (blocks < 20 || facts.statements.length === 0) return common;
  const counts = countsOf(facts.policy);
  for (const { matter } of facts.statements) for (const word of matter) if ((counts.get(word) ?? 0) > blocks * 0.15) common.add(word);
  return common;
}

/** In how many blocks each stem stands. In a policy that is being edited only the blocks that changed are counted again. */
function countsOf(policy: Policy): ReadonlyMap<string, number> {
  const stems = perBlock(policy, stemsOf),
    known = handedOn(policy, countsOf, () => ({ stems: [] as readonly (readonly string[])[], counts: new Map<string, number>() }));
  const { stems: before, counts } = known ?? { stems: [], counts: new Map<string, number>() };
  if (known) known.stems = stems;
  if (before === stems) return counts;
  let head = 0,
    tail = 0;
  while (head < before.length && before[head] === stems[head]) head++;
  while (tail < Math.min(before.length, stems.length) - head && before[before.length - 1 - tail] === stems[stems.length - 1 - tail]) tail++;
  for (let i = head; i < before.length - tail; i++) for (const stem of before[i]!) counts.set(stem, counts.get(stem)! - 1);
  for (let i = head; i < stems.length - tail; i++) for (const stem of stems[i]!) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The runs of letters, apostrophes and hyphens of a text, in lower case. */
function lettersOf(text: string): string[] {
  const words: string[] = [],
    isPart = (at: number) => (classAt(text, at) & LETTER) !== 0 || text.charCodeAt(at) === 39 || text.charCodeAt(at) === 45;
  for (let at = 0; at < text.length; at++) {
    if (!isPart(at)) continue;
    let end = at + 1;
    while (isPart(end)) end++;
    words.push(wordIn(text, at, end).lower);
    at = end;
  }
  return words;
}
