import { strict as assert } from "node:assert";
import { defaultConfig } from "../../../server/src/core/config";
import { decide } from "../../../server/src/core/comparing/decide";
import { decisionsMade } from "../../../server/src/core/comparing/pairing/decisions";
import { clashesOf, ontologyOf, type Placed } from "../../../server/src/core/comparing/pairing/pairs";
import type { DocumentFacts } from "../../../server/src/core/facts";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (texts: readonly string[]) => texts.map((text, at) => readDocument({ path: `${at}.policy`, text: `${text}\n` }, world));
const ontologyFor = (documents: readonly DocumentFacts[]) => ontologyOf(documents, builtInKnowledge.vocabulary);

/** The clashes, and how many pairs were decided for them. */
function compared(documents: readonly DocumentFacts[]) {
  const ontology = ontologyFor(documents),
    before = decisionsMade(),
    clashes = clashesOf(documents, ontology);
  return { clashes, decided: decisionsMade() - before };
}

describe("clauses that say the same", () => {
  it("are decided once, however often they stand in the policies of a school", () => {
    const text = Array.from({ length: 20 }, () => "Pupils must hand in their phones at the start of the day.").join("\n\n"),
      documents = read(Array.from({ length: 6 }, (_, at) => `# Policy ${at}\n\n${text}`));
    const { clashes, decided } = compared(documents);
    assert.equal(documents.flatMap((facts) => facts.clauses).length, 120);
    assert.equal(clashes.length, 0);
    assert.ok(decided > 0 && decided <= 8, `${decided} pairs decided`);
  });

  it("are decided once in a run, also where another school says them, and clash there as they would by themselves", () => {
    const school = (name: string) =>
      read([
        `# ${name}: phones\n\nPupils must not use phones in the library.\n\nPupils must not use phones in the hall, except when a teacher agrees.`,
        `# ${name}: visits\n\nPupils may use phones in the library.\n\nPupils may use phones in the hall.`,
      ]);
    compared(school("First"));
    const second = school("Second"),
      { clashes, decided } = compared(second),
      alone = compared(structuredClone(second));
    assert.equal(decided, 0);
    assert.ok(alone.decided > 0 && clashes.length > 0);
    assert.deepEqual(structuredClone(clashes), structuredClone(alone.clashes));
  });

  it("clash as each would by itself, with the exceptions of their own", () => {
    const rules = [
      "Pupils must not leave the site unless a parent agrees.",
      "Pupils must not leave the site.",
      "Phones are banned in classrooms.",
      "Pupils may use phones in classrooms.",
      "Staff must lock their screens.",
      "Staff should lock their screens.",
      "If it rains, pupils may leave the site.",
      "Pupils must not wear jewellery other than a watch.",
      "Pupils may wear bracelets.",
    ];
    const documents = read(
      [0, 1, 2].map(
        (at) =>
          `# Policy ${at}\n\n${rules.join("\n\n")}\n\n## More\n\n${[...rules].reverse().join("\n\n")}\n\n## Further\n\n${rules.slice(at, at + 4).join("\n\n")}`,
      ),
    );
    const ontology = ontologyFor(documents),
      placed = documents.flatMap((facts, document) => facts.clauses.map((clause): Placed => ({ facts, clause, document })));
    const expected = placed.flatMap((b, at) =>
      placed.slice(0, at).flatMap((a) => {
        const { verdict, reason, exception } = decide(a.clause, b.clause, a.document === b.document, ontology);
        return verdict === "none" ? [] : [[place(a), place(b), verdict, reason, exception?.exception.span.start]];
      }),
    );
    const { clashes } = compared(documents);
    assert.ok(expected.length > 100 && expected.some((one) => one[4] !== undefined), `${expected.length} clashes`);
    assert.deepEqual(
      new Set(
        clashes.map(({ a, b, decision }) =>
          JSON.stringify([place(a), place(b), decision.verdict, decision.reason, decision.exception?.exception.span.start]),
        ),
      ),
      new Set(expected.map((one) => JSON.stringify(one))),
    );
    assert.equal(clashes.length, expected.length);
  });

  it("are told apart by their numbers where another clause comes before one of them only", () => {
    const { clashes } = compared(
      read([
        "## 3. Phones\n\n3.1 Despite clause 4.1, staff may use phones in the hall.\n\n## 4. Hall\n\n4.1 Staff must not use phones in the hall.\n\n4.2 Staff must not use phones in the hall.",
      ]),
    );
    assert.deepEqual(
      clashes.map(({ a, b, decision }) => [a.clause.number, b.clause.number, decision.verdict]),
      [["3.1", "4.2", "conflict"]],
    );
  });
});

function place({ document, clause }: Placed): string {
  return `${document}:${clause.index}`;
}
