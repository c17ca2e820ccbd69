import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import type { Clause } from "../../../server/src/core/reading/clauses";
import frames from "../../../server/knowledge/frames.json";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (text: string): readonly Clause[] => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;
/** Force and act of each clause: "F use". */
const acts = (text: string) => read(text).map(({ force, action }) => `${force} ${action.verb}`);
const termsOf = (clause: Clause | undefined, name: keyof Clause["slots"]) => clause?.slots[name]?.terms.map(({ text }) => text);

describe("the words of force", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Staff must lock the door.", ["O lock"]],
    ["Staff shall lock the door.", ["O lock"]],
    ["Staff will lock the door.", ["O lock"]],
    ["Staff are required to lock the door.", ["O lock"]],
    ["Staff have to lock the door.", ["O lock"]],
    ["Staff must ensure that doors are locked.", ["O lock"]],
    ["Staff are responsible for locking the door.", ["O lock"]],
    ["Lock the door.", ["O lock"]],
    ["Keep your password private.", ["O keep private"]],
    ["Phones must be kept switched off.", ["O keep switched off"]],
    ["The door must be locked.", ["O lock"]],
    ["It is compulsory to wear a helmet.", ["O wear"]],
    ["Staff must not only record the incident but also inform the parent.", ["O record", "O inform"]],
    ["Staff must not smoke.", ["F smoke"]],
    ["Staff may not smoke.", ["F smoke"]],
    ["Staff cannot smoke.", ["F smoke"]],
    ["Staff must never smoke.", ["F smoke"]],
    ["Do not smoke.", ["F smoke"]],
    ["Don't smoke.", ["F smoke"]],
    ["Staff are not permitted to smoke.", ["F smoke"]],
    ["Staff are forbidden from smoking.", ["F smoke"]],
    ["Smoking is banned.", ["F smoke"]],
    ["Under no circumstances may staff smoke.", ["F smoke"]],
    ["No member of staff may smoke.", ["F smoke"]],
    ["Nobody may smoke.", ["F smoke"]],
    ["Staff must refrain from smoking.", ["F smoke"]],
    ["Staff must ensure that they do not smoke.", ["F smoke"]],
    ["The school prohibits smoking.", ["F smoke"]],
    ["Staff may smoke.", ["P smoke"]],
    ["Staff can smoke.", ["P smoke"]],
    ["Staff are allowed to smoke.", ["P smoke"]],
    ["Staff are free to smoke.", ["P smoke"]],
    ["The school permits staff to smoke.", ["P smoke"]],
    ["Staff should lock the door.", ["O- lock"]],
    ["Staff should not smoke.", ["F- smoke"]],
    ["Staff are encouraged to cycle.", ["R+ cycle"]],
    ["Smoking is discouraged.", ["R- smoke"]],
    ["Staff need not attend.", ["N attend"]],
    ["Staff are not required to attend.", ["N attend"]],
    ["Staff do not have to attend.", ["N attend"]],
    ["Staff are exempt from attending.", ["N attend"]],
    ["The school does not expect staff to attend.", ["N attend"]],
    ["Staff must not accept gifts, nor should they ask for them.", ["F accept", "F- ask for"]],
  ];
  for (const [text, want] of cases) it(`reads "${text}"`, () => assert.deepEqual(acts(text), want));

  for (const text of [
    "The weather may not be suitable for outdoor play.",
    "A breach may result in dismissal.",
    "The purpose of this policy is to protect pupils.",
    "Children may have been upset by what they saw.",
  ]) {
    it(`binds nobody by "${text}"`, () => assert.deepEqual(acts(text), []));
  }
});

describe("the parts of a clause", () => {
  it("tells who, what, with whom, through what, where and when apart", () => {
    const [clause] = read("Teachers must not send messages to pupils through personal accounts in the classroom during lessons.");
    assert.deepEqual(
      ["actor", "object", "counterpart", "channel", "place", "time"].map((name) => termsOf(clause, name as keyof Clause["slots"])?.[0]),
      ["teachers", "messages", "pupils", "personal accounts", "the classroom", "lessons"],
    );
    assert.equal(clause?.slots.channel?.terms[0]?.owner, "personal");
  });

  it("keeps conditions, permission and exceptions", () => {
    const [clause] = read(
      "If a trip is late, staff may telephone parents with the headteacher's consent, unless the parents have been told.",
    );
    assert.deepEqual(clause?.conditions.map(({ kind }) => kind).sort(), ["if", "permission"]);
    assert.deepEqual(
      clause?.exceptions.map(({ kind }) => kind),
      ["unless"],
    );
  });

  it("makes two clauses of only: they may, nobody else may", () => {
    const clauses = read("Only the headteacher may exclude a pupil.");
    assert.deepEqual(
      clauses.map(({ force, only }) => `${force} ${only}`),
      ["P actor", "F actor"],
    );
    assert.equal(clauses[1]?.exceptions[0]?.closed, true);
  });

  it("gives a list's items the introduction's force and people, and says so", () => {
    const [, second] = read("Staff must not:\n\n- smoke on the site;\n- chew gum in lessons.");
    assert.equal(second?.force, "F");
    assert.equal(second?.forceSource, "list");
    assert.deepEqual([second?.slots.actor?.source, termsOf(second, "actor")?.[0]], ["list", "staff"]);
  });

  it("takes whose accounts are meant from the heading, and says so", () => {
    const [clause] = read("## Personal use\n\nStaff must not post photographs of pupils.");
    assert.deepEqual([clause?.slots.channel?.source, clause?.slots.channel?.terms[0]?.owner], ["heading", "personal"]);
  });

  it("names the words that no part accounts for", () => {
    assert.ok(read("Staff must lock the door.").every(({ residue }) => residue.length === 0));
  });

  it("reads numbers with their bounds", () => {
    assert.deepEqual(read("Pupils under 13 must not use the pool.")[0]?.slots.actor?.terms[0]?.range, { max: 13, unit: "year" });
    assert.deepEqual(
      read("Complaints must be answered within 14 days.")[0]?.attributes.map(({ name, range }) => ({ name, range })),
      [{ name: "deadline", range: { max: 14, unit: "day" } }],
    );
  });

  it("covers the clause's words with its span", () => {
    const text = "Phones are banned. Pupils may wear a watch.",
      [first] = read(text);
    assert.equal(text.slice(first!.span.start, first!.span.end), "Phones are banned");
  });
});

describe("the frames of verbs", () => {
  for (const [name, row] of Object.entries(frames))
    if (typeof row === "object" && "example" in row && typeof row.example === "string") {
      const { example } = row;
      it(`reads the example of ${name}: "${example}"`, () => assert.equal(read(example).length, name === "noNorm" ? 0 : 1));
    }
});

describe("tables", () => {
  it("reads no clause from a cell that has no subject of its own", () => {
    assert.deepEqual(
      acts(
        "# Trips Policy\n\n| Age | Rule |\n| --- | --- |\n| 14-16 | Can stay overnight in a hostel |\n| Under 11 | Cannot stay overnight in a hostel |",
      ),
      [],
    );
    assert.deepEqual(acts("# Trips Policy\n\n| Who | Rule |\n| --- | --- |\n| Trips | Staff must carry a phone |"), ["O carry"]);
  });
});
