import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../grammar/generated/date.js";
import { findDates, findIntervals } from "../../../server/src/core/reading/dates";

/** Pieces of dates, intervals and what only looks like them; joined at random they make every form that the grammar reads. */
const piece = fc.constantFrom(
  "2018",
  "1998",
  "20261",
  "26",
  "'26",
  "3",
  "12",
  "31",
  "01",
  "1st",
  "March",
  "may",
  "May",
  "Sept.",
  "October",
  "Autumn",
  "spring term",
  "summer",
  "academic year",
  "Act",
  "Regulations",
  "Data Protection Act",
  "KCSIE",
  "section",
  "of",
  "day of",
  "to",
  "and",
  "the",
  "-",
  "/",
  ".",
  ",",
  ":",
  "(",
  ")",
  "half",
  "term",
  "terms",
  "termly",
  "annually",
  "year",
  "years",
  "month",
  "every",
  "each",
  "once a",
  "per",
  "twice",
  "two times",
  "two",
  "other",
  "third",
  "school",
  "calendar",
  "P1Y",
  "P",
  "Y",
  "£",
  "+44",
  "0121",
  "\n",
  "*",
  "_",
  "pupils",
  "x",
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("", " ", " ", " ", "  ", "-", "\u00A0")), { maxLength: 9 })
  .map((pairs) => pairs.flat().join(""));

describe("texts that are not parsed for dates", () => {
  it("hold no date", () => {
    fc.assert(
      fc.property(text, (one) => {
        if ((parse(one, { startRule: "Dates" }) as unknown[]).length > 0 && findDates(one).length === 0)
          assert.ok(isNoDay(one), JSON.stringify(one));
      }),
      { numRuns: 2000 },
    );
  });

  it("hold no interval", () => {
    fc.assert(
      fc.property(text, (one) => assert.deepEqual(findIntervals(one), parse(one, { startRule: "Intervals" }))),
      { numRuns: 2000 },
    );
  });
});

/** True where all that the grammar read are days that do not exist ("31 June 2026"). */
function isNoDay(one: string): boolean {
  return (parse(one, { startRule: "Dates" }) as { precision: string }[]).every(({ precision }) => precision === "day");
}
