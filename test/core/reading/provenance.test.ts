import { strict as assert } from "node:assert";
import { defaultConfig } from "../../../server/src/core/config";
import { describeClause } from "../../../server/src/core/features/reading";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { Clause } from "../../../server/src/core/reading/clauses";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (text: string): readonly Clause[] => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;

describe("where each part of a clause was read", () => {
  it("is said of conditions, exceptions and numbers", () => {
    const [, second] = read(
      "Where a pupil is late, staff must:\n\n- tell the office;\n- ring a parent within 10 minutes unless the parent has been told.",
    );
    assert.deepEqual(
      second?.conditions.map(({ text, source }) => [text, source]),
      [["where a pupil is late", "list"]],
    );
    assert.deepEqual(
      second?.exceptions.map(({ text, source }) => [text, source]),
      [["unless the parent has been told", "written"]],
    );
    assert.deepEqual(
      second?.attributes.map(({ name, source }) => [name, source]),
      [["deadline", "written"]],
    );
    assert.equal(
      describeClause(second!).find(({ label }) => label === "In what case")?.words,
      "where a pupil is late (from the list's introduction)",
    );
  });
  it("is said of what gives way to what", () =>
    assert.deepEqual(
      read("Subject to section 7, staff may carry a phone.")[0]?.precedence.map(({ kind, target, source }) => [kind, target, source]),
      [["yields", "section 7", "written"]],
    ));
  it("is a line of its own where one says it", () => {
    const [clause] = read("3.1 Pupils must not use phones in lessons.\n\nException to 3.1: pupils with diabetes.");
    assert.deepEqual(
      clause?.exceptions.map(({ source }) => source),
      ["line"],
    );
    assert.equal(
      describeClause(clause!).find(({ label }) => label === "Except")?.words,
      "pupils with diabetes (from an “Exception to” line)",
    );
  });
});

describe("the rows of a reading", () => {
  const row = (text: string, label: string) => describeClause(read(text)[0]!).find((one) => one.label === label)?.words;

  it("say how often and for whom by age", () =>
    assert.deepEqual(
      [
        row("The alarm must be tested weekly.", "How often"),
        row("Pupils under 13 must not use the pool.", "Who"),
        row("Pupils aged 14 and over may go off alone.", "Who"),
      ],
      ["weekly", "pupils under 13", "pupils aged 14 and over"],
    ));
  it("say no number twice", () => assert.equal(row("Complaints must be answered within 14 days.", "By when"), undefined));
  it("say which words were not understood", () => {
    const clauses = read("Staff must lock the door.\n\nPupils blurgle must wear the tie wibbling.");
    for (const clause of clauses)
      assert.equal(
        describeClause(clause).find(({ label }) => label === "Not understood")?.words,
        clause.residue.length > 0 ? clause.residue.join(", ") : undefined,
      );
  });
});

describe("words that leave nothing out", () => {
  for (const text of [
    "Staff must not bring alcohol, including but not limited to beer, into school.",
    "Staff must not bring alcohol, including, but not limited to, beer, into school.",
    "Staff must not bring alcohol, including (but not limited to) beer, into school.",
    "Staff must not bring alcohol, such as but not limited to beer, into school.",
  ]) {
    it(`are no exception: ${text}`, () =>
      assert.deepEqual(
        read(text).map(({ force, slots, exceptions }) => [force, slots.object?.terms[0]?.text, exceptions.length]),
        [["F", "alcohol", 0]],
      ));
  }
  it("are an exception without those words", () =>
    assert.equal(read("Staff must lock all doors but not the gate.")[0]?.exceptions[0]?.text, "but not the gate"));
});

describe("a list whose introduction puts a case and names who must", () => {
  for (const [intro, force] of [
    ["If a pupil is late, staff must:", "O"],
    ["When a parent complains, staff must not:", "F"],
    ["Where there is no key, pupils may:", "P"],
  ] as const) {
    it(`is read with both: ${intro}`, () =>
      assert.deepEqual(
        read(`${intro}\n\n- leave the room;\n- open the door.`).map(({ force: own, slots, conditions }) => [
          own,
          slots.actor?.source,
          conditions.length,
        ]),
        [
          [force, "list", 1],
          [force, "list", 1],
        ],
      ));
  }
  it("is read as before where it puts a case alone", () =>
    assert.deepEqual(
      read("If a pupil is late:\n\n- staff must tell the office;\n- the office must ring a parent.").map(({ force, conditions }) => [
        force,
        conditions.length,
      ]),
      [
        ["O", 1],
        ["O", 1],
      ],
    ));
});
