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
