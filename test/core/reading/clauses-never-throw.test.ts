import assert from "node:assert/strict";
import { readSentence } from "../../../server/src/core/reading/clauses/sentence";
import { builtInVocabulary } from "../../../server/src/core/reading/words/vocabulary";

describe("sentences about a use without a thing used", () => {
  for (const text of ["It must be used to send messages.", "Must be used to send messages.", "cannot be used to record lessons"]) {
    it(`reads ${JSON.stringify(text)} without failing`, () => assert.doesNotThrow(() => readSentence(text, builtInVocabulary)));
  }
});

describe("being somewhere or somehow as a subject", () => {
  for (const text of ["To be late is prohibited.", "To be on the roof is forbidden for pupils."]) {
    it(`reads ${JSON.stringify(text)} without failing`, () => assert.doesNotThrow(() => readSentence(text, builtInVocabulary)));
  }
});

describe("being exempt or barred from doing something", () => {
  for (const [text, force] of [
    ["Parents may be exempt from paying for these lessons.", "may be exempt from paying"],
    ["Pupils in Year 6 are prohibited from wearing trainers.", "are prohibited from wearing"],
  ] as const) {
    it(`finds the words of force in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        readSentence(text, builtInVocabulary).says.map(({ forceText }) => forceText),
        [force],
      ));
  }
});
