import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { contradictoryClauses } from "../../../server/src/core/rules/contradictory-clauses";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
/** Why the clauses of a policy of these lines clash. */
function found(...lines: string[]): unknown[] {
  return contradictoryClauses
    .check([readDocument({ path: "a.policy", text: `# Uniform Policy\n\n${lines.join("\n\n")}\n` }, world)], world)
    .map(({ data }) => data?.why);
}

describe("what comes first", () => {
  const ban = "3.1 Pupils must not wear jewellery.",
    leave = "3.2 Pupils may wear a watch.";

  it("takes an exception line to the clause or section that it names", () => {
    assert.deepEqual(found("## 3 Rules", ban, leave), ["special-case"]);
    assert.deepEqual(found("## 3 Rules", ban, leave, "Exception to 3.1: a watch."), []);
    assert.deepEqual(found("## 3 Rules", ban, leave, "Exception to section 3: a watch."), []);
  });
  it("does not stretch an exception line to other things or clauses", () => {
    assert.deepEqual(found("## 3 Rules", ban, "3.2 Pupils may wear studs.", "Exception to 3.1: a watch."), ["special-case"]);
    assert.deepEqual(found("## 3 Rules", ban, leave, "3.3 Staff must log off.", "Exception to 3.3: a watch."), ["special-case"]);
  });
  it("reads an exception line that is a rule of its own", () => {
    assert.deepEqual(found("## 3 Rules", ban, leave, "Exception to 3.1: Pupils may wear a watch."), []);
  });
  it("lets despite and subject to settle the pair that they name, either way round", () => {
    assert.deepEqual(found("## 3 Rules", ban, "3.2 Despite 3.1, pupils may wear a watch."), []);
    assert.deepEqual(found("## 3 Rules", "3.1 Subject to 3.2, pupils must not wear jewellery.", leave), []);
    assert.deepEqual(found("## 3 Rules", "3.1 Pupils may wear a watch, notwithstanding 3.2.", "3.2 Pupils must not wear jewellery."), []);
  });
  it("does not let them settle another pair", () => {
    assert.deepEqual(found("## 3 Rules", ban, "3.2 Pupils must not wear hats.", "3.3 Despite 3.1, pupils may wear a hat."), [
      "same-region",
    ]);
  });
  it("finds two passages or policies each of which is put above the other", () => {
    const pairs: readonly (readonly [string, string])[] = [
      ["Section 2 takes precedence over section 5.", "Section 5 takes precedence over section 2."],
      ["The Visits Policy takes priority over the hire agreement.", "In case of doubt the hire agreement prevails over the Visits Policy."],
      ["Where the Visits Policy and this policy conflict, this policy gives way.", "This policy takes precedence over the Visits Policy."],
      ["If this policy and the Staff Handbook differ, this policy applies.", "The Staff Handbook overrides this policy."],
      ["The letting terms yield to this policy.", "This policy ranks below the letting terms."],
    ];
    for (const [one, other] of pairs) assert.equal(found(one, other).length, 1, `${one} / ${other}`);
  });
  it("leaves alone what is put first in the same way twice, and what is about others", () => {
    assert.deepEqual(found("Section 2 takes precedence over section 5.", "Section 5 gives way to section 2."), []);
    assert.deepEqual(found("Section 2 takes precedence over section 5.", "Section 5 takes precedence over section 7."), []);
    assert.deepEqual(found("This policy gives way to the Visits Policy.", "The Visits Policy overrides this policy."), []);
  });
});
