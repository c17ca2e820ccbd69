import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../grammar/generated/policy.js";
import { plainLine } from "../../../server/src/core/language/plain-lines";

const OPENINGS = [
  "",
  "- ",
  "* ",
  "  * ",
  "    - ",
  "* * ",
  "# ",
  "## ",
  "####### ",
  "3.1 ",
  "1. ",
  "12) ",
  "1.2345 ",
  "2019 ",
  "a. ",
  "iv) ",
  "A) ",
  "I. ",
  "o ",
  "- o ",
  "- a. ",
  " ",
  "\t",
  "Section 4 ",
  "Part 2: ",
  "Appendix A ",
  "Note: ",
  "Applies to: ",
  "- Despite 3.1, ",
  "2 Subject to 3, ",
  "This policy takes precedence over ",
  "Exception to 3.1: ",
  "Accepted until ",
  '"Staff" means ',
  "**",
  "__",
  "| ",
  "--",
  "1.",
  "- ",
];
const WORDS = [
  "Staff",
  "must",
  "a",
  "I",
  "o",
  "B",
  "v",
  "the",
  "Label:",
  "tab\there",
  "é",
  "3",
  "3.1",
  "(b)",
  "-",
  "–",
  "*bold*",
  "x.",
  "note",
  "Covers:",
];
const ENDS = ["", "\n", "\r\n", "\r"];

describe("plain lines", () => {
  it("are read as the grammar reads them", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...OPENINGS),
        fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
        fc.constantFrom(...ENDS),
        (opening, words, end) => {
          const line = opening + words.join(" ") + end;
          if (line === "") return;
          const quick = plainLine(line, 0, line.length - end.length, line.length);
          if (!quick) return;
          taken++;
          assert.deepEqual([quick], parse(line));
        },
      ),
      { numRuns: 4000 },
    );
    assert.ok(taken > 200, `only ${taken} lines were plain`);
  });

  it("are found where they stand in the text", () => {
    assert.deepEqual(plainLine("One\n- two\n", 4, 9, 10), {
      kind: "item",
      span: { start: 4, end: 10 },
      indent: { start: 4, end: 4 },
      marker: { start: 4, end: 5 },
      body: { start: 6, end: 9 },
    });
  });
});
