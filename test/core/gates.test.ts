import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Block } from "../../grammar/tree";
import { gatedReaders, signsOfBlock } from "../../server/src/core/kept/gates";
import { parsePolicy } from "../../server/src/core/language/parse";
import { readDocument } from "../../server/src/core/read";
import { readSentences } from "../../server/src/core/reading/sentences";
import { SIGN, signsIn } from "../../server/src/core/kept/signs";
import { world } from "./features/marked";

const SAMPLES = ["samples/model", "samples/flawed"].flatMap((folder) =>
  readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);
/** Words and marks that the readers look for, whole, cut short and run together. */
const PARTS = [
  "policy",
  "Policy",
  "Policies",
  "[School name]",
  "(tbc)",
  "TBC",
  "XX/XX/20XX",
  "____",
  "..........",
  "insert here",
  "schools may wish to add",
  "this section should list",
  "this policy should included",
  "|Name|",
  "delete as appropriate",
  "name of School",
  "section 3",
  "Appendix B",
  "clause",
  "annexe",
  "in March 2024",
  "3/4/24",
  "every two years",
  "annually",
  "excellent term 2",
  "school year",
  "spring",
  "half-termly",
  "on 3 May",
  "by 3rd of June",
  "at half past three",
  "quarter to nine",
  "noon",
  "a.m.",
  "7 pm",
  "twenty-one",
  "a hundred",
  "aged onerous",
  "over 16s",
  "two adults for ten",
  "1:8",
  "£5",
  "50%",
  "five per cent",
  "once a week",
  "the same day",
  "within an hour",
  "40 minutes",
  "an hour",
  "must may",
  "should to",
  "will must",
  "must be reported",
  "set out in Policy must",
  "applies to staff",
  "comply with the code",
  "means",
  "multipurposes of the",
  "(known as",
  '("DSL")',
  "Here",
  "In this policy",
  "not include",
  "Oakfield Primary School",
  "St Bede's",
  "LA",
  "OakfieldSchool",
  "the County Council",
  "Local Authority",
  "board of management",
  "Children First Act",
  "an garda s",
  "patron body",
  "tusla",
  "v1.2 2019 updated",
  "change log",
  "Version Date Changes",
  "March 2018 - amended",
  "report it to the headteacher",
  "the headteacher's permission",
  "the decision rests with the board",
  "the power lies with",
  "signed off by the clerk",
  "responsible for",
  "discuss with staff",
  "é",
  "–",
  "_",
  ".",
  ",",
  ":",
  "?",
  "must",
  "the",
  "staff",
] as const;
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(" ", " ", " ", "", "-", ", ", ". ")), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((pair) => pair.join("")).join(""));
const GIVEN = "";

/** Tries every reader with a gate on the sources in which its signs are missing. */
function tryAll(blocks: readonly Block[], sentences: readonly string[]): void {
  for (const [reader, { of, needs, none }] of gatedReaders) {
    // A reader whose answer is a function of the surroundings must find nothing in any.
    const read = (source: unknown): unknown => {
      const found = (reader as (source: unknown, given: unknown) => unknown)(source, GIVEN);
      return typeof found === "function" && found(true).length === 0 && found(false).length === 0 ? none : found;
    };
    if (of === "blocks")
      for (const block of blocks) {
        if ((signsOfBlock(block) & needs) === 0) assert.deepEqual(read(block), none, JSON.stringify(block));
      }
    else for (const text of sentences) if ((signsIn(text) & needs) === 0) assert.deepEqual(read(text), none, text);
  }
}

describe("readers that are asked only where a text has the signs that they need", () => {
  it("find nothing in the samples where the signs are missing", () => {
    readDocument({ path: "a.md", text: SAMPLES[0]! }, world);
    assert.ok(gatedReaders.size >= 8);
    for (const text of SAMPLES) {
      const policy = parsePolicy(text, { strict: false });
      tryAll(
        policy.blocks,
        readSentences(policy).map((sentence) => sentence.text),
      );
    }
  });

  it("find nothing in any text where the signs are missing", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("", "## ", "- ", "| "), (text, lead) =>
        tryAll(parsePolicy(`${lead}${text}`, { strict: false }).blocks, [text]),
      ),
      { numRuns: 200 },
    );
  });

  it("judges words whole, a number by its beginning, and gives every sign where a letter is not English", () => {
    assert.equal(signsIn("Staff log on.") & SIGN.number, 0);
    assert.equal(signsIn("onerous") & SIGN.number, SIGN.number);
    assert.equal(signsIn("primary") & SIGN.place, 0);
    assert.equal(signsIn("Primary") & SIGN.place, SIGN.place);
    assert.equal(signsIn("the café") & SIGN.blank, SIGN.blank);
    assert.equal(signsIn("must may") & SIGN.twoModals, SIGN.twoModals);
  });
});
