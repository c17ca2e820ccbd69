import { createHash } from "node:crypto";
import { createEvents, type EventAttributes } from "ics";
import type { CalendarEntry } from "../../core/report/calendar";
import { sayDate } from "../../core/wording";

/**
 * The review calendar as an iCalendar file: a whole-day event on the last day on which each policy can be reviewed in
 * time, with a reminder 60 days before. The same policies on the same day give the same bytes; an entry keeps its
 * identity when its date moves.
 * @param asOf the day of the run, YYYY-MM-DD
 */
export function calendarFile(entries: readonly CalendarEntry[], asOf: string): string {
  const events = entries.flatMap((entry): (EventAttributes & { timestamp: number })[] => {
    if (entry.lastDay === undefined || entry.dueBy === undefined) return [];
    const parts = (day: Date): [number, number, number] => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const start = new Date(`${entry.lastDay}T00:00:00Z`),
      end = new Date(start.getTime() + 86_400_000);
    return [
      {
        start: parts(start),
        end: parts(end),
        timestamp: Date.parse(`${asOf}T00:00:00Z`),
        transp: "TRANSPARENT",
        busyStatus: "FREE",
        uid: `${createHash("sha256")
          .update(`${entry.school ?? ""}\n${entry.path}`)
          .digest("hex")
          .slice(0, 32)}@school-policy`,
        title: `Review: ${entry.title}${entry.school === undefined ? "" : ` (${entry.school})`}`,
        description: `${entry.derived ? `No next review is written in ${entry.path}; this date follows from the last one and the interval.` : `${entry.path} says that it is to be reviewed by ${sayDate(entry.dueBy)}.`}${entry.status === "overdue" ? " It is overdue." : ""}`,
        // The library writes whole days as "-P60DT", which RFC 5545 3.3.6 does not allow, and does not escape an alarm's text (3.3.11).
        alarms: [
          {
            action: "display",
            description: `Review of ${entry.title} in 60 days`.replace(/[\\;,]/g, "\\$&"),
            trigger: { before: true, hours: 60 * 24 },
          },
        ],
      },
    ];
  });
  const { error, value } = createEvents(events, { productId: "school-policy/calendar", calName: "Policy reviews" });
  if (error || value === null || value === undefined)
    throw new Error(`the calendar could not be written: ${error?.message ?? "nothing came of it"}`);
  return value
    .replace(/\r\n[\t ]/g, "")
    .split("\r\n")
    .map(folded)
    .join("\r\n");
}

/** A content line folded so that no part has more than 75 octets (RFC 5545 3.1); the library counts characters. */
function folded(line: string): string {
  let text = "",
    octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
