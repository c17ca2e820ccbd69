import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { describeClause } from "../../../server/src/core/features/reading";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
/** "staff | must | lock the door": what `read` shows of each clause. */
function shown(text: string): string[] {
  const facts = readDocument({ path: "a.policy", text: `${text}\n` }, world);
  return facts.clauses.map((clause) => {
    const rows = describeClause(clause, facts),
      row = (label: string) => rows.find((one) => one.label === label)?.words ?? "-";
    return `${row("Who")} | ${row("Must or may").replace(/ \(told.*/, " (told)")} | ${row("Does what")}`;
  });
}
const cases = (forms: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of forms) it(text.replace(/\n+/g, " / "), () => assert.deepEqual(shown(text), expected));
};

describe("what is told and binds nobody", () =>
  cases([
    // What happens to people or is done wrong.
    ["Harassment can take place by post.", []],
    ["Cyberbullying does not end with the holidays.", []],
    ["Abuse can be carried out by one person or by many.", []],
    ["Swimmers can be exposed to strong sunlight.", []],
    ["Bullying can be reported to any coach.", ["nobody is named | may | report bullying to any coach"]],
    ["Bullying cannot be tolerated.", ["nobody is named | must not | take part in bullying"]],
    // What may come about.
    ["You may have to queue for a while.", []],
    ["Some players might have to share a locker.", []],
    ["Carers may underestimate the danger.", []],
    ["Not all requests can be granted.", []],
    ["We may not collect all items from every family.", []],
    // What others have said, what somebody thinks.
    ["The inspectors found that coaches must keep better notes.", []],
    ["We believe all members should enjoy rowing.", []],
    ["Members who believe that they have been hurt may complain.", ["members who believe that they have been hurt | may | complain"]],
    ["Rowers can become tired; for example, a rower may leave the boat early.", []],
    ["It is important to remember that signs can be missed.", []],
    // What a heading names.
    ["Photographs a member must not share with others", []],
    ["Windows above the pitch must not open by more than ten centimetres.", ["the pitch | must not | open by more than ten centimetres"]],
    // What somebody is told.
    ["Do not tell them they should have come sooner.", ["nobody is named | must not | tell them they should have come sooner"]],
    ["Coaches must remind rowers they must not run.", ["coaches | must | remind rowers they must not run"]],
    // How words are to be understood.
    ["References to the coach should be read as including helpers.", []],
    ["The list must be read by all staff.", ["all staff | must | read the list"]],
    ["Fair handling means notes must be kept short.", []],
    ["This means that all coaches must sign in.", ["all coaches | must | sign in"]],
    // Courtesies, and what somebody is there for.
    ["Please do not hesitate to ring the office.", []],
    ["Our volunteers are here to help.", []],
    ["This is in order to protect your privacy.", []],
    // How much.
    [
      "Families that need a longer day than we can offer should ring the office.",
      ["families that need a longer day than we can offer | should | ring the office"],
    ],
    ["No more than two rowers may enter.", ["no more than two rowers | may | enter"]],
    // No option.
    ["Doing nothing is not an option.", []],
    ["Smoking is not an option.", ["nobody is named | must not | smoke"]],
  ]));

describe("how strongly something is said", () =>
  cases([
    ["Rowers must be able to swim.", ["rowers | must | be able to swim"]],
    ["Members should be able to see the notices.", ["members | should | be able to see the notices"]],
    ["Members are able to book the hall.", ["members | may | book the hall"]],
    ["Every player has the right to be heard by the panel.", ["every player | may | be heard by the panel"]],
    ["Coaches will normally be expected to attend.", ["coaches | must normally | attend"]],
    ["Coaches should always wear a whistle.", ["coaches | should always | wear a whistle"]],
    ["Parents are strongly encouraged to stay.", ["parents | is strongly encouraged to | stay"]],
    ["We do not store photographs.", ["we | does not do so (told) | store photographs"]],
    ["Do not store photographs.", ["nobody is named | must not | store photographs"]],
    ["We display no-smoking signs.", ["we | does so (told) | display no-smoking signs"]],
    ["Tickets may be returned by emailing the office.", ["nobody is named | may | return tickets by emailing the office"]],
  ]));

