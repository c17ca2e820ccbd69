import { strict as assert } from "node:assert";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { reviewCalendar, lastDayOf } from "../../server/src/core/report/calendar";
import type { PolicyReport } from "../../server/src/core/report/report";
import { makeFolder, runCommand } from "./scenario";

const file = (argument: string, ...lines: string[]) => ({ name: "file", argument, body: `${lines.join("\n")}\n`, at: 0 });
const policy = (title: string, review: PolicyReport["review"]) => ({ path: `${title}.policy`, title, review });

describe("review calendar", () => {
  it("sorts by the last day that the written date allows, those without a date last", () => {
    const entries = reviewCalendar([
      policy("Undated", { status: "undated" }), policy("Year", { status: "current", nextReview: "2027", dueBy: "2027" }),
      policy("Day", { status: "current", nextReview: "2027-03-31", dueBy: "2027-03-31" }), policy("Month", { status: "overdue", dueBy: "2018-02" }),
    ]);
    assert.deepEqual(entries.map(({ title, lastDay, derived }) => [title, lastDay, derived]), [["Month", "2018-02-28", true], ["Day", "2027-03-31", false], ["Year", "2027-12-31", false], ["Undated", undefined, false]]);
    assert.equal(lastDayOf("2024-02"), "2024-02-29");
  });

  it("prints a table, an iCalendar file that does not change from run to run, and JSON", async () => {
    const folder = makeFolder([file("a.policy", "# Uniform Policy", "", "School: Oakfield Primary School", "Next review: March 2027"), file("b.policy", "# Behaviour Policy", "", "School: Oakfield Primary School", "Next review: March 2019"), file("c.policy", "# Lone Policy", "", "School: Oakfield Primary School")]);
    try {
      const table = await runCommand(folder, ["calendar"]);
      assert.equal(table.code, 0);
      assert.deepEqual(table.out.trimEnd().split("\n").map((line) => line.split(/ {2,}/).slice(0, 3)), [["Due", "State", "Policy"], ["March 2019", "overdue", "Behaviour Policy"], ["March 2027", "in time", "Uniform Policy"], ["–", "no review date", "Lone Policy"]]);
      const ics = (await runCommand(folder, ["calendar", "--ics"])).out;
      assert.equal((await runCommand(folder, ["report", "--ics"])).out, ics);
      assert.equal(ics.match(/BEGIN:VEVENT/g)?.length, 2);
      assert.match(ics, /DTSTART;VALUE=DATE:20270331\r\n/);
      assert.match(ics, /SUMMARY:Review: Uniform Policy \(Oakfield Primary School\)\r\n/);
      assert.match(ics, /TRIGGER:-P60DT?\r\n/);
      for (const line of ics.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
      const { reviews } = JSON.parse((await runCommand(folder, ["calendar", "--json"])).out) as { reviews: { title: string }[] };
      assert.equal(reviews.length, 3);
      assert.equal((await runCommand(folder, ["calendar", "missing.policy"])).code, 3);
    } finally { rmSync(folder, { recursive: true }); }
  });

  it("report writes a page that is whole in itself", async () => {
    const folder = makeFolder([file("a.policy", "# Uniform <b>Policy</b>", "", "School: Oakfield Primary School", "Next review: March 2019", "", "Staff <script>alert(1)</script> follow the Data Protection Act 1998.")]);
    try {
      const { code, err } = await runCommand(folder, ["report", "--output", "page.html"]);
      assert.equal(code, 0, err);
      const page = readFileSync(join(folder, "page.html"), "utf8");
      assert.doesNotMatch(page, /<script|<b>|<link|<img|src=|href=|@import|url\(/);
      assert.match(page, /<h1>Policies of Oakfield Primary School<\/h1>/);
      assert.match(page, /overdue/);
      assert.match(page, /Data Protection Act 1998/);
      assert.doesNotMatch((await runCommand(folder, ["report", "--no-excerpts"])).out, /<blockquote>/);
    } finally { rmSync(folder, { recursive: true }); }
  });
});
