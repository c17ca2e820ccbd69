import type { DocumentFacts } from "../facts";
import type { Matter } from "../knowledge/requirements";
import { sectionFor } from "../templates/models";
import type { World } from "../world";
import { idInWords } from "../wording";

const STATUS = {
  present: "This policy says it.",
  partial: "This policy says half of it.",
  missing: "This policy does not say it yet.",
} as const;

/** What a policy of a kind must say, by its id. */
export function matterOf(id: string, kind: string, world: World): Matter | undefined {
  return world.knowledge.requirements.mattersOf(kind).find(({ matter }) => matter.id === id)?.matter;
}

/** The title of a requirement. */
export function titleOf(id: string, kind: string, world: World): string {
  return matterOf(id, kind, world)?.title ?? idInWords(id);
}

/** What a requirement asks and why, and whether the policy meets it, as Markdown. */
export function requirementHover(id: string, facts: DocumentFacts, world: World): string | undefined {
  const reading = facts.requirements.find((one) => one.id === id);
  if (!reading) return undefined;
  const section = sectionFor(id, facts.kind, world),
    matter = matterOf(id, facts.kind, world);
  return [
    `**${titleOf(id, facts.kind, world)}**`,
    ...(matter?.why ? [matter.why] : []),
    `${STATUS[reading.status]}${reading.why ? ` ${reading.why}` : ""}`,
    ...(section ? [`Our model policy deals with it under “${section.title}”.`] : []),
  ].join("\n\n");
}
