import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { decisionsMade } from "../../../server/src/core/comparing/pairing/decisions";
import { clashesOf, ontologyOf } from "../../../server/src/core/comparing/pairing/pairs";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const WHO = ["Staff", "Pupils", "Parents", "Visitors", "Governors", "Teachers", "Volunteers", "Contractors"],
  FORCE = ["must", "must not", "may", "should"];
const DOES = [
  "wear",
  "bring",
  "report",
  "keep",
  "share",
  "copy",
  "lock",
  "collect",
  "sign",
  "clean",
  "photograph",
  "borrow",
  "return",
  "check",
  "store",
  "sell",
];
const WHAT = [
  "badges",
  "phones",
  "records",
  "keys",
  "medicines",
  "uniforms",
  "bicycles",
  "cameras",
  "letters",
  "laptops",
  "lunches",
  "registers",
  "tools",
  "toys",
  "parcels",
  "certificates",
  "helmets",
  "instruments",
  "library books",
  "tickets",
];
const PLACES = ["the hall", "the library", "the canteen", "classrooms", "the playground", "the car park"];
const SORTS = [
  "junior",
  "advanced",
  "regional",
  "national",
  "local",
  "northern",
  "southern",
  "eastern",
  "western",
  "rural",
  "urban",
  "coastal",
  "foreign",
  "modern",
  "classical",
  "original",
];
const CLUBS = [
  "chess",
  "drama",
  "pottery",
  "judo",
  "archery",
  "karate",
  "astronomy",
  "robotics",
  "origami",
  "badminton",
  "ballet",
  "tennis",
  "hockey",
  "violin",
  "trumpet",
  "cricket",
];

/** How many clauses are read, how many pairs of them are decided, and how many clash. The copy knows nothing of what was decided before. */
function compared(lines: readonly string[]): { clauses: number; pairs: number; clashes: number } {
  const one = structuredClone(readDocument({ path: "a.policy", text: `${lines.join("\n\n")}\n` }, world)),
    ontology = ontologyOf([one], builtInKnowledge.vocabulary),
    before = decisionsMade();
  const clashes = clashesOf([one], ontology).length;
  return { clauses: one.clauses.length, pairs: decisionsMade() - before, clashes };
}

/** Numbers below a limit, always the same ones. */
function numbers(): (below: number) => number {
  let last = 7;
  return (below) => {
    last = (last * 1664525 + 1013904223) >>> 0;
    return Math.floor((last / 2 ** 32) * below);
  };
}

function pick(list: readonly string[], next: (below: number) => number): string {
  return list[next(list.length)]!;
}

/** Clauses of which many share their act, and all name a room. */
function dense(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) =>
      `${WHO[i % 8]} ${FORCE[Math.floor(i / 3) % 4]} ${DOES[Math.floor(i / 7) % 16]} ${WHAT[Math.floor(i / 11) % 20]} in room ${i % 97}.`,
  );
}

/** Clauses as of ever more policies on one plan, fifty each: people, acts and places recur, each policy has things of its own. */
function policies(count: number): string[] {
  let next = numbers();
  return Array.from({ length: count }, (_, i) => {
    const policy = Math.floor(i / 50);
    if (i % 50 === 0) next = numbers();
    const does = DOES[(policy + 3 * next(3)) % 16]!,
      what = WHAT[(policy + 7 * next(3)) % 20]!,
      place = i % 3 === 0 ? ` in ${pick(PLACES, next)}` : "";
    return `${pick(WHO, next)} ${pick(FORCE, next)} ${does} ${SORTS[policy % 16]} ${CLUBS[Math.floor(policy / 16) % 16]} ${what}${place}.`;
  });
}

describe("many clauses", function () {
  this.timeout(60_000);

  it("do not meet because they share an act or a room: of 10,000 clauses fewer than one pair in 1,000 is decided", () => {
    const { clauses, pairs } = compared(dense(10_000));
    assert.equal(clauses, 10_000);
    assert.ok(pairs < (clauses * clauses) / 2 / 1_000, `${pairs} pairs`);
  });

  it("of one act in six places do not all meet", () => {
    for (const act of ["use", "keep"]) {
      const next = numbers(),
        { clauses, pairs } = compared(
          Array.from({ length: 600 }, () => `${pick(WHO, next)} ${pick(FORCE, next)} ${act} ${pick(WHAT, next)} in ${pick(PLACES, next)}.`),
        );
      assert.equal(clauses, 600);
      assert.ok(pairs < (clauses * clauses) / 2 / 100, `${act}: ${pairs} pairs`);
    }
  });

  it("twice as many clauses of twice as many policies are little more than twice the work", () => {
    const [small, middle, large] = [2_500, 5_000, 10_000].map((count) => compared(policies(count)));
    for (const [less, more] of [
      [small!, middle!],
      [middle!, large!],
    ] as const) {
      assert.ok(less.clashes > 20 && more.clashes < 2.4 * less.clashes, `${less.clashes} and ${more.clashes} clashes`);
      assert.ok(more.pairs < 2.4 * less.pairs, `${less.pairs} and ${more.pairs} pairs`);
    }
  });
});