describe("what names something", () =>
  cases([
    ["Stage 2", []],
    ["March 2021", []],
    ["Access to records", []],
    ["Support for rowers", []],
    ["Risk register", []],
    ["Contact numbers: see the board", []],
    ["Honour Based Violence covers many crimes.", []],
    ["12 Store Street, Newtown", []],
    ["Thank you for reading this.", []],
    ["PRACTICE MANAGEMENT AND SUPPORT", []],
    // Instructions that begin with the same words.
    ["Access the portal from home.", ["nobody is named | must | access the portal from home"]],
    ["Support rowers with forms.", ["nobody is named | must | support rowers with forms"]],
    ["Store all oars in the shed.", ["nobody is named | must | store all oars in the shed"]],
    ["Keep 2 copies.", ["nobody is named | must | keep 2 copies"]],
    ["Contact Childline.", ["nobody is named | must | contact Childline"]],
    ["Act promptly if concerns are raised.", ["nobody is named | must | act promptly"]],
    ["If you cannot reach the coach, call the office.", ["nobody is named | must | call the office"]],
    ["If at any time you are not able to reach your coach", []],
  ]));

describe("bodies that are named like times", () =>
  cases([
    ["The club will answer letters.", ["the club | must | answer letters"]],
    ["The team will play fairly.", ["the team | must | play fairly"]],
    [
      "The club will:\n\n- act promptly if worries are raised\n- keep a list",
      ["the club (from the list's introduction) | must | act promptly", "the club (from the list's introduction) | must | keep a list"],
    ],
    ["Registers will close at nine.", []],
  ]));

describe("those who are asked", () =>
  cases([
    ["Parents will be asked to sign a form.", ["nobody is named | must | ask parents to sign a form"]],
    ["Visitors will be asked not to use the lift.", ["nobody is named | must | ask visitors not to use the lift"]],
    ["Parents are asked to wait outside.", ["parents | is asked to | wait outside"]],
    ["It is up to the committee to decide the price.", ["the committee | may | decide the price"]],
    ["It is important to ensure that rowers are safe.", ["nobody is named | should | ensure that rowers are safe"]],
  ]));

describe("what a pronoun stands for, beside what is only told", () =>
  cases([
    [
      "Pictures are chosen by a selection of trained volunteers. They alone will be responsible for them.",
      [
        "a selection of trained volunteers | does so (told) | choose pictures",
        "a selection of trained volunteers (what the pronoun stands for) | must | be responsible for them",
        "nobody is named | must not | be responsible for them",
      ],
    ],
    [
      "The boat or canoe must be clean. This should be locked up.",
      ["nobody is named | must | the boat or canoe: be clean", "nobody is named | should | lock up the boat or canoe"],
    ],
    [
      "We will write to the complainant. They may reply.",
      ["we | must | write to the complainant", "the complainant (what the pronoun stands for) | may | reply"],
    ],
    [
      "A coach must sign the book. He or she must lock the shed.",
      ["a coach | must | sign the book", "a coach (what the pronoun stands for) | must | lock the shed"],
    ],
    ["Bullying is wrong. It will not be tolerated.", ["nobody is named | must not | have or use bullying"]],
    ["It is noted and accepted that the rules apply to everyone.", []],
  ]));

describe("a list that turns round at the end of an item", () =>
  cases([
    [
      "Do:\n\n1. Ask for consent.\n2. Keep a list. DON\u2019T:\n3. Publish names.\n4. Sell pictures.",
      [
        "nobody is named | must | ask for consent",
        "nobody is named | must | keep a list",
        "nobody is named | must not | publish names",
        "nobody is named | must not | sell pictures",
      ],
    ],
  ]));

it("narrows each of several things by what is said of the last", () => {
  const {
    clauses: [clause],
  } = readDocument({ path: "a.policy", text: "Do not use pictures or films that show swimmers.\n" }, world);
  assert.deepEqual(
    clause!.slots.object!.terms.map(({ narrowing }) => narrowing.includes("swimmer")),
    [true, true],
  );
});

