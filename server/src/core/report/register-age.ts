import { sayDate } from "../wording";
import type { Report } from "./report";

/** The register is old when the day to judge as of lies more than a year after the day on which it was read. */
const MONTHS = 12;

/**
 * A sentence that says how old the checker's knowledge of the law is; undefined while it is no older than twelve months on the as-of day.
 * Each face says it once a report.
 */
export function registerAge({ asOf, register }: Pick<Report, "asOf" | "register">): string | undefined {
  const months = monthsBetween(register.checkedOn, asOf);
  if (months === undefined || months < MONTHS || asOf <= addYear(register.checkedOn)) return undefined;
  return `What the checker knows of the law was last read on ${sayDate(register.checkedOn)}, ${months} months before the day this report is for. Law that has changed since is not known to it: look for a newer version.`;
}

/** Whole months from one day to another (YYYY-MM-DD); undefined where either is none. */
function monthsBetween(from: string, to: string): number | undefined {
  const [y, m, d] = from.split("-").map(Number),
    [toY, toM, toD] = to.split("-").map(Number);
  if ([y, m, d, toY, toM, toD].some((part) => part === undefined || Number.isNaN(part))) return undefined;
  return (toY! - y!) * 12 + (toM! - m!) - (toD! < d! ? 1 : 0);
}

function addYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
