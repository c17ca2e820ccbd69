import { scopeOf } from "../comparing/scope";
import type { DocumentFacts } from "../facts";
import type { World } from "../world";

/** Those whom a clause means that names nobody: the people of the policy's scope statement, in its words; undefined where it has none. */
export function bearersOf(facts: DocumentFacts, world: World): string | undefined {
  const people = scopeOf(facts, world.knowledge.vocabulary)?.people ?? [];
  return people.length === 0 ? undefined : [...new Set(people.map(({ text }) => text))].join(", ");
}
