import { strict as assert } from "node:assert";
import vocabulary from "../../../server/knowledge/vocabulary.json";
import { lexicon } from "../../../server/src/core/knowledge/generated/lexicon";
import { lexiconOf } from "../../../server/src/core/reading/words/lexicon";
import { vocabularyAdditionSchema } from "../../../server/src/core/knowledge/vocabulary-addition";
import {
  builtInVocabulary,
  conceptId,
  conceptName,
  conceptOf,
  isKindOf,
  listed,
  lookedUp,
  namedConcept,
  NOUN_SECTIONS,
} from "../../../server/src/core/reading/words/vocabulary";
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
    for (const section of ["people", "things", "channels", "places", "times", "actions"])
      for (const [key, row] of Object.entries((vocabulary as unknown as Record<string, Record<string, { is?: string }>>)[section]!)) {
        for (const wider of (row.is ?? "")
          .split(",")
          .map((one) => one.trim())
          .filter(Boolean))
          assert.ok(has(section, wider), `${section}:${key} is ${wider}`);
      }
    for (const [section, pairs] of Object.entries(vocabulary.disjoint))
      for (const key of pairs.flat()) assert.ok(has(section, key), `disjoint ${section}:${key}`);
  });

  it("finds every word of the data, in the table made from it, under the concept that has it first", () => {
    const first = { nouns: new Map<string, string>(), actions: new Map<string, string>() },
      kindOf = new Map<string, string>();
    const rows = (section: string) =>
      Object.entries((vocabulary as unknown as Record<string, Record<string, { words?: string; kinds?: string }>>)[section]!);
    for (const section of [...NOUN_SECTIONS, "actions" as const])
      for (const [key, { words }] of rows(section))
        for (const word of listed(words)) {
          const known = section === "actions" ? first.actions : first.nouns,
            written = lookedUp(section, word);
          if (!known.has(written)) known.set(written, `${section}:${key}`);
        }
    for (const section of NOUN_SECTIONS)
      for (const [key, { kinds }] of rows(section))
        for (const word of listed(kinds)) {
          const written = lookedUp(section, word);
          if (!first.nouns.has(written) && !kindOf.has(written)) kindOf.set(written, `${section}:${key}`);
        }
    assert.ok(first.nouns.size > 1500 && first.actions.size > 1500 && kindOf.size > 800);
    for (const [word, name] of first.nouns) assert.equal(builtInVocabulary.noun(word), conceptId(name), `${word}: run npm run generate`);
    for (const [word, name] of first.actions)
      assert.equal(builtInVocabulary.action(word), conceptId(name), `${word}: run npm run generate`);
    for (const [word, name] of kindOf) {
      const id = builtInVocabulary.noun(word),
        own = `${name.split(":", 1)[0]}:${word}`;
      assert.equal(id === undefined ? undefined : conceptName(id), own, `${word}: run npm run generate`);
      assert.ok(namedConcept(own) !== undefined || isKindOf(id!, conceptId(name)), word);
    }
  });

  it("finds a kind by its name before anybody has used the word", () => {
    const gerbil = conceptOf("things:gerbil");
    assert.ok(gerbil !== undefined && isKindOf(gerbil, conceptId("things:animal")));
    assert.equal(builtInVocabulary.noun("gerbil"), gerbil);
    assert.equal(conceptOf("people:gerbil"), undefined);
  });

  it("lays additions over its words, with the phrases that begin with them", () => {
    const over = builtInVocabulary.with([
      vocabularyAdditionSchema.parse({
        things: { sledge: { is: "vehicle", words: "school sledge" } },
        actions: { toboggan: { words: "toboggan" } },
      }),
    ]);
    assert.equal(over.noun("school sledge"), over.entry("things", "sledge"));
    assert.ok(over.nounPhrases("school").includes("school sledge") && !builtInVocabulary.nounPhrases("school").includes("school sledge"));
    assert.ok(over.nounPhrases("school").includes("school trip"), "its own phrases stay");
    assert.ok(over.beginsAction("toboggan") && over.beginsAction("hand") && !builtInVocabulary.beginsAction("toboggan"));
    assert.deepEqual(over.entries("things"), [...builtInVocabulary.entries("things"), "sledge"]);
  });

  it("finds each noun phrase of the data where its words stand, also in the plural", () => {
    const found = (words: string) => {
      const { text, concept } = scan(words, builtInVocabulary);
      return text.length === 1 ? concept[0] : undefined;
    };
    const phrases = NOUN_SECTIONS.flatMap((section) =>
      Object.values((vocabulary as unknown as Record<string, Record<string, { words?: string }>>)[section]!).flatMap(({ words }) =>
        listed(words),
      ),
    ).filter((words) => /^[a-z]+(?: [a-z]+)+$/.test(words));
    const missed = phrases.filter((words) => found(words) === undefined && found(`${words}s`) === undefined);
    assert.ok(phrases.length > 500 && missed.length < phrases.length / 20, `${phrases.length} phrases; not found: ${missed.join(", ")}`);
    assert.deepEqual(scan("members of staff", builtInVocabulary).letters, "Q");
    assert.deepEqual(scan("in the events", builtInVocabulary).text[0], "in");
  });

  it("tells the kinds of a thing from its other names", () => {
    assert.equal(builtInVocabulary.noun("mobile handset"), conceptId("things:phone"));
    const hamster = builtInVocabulary.noun("hamster"),
      rabbit = builtInVocabulary.noun("rabbit");
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
