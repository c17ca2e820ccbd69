import type { DocumentFacts } from "../facts";
import { contentStem, isTelling, wordsOf } from "../reading/content-words";
import type { Statement } from "../reading/statements";
import { eachOfItsOwn } from "./own-matter";

/** A statement with the document it stands in. */
export interface PlacedStatement {
  readonly facts: DocumentFacts;
  readonly statement: Statement;
}

/** Values of one kind can be compared: a limit with a waiting time, numbers of one thing. */
export function kindKey({ kind, value }: Statement): string {
  return kind === "limit" || kind === "wait" ? "limit" : kind === "size" ? `size ${value!.unit}` : kind;
}

/**
 * Headings and list introductions part two statements where they name people, phases, steps and the like, where the two
 * headings are variants of each other ("Bronze award", "Silver award"), and where short sentences stand under sections of one row.
 */
export function sameCircumstance(first: PlacedStatement, second: PlacedStatement): boolean {
  return !eachOfItsOwn(first, second) && underSame(first, second);
}

function underSame({ statement: a, facts: ofA }: PlacedStatement, { statement: b, facts: ofB }: PlacedStatement): boolean {
  const own = (x: Statement, y: Statement) =>
    x.context.filter((word) => !y.context.includes(word) && !y.matter.includes(word) && !x.matter.includes(word));
  const onlyA = own(a, b),
    onlyB = own(b, a);
  if (parting(onlyA) || parting(onlyB)) return false;
  if (onlyA.length === 0 || onlyB.length === 0) return true;
  if (ofA !== ofB) return a.matter.length >= 2;
  const first = sectionOf(ofA, a),
    second = sectionOf(ofB, b);
  if (!first || !second || first === second) return true;
  const titles = [headingStems(first.title), headingStems(second.title)] as const;
  if (titles[0].some((stem) => titles[1].includes(stem))) return false;
  const row = first.parent === second.parent && first.level === second.level && titles.every((title) => title.length <= 2);
  return !(row && a.value && (a.matter.length < 3 || (a.matter.length < 5 && !titles.flat().some((stem) => a.matter.includes(stem)))));
}

function sectionOf(facts: DocumentFacts, statement: Statement): DocumentFacts["policy"]["sections"][number] | undefined {
  return facts.policy.sections[facts.policy.sectionOf[statement.block] ?? 0];
}

function headingStems(title: string): readonly string[] {
  return wordsOf(title)
    .filter((word) => isTelling(word.text))
    .map((word) => contentStem(word.text));
}

const PARTING =
  /^(?:pupil|staff|parent|governor|visitor|volunteer|hirer|contractor|nursery|reception|infant|junior|primary|secondary|sixth|prep|senior|eyfs|early|boarder|residential|overnight|day|formal|informal|emergency|temporary|permanent|first|second|third|final|stage.+|step.+|year.+|phase.+|level.+|key.+|ks.+|tier.+|part.+|breakfast|after-school|club|summer|winter|spring|autumn|swim|indoor|outdoor|lunch|break|weekend|weekday|agency|supply|appeal|panel|headteacher|chair|written|verbal|oral)$/;

function parting(words: readonly string[]): boolean {
  return words.some((word) => PARTING.test(word));
}
