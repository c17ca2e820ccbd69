import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const clauses = (text: string) =>
  readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses.map(({ force, action, conditions, exceptions }) =>
    [
      force,
      action.predicate ?? action.verb,
      ...conditions.map(({ text: one }) => `if ${one}`),
      ...exceptions.map(({ text: one }) => `unless ${one}`),
    ].join(" "),
  );

describe("what lifts a ban and when a rule holds", () => {
  it('takes consent beside another "only" for what lifts the ban', () =>
    assert.deepEqual(clauses("Pictures of pupils may only be taken following written consent and only using the office camera."), [
      "F take pictures of pupils unless following written consent unless using the office camera",
    ]));
  it("keeps a condition for all that is joined below it", () =>
    assert.deepEqual(clauses("If a theft occurs, staff should keep the evidence and must not delete films."), [
      "O- keep the evidence if if a theft occurs",
      "F delete films if if a theft occurs",
    ]));
});
