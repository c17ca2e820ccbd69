import assert from "node:assert/strict";
import fc from "fast-check";
import { isInstruction, readSentence } from "../../../server/src/core/reading/clauses/sentence";
import { scan } from "../../../server/src/core/reading/words/scan";
import { builtInVocabulary } from "../../../server/src/core/reading/words/vocabulary";

describe("items that begin as an instruction", () => {
  const items = [
    "keep a record of every visit",
    "Report it to the office before noon",
    "record all absences",
    "never leave a gate open",
    "hand phones in, and collect them at three",
    "sign visitors in and out",
    "check that doors are locked",
    "staff lock the doors",
    "wear what is comfortable",
  ];
  it("have nothing but imperative clauses, so that they need not be read to know that they are no sentence of their own", () => {
    const instructions = items.filter((item) => isInstruction(scan(item, builtInVocabulary)));
    assert.deepEqual(
      instructions,
      items.filter((item) => /^(?:keep|Report|record|hand|sign)/.test(item)),
    );
    for (const item of instructions)
      for (const { imperative } of readSentence(item, builtInVocabulary).clauses) assert.ok(imperative, item);
  });

  it("have none whatever follows", () => {
    const words =
      "keep report record sign wear phones a the every visitor and or , in at before when if unless only not always staff pupils they them being used locked to for".split(
        " ",
      );
    fc.assert(
      fc.property(
        fc.constantFrom("keep", "record", "report", "sign", "hand"),
        fc.array(fc.constantFrom(...words), { maxLength: 12 }),
        (verb, rest) => {
          const reading = readSentence([verb, ...rest].join(" "), builtInVocabulary);
          return !isInstruction(reading.words) || reading.clauses.every(({ imperative }) => imperative);
        },
      ),
      { numRuns: 500 },
    );
  });
});
