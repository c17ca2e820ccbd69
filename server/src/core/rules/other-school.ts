import type { RawFinding } from "../findings";
import { coreOf, samePlace, type NamedPlace } from "../reading/school-names";
import { schoolOf } from "../schools";
import { profilePeople } from "./profile-people";
import type { DocumentRule } from "./rule";

/** Finds the name of another school, of another local authority, or of people other than the school's profile names, where the document speaks of its own. */
export const otherSchool: DocumentRule = {
  name: "other-school",
  scope: "document",
  title: "Another school's name",
  check(facts, world) {
    const profile = world.config.school;
    const own = schoolOf(facts) ?? profile?.name;
    const schools = facts.places.filter(({ kind, own: asOwn }) => kind === "school" && asOwn);
    const others = own && !isAboutSchools(facts.places, own) ? schools.filter(({ core }) => !samePlace(core, coreOf(own, "school"))) : [];
    const authorities = facts.places.filter(({ kind, own: asOwn }) => kind === "authority" && asOwn);
    const first = authorities[0];
    const strangers = profile?.authority ? [] : first ? minority(authorities) : [];
    const foreign = profile?.authority ? authorities.filter(({ core }) => !samePlace(core, coreOf(profile.authority!, "authority"))) : [];
    return [
      ...grouped(others).map((group) =>
        finding(
          group,
          `${group[0]!.name} stands here where the policy speaks of its own school, ${own!}. The name was probably left when the policy was copied, and readers will ask whose rules these are. Put the school's own name, and check that the rest of the passage fits the school.`,
          { own: own!, other: group[0]!.name },
        ),
      ),
      ...grouped(strangers.map(({ one }) => one)).map((group) =>
        finding(
          group,
          `The policy names two local authorities as its own: ${group[0]!.name} here and ${strangers[0]!.main.name} elsewhere. A concern sent to the wrong one loses time. Name the authority that the school belongs to.`,
          { own: strangers[0]!.main.name, other: group[0]!.name },
        ),
      ),
      ...grouped(foreign).map((group) =>
        finding(
          group,
          `${group[0]!.name} is named here as the school's local authority; your school's profile names ${profile!.authority!}. A concern sent to the wrong one loses time. Correct the name here, or the profile.`,
          { own: profile!.authority!, other: group[0]!.name },
        ),
      ),
      ...profilePeople(facts, world),
    ];
  },
};

/** So many other schools in one document are its subject, such as the schools around: none was left over from copying. */
const ITS_SUBJECT = 4;

function isAboutSchools(places: readonly NamedPlace[], own: string): boolean {
  return grouped(places.filter(({ kind, core }) => kind === "school" && !samePlace(core, coreOf(own, "school")))).length >= ITS_SUBJECT;
}

/** The authorities named less often than another one; on equal terms the later ones. */
function minority(all: readonly NamedPlace[]): { one: NamedPlace; main: NamedPlace }[] {
  const groups = grouped(all);
  const main = groups.reduce((best, group) => (group.length > best.length ? group : best))[0]!;
  return all.filter(({ core }) => !samePlace(core, main.core)).map((one) => ({ one, main }));
}

function grouped(places: readonly NamedPlace[]): NamedPlace[][] {
  const groups: NamedPlace[][] = [];
  for (const place of places) {
    const group = groups.find(([first]) => samePlace(first!.core, place.core));
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function finding(group: readonly NamedPlace[], message: string, data: { readonly own: string; readonly other: string }): RawFinding {
  return {
    rule: "other-school",
    severity: "warning",
    span: group[0]!.span,
    message,
    data,
    related: group.slice(1).map(({ span }) => ({ span, message: "Also here." })),
  };
}
