import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { describeClause } from "../../../server/src/core/features/reading";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const rows = (text: string, label: string) =>
  readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses.map(
    (clause) => describeClause(clause).find((row) => row.label === label)?.words ?? "-",
  );

describe("those who act are shown as they are written", () => {
  for (const [text, ...who] of [
    ["Staff, governors and volunteers must sign in.", "staff, governors and volunteers"],
    ["Cleaners, including those of the contractor, must wear a badge.", "cleaners, including those of the contractor"],
    ["Adults in contact with children should take advice.", "adults in contact with children"],
    ["Drivers who are under 21 must not drive the minibus.", "drivers who are under 21"],
    ["Keys may be held by a governor or a deputy working late.", "a governor or a deputy working late"],
    ["Neither staff nor pupils may smoke.", "either staff or pupils"],
    ["Teachers and, where relevant, parents should attend.", "teachers and parents"],
    ["Non-member guests must sign in.", "non-member guests"],
    ["Governors are reminded of the need to declare gifts.", "governors"],
    ["Drivers are reminded that they must wear seat belts.", "drivers"],
    ["Carers must instruct children not to open the door.", "carers"],
    [
      "Everyone must ensure that they:\n\n- do not damage the hall.\n- leave on time.",
      "everyone (from the list's introduction)",
      "everyone (from the list's introduction)",
    ],
    ["The head must ensure that visitors sign in.", "the head"],
    ["Hirers should make sure that their guests leave on time.", "hirers"],
    ["Coaches must not allow players to climb the posts.", "coaches"],
    ["Staff ensure children:\n\n- feel secure", "staff (from the list's introduction)"],
    ["All parents are informed and asked to reply.", "nobody is named", "all parents"],
    ["When guests arrive, we ask them to sign in.", "guests (what the pronoun stands for)"],
    ["A log of the works is required by law.", "nobody is named"],
    ["Pupils' health and safety must come before cost.", "nobody is named"],
    ["Everyone must ensure that neither the hall nor its floor is harmed.", "everyone"],
    [
      "A club may:\n\n- use the crest provided that:\n\n    - the crest is whole\n    - the colours are kept",
      "a club (from the list's introduction)",
      "a club (from the list's introduction)",
    ],
    [
      "The school will ensure that:\n\n- Pupils are met at the gate\n- Gates are shut at nine",
      "the school (from the list's introduction)",
      "the school (from the list's introduction)",
    ],
    ["The manager will decide whether:\n\n- the applicant can go on", "the manager (from the list's introduction)"],
    ["## Uncollected children\n\nParents are rung at home.", "nobody is named"],
    ["The bursar, or in her absence the clerk, must authorise each purchase.", "the bursar, or in her absence the clerk"],
    ["Clubs must not sublet the hall nor allow others to use it.", "clubs", "clubs"],
    ["Keys must be counted and stored by the caretaker.", "the caretaker", "the caretaker"],
    ["A teacher, who finds that a pupil is upset, should ring the nurse.", "a teacher, who finds that a pupil is upset"],
    ["Each plan is checked and the forms and the notes are kept by the clerk.", "nobody is named", "the clerk"],
  ] as const)
    it(text.replace(/\n+/g, " / "), () => assert.deepEqual(rows(text, "Who"), who));
});

describe("when something is to be done", () => {
  it("is shown with before and after", () =>
    assert.deepEqual(
      [rows("Guests must leave before 10pm.", "When"), rows("The hall is not to be used between 8.30 and 3.15.", "When")],
      [["before 10pm"], ["between 8.30 and 3.15"]],
    ));
  it("is said once, with the act or by itself", () =>
    assert.deepEqual(
      [
        rows("Use of phones by guests may be monitored.", "Through what"),
        rows("Staff must report it to the clerk by letter.", "With whom"),
      ],
      [["-"], ["-"]],
    ));
  it("names no school in which it is to be done as somebody", () =>
    assert.deepEqual(rows("Running is not allowed at Elm Hill School.", "With whom"), ["-"]));
  it("is not read out of a turn of phrase", () =>
    assert.deepEqual(
      [
        rows("Describe the plan in terms that parents follow.", "When"),
        rows("The views of pupils are taken into account.", "Through what"),
      ],
      [["-"], ["-"]],
    ));
});
