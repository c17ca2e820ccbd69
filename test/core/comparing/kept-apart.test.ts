import { strict as assert } from "node:assert";
import { defaultConfig } from "../../../server/src/core/config";
import { clashesOf, ontologyOf } from "../../../server/src/core/comparing/pairing/pairs";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };

/** What is made of a little policy's clauses, each against each. */
function verdictsOf(...paragraphs: readonly string[]): string[] {
  const facts = readDocument({ path: "a.policy", text: `${paragraphs.join("\n\n")}\n` }, world);
  return clashesOf([facts], ontologyOf([facts], builtInKnowledge.vocabulary)).map(({ decision }) => decision.verdict);
}

describe("what keeps two clauses apart", () => {
  /** Two clauses that go together, and what the second would have to say to clash with the first. */
  const cases: readonly (readonly [string, string, string, string?])[] = [
    [
      "the same said of two of a kind",
      "Calculators may be used in Paper 2.",
      "Calculators must not be used in Paper 1.",
      "Calculators must not be used in Paper 2.",
    ],
    [
      "where something is taken from",
      "Parents may withdraw their child from sex education.",
      "Parents may not withdraw their child from relationships education.",
      "Parents may not withdraw their child from sex education.",
    ],
    [
      "what words before it say of a thing",
      "Personal devices may be connected to the guest network.",
      "Personal devices must not be connected to the main network.",
      "Personal devices must not be connected to the guest network.",
    ],
    [
      "whose it is",
      "Personal data may be stored on school devices.",
      "Personal data must not be stored on personal devices.",
      "Personal data must not be stored on school devices.",
    ],
    [
      "a condition that the other says is lacking",
      "Alcohol may be sold where the hirer holds a licence.",
      "Alcohol must not be sold without a licence.",
    ],
    [
      "a place beside anywhere",
      "Contractors may smoke off site.",
      "Smoking is not permitted anywhere on site.",
      "Smoking is not permitted anywhere.",
    ],
    [
      "the side of a place",
      "Staff may park behind the hall.",
      "Staff must not park in front of the hall.",
      "Staff must not park behind the hall.",
    ],
    [
      "a word with non-",
      "Calculators may be used in the calculator paper.",
      "Calculators must not be used in the non-calculator paper.",
      "Calculators must not be used in the calculator paper.",
    ],
    [
      "a quality at the head of the sentence",
      "Voluntary trips may be charged for.",
      "Compulsory trips must not be charged for.",
      "Voluntary trips must not be charged for.",
    ],
    [
      "an exception that a word before the noun meets",
      "Visitors may not use the staff room unless they are invited.",
      "Invited visitors may use the staff room.",
      "Visitors may use the staff room.",
    ],
    [
      "two balls of different kinds",
      "Children may play with soft balls.",
      "Children must not play with hard balls.",
      "Children must not play with soft balls.",
    ],
    ["how long is necessary", "We will not keep your data for longer than is necessary.", "We must not sell your data."],
    ["on and off the site", "Staff may smoke off site.", "Staff must not smoke on site.", "Staff must not smoke off site."],
    [
      "before and after",
      "Applications before the deadline will be considered.",
      "Applications after the deadline will not be considered.",
      "Applications before the deadline will not be considered.",
    ],
    [
      "more and less",
      "Gifts worth more than £25 must be declared.",
      "Gifts worth less than £25 need not be declared.",
      "Gifts worth more than £25 need not be declared.",
    ],
    ["another school", "Teachers may give lifts to pupils of other schools.", "Teachers must not give lifts to pupils of boarding age."],
    [
      "what somebody else is there for",
      "It is not the teacher's job to investigate a concern.",
      "Concerns must be investigated thoroughly.",
    ],
    ["what is read where it is locked away", "Medical records must be stored securely.", "First aiders may look at medical records."],
  ];
  for (const [title, one, two, clashing] of cases) {
    it(`takes ${title} into account`, () => {
      assert.deepEqual(verdictsOf(one, two), []);
      if (clashing !== undefined) assert.equal(verdictsOf(one, clashing).length, 1);
    });
  }

  it("does not hold two measures against each other as must and should", () => {
    assert.deepEqual(verdictsOf("Staff should wash their hands for 20 seconds.", "Staff must wash their hands for 30 seconds."), []);
    assert.deepEqual(verdictsOf("Staff should wash their hands for 20 seconds.", "Staff must wash their hands for 20 seconds."), [
      "tension",
    ]);
  });
});
