import type { Block, Policy } from "../../../../grammar/tree";
import { perBlock, takenOver } from "../kept/reuse";
import { samePlace, type NamedPlace } from "./school-names";

/** A short line that is nothing but a school's name: "Oakfield C of E Primary School". */
const SCHOOL_NAME =
  /^(?=.{4,80}$)(?:St\.|[\p{Lu}(])(?:St\.|[^.:;?!])*\b(?:school|academy|college|nursery|primary|infants|juniors?|federation)$/iu;

/** How much the mentions of a name must weigh before it is the document's own, where nothing else says whose the document is. */
const ENOUGH = 3;

/**
 * The school that a document names as its own: the value of a `School:` field, else a line before the first section that
 * is nothing but a school's name, else the school in its title, else the one that it most often speaks of as its own
 * ("X must …", "staff at X"). Undefined where there is none of these.
 * @param text the document's whole text, which the fields' spans point into
 * @param places the schools that the document names
 */
export function readSchool(text: string, policy: Policy, places: readonly NamedPlace[] = []): string | undefined {
  const lines = perBlock(policy, schoolLine);
  return takenOver(policy, readSchool, [lines, places], () => schoolNamed(text, policy, places, lines));
}

function schoolNamed(
  text: string,
  policy: Policy,
  places: readonly NamedPlace[],
  lines: readonly (string | undefined)[],
): string | undefined {
  for (const block of policy.blocks)
    if (block.kind === "field") {
      const field = block.fields.find(({ id }) => id === "school");
      const value = field && text.slice(field.value.start, field.value.end).replace(/\s+/g, " ").trim();
      if (value && /\p{L}{2}/u.test(value)) return value;
    }
  for (const [index, block] of policy.blocks.slice(0, 30).entries()) {
    if (block.kind !== "title" && block.kind !== "paragraph" && block.kind !== "heading") continue;
    if (policy.sectionOf[index] !== 0 && block.kind !== "heading") break;
    if (lines[index] !== undefined) return withoutDocument(lines[index], places);
  }
  const schools = places.filter(({ kind }) => kind === "school");
  return schools.find(({ block }) => block === policy.title)?.name ?? mostOften(schools)?.name;
}

/** "Local Offer Pound Hill School" names the school that the text calls "Pound Hill School", more than once. */
function withoutDocument(line: string, places: readonly NamedPlace[]): string {
  const counts = new Map<string, number>();
  for (const { kind, name } of places)
    if (kind === "school" && name.length < line.length && line.endsWith(` ${name}`)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].find(([, count]) => count > 1)?.[0] ?? line;
}

/** A block that is nothing but a school's name, without the white space around it. */
function schoolLine(block: Block): string | undefined {
  if (block.kind !== "title" && block.kind !== "paragraph" && block.kind !== "heading") return undefined;
  const line = block.flow.text.trim();
  return SCHOOL_NAME.test(line) && !/\b(?:this|our|the) (?:school|academy|college|nursery)$/i.test(line) ? line : undefined;
}

/** The school named most; speaking of it as the document's own counts twice. */
function mostOften(schools: readonly NamedPlace[]): NamedPlace | undefined {
  const weights = new Map<string, number>();
  for (const { core, own } of schools) weights.set(core, (weights.get(core) ?? 0) + (own ? 2 : 1));
  let best: string | undefined,
    most = 0;
  for (const [core] of [...weights].slice(0, 50)) {
    const weight = [...weights].reduce((sum, [other, one]) => sum + (samePlace(core, other) ? one : 0), 0);
    if (weight > most) {
      best = core;
      most = weight;
    }
  }
  if (best === undefined || most < ENOUGH) return undefined;
  return schools.filter(({ core }) => samePlace(core, best)).sort((a, b) => b.name.length - a.name.length)[0];
}
