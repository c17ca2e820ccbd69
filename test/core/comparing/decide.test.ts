import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { decide } from "../../../server/src/core/comparing/decide";
import { exampleOf, fits } from "../../../server/src/core/comparing/telling/example";
import { explainPair } from "../../../server/src/core/comparing/telling/explain";
import { decisionsMade } from "../../../server/src/core/comparing/pairing/decisions";
import { clashesOf, ontologyOf } from "../../../server/src/core/comparing/pairing/pairs";
import { contradictoryClauses } from "../../../server/src/core/rules/contradictory-clauses";
import { clashCases } from "../../tools/clash-cases";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const facts = (text: string, path = "a.policy") => readDocument({ path, text: `${text}\n` }, world);
function pair(text: string) {
  const one = facts(text),
    ontology = ontologyOf([one], builtInKnowledge.vocabulary),
    a = one.clauses.filter(({ sentence }) => sentence === one.clauses[0]!.sentence).at(-1),
    b = one.clauses.at(-1);
  return { decision: decide(a!, b!, true, ontology), ontology, one, a: a!, b: b! };
}

describe("what the checker makes of two clauses", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["Phones are banned in classrooms.\n\nPupils may use phones in classrooms.", "conflict", "same-region"],
    ["Staff must keep pupil records.\n\nStaff must destroy pupil records.", "conflict", "opposite-acts"],
    ["Pupils must never wear jewellery.\n\nPupils may wear earrings.", "conflict", "universal"],
    ["Pupils must not wear jewellery other than a watch.\n\nPupils may wear bracelets.", "conflict", "closed"],
    ["Jewellery must not be worn.\n\nPupils may wear studs.", "tension", "special-case"],
    ["Pupils must not leave the site unless a parent agrees.\n\nPupils must not leave the site.", "tension", "lost-exception"],
    ["Hirers may use the kitchen.\n\nHirers must not use the kitchen unless they have paid.", "tension", "necessary-condition"],
    ["Staff must lock their screens.\n\nStaff should lock their screens.", "tension", "unequal-force"],
    ["Bags must be stored in lockers.\n\nBags must be stored in classrooms.", "conflict", "different-routes"],
    ["Parents may take photographs.\n\nPupils must not take photographs.", "none", "part"],
    [
      "Staff must not disclose personal data.\n\nStaff may disclose personal data with the headteacher's consent.",
      "none",
      "conditional-permission",
    ],
    ["Except on trips, staff must not share a room with pupils.\n\nOn trips staff may share a room with pupils.", "none", "exception"],
    ["Subject to section 4, pupils must not use the lift.\n\nPupils may use the lift.", "none", "precedence"],
    [
      "Social media must not be used on school devices unless the head agrees.\n\nSchool devices may be used for this.",
      "none",
      "little-shared",
    ],
    ["Medicines must be given by the nurse.\n\nMedicines may be given by a teacher.", "tension", "different-routes"],
    [
      "Despite section 6, hooded tops are not allowed.\n\nNotwithstanding section 2, pupils may wear a hooded top on Fridays.",
      "conflict",
      "special-case",
    ],
    ["Teachers must mark homework within a week.\n\nHomework must not be marked by teachers.", "conflict", "same-region"],
    ["Parents should sign the diary each week.\n\nParents need not sign the diary.", "tension", "same-region"],
    ["Social media must not be used at work.\n\nReasonable use of social media is permitted.", "conflict", "same-region"],
    ["Social media must not be used at work.\n\nUse of social media is permitted.", "none", "narrowing"],
    ["Dogs are not allowed on site, even on a lead.\n\nParents may bring a dog if it is on a lead.", "tension", "universal"],
    [
      "If staff wish to contact pupils by email, they may only do so with the head's permission.\n\nStaff may contact pupils by email.",
      "tension",
      "necessary-condition",
    ],
    ["The minibus may only be driven by staff aged over 25.\n\nPupils may drive the minibus.", "conflict", "closed"],
    ["CCTV footage is kept for 30 days.\n\nCCTV recordings must be deleted after 14 days.", "conflict", "opposite-acts"],
    ["CCTV footage is kept for 30 days.\n\nCCTV recordings must be deleted after 40 days.", "none", "part"],
    ["Staff may work from home on Fridays.\n\nStaff must not work from home on Fridays without telling the office.", "none", "narrowing"],
    [
      "Email to parents must be sent from a school email account.\n\nStaff should not send email to parents from personal email accounts, except with the head's approval.",
      "tension",
      "exclusive-route",
    ],
    [
      "Email to parents must be sent from a school email account.\n\nStaff should not send email to parents from personal email accounts.",
      "none",
      "part",
    ],
    [
      "Staff must not befriend pupils unless they are family members.\n\nStaff must decline friend requests from pupils.",
      "tension",
      "lost-exception",
    ],
    ["Staff may park on the grass.\n\nStaff must not smoke on the grass.", "none", "different-acts"],
  ];
  for (const [text, verdict, reason] of cases)
    it(`${verdict}, ${reason}: ${text.replace(/\n+/g, " / ")}`, () => {
      const { decision } = pair(text);
      assert.deepEqual([decision.verdict, decision.reason], [verdict, reason]);
    });

  it('reads an exception after "nor" as belonging to both', () => {
    assert.deepEqual(
      facts("Staff must not use phones, nor should cameras be used, unless the head agrees.").clauses.map(
        ({ exceptions }) => exceptions.length,
      ),
      [1, 1],
    );
  });

  it("mentions that only one rule's heading keeps it apart from what another allows in so many words", () => {
    const verdicts = (text: string) => {
      const one = facts(text),
        ontology = ontologyOf([one], builtInKnowledge.vocabulary);
      return clashesOf([one], ontology).map(({ decision: { verdict, reason } }) => `${verdict} ${reason}`);
    };
    assert.deepEqual(
      verdicts(
        "# Policy\n\n## Personal use\n\nStaff must not contact pupils through social media.\n\n## Lessons\n\nStaff may contact pupils through a school social media account.",
      ),
      ["tension heading-only"],
    );
    assert.deepEqual(
      verdicts(
        "# Policy\n\n## Personal use\n\nStaff must not contact pupils through social media.\n\n## School accounts\n\nStaff may contact pupils through social media.",
      ),
      [],
    );
  });

  it("says why a pair is not reported, with the part that keeps the clauses apart", () => {
    const { one, a, b, ontology } = pair(
      "Staff must not contact pupils through personal accounts.\n\nStaff may contact pupils through school accounts.",
    );
    const { text } = explainPair({ facts: one, clause: a, document: 0 }, { facts: one, clause: b, document: 0 }, ontology);
    assert.equal(text, 'Not reported: they differ in through what ("personal accounts" and "school accounts").');
  });
});

