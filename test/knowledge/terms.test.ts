import { strict as assert } from "node:assert";
import file from "../../server/knowledge/terms.json";
import { termsSchema, type ReplacedTerm } from "../../server/src/core/knowledge/terms";

const terms = file.terms as unknown as readonly ReplacedTerm[];

describe("the replaced terms", () => {
  it("have the shape that the schema asks for", () => {
    assert.doesNotThrow(() => termsSchema.parse(file));
  });
  it("have every id once", () => {
    assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length);
  });
  it("have every form once", () => {
    const all = terms.flatMap(({ forms }) => forms);
    assert.deepEqual(
      all.filter((form, i) => all.indexOf(form) !== i),
      [],
    );
  });
  it("never replace a term by itself", () => {
    assert.deepEqual(
      terms.filter(({ forms, write }) => write !== undefined && forms.includes(write)).map(({ id }) => id),
      [],
    );
  });
  it("never call the ICO by its initials outdated", () => {
    assert.ok(!terms.some(({ forms }) => forms.some((form) => /^(?:ICO|ISA|AIM|ACT|CPO|SEF|TDA)$/.test(form))));
  });
  it("say since when, for every body, role and platform that is reported", () => {
    assert.deepEqual(
      terms
        .filter(
          ({ status, confidence, from, kind }) =>
            (status === "obsolete" || status === "renamed") && confidence === "high" && kind !== "vocabulary" && from === null,
        )
        .map(({ id }) => id),
      [],
    );
  });
});