describe("what people are given, invited to and told", () =>
  cases([
    ["You will be invited to a meeting.", ["nobody is named | must | invite you to a meeting"]],
    ["Members are invited to speak.", ["members | may | speak"]],
    ["The committee shall have the power to expel a member.", ["the committee | may | have the power to expel a member"]],
    ["Members must have permission to enter.", ["members | must not | enter"]],
    ["The member may be accompanied by a friend.", ["the member | may | be accompanied by a friend"]],
    ["All children play chess and we do not charge for it.", ["we | does not do so (told) | charge for it"]],
    ["This hut has no log. It cannot store your data.", []],
    ["Transparency The number of complaints will be published.", ["nobody is named | must | publish The number of complaints"]],
    ["This Staff Conduct Policy outlines the standards.", []],
    ["Bullying is prohibited.", ["nobody is named | must not | take part in bullying"]],
    ["Coaches should not always shout.", ["coaches | should not always | shout"]],
  ]));

describe("introductions that do not fit their items", () =>
  cases([
    [
      "Clubs must meet the following standards:\n\n- Annual risk assessment\n- Trained volunteers to hold a badge\n- Lists must be kept",
      ["nobody is named | must | keep lists"],
    ],
    [
      "Please help us to keep the rules:\n\n- Please use the front gate.\n- If you lose a key, please tell the secretary.",
      ["nobody is named | must | use the front gate", "nobody is named | must | tell the secretary"],
    ],
    ["The following practices must be observed:\n\nPhones must be off.", ["nobody is named | must | switch off phones"]],
  ]));

describe("what is to be learnt", () =>
  cases([
    [
      "# Curriculum plan\n\n- Use maps and globes to find countries.\n\nThe children will speak clearly. They will use language to imagine roles. The children will be able to retell a story. Staff must keep notes.",
      ["staff | must | keep notes"],
    ],
    [
      "# Rules\n\n## Learning outcomes\n\nPupils will be able to count.\n\n## Uniform\n\nPupils will wear a tie.",
      ["pupils | must | wear a tie"],
    ],
  ]));

describe("small words that made one thing of two", () =>
  cases([
    ["Where this is not the case staff must tell us.", ["staff | must | tell us"]],
    [
      "We will tell you:\n\n- the source of the data, if we did not get it from you",
      ["we (from the list's introduction) | must | tell you the source of the data"],
    ],
    ["We ask that parents wait outside.", ["parents | is asked to | wait outside"]],
    ["Rowers are encouraged to ask a coach.", ["rowers | is encouraged to | ask a coach"]],
    ["The chair must call meetings.", ["the chair | must | call meetings"]],
    ["The chair must be clean.", ["nobody is named | must | the chair: be clean"]],
  ]));

describe("an instruction that goes on in an item", () =>
  cases([
    [
      "Members should:\n\n- Arrive on time. Stay to the end.\n\nLock the door.",
      [
        "members (from the list's introduction) | should | arrive on time",
        "members (from the list's introduction) | must | stay to the end",
        "nobody is named | must | lock the door",
      ],
    ],
  ]));

describe("small facts", () =>
  cases([
    ["Coaches listen to any worries they may have.", []],
    ["The selection is free from bias.", []],
    ["Hazing can be described as a cruel custom.", []],
    ["Parents will be invited to parent evenings.", ["nobody is named | must | invite parents to parent evenings"]],
    ["Start date", []],
  ]));

describe("who stops to do something, and bans that begin with 'at no'", () =>
  cases([
    ["Drivers must not stop to take on passengers.", ["drivers | must not | take on passengers"]],
    ["At no point will a confiscated scarf be worn.", ["nobody is named | must not | wear a confiscated scarf"]],
    [
      "At no time shall a gate, for whatever reason it was opened, be left unlocked.",
      ["nobody is named | must not | leave a gate, for whatever reason it was opened, unlocked"],
    ],
  ]));
