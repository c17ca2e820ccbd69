import { scopeOf } from "../comparing/itself/scope";
import type { DocumentFacts } from "../facts";
import type { World } from "../world";

/** Those whom a clause means that names nobody: the people of the policy's scope statement, in its words; undefined where it has none. "All staff" takes in "other staff". */
export function bearersOf(facts: DocumentFacts, world: World): string | undefined {
  const people = scopeOf(facts, world.knowledge.vocabulary)?.people ?? [];
  const names = [...new Set(people.map(({ text }) => text))];
  return names.length === 0
    ? undefined
    : names.filter((name) => !names.includes(`all ${name.replace(/^(?:other|any|the) /i, "")}`)).join(", ");
}