describe("the example in a finding", () => {
  it("is a case of both clauses, for every clash of the seen pairs", () => {
    for (const one of clashCases("seen")) {
      const documents = one.documents.map((lines, index) => facts(lines.join("\n"), `${index}.policy`)),
        ontology = ontologyOf(documents, builtInKnowledge.vocabulary);
      for (const { a, b, decision } of clashesOf(documents, ontology)) {
        if (decision.reason === "opposite-acts" || decision.reason === "different-routes" || decision.reason === "closed") continue;
        const example = exampleOf(a.clause, b.clause, ontology);
        assert.ok(fits(example, a.clause, ontology) && fits(example, b.clause, ontology), `${one.id}: ${JSON.stringify(example)}`);
      }
    }
  });
});

describe("contradictory-clauses", () => {
  it("shows both passages and who is caught between them", () => {
    const [finding] = contradictoryClauses.check(
      [facts("## Rules\n\nPhones are banned in classrooms.\n\n## Learning\n\nPupils may use phones in classrooms.")],
      world,
    );
    assert.equal(finding?.severity, "error");
    assert.equal(finding?.data?.verdict, "conflict");
    assert.match(finding!.message, /Take a pupil who uses phones in classrooms/);
    assert.equal(finding?.related?.length, 1);
  });

  it('names one of those whose name holds an "of"', () => {
    const [finding] = contradictoryClauses.check(
      [facts("Only the headteacher can approve trips.\n\nHeads of year may approve trips.")],
      world,
    );
    assert.match(finding!.message, /Take a head of year who approves trips/);
  });

  it("compares the policies of one school, and says one matter once", () => {
    const findings = contradictoryClauses.check(
      [
        facts("Pupils must hand in their phones at the start of the day.", "a.policy"),
        facts(
          "Pupils must keep their phones with them throughout the day.\n\nPupils must keep their phones with them throughout the day.",
          "b.policy",
        ),
      ],
      world,
    );
    assert.deepEqual(
      findings.map(({ path, related }) => [path, related!.map((one) => one.path)]),
      [["b.policy", ["a.policy", "b.policy"]]],
    );
  });

  it("finds two policies that each put the other first", () => {
    const [finding] = contradictoryClauses.check(
      [
        facts(
          "This policy takes precedence over the Behaviour Policy.\n\nWhere this policy and the Behaviour Policy differ, the Behaviour Policy prevails.",
        ),
      ],
      world,
    );
    assert.equal(finding?.data?.why, "mutual-precedence");
  });

  it("knows that eating is eating food, and not what else is drunk", () => {
    const verdicts = (text: string) => contradictoryClauses.check([facts(text)], world).map(({ data }) => data!.verdict);
    assert.deepEqual(verdicts("Food is not allowed in the library.\n\nStaff may eat in the library."), ["conflict"]);
    assert.deepEqual(verdicts("Hot drinks are not allowed in the library.\n\nStaff may drink in the library."), []);
  });

  it("takes what is banned until after a time for banned before it", () => {
    const [finding] = contradictoryClauses.check(
      [facts("Slips must be returned before half-term.\n\nSlips must not be returned until after half-term.")],
      world,
    );
    assert.equal(finding?.data?.verdict, "conflict");
  });

  it("compares each clause with little more than those that share its thing and its place", () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, i) => `Pupils ${i % 2 ? "may" : "must not"} use the laptop${i >> 1} in the gallery${i >> 1}.`).join(
        "\n\n",
      );
    const decided = (count: number) => {
      const one = structuredClone(facts(text(count))),
        before = decisionsMade();
      clashesOf([one], ontologyOf([one], builtInKnowledge.vocabulary));
      return decisionsMade() - before;
    };
    assert.ok(decided(600) >= 300 && decided(600) <= 600, `${decided(600)} pairs`);
  });
});
