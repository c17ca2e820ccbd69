import { strict as assert } from "node:assert";
import { defaultConfig } from "../../../server/src/core/config";
import { describeClause } from "../../../server/src/core/features/reading";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { Clause, SlotName } from "../../../server/src/core/reading/clauses";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (text: string): readonly Clause[] => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;
const terms = (text: string, name: SlotName) => read(text)[0]?.slots[name]?.terms;
const named = (text: string, name: SlotName) =>
  terms(text, name)
    ?.map(({ text: words }) => words)
    .join("+");

describe("the role in which somebody acts", () => {
  const roles: readonly (readonly [text: string, words: string, concept: string | undefined])[] = [
    ["Staff may comment on the school in a personal capacity.", "a personal capacity", "capacities:private"],
    ["Staff must not comment on the school on their own behalf.", "their own behalf", "capacities:private"],
    ["Staff must not post about the school in their own name.", "their own name", "capacities:private"],
    ["Staff may take part in debates as private individuals.", "private individuals", "capacities:private"],
    ["Governors may speak to the press as parents.", "parents", "capacities:parent"],
    ["Staff may attend the fair as volunteers.", "volunteers", "capacities:volunteer"],
    ["Staff must not publish letters in the school's name.", "the school's name", "capacities:official"],
    ["Staff must not publish letters in the name of the school.", "the name of the school", "capacities:official"],
    ["In their capacity as employees, staff must not campaign.", "employees", "capacities:employee"],
    ["Teachers must not endorse products in an official capacity.", "an official capacity", "capacities:official"],
    ["The chair must not sign letters on behalf of the school.", "the school", "capacities:official"],
    ["Staff must not sign forms on behalf of parents.", "parents", "people:parent"],
    ["Members may speak at meetings in an advisory capacity.", "an advisory capacity", undefined],
    ["Teachers who act as head must not sign contracts.", "head", "capacities:head"],
    ["Staff acting in a professional capacity must not accept gifts.", "a professional capacity", "capacities:official"],
    ["While working as a volunteer, a parent must wear a badge.", "a volunteer", "capacities:volunteer"],
    ["When acting on behalf of the school, staff must keep records.", "the school", "capacities:official"],
  ];
  for (const [text, words, concept] of roles)
    it(`is read in "${text}"`, () =>
      assert.deepEqual(
        terms(text, "capacity")?.map((term) => [term.text, term.concept]),
        [[words, concept]],
      ));

  for (const text of [
    "Volunteers must register as visitors.",
    "Parents must not be treated as visitors.",
    "The school may appoint parents as governors.",
    "Staff must treat visitors as guests.",
    "Photographs may be kept as evidence.",
    "Trainees must have the same training as teachers.",
    "Staff must not treat colleagues or visitors as friends.",
    "Staff must work in the office on Mondays.",
    "Staff must not act unless they are asked as witnesses.",
  ]) {
    it(`is not read in "${text}"`, () => assert.equal(terms(text, "capacity"), undefined));
  }

  it("is a condition still where one names it", () => {
    const [clause] = read("Teachers who act as head must not sign contracts.");
    assert.deepEqual([clause?.conditions.map(({ text }) => text), clause?.slots.capacity?.conditional], [["who act as head"], true]);
  });
  it("is told from a person of a kind", () =>
    assert.deepEqual(
      terms("Staff may attend the fair as class teachers.", "capacity")?.map(({ concept, narrowing }) => [concept, ...narrowing]),
      [["capacities:employee", "class teacher"]],
    ));
  it("can be any", () => assert.equal(terms("Staff must not endorse products in any capacity.", "capacity")?.[0]?.universal, true));
  it("tells clauses apart where the heading names it, and stands in a line of what they apply to", () => {
    const [heading] = read("## Using social media on behalf of the school\n\nStaff must not post jokes."),
      [line] = read("## Visits\n\nApplies to: staff, in a personal capacity\n\nStaff must not visit pupils.");
    assert.deepEqual(
      [heading, line].map((clause) => [
        clause?.slots.capacity?.source,
        clause?.slots.capacity?.terms[0]?.concept,
        clause?.slots.capacity?.conditional,
      ]),
      [
        ["heading", "capacities:official", true],
        ["frame", "capacities:private", undefined],
      ],
    );
  });
  it("comes from a list's introduction as well", () =>
    assert.equal(
      read("In a personal capacity, staff may:\n\n- write to the newspaper;\n- stand for election.")[1]?.slots.capacity?.source,
      "list",
    ));
});

