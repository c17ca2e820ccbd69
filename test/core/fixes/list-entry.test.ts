import { strict as assert } from "node:assert";
import { takeOutEntry } from "../../../server/src/core/fixes/list-entry";
import { applyEdits } from "./world";

/** A sentence without "Skype"; undefined where nothing is offered. */
function without(sentence: string): string | undefined {
  const start = sentence.indexOf("Skype"),
    edit = takeOutEntry(sentence, { start, end: start + 5 });
  return edit && applyEdits(sentence, [edit]);
}

describe("take an entry out of a list", () => {
  const cases: readonly [sentence: string, expected: string][] = [
    ["Staff use services (Zoom, Skype, Teams) daily.", "Staff use services (Zoom, Teams) daily."],
    ["Staff use services (Skype, Zoom, Teams) daily.", "Staff use services (Zoom, Teams) daily."],
    ["Staff use services (Zoom, Teams, Skype) daily.", "Staff use services (Zoom, Teams) daily."],
    ["Staff use services (Zoom, Teams and Skype) daily.", "Staff use services (Zoom and Teams) daily."],
    ["Staff use services (email, text messages or Skype) daily.", "Staff use services (email or text messages) daily."],
    ["Staff use services (e.g. Skype, Zoom).", "Staff use services (e.g. Zoom)."],
    ["Staff use services (Zoom; Teams; Skype).", "Staff use services (Zoom; Teams)."],
    ["Staff use services (Zoom, Skype, etc.).", "Staff use services (Zoom, etc.)."],
    ["Staff use Zoom, Teams, and Skype daily.", "Staff use Zoom and Teams daily."],
    ["Staff use Zoom, Signal, Teams, and Skype daily.", "Staff use Zoom, Signal, and Teams daily."],
    ["Staff use Skype, Zoom, and Teams.", "Staff use Zoom and Teams."],
    ["Staff use Zoom, Skype or Teams, and log calls.", "Staff use Zoom or Teams, and log calls."],
    ["Staff use Zoom and Skype.", "Staff use Zoom."],
    ["Staff use Skype or Teams daily.", "Staff use Teams daily."],
    ["Zoom, Teams and Skype are not allowed.", "Zoom and Teams are not allowed."],
  ];
  for (const [sentence, expected] of cases) it(sentence, () => assert.equal(without(sentence), expected));
  for (const sentence of [
    "Staff use Skype.",
    "Staff use services (Skype) daily.",
    "Staff who use Skype, must ask first.",
    "Pupils may not post pictures, and Skype is banned.",
    "At home, Skype and Teams are used.",
    "In March, Skype and Teams were closed.",
    "Staff use a phone, computer or Skype, and must log the call.",
    "Staff use both Zoom and Skype.",
    "Skype and Teams are banned.",
    "Calls (which staff make with Skype, if they must) are logged.",
    "When using Skype, staff and pupils must log in.",
  ])
    it(`offers nothing for: ${sentence}`, () => assert.equal(without(sentence), undefined));
});
