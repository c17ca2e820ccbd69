import type { DocumentFacts } from "../facts";
import { fillTemplate } from "../templates/fill";
import type { Phase } from "../templates/model-policy";
import { textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { policyDates } from "../templates/policy-dates";
import { placeholdersIn } from "../templates/profile";
import type { World } from "../world";
import { matterOf, titleOf } from "./requirement-text";
import { templateOf } from "./section-templates";
import { idInWords } from "../wording";

const SCHOOLS: Readonly<Record<Phase, string>> = {
  primary: "primary schools; there are other words for secondary schools",
  secondary: "secondary schools; there are other words for primary schools",
};

/**
 * A template to be looked at before it is inserted, in the policy language: what it is for in a comment, then the section as the model policy
 * has it, with the policy's dates and the school's names where they are known, and placeholders elsewhere.
 * @param facts the policy that it would be inserted in, or an empty one
 * @returns undefined when there is no template of that id
 */
export function templatePreview(id: string, facts: DocumentFacts, world: World, phase?: Phase): string | undefined {
  const section = templateOf(id, world);
  if (!section) return undefined;
  const words = phase ?? phaseOf(facts, world) ?? "primary",
    varies = Object.keys(section.variants).length > 0;
  const text = fillTemplate(textFor(section, words), policyDates(facts, world), world).trimEnd();
  const reasons = [...new Set(section.requirements.flatMap((requirement) => matterOf(requirement, section.kind, world)?.why ?? []))];
  const open = placeholdersIn(text);
  const about = [
    `Template: ${section.title}`,
    ...(section.requirements.length > 0
      ? [`Requirement: ${section.requirements.map((requirement) => titleOf(requirement, section.kind, world)).join("; ")}`]
      : []),
    `Policy: ${idInWords(section.kind).toLowerCase()}`,
    `Phase: ${varies ? SCHOOLS[words] : "all schools"}`,
    ...reasons.map((why) => `Why: ${why}`),
    ...(open.length > 0 ? [`To fill in: ${open.map((placeholder) => placeholder.slice(1, -1)).join("; ")}`] : []),
  ];
  return `<!--\n${about.join("\n").replace(/-->/g, "")}\n-->\n\n${text}\n`;
}
