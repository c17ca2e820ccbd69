import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import vocabulary from "../../../server/knowledge/vocabulary.json";
import { classify } from "../../../server/src/core/reading/words/lexicon";
import { areDisjoint, areOpposite, conceptId, isKindOf, nounConcept } from "../../../server/src/core/reading/words/vocabulary";
import { scan } from "../../../server/src/core/reading/words/scan";

describe("the lexicon", () => {
  it("knows words that the vocabulary does not", () => {
    assert.equal(classify("photocopied").verb, "photocopy");
    assert.equal(classify("children").lemma, "child");
    assert.equal(classify("weirdlyunknownthings").letter, "N");
  });

  it("keeps ambiguous words as sets of classes", () => {
    assert.equal(classify("report").letter, "K");
    assert.equal(classify("open").letter, "Y");
    assert.equal(scan("the report").letters, "dN");
  });

  it("unpacks in well under 30 ms of work", () => {
    const file = join(__dirname, "../../../server/src/core/knowledge/generated/lexicon.js");
    const out = execFileSync(process.execPath, ["-e", `const s=process.hrtime.bigint();const {lexicon}=require(${JSON.stringify(file)});const m=new Map();for(const k in lexicon.classes)for(const w of lexicon.classes[k].split(" "))m.set(w,k);for(const k in lexicon.kinds)lexicon.kinds[k].split(" ");console.log(m.size,Number(process.hrtime.bigint()-s)/1e6)`], { encoding: "utf8" });
    const [size, ms] = out.trim().split(" ").map(Number);
    assert.ok(size! > 15_000);
    assert.ok(ms! < 90, `${ms} ms`);
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

  it("knows kinds, opposites and what nothing can be both of", () => {
    assert.ok(isKindOf(conceptId("things:stud"), conceptId("things:jewellery")));
    assert.ok(areOpposite(conceptId("actions:keep"), conceptId("actions:dispose")));
    assert.ok(areDisjoint(conceptId("people:prefect"), conceptId("people:teacher")));
    assert.ok(!areDisjoint(conceptId("people:staff"), conceptId("people:parent")), "a member of staff may be a parent");
    assert.equal(nounConcept("designated safeguarding lead"), conceptId("people:dsl"));
  });
});
