import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { defaultConfig } from "../../../server/src/core/config";
import { decide } from "../../../server/src/core/comparing/decide";
import { type Clash, clashesOf, ontologyOf, type Placed } from "../../../server/src/core/comparing/pairing/pairs";
import type { DocumentFacts } from "../../../server/src/core/facts";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument, readMarked } from "../../../server/src/core/read";
import { clashCases } from "../../tools/clash-cases";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const documents = (texts: readonly string[], read = readDocument) =>
  texts.map((text, at) => read({ path: `${at}.policy`, text: `${text}\n` }, world));

/** Every pair of clauses decided, and those that clash. */
function allPairs(school: readonly DocumentFacts[]): string[] {
  const ontology = ontologyOf(school, builtInKnowledge.vocabulary),
    placed = school.flatMap((facts, document) => facts.clauses.map((clause): Placed => ({ facts, clause, document })));
  return placed
    .flatMap((b, at) =>
      placed.slice(0, at).flatMap((a) => {
        const decision = decide(a.clause, b.clause, a.document === b.document, ontology);
        return decision.verdict === "none" ? [] : [said({ a, b, decision })];
      }),
    )
    .sort();
}

function throughIndex(school: readonly DocumentFacts[]): string[] {
  return clashesOf(school, ontologyOf(school, builtInKnowledge.vocabulary)).map(said).sort();
}

function said({ a, b, decision }: Clash): string {
  return `${a.document}:${a.clause.index} ${b.document}:${b.clause.index} ${decision.verdict} ${decision.reason}`;
}

const cases = (["seen", "unseen"] as const)
  .flatMap((half) => clashCases(half, ["clashes", "compatible", "independent"]))
  .map((one) => one.documents.map((lines) => lines.join("\n\n")).join("\n\n"));
const samples = ["model", "flawed"].flatMap((folder) => {
  const path = join(__dirname, "../../../samples", folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".policy"))
    .map((name) => readFileSync(join(path, name), "utf8"));
});

/** Clauses of all forms that the index tells apart: bans on things and places, use, routes, performers, conditions, exceptions, definitions, headings. */
const clauseLines = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom("Staff", "Pupils", "Year 7 pupils", "Parents", "Everyone", "The chess club", "Visitors", "No pupil", "Coaches"),
        fc.constantFrom("must", "must not", "may", "should", "should not", "need not", "are encouraged to"),
        fc.constantFrom(
          "use",
          "bring",
          "keep",
          "lock",
          "wear",
          "contact parents about",
          "email",
          "share",
          "destroy",
          "eat",
          "enter",
          "cycle on",
          "give",
          "frobnicate",
          "play with",
          "allow",
          "photograph",
          "write to parents about",
        ),
        fc.constantFrom(
          "phones",
          "personal phones",
          "records",
          "chess badges",
          "drama badges",
          "the science corridor",
          "food",
          "bicycles",
          "pupils",
          "class registers",
          "gadgets",
          "information",
          "sweets",
          "it",
        ),
        fc.constantFrom(
          "",
          " in classrooms",
          " in the hall",
          " behind the hall",
          " at any time",
          " in lessons",
          " by email",
          " on a personal phone",
          " with a school camera",
          " using their own phones",
          " with a pen",
          " by key card",
          " through the office",
          " in room 5",
          " before 9 am",
          " with parents",
          " for six months",
        ),
        fc.constantFrom(
          "",
          "",
          " unless a teacher agrees",
          " if it rains",
          " if a parent asks",
          ", except on trips",
          " without a licence",
          " in a personal capacity",
          " as volunteers",
          " on behalf of the school",
          " in any capacity",
          " when acting as parents",
          ", except with a school camera",
        ),
      )
      .map(([who, must, does, what, where, when]) => `${who} ${must} ${does} ${what}${where}${when}.`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Phones are banned.",
      "Food is banned in the library.",
      "The hall is out of bounds.",
      "Medicines must be given by the nurse.",
      "Medicines may be given by a first aider.",
      "Keys must be kept in the office.",
      "Keys must be kept in lockers.",
      "Only staff may use the lift.",
      "All gadgets are banned at all times.",
      "The use of personal phones to photograph pupils is forbidden.",
      "Staff may use their own phones to photograph pupils.",
      "Messages must be sent from a school account.",
      "Messages should not be sent from a personal account, except in an emergency.",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"Gadgets" means phones, watches and cameras.',
      '"Records" includes class registers.',
      '"Coach" means a volunteer.',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "## Personal use",
      "## Pupils",
      "## School visits",
      "## Social media",
      "## Classrooms",
      "## On behalf of the school",
    ),
  },
);

describe("clauses that are looked up", function () {
  this.timeout(60_000);

  it("clash as they do where every pair is decided: the samples", () => {
    const school = documents(samples);
    assert.deepEqual(throughIndex(school), allPairs(school));
  });

  it("clash as they do where every pair is decided: pairs of the fixtures, many in one policy and in several policies", () => {
    const some = (of: number, at: number) => cases.filter((_, i) => i % of === at).join("\n\n");
    for (const texts of [[some(3, 0)], Array.from({ length: 8 }, (_, at) => some(24, 3 * at + 1))]) {
      const school = documents(texts),
        found = throughIndex(school);
      assert.ok(found.length > 100, `${found.length} clashes`);
      assert.deepEqual(found, allPairs(school));
    }
  });

  it("clash as they do where every pair is decided: clauses made at random, checked once or in an editor", () => {
    const one = fc.array(clauseLines, { minLength: 30, maxLength: 60 }).map((lines) => lines.join("\n\n"));
    let clashes = 0;
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (texts) => {
        const school = documents(texts),
          expected = allPairs(school);
        clashes += expected.length;
        assert.deepEqual(throughIndex(school), expected);
        assert.deepEqual(throughIndex(documents(texts, readMarked)), expected);
      }),
      { numRuns: 25, seed: 4 },
    );
    assert.ok(clashes > 200, `${clashes} clashes`);
  });
});
