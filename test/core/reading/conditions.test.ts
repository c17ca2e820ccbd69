import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const clausesOf = (text: string) => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;
/** "O tell the head if where a key is lost": force, act, conditions and exceptions of each clause. */
const read = (text: string) =>
  clausesOf(text).map(({ force, action, conditions, exceptions }) =>
    [
      force,
      action.predicate ?? `(${action.verb})`,
      ...conditions.filter(({ even }) => !even).map((one) => `if ${one.text}`),
      ...exceptions.map((one) => `but ${one.text}`),
    ].join(" "),
  );
const cases = (forms: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(read(text), expected));
};

describe("how far a condition reaches", () =>
  cases([
    // A list in it.
    [
      "If the hall is needed for exams, plays or concerts, the booking may be moved.",
      ["P move the booking if if the hall is needed for exams, plays or concerts"],
    ],
    ["Fees are paid back where fire, flood or snow prevents the trip.", ["O pay fees back if where fire, flood or snow prevents the trip"]],
    ["Staff may stay late when plays, concerts or fairs are prepared.", ["P stay late if when plays, concerts or fairs are prepared"]],
    // A second case.
    [
      "If a pump fails, and the caretaker cannot be found, the engineer must be called.",
      ["O call the engineer if if a pump fails, and the caretaker cannot be found"],
    ],
    // What is said of a thing in it.
    [
      "Where a knife is found, which may not be illegal, the head should be told.",
      ["O- tell the head if where a knife is found, which may not be illegal"],
    ],
    ["Where a toy which may be sharp is found, the head must be told.", ["O tell the head if where a toy which may be sharp is found"]],
    ["Where work is thought to be copied the tutor will mark it again.", ["O mark work again if where work is thought to be copied"]],
    // No comma is read into it.
    ["If emergency repairs are needed, call the office.", ["O call the office if if emergency repairs are needed"]],
  ]));

describe("to which clause a condition belongs", () =>
  cases([
    ["Call the parent and, if nobody answers, call the doctor.", ["O call the parent", "O call the doctor if if nobody answers"]],
    [
      "The leader is told at once and, if the coach is late, the parents are told.",
      ["O tell the leader at once", "O tell the parents if if the coach is late"],
    ],
    [
      "Staff must report the loss and, where a key is missing, change the locks.",
      ["O report the loss", "O change the locks if where a key is missing"],
    ],
    ["Visitors must sign in; if they are early, they must wait outside.", ["O sign in", "O wait outside if if they are early"]],
  ]));

describe("what is no condition", () =>
  cases([
    ["Staff may keep in touch even once the contract has ended.", ["P keep in touch even once the contract has ended"]],
    ["Helpers must keep names private, even after they have left.", ["O keep names private, even after they have left"]],
    ["Staff need not stop seeing friends when they become parents.", ["P see friends even when they become parents"]],
    ["Pupils must sit in the area where coats, bags and boots are stored.", ["O sit in the area where coats, bags and boots are stored"]],
    ["Parents may use the pool where they hold a permit.", ["P use the pool if where they hold a permit"]],
    ["We keep parentally provided food in the fridge.", ["O keep parentally provided food"]],
    ["Staff must wear gloves provided by the school.", ["O wear gloves provided by the school"]],
    ["Pupils may leave provided that a parent has written.", ["P leave if provided that a parent has written"]],
  ]));

describe("what lifts a ban", () =>
  cases([
    [
      "Pictures must not be published except without the written consent of parents.",
      ["F publish pictures but without the written consent of parents"],
    ],
    [
      "Trips may only be booked with the approval of the head and through the office.",
      ["F book trips but with the approval of the head and through the office"],
    ],
    ["Only water may be brought into the hall.", ["F bring anything into the hall but water"]],
    ["Staff may only ring parents.", ["F ring anybody but parents"]],
    ["Only pupils in Year 6 may be photographed.", ["F photograph anybody but pupils in year 6"]],
  ]));

describe("what says only what happens", () =>
  cases([
    ["They may blame themselves.", []],
    ["The office may include alarms.", []],
    ["Strangers can send messages to children.", []],
    ["Posts can be seen by anyone.", []],
    ["Pupils may prefer to walk.", []],
    ["Some families may qualify for a grant.", []],
    ["Pupils may be eligible for help.", []],
    ["The parents cannot be reached.", []],
    ["We cannot guarantee places.", []],
    ["The school cannot accept liability for loss.", []],
    ["Such posts will be viewed as a threat.", []],
    ["The children were taken home.", []],
    ["A complaint may be defined as a statement of concern.", []],
    ["It is not possible to guarantee that every place is kept.", []],
    ["Any abuse will be met with immediate action.", []],
    ["The curriculum encourages children to ask questions.", []],
    ["Our rules are shaped by the experience of those we serve.", []],
    ["Guide: what you should know.", []],
    ["Report.", []],
    ["Can be expressed in open opposition.", []],
    ["Pupils will no longer be seen as requiring support.", []],
    ["Parents must be unable to attend.", []],
    ["Pupils may walk home.", ["P walk home"]],
    ["Staff cannot contact pupils.", ["F contact pupils"]],
    ["Late work will be treated as missing.", ["O treat late work as missing"]],
  ]));

describe("one of several acts", () =>
  cases([
    ["The request will be approved or rejected.", ["O approve or reject the request", "O approve or reject the request"]],
    [
      "Staff should block, report or delete comments.",
      ["O- block, report or delete comments", "O- block, report or delete comments", "O- block, report or delete comments"],
    ],
    [
      "Staff must either lock the door or stay in the room.",
      ["O lock the door or stay in the room", "O lock the door or stay in the room"],
    ],
    ["Staff must not post or share images.", ["F post images", "F share images"]],
    [
      "Staff must report or record concerns, and must not promise secrecy.",
      ["O report or record concerns", "O report or record concerns", "F promise secrecy"],
    ],
    ["Parents may ring or write.", ["P ring", "P write"]],
  ]));

describe("what stands below Aims", () =>
  cases([
    ["## Aims\n\nEnsure that pupils feel safe. Staff must sign in. Do not smoke.", ["O sign in", "F smoke"]],
    ["## Aims and objectives\n\n### Rules\n\nLock the door.", ["O lock the door"]],
  ]));

describe("what goes through what a heading names", () => {
  const through = (text: string) => clausesOf(text).map(({ slots }) => (slots.channel ?? slots.instrument)?.terms[0]?.text ?? "-");
  it("are acts that are done through it", () =>
    assert.deepEqual(through("## Personal use of social media\n\nStaff must not message pupils. Staff must not criticise colleagues."), [
      "personal accounts",
      "personal accounts",
    ]));
  it("are not reporting, reviewing or settling something about it", () =>
    assert.deepEqual(
      through(
        "## Official accounts\n\nStaff must report comments to the head. The head approves each request. Passwords must be changed each term. Staff must email the head.",
      ),
      ["-", "-", "-", "-"],
    ));
  it("is nothing where the heading names no accounts", () =>
    assert.deepEqual(through("## Personal appearance\n\nStaff must not wear jeans. Staff must not use perfume."), ["-", "-"]));
});
