import type { DocumentFacts } from "../facts";
import { contentStem, isTelling, wordsOf } from "../reading/content-words";
import type { Statement } from "../reading/statements";

/** A statement with the document it stands in. */
export interface PlacedStatement { readonly facts: DocumentFacts; readonly statement: Statement }

/**
 * The statements of one school that are about one matter, in groups of two and more: same kind of value, same telling words,
 * no different agent, starting point or circumstance. Definitions are left to the rule about them. Near-linear: statements meet only inside a bucket of equal words.
 */
export function sameMatterGroups(documents: readonly DocumentFacts[]): PlacedStatement[][] {
  const buckets = new Map<string, PlacedStatement[]>();
  for (const facts of documents) {
    const common = commonWords(facts);
    const defining = new Set(facts.definitions.filter(({ kind }) => kind === "means").map(({ span }) => span.start));
    for (const statement of facts.statements) {
      if (defining.has(statement.span.start)) continue;
      const telling = statement.matter.filter((word) => !common.has(word));
      if (telling.length === 0 && statement.matter.length < 2 && !(common.size === 0 && statement.agents.length > 0)) continue;
      const key = `${kindKey(statement)}|${statement.matter.join(" ")}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push({ facts, statement }); else buckets.set(key, [{ facts, statement }]);
    }
  }
  return [...buckets.values()].flatMap((bucket) => (bucket.length < 2 ? [] : partition(bucket)));
}

function kindKey({ kind, value }: Statement): string {
  return kind === "limit" || kind === "wait" ? "limit" : kind === "size" ? `size ${value!.unit}` : kind;
}

/** Splits a bucket into groups whose members agree with the group's first on agent, starting point and circumstance. */
function partition(bucket: readonly PlacedStatement[]): PlacedStatement[][] {
  const groups: PlacedStatement[][] = [];
  for (const placed of bucket) {
    const group = groups.find(([first]) => agree(first!, placed));
    if (group) group.push(placed); else groups.push([placed]);
  }
  return groups.filter((group) => group.length > 1);
}

function agree(first: PlacedStatement, second: PlacedStatement): boolean {
  const { statement: a } = first, { statement: b } = second;
  const open = (x: readonly string[], y: readonly string[]) => x.length === 0 || y.length === 0 || x.join() === y.join();
  const actors = a.matter.length === 0 ? a.agents.join() === b.agents.join() : open(a.agents, b.agents);
  return actors && open(a.anchor, b.anchor) && sameCircumstance(first, second);
}

/**
 * Headings and list introductions part two statements where they name people, phases, steps and the like, where the two
 * headings are variants of each other ("Bronze award", "Silver award"), and where short sentences stand under sections of one row.
 */
function sameCircumstance({ statement: a, facts: ofA }: PlacedStatement, { statement: b, facts: ofB }: PlacedStatement): boolean {
  const own = (x: Statement, y: Statement) => x.context.filter((word) => !y.context.includes(word) && !y.matter.includes(word) && !x.matter.includes(word));
  const onlyA = own(a, b), onlyB = own(b, a);
  if (parting(onlyA) || parting(onlyB)) return false;
  if (onlyA.length === 0 || onlyB.length === 0) return true;
  if (ofA !== ofB) return a.matter.length >= 2;
  const first = sectionOf(ofA, a), second = sectionOf(ofB, b);
  if (!first || !second || first === second) return true;
  const titles = [headingStems(first.title), headingStems(second.title)] as const;
  if (titles[0].some((stem) => titles[1].includes(stem))) return false;
  const row = first.parent === second.parent && first.level === second.level && titles.every((title) => title.length <= 2);
  return !(row && a.value && a.matter.length < 3);
}

function sectionOf(facts: DocumentFacts, statement: Statement): DocumentFacts["policy"]["sections"][number] | undefined {
  return facts.policy.sections[facts.policy.sectionOf[statement.block] ?? 0];
}

function headingStems(title: string): readonly string[] {
  return wordsOf(title).filter((word) => isTelling(word.text)).map((word) => contentStem(word.text));
}

const PARTING = /^(?:pupil|staff|parent|governor|visitor|volunteer|hirer|contractor|nursery|reception|infant|junior|primary|secondary|sixth|prep|senior|eyfs|early|boarder|residential|overnight|day|formal|informal|emergency|temporary|permanent|first|second|third|final|stage.+|step.+|year.+|phase.+|level.+|key.+|ks.+|tier.+|part.+|breakfast|after-school|club|summer|winter|spring|autumn|swim|indoor|outdoor|lunch|break|weekend|weekday|agency|supply|appeal|panel|headteacher|chair)$/;

function parting(words: readonly string[]): boolean {
  return words.some((word) => PARTING.test(word));
}

/** Stems that are everywhere in a longer policy and so tell nothing: in more than 15 % of the blocks that have words, or in the title. */
function commonWords(facts: DocumentFacts): ReadonlySet<string> {
  const blocks = facts.policy.blocks.filter((block) => "flow" in block).length;
  if (blocks < 20) return new Set();
  const counts = new Map<string, number>();
  for (const { matter } of facts.statements) for (const word of matter) counts.set(word, 0);
  for (const block of facts.policy.blocks) {
    if (!("flow" in block)) continue;
    for (const word of new Set(block.flow.text.toLowerCase().match(/[a-z'-]+/g) ?? [])) {
      const stem = contentStem(word);
      if (counts.has(stem)) counts.set(stem, counts.get(stem)! + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > blocks * 0.15).map(([stem]) => stem));
}
