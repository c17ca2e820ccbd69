import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { roleOf } from "../knowledge/roles";
import type { World } from "../world";

/** Forms of address and letters after a name, which do not tell people apart. */
const ADDRESS = /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|obe|mbe|npqh|qts)\b\.?/gi;

/** Finds people whom a policy names for a role that the school's profile gives to somebody else. Nothing where the school has no profile. */
export function profilePeople(facts: DocumentFacts, world: World): RawFinding[] {
  const roles = Object.entries(world.config.school?.roles ?? {});
  if (roles.length === 0) return [];
  return peopleIn(facts).flatMap(({ role, name, span }): RawFinding[] => {
    const held = roles.find(([own]) => sameRole(own, role));
    if (!held || name === "" || samePerson(held[1], name)) return [];
    return [
      {
        rule: "other-school",
        severity: "warning",
        span,
        message: `The ${role.toLowerCase()} named here is ${name}; your school's profile names ${held[1]}. A concern that goes to the wrong person loses time. Correct the name here, or the profile.`,
        data: { role: held[0], name: held[1], other: name },
      },
    ];
  });
}

function peopleIn(facts: DocumentFacts): { role: string; name: string; span: Span }[] {
  const words = (span: Span) => facts.text.slice(span.start, span.end).trim();
  return facts.policy.blocks.flatMap((block) =>
    block.kind === "person" ? [{ role: words(block.role), name: words(block.name), span: block.name }] : [],
  );
}

function sameRole(one: string, other: string): boolean {
  const [a, b] = [roleOf(one), roleOf(other)];
  return a && b ? a === b : one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The same surname, and no first names or initials that differ. A cell that names several people, or a placeholder, is left alone. */
function samePerson(one: string, other: string): boolean {
  if (/[[\],/&]|\band\b/.test(other) || /\d/.test(other)) return true;
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0]![0] === b[0]![0];
}

function partsOf(name: string): string[] {
  return (
    name
      .replace(ADDRESS, " ")
      .toLowerCase()
      .match(/[\p{L}'’-]+/gu) ?? []
  );
}