describe("what something is done with", () => {
  const instruments: readonly (readonly [text: string, words: string])[] = [
    ["Staff may photograph pupils with a school camera.", "a school camera"],
    ["Staff must not photograph pupils by means of a drone.", "a drone"],
    ["Staff must not photograph pupils on their own phones.", "their own phones"],
    ["Staff must not use personal phones to photograph pupils.", "personal phones"],
    ["The use of personal phones to photograph pupils is forbidden.", "personal phones"],
    ["Staff may use their own phones to take photographs of pupils.", "their own phones"],
    ["Doors must be opened with a key card.", "a key card"],
    ["Visitors must sign in by key card.", "key card"],
    ["Answers must be written in ink.", "ink"],
    ["Pupils must write with a pen.", "a pen"],
    ["Pupils must not cut fruit with a knife.", "a knife"],
    ["Staff must not transport pupils in their own cars.", "their own cars"],
    ["Photographs must be taken using school equipment.", "school equipment"],
    ["Fees must be paid by credit card.", "credit card"],
  ];
  for (const [text, words] of instruments) it(`is read in "${text}"`, () => assert.equal(named(text, "instrument"), words));

  it("is no channel: a service or a medium", () => {
    for (const [text, channel] of [
      ["Staff must write to parents by email.", "email"],
      ["Staff must not contact pupils through social media.", "social media"],
      ["The use of social media to contact pupils is forbidden.", "social media"],
    ] as const) {
      assert.deepEqual([named(text, "channel"), named(text, "instrument")], [channel, undefined], text);
    }
  });
  it("is an object where it is what is used", () =>
    assert.deepEqual(
      [named("Pupils must not use a phone.", "object"), named("Pupils must not use a phone.", "instrument")],
      ["a phone", undefined],
    ));
  it("is not what people have with them", () => assert.equal(named("Staff must not leave pupils with scissors.", "instrument"), undefined));
  it("is whose the heading says", () => {
    const [clause] = read("## Personal use\n\nStaff must not photograph pupils with a phone.");
    assert.deepEqual([clause?.slots.instrument?.terms[0]?.owner, clause?.slots.instrument?.terms[0]?.ownerInherited], ["personal", true]);
  });
  it("can be what only closes", () =>
    assert.deepEqual(
      read("Staff may photograph pupils only with a school camera.").map(
        ({ force, only, exceptions }) => `${force} ${only} ${exceptions[0]?.text}`,
      ),
      ["F instrument with a school camera"],
    ));
});

describe("what is photographed", () => {
  for (const text of [
    "Staff may take photographs of pupils.",
    "Staff may take pictures of pupils.",
    "Staff must not take images of pupils.",
    "Photographs of pupils may be taken.",
    "Staff must not photograph pupils.",
    "Staff must take no photographs of pupils.",
  ]) {
    it(`is the pupils in "${text}"`, () => assert.equal(named(text, "object"), "pupils"));
  }
});

describe("the reading of role and instrument", () => {
  it("is shown in plain words", () => {
    const rows = describeClause(read("Staff may photograph pupils in a personal capacity with a school camera.")[0]!);
    assert.deepEqual(
      rows.map(({ label, words }) => `${label}: ${words}`),
      [
        "Who: staff",
        "Must or may: may",
        "Does what: photograph pupils in a personal capacity with a school camera",
        "With what: a school camera",
        "Acting: in a personal capacity",
      ],
    );
  });
  it("says what a picture is taken of", () =>
    assert.equal(
      describeClause(read("Staff may take photographs of pupils.")[0]!).find(({ label }) => label === "Does what")?.words,
      "take photographs of pupils",
    ));
});
