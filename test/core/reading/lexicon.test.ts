import { strict as assert } from "node:assert";
import vocabulary from "../../../server/knowledge/vocabulary.json";
import { lexicon } from "../../../server/src/core/knowledge/generated/lexicon";
import { lexiconOf } from "../../../server/src/core/reading/words/lexicon";
import { builtInVocabulary, conceptId, isKindOf } from "../../../server/src/core/reading/words/vocabulary";
import { scan } from "../../../server/src/core/reading/words/scan";

const classify = (word: string) => lexiconOf(builtInVocabulary).classify(word);

describe("the lexicon", () => {
  it("knows words that the vocabulary does not", () => {
    assert.equal(classify("photocopied").verb, "photocopy");
    assert.equal(classify("children").lemma, "child");
    assert.equal(classify("weirdlyunknownthings").letter, "N");
  });

  it("keeps ambiguous words as sets of classes", () => {
    assert.equal(classify("report").letter, "K");
    assert.equal(classify("open").letter, "Y");
    assert.equal(scan("the report", builtInVocabulary).letters, "dN");
  });

  it("is a compact table: many words in few bytes, so that it loads at once", () => {
    const words = Object.values(lexicon.classes).reduce((count, list) => count + list.split(" ").length, 0);
    assert.ok(words > 15_000, `${words} words`);
    assert.ok(JSON.stringify(lexicon).length < 400_000, `${JSON.stringify(lexicon).length} bytes`);
  });
});

describe("the vocabulary", () => {
  it("names only concepts that it has, in every relation", () => {
    const has = (section: string, key: string) => key in (vocabulary as unknown as Record<string, Record<string, unknown>>)[section]!;
    for (const section of ["people", "things", "channels", "places", "times", "actions"]) for (const [key, row] of Object.entries((vocabulary as unknown as Record<string, Record<string, { is?: string }>>)[section]!)) {
      for (const wider of (row.is ?? "").split(",").map((one) => one.trim()).filter(Boolean)) assert.ok(has(section, wider), `${section}:${key} is ${wider}`);
    }
    for (const [section, pairs] of Object.entries(vocabulary.disjoint)) for (const key of pairs.flat()) assert.ok(has(section, key), `disjoint ${section}:${key}`);
  });

  it("tells the kinds of a thing from its other names", () => {
    assert.equal(builtInVocabulary.noun("mobile handset"), conceptId("things:phone"));
    const hamster = builtInVocabulary.noun("hamster"), rabbit = builtInVocabulary.noun("rabbit");
    assert.ok(hamster !== undefined && rabbit !== undefined && hamster !== rabbit && isKindOf(hamster, conceptId("things:animal")));
  });

  it("knows kinds, opposites and what nothing can be both of", () => {
    assert.ok(isKindOf(conceptId("things:stud"), conceptId("things:jewellery")));
    assert.ok(builtInVocabulary.areOpposite(conceptId("actions:keep"), conceptId("actions:dispose")));
    assert.ok(builtInVocabulary.areDisjoint(conceptId("people:prefect"), conceptId("people:teacher")));
    assert.ok(!builtInVocabulary.areDisjoint(conceptId("people:staff"), conceptId("people:parent")), "a member of staff may be a parent");
    assert.equal(builtInVocabulary.noun("designated safeguarding lead"), conceptId("people:dsl"));
  });
});
