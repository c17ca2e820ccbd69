import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { decisionsMade } from "../../../server/src/core/comparing/decisions";
import { clashesOf, ontologyOf } from "../../../server/src/core/comparing/pairs";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const WHO = ["Staff", "Pupils", "Parents", "Visitors", "Governors", "Teachers", "Volunteers", "Contractors"], FORCE = ["must", "must not", "may", "should"];
const DOES = ["wear", "bring", "report", "keep", "share", "copy", "lock", "collect", "sign", "clean", "photograph", "borrow", "return", "check", "store", "sell"];
const WHAT = ["badges", "phones", "records", "keys", "medicines", "uniforms", "bicycles", "cameras", "letters", "laptops", "lunches", "registers", "tools", "toys", "parcels", "certificates", "helmets", "instruments", "library books", "tickets"];

/** Clauses as of many policies: the same few acts and people, and things of which each policy has its own ("blue 7 badges"). */
function clauses(count: number) {
  const lines = Array.from({ length: count }, (_, i) => `${WHO[i % 8]} ${FORCE[Math.floor(i / 3) % 4]} ${DOES[Math.floor(i / 7) % 16]} ${WHAT[Math.floor(i / 11) % 20]} in room ${i % 97}.`);
  return readDocument({ path: "a.policy", text: `${lines.join("\n\n")}\n` }, world);
}

/** How many pairs are decided for so many clauses. */
function decided(count: number): { clauses: number; pairs: number } {
  const one = clauses(count), before = decisionsMade();
  clashesOf([one], ontologyOf([one], builtInKnowledge.vocabulary));
  return { clauses: one.clauses.length, pairs: decisionsMade() - before };
}

describe("many clauses", function () {
  this.timeout(60_000);

  it("does not decide nine in ten of the pairs of 10,000 clauses, though all name a room", () => {
    const { clauses: read, pairs } = decided(10_000);
    assert.ok(read >= 9_000, `${read} clauses`);
    assert.ok(pairs < (read * read) / 2 / 10, `${pairs} of ${(read * read) / 2} pairs`);
  });
});
