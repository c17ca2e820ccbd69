import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readAgain, readDocument } from "../../server/src/core/read";
import { RecurringTexts } from "../../server/src/core/kept/recurring";
import { world } from "./features/marked";

const POLICIES = [
  "samples/model/mobile-phones.policy",
  "samples/model/complaints.policy",
  "samples/flawed/pasted-from-word.txt",
  "samples/flawed/two-row-header.txt",
].map((path) => readFileSync(path, "utf8"));
/** A school's own copy: other names and numbers, a paragraph less, its lines in another form. */
const anyCopy = fc.record({
  policy: fc.constantFrom(...POLICIES),
  year: fc.integer({ min: 2015, max: 2027 }),
  name: fc.constantFrom("Ash Lane", "Beech Hill", "St Bede's"),
  without: fc.nat(12),
  form: fc.constantFrom("as it is", "items", "headings"),
  path: fc.constantFrom("a.policy", "a.md", "a.txt"),
});
type Copy = typeof anyCopy extends fc.Arbitrary<infer T> ? T : never;

function textOf({ policy, year, name, without, form }: Copy): string {
  const lines = policy
    .replaceAll("2026", String(year))
    .replaceAll("Oakfield", name)
    .split("\n")
    .filter((_, at) => at % 13 !== without);
  return lines.map((line) => (line === "" || form === "as it is" ? line : `${form === "items" ? "- " : "## "}${line}`)).join("\n");
}

describe("texts that come again in other documents", () => {
  it("leave the facts of a document as they are", () => {
    fc.assert(
      fc.property(fc.array(anyCopy, { minLength: 1, maxLength: 6 }), (copies) => {
        for (const copy of copies) {
          const document = { path: copy.path, text: textOf(copy) };
          assert.deepEqual(readDocument(document, world), readAgain(document, world));
        }
      }),
      { numRuns: 8 },
    );
  });

  it("are kept from the second time on, for each reader and what it was given", () => {
    const texts = new RecurringTexts();
    let reads = 0;
    const read = (text: string, given: number) => {
      reads++;
      return text.length + given;
    };
    assert.equal(texts.answersTo("Phones are handed in."), undefined);
    for (const given of [1, 1, 2, 2])
      assert.equal(texts.answersTo("Phones are handed in.")!.of(0, read, "Phones are handed in.", given), 21 + given);
    assert.equal(reads, 2);
  });

  it("are let go when many others have come since", () => {
    const texts = new RecurringTexts(),
      again = (text: string) => {
        texts.answersTo(text);
        return texts.answersTo(text);
      };
    const first = again("Phones are handed in."),
      filler = (n: number) => `${n} ${"x".repeat(1000)}`;
    assert.equal(texts.answersTo("Phones are handed in."), first);
    for (let n = 0; n < 1000; n++) again(filler(n));
    assert.notEqual(texts.answersTo("Phones are handed in."), first);
  });
});
