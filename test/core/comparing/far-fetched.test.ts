import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";
import { readDocument } from "../../../server/src/core/read";
import { explainPair } from "../../../server/src/core/comparing/telling/explain";
import { ontologyOf } from "../../../server/src/core/comparing/pairing/pairs";
import { world } from "../features/marked";

const BAN = "Social media must not be used in school.",
  TWO_STEPS = "The office may update the school's Facebook page during the day.",
  ONE_STEP = "Pupils may use Facebook in school.";
const THINGS = ["keys", "bicycles", "lockers", "ladders", "kettles", "fridges", "sheds", "ponds", "gates", "drums", "easels", "goats"],
  ACTS = ["clean", "paint", "count", "inspect"];
/** Rules of which none meets another. */
const OTHERS = THINGS.flatMap((thing) => ACTS.map((act) => `The caretaker must ${act} the ${thing}.`));
const policy = (...sentences: readonly string[]) => `# A Policy\n\n${sentences.join("\n\n")}\n`;

async function clashes(text: string): Promise<number> {
  return (await check([{ path: "a.policy", text }], { asOf: world.asOf })).policies[0]!.findings.filter(
    ({ rule }) => rule === "contradictory-clauses",
  ).length;
}

describe("pairs that meet by more than one step", () => {
  it("are reported in a short policy, not in a long one", async () => {
    assert.equal(await clashes(policy(BAN, TWO_STEPS)), 1);
    assert.equal(await clashes(policy(BAN, ...OTHERS, TWO_STEPS)), 0);
  });

  it("are reported in a long one where they meet by one", async () => assert.ok((await clashes(policy(BAN, ...OTHERS, ONE_STEP))) > 0));

  it("are explained as what the check makes of them", () => {
    const facts = readDocument({ path: "a.policy", text: policy(BAN, ...OTHERS, TWO_STEPS) }, world),
      placed = (clause: (typeof facts.clauses)[number]) => ({ facts, clause, document: 0 });
    const { decision, text } = explainPair(
      placed(facts.clauses[0]!),
      placed(facts.clauses.at(-1)!),
      ontologyOf([facts], world.knowledge.vocabulary),
    );
    assert.equal(decision.verdict, "none");
    assert.match(text, /in a policy of this length/);
  });
});
