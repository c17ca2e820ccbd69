import { configSchema, type Config } from "./config";
import type { Document, DocumentFacts } from "./facts";
import type { PlacedFinding } from "./findings";
import { judgeDocument, judgeSchool, lookedAt } from "./judge";
import { builtInKnowledge } from "./knowledge/knowledge";
import { readDocument } from "./read";
import { byText } from "./order";
import { buildReport } from "./report/build-report";
import type { Report } from "./report/report";
import { groupBySchool } from "./schools";
import type { World } from "./world";

/** Options of `check`. */
export interface CheckOptions {
  /** The day to judge as of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly config?: Partial<Config>;
  /** How much of the fixes the report holds; all by default. They are made when they are first looked at. */
  readonly fixes?: "none" | "titles" | "edits";
}

/**
 * Checks documents as one run: each by itself, and those of one school against each other.
 * Rejects with a RangeError when `asOf` is not a day, and with a zod error when the config is not valid.
 */
export async function check(documents: readonly Document[], options: CheckOptions): Promise<Report> {
  if (!/^\d{4}-\d\d-\d\d$/.test(options.asOf)) throw new RangeError(`asOf must be a day such as 2026-03-31, not "${options.asOf}".`);
  const world: World = { asOf: options.asOf, knowledge: builtInKnowledge, config: configSchema.parse(options.config ?? {}) };
  const checked = documents.map((document) => checkDocument(document, world));
  return buildReport(
    checked.map(({ facts }) => facts),
    allFindings(checked, () => world),
    world,
    options.fixes,
  );
}

/** One document as read and judged by itself. Plain JSON: what a worker sends back, a cache keeps and a shard writes. */
export interface CheckedDocument {
  readonly facts: DocumentFacts;
  /** The findings of the rules that need no other document. */
  readonly findings: readonly PlacedFinding[];
}

/** Reads one document, as far as the rules that speak look at it, and judges it by itself. Pure. */
export function checkDocument(document: Document, world: World): CheckedDocument {
  const facts = readDocument(document, world, lookedAt(world));
  return { facts, findings: judgeDocument(facts, world) };
}

/**
 * All findings of a run: those of each document by itself and those that need all documents of a school.
 * @param worldOf the world of the document with a path; a school is judged in the world of its first document
 */
export function allFindings(checked: readonly CheckedDocument[], worldOf: (path: string) => World): PlacedFinding[] {
  const facts = checked.map((one) => one.facts).sort((a, b) => byText(a.path, b.path));
  const schools = groupBySchool(facts);
  return [...checked.flatMap(({ findings }) => findings), ...schools.flatMap((group) => judgeSchool(group, worldOf(group[0]!.path)))];
}
