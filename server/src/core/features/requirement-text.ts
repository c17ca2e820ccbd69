import type { DocumentFacts } from "../facts";
import { sectionFor } from "../templates/models";
import type { World } from "../world";
import { asWords } from "./words";

const STATUS = { present: "This policy says it.", partial: "This policy says half of it.", missing: "This policy does not say it yet." } as const;

/** What a requirement asks and why, and whether the policy meets it, as Markdown. */
export function requirementHover(id: string, facts: DocumentFacts, world: World): string | undefined {
  const reading = facts.requirements.find((one) => one.id === id);
  if (!reading) return undefined;
  const section = sectionFor(id, facts.kind, world);
  return [`**${asWords(id)}**`, STATUS[reading.status], ...(reading.why ? [reading.why] : []), ...(section ? [`Our model policy deals with it under “${section.title}”.`] : [])].join("\n\n");
}
