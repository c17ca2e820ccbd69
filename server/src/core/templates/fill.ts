import { keptByText } from "../kept/kept-by-text";
import { MONTHS } from "../wording";
import type { World } from "../world";
import { moveEditions } from "./editions";
import { fillIn, placeholdersIn } from "./profile";

/** The month of a day, as policies write it: "2026-11-20" → "November 2026", moved by some months. */
export function monthOf(day: string, later = 0): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  return `${MONTHS[months % 12]} ${Math.floor(months / 12)}`;
}

/** The dates that stand in a template, as they are to be written in the policy that receives it. */
export interface TemplateDates {
  readonly reviewed: string;
  readonly nextReview: string;
  readonly approvedOn: string;
}

/** The dates of a policy that is written on the as-of day and reviewed once a year. */
export function newPolicyDates(world: World): TemplateDates {
  return {
    reviewed: monthOf(world.asOf),
    nextReview: monthOf(world.asOf, 12),
    approvedOn: "[day on which governors approved this policy]",
  };
}

/** Fills a template with dates, the school's own names, and the editions of law and guidance that are in force on the as-of day. */
export function fillTemplate(text: string, dates: TemplateDates, world: World): string {
  const dated = text
    .replaceAll("{reviewed}", dates.reviewed)
    .replaceAll("{nextReview}", dates.nextReview)
    .replaceAll("{approvedOn}", dates.approvedOn);
  return fillIn(moveEditions(dated, world), world.config.school ?? {});
}

/** Leaves out the numbered clauses, with their lists, that hold a placeholder nobody filled. Used where an author did not ask for one. */
export const withoutOpenClauses: (text: string) => string = keptByText((text) => {
  if (placeholdersIn(text).length === 0) return text;
  const groups: string[][] = [];
  for (const line of text.split("\n"))
    if (/^\s/.test(line) && groups.length > 0) groups.at(-1)!.push(line);
    else groups.push([line]);
  return groups
    .filter((group) => placeholdersIn(group.join("\n")).length === 0)
    .map((group) => group.join("\n"))
    .join("\n");
});
