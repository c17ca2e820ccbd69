import { strict as assert } from "node:assert";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { reviewCalendar, lastDayOf } from "../../server/src/core/report/calendar";
import type { PolicyReport } from "../../server/src/core/report/report";
import { makeFolder, runCommand } from "./scenario";

const file = (argument: string, ...lines: string[]) => ({ name: "file", argument, body: `${lines.join("\n")}\n`, at: 0 });
const policy = (title: string, review: PolicyReport["review"]) => ({ path: `${title}.policy`, title, review });

describe("review calendar", () => {
  it("sorts by the last day that the written date allows, those without a date last", () => {
    const entries = reviewCalendar([
      policy("Undated", { status: "undated" }),
      policy("Year", { status: "current", nextReview: "2027", dueBy: "2027" }),
      policy("Day", { status: "current", nextReview: "2027-03-31", dueBy: "2027-03-31" }),
      policy("Month", { status: "overdue", dueBy: "2018-02" }),
    ]);
    assert.deepEqual(
      entries.map(({ title, lastDay, derived }) => [title, lastDay, derived]),
      [
        ["Month", "2018-02-28", true],
        ["Day", "2027-03-31", false],
        ["Year", "2027-12-31", false],
        ["Undated", undefined, false],
      ],
    );
    assert.equal(lastDayOf("2024-02"), "2024-02-29");
  });

  it("prints a table, an iCalendar file that does not change from run to run, and JSON", async () => {
    const folder = makeFolder([
      file("a.policy", "# Uniform Policy", "", "School: Oakfield Primary School", "Next review: March 2027"),
      file("b.policy", "# Behaviour Policy", "", "School: Oakfield Primary School", "Next review: March 2019"),
      file("c.policy", "# Lone Policy", "", "School: Oakfield Primary School"),
    ]);
    try {
      const table = await runCommand(folder, ["calendar"]);
      assert.equal(table.code, 0);
      assert.deepEqual(
        table.out
          .trimEnd()
          .split("\n")
          .map((line) => line.split(/ {2,}/).slice(0, 3)),
        [
          ["Due", "State", "Policy"],
          ["March 2019", "overdue", "Behaviour Policy"],
          ["March 2027", "in time", "Uniform Policy"],
          ["–", "no review date", "Lone Policy"],
        ],
      );
      const ics = (await runCommand(folder, ["calendar", "--ics"])).out;
      assert.equal((await runCommand(folder, ["report", "--ics"])).out, ics);
      assert.equal(ics.match(/BEGIN:VEVENT/g)?.length, 2);
      assert.match(ics, /DTSTART;VALUE=DATE:20270331\r\n/);
      assert.match(ics, /SUMMARY:Review: Uniform Policy \(Oakfield Primary School\)\r\n/);
      assert.match(ics, /TRIGGER:-PT1440H\r\n/);
      for (const line of ics.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
      const { reviews } = JSON.parse((await runCommand(folder, ["calendar", "--json"])).out) as { reviews: { title: string }[] };
      assert.equal(reviews.length, 3);
      assert.equal((await runCommand(folder, ["calendar", "missing.policy"])).code, 3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("writes an iCalendar file that another library reads and that keeps to RFC 5545", async () => {
    const folder = makeFolder([
      file("a.policy", "# Uniform, Shoes; and Hats Policy", "", "School: Oakfield Primary School", "Next review: March 2027"),
      file(
        "b.policy",
        "# Behaviour Policy",
        "",
        "School: Oakfield Primary School",
        "Last reviewed: 31 December 2025",
        "Review cycle: every two years",
      ),
      file(`${"long-".repeat(20)}é.policy`, "# Trips Policy", "", "School: Oakfield Primary School", "Next review: 29 February 2028"),
    ]);
    try {
      const { out } = await runCommand(folder, ["calendar", "--ics"]);
      const calendar = new ICAL.Component(ICAL.parse(out) as unknown[]);
      const read = calendar.getAllSubcomponents("vevent").map((event) => {
        const { summary, startDate, endDate } = new ICAL.Event(event),
          [alarm] = event.getAllSubcomponents("valarm");
        return [
          summary,
          startDate.toString(),
          endDate.toString(),
          String(alarm?.getFirstPropertyValue("description")),
          String(alarm?.getFirstPropertyValue("trigger")),
        ];
      });
      assert.deepEqual(read, [
        [
          "Review: Uniform, Shoes; and Hats Policy (Oakfield Primary School)",
          "2027-03-31",
          "2027-04-01",
          "Review of Uniform, Shoes; and Hats Policy in 60 days",
          "-PT1440H",
        ],
        [
          "Review: Behaviour Policy (Oakfield Primary School)",
          "2027-12-31",
          "2028-01-01",
          "Review of Behaviour Policy in 60 days",
          "-PT1440H",
        ],
        ["Review: Trips Policy (Oakfield Primary School)", "2028-02-29", "2028-03-01", "Review of Trips Policy in 60 days", "-PT1440H"],
      ]);
      for (const line of out.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, `3.1: ${line}`);
      assert.doesNotMatch(out, /[^\r]\n/, "3.1: lines end with CRLF");
      const lines = out
        .replace(/\r\n[ \t]/g, "")
        .split("\r\n")
        .filter((line) => line !== "");
      const values = (name: string) => lines.flatMap((line) => new RegExp(`^${name}(?:;[^:]*)?:(.*)$`).exec(line)?.[1] ?? []);
      assert.deepEqual([values("VERSION"), values("PRODID").length], [["2.0"], 1], "3.6: a calendar has one version and one product");
      assert.equal(new Set(values("UID")).size, 3, "3.8.4.7: every event has an identity of its own");
      for (const stamp of values("DTSTAMP")) assert.match(stamp, /^\d{8}T\d{6}Z$/, "3.8.7.2: the stamp is in UTC");
      for (const length of [...values("TRIGGER"), ...values("DURATION")])
        assert.match(
          length,
          /^[+-]?P(?:\d+W|\d+D(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/,
          "3.3.6: a duration",
        );
      for (const text of [...values("SUMMARY"), ...values("DESCRIPTION")])
        assert.doesNotMatch(text, /(?<!\\)(?:\\\\)*[;,]/, "3.3.11: marks in texts are escaped");
      for (const line of lines) assert.match(line, /^[A-Z-]+(?:;[A-Z-]+=[^;:]+)*:/, "3.1: a name, parameters, a value");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("report writes a page that is whole in itself", async () => {
    const folder = makeFolder([
      file(
        "a.policy",
        "# Uniform <b>Policy</b>",
        "",
        "School: Oakfield Primary School",
        "Next review: March 2019",
        "",
        "Staff <script>alert(1)</script> follow the Data Protection Act 1998.",
      ),
    ]);
    try {
      const { code, err } = await runCommand(folder, ["report", "--output", "page.html"]);
      assert.equal(code, 0, err);
      const page = readFileSync(join(folder, "page.html"), "utf8");
      assert.doesNotMatch(page, /<script|<b>|<link|<img|src=|href=|@import|url\(/);
      assert.match(page, /<h1>Policies of Oakfield Primary School<\/h1>/);
      assert.match(page, /overdue/);
      assert.match(page, /Data Protection Act 1998/);
      assert.doesNotMatch((await runCommand(folder, ["report", "--no-excerpts"])).out, /<blockquote>/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
