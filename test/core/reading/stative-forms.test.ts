import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
/** "F pupils enter hall unless with leave": force, who, act, object and exceptions of each clause. */
const said = (text: string) =>
  readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses.map(({ force, slots, action, exceptions, conditions }) =>
    [
      force,
      slots.actor?.terms.map(({ text: one }) => one).join("+") ?? "-",
      action.verb,
      slots.object?.terms.map(({ text: one }) => one).join("+") ?? "-",
      ...exceptions.map((one) => `unless ${one.text}`),
      ...conditions.map((one) => `if ${one.text}`),
    ].join(" "),
  );

describe("rules that a noun states", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    // Who decides, and whose task it is.
    [
      "Approval for overseas visits rests solely with the governing body.",
      ["O the governing body approve overseas visits", "F - approve overseas visits unless the governing body"],
    ],
    ["Responsibility for the minibus lies with the site manager.", ["O the site manager be responsible for the minibus"]],
    ["Authority to close the school lies with the headteacher.", ["P the headteacher close the school"]],
    ["The choice of books is a matter for the librarian.", ["O the librarian decide books"]],
    ["Supervision of the pool is the duty of the teachers.", ["O the teachers supervise the pool"]],
    ["Use of the hall is at the bursar's discretion.", ["P - use the hall if at the bursar's discretion"]],
    ["Refunds are at the discretion of the headteacher.", ["P - any refunds if at the discretion of the headteacher"]],
    ["Staff have a strict duty never to share passwords.", ["F staff share passwords"]],
    ["Pupils have a right to see their files.", ["P pupils see file their files"]],
    ["The nurse has overall responsibility for medicines.", ["O the nurse be responsible for medicines"]],
    ["The governors hold the responsibility for approving trips.", ["O the governors approve trips"]],
    ["All volunteers are bound by a duty of confidence to protect personal data.", ["O all volunteers protect personal data"]],
    // What something depends on.
    ["Use of the gym is subject to the approval of the head of PE.", ["F - use the gym unless subject to the approval of the head of pe"]],
    [
      "A trip requires the headteacher's approval.",
      ["O the headteacher approve a trip", "F - any a trip unless the headteacher's approval"],
    ],
    ["Permission from a parent is needed to leave the site.", ["F - leave site - unless permission from a parent"]],
    ["Every trip needs a risk assessment.", ["O - any a risk assessment"]],
    // What is banned, demanded, open or closed.
    ["We are a nut-free school.", ["F - any nut"]],
    ["Vaping on the premises is a disciplinary offence.", ["F - vape -"]],
    ["Failing to sign out is a breach of this policy.", ["O - sign out -"]],
    ["Not wearing a lanyard is unacceptable.", ["O - wear a lanyard"]],
    ["Helmets are a must.", ["O - any helmets"]],
    ["There is a ban on hoverboards.", ["F - any hoverboards"]],
    ["Swimming is not open to nursery children.", ["F nursery children swim -"]],
    ["The trim trail is out of use during the winter.", ["F - any the trim trail"]],
    ["Bicycles belong in the bike shed.", ["O - keep bicycles"]],
    ["A missed lesson counts as an absence.", ["O - count a missed lesson"]],
    // How much.
    ["The limit is 20 pupils per group.", ["O - be at most the limit"]],
    ["The maximum number of guests is two.", ["O - be at most the maximum number of guests"]],
    ["The minimum age for the climbing wall is eight.", ["O - be at least the minimum age"]],
    ["Jewellery is limited to one pair of studs.", ["F - any jewellery unless to one pair of studs"]],
    // What looks like these and states no rule.
    ["Safeguarding is a matter of great importance.", []],
    ["The decision of the panel is final.", []],
    ["Our school is a friendly place.", []],
    ["Pupils are subject to many pressures.", []],
    ["This guidance requires careful thought.", []],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("two acts in one sentence", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["Switch off the lights, and you must lock the door.", ["O - switch off the lights", "O you lock the door"]],
    [
      "Think before posting and, when in doubt, ask a colleague.",
      ["O - think - if before posting", "O - ask a colleague if before posting if when in doubt"],
    ],
    ["Staff are advised to take a copy and be careful to record the date.", ["R+ staff take copy -", "R+ staff record the date"]],
    ["Do not open the gate - always call the office.", ["F - open the gate", "O - call the office"]],
    ["Staff may telephone a parent and ask them to collect the child.", ["P staff telephone a parent", "P staff ask a parent"]],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("what hangs on a verb", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["Records by staff must be accurate and legible at all times.", ["O staff be accurate and legible records"]],
    ["Lockers may be subject to inspection and should be emptied in July.", ["O- - empty lockers"]],
    ["The use of phones by visitors while in class may be reported.", ["P - report the use of phones by visitors if while in class"]],
    ["Never post pupil images online.", ["F - post pupil images online"]],
    ["The letter should set out the timescale.", ["O- - set out the timescale"]],
    ["The caretaker's first duty is to check the gates.", ["O the caretaker check the gates"]],
    ["The role of the clerk is to keep a log.", ["O the clerk keep log a log"]],
    ["Faults must be reported to the Health and Safety Officer.", ["O - report faults"]],
    ["Care must be taken to ensure that doors are locked.", ["O - lock doors"]],
    ["Staff will take reasonable steps to protect pupils.", ["O staff protect pupils"]],
    [
      "If staff are told of any incident involving any child, these must be reported.",
      ["O - report these if if staff are told of any incident involving any child"],
    ],
    [
      "Images should be checked by the school and will be deleted as soon as possible.",
      ["O- the school check images", "O - delete images"],
    ],
    ["Unkind conduct will be punished.", ["O - punish unkind conduct"]],
    ["Write in a balanced and measured manner.", ["O - write -"]],
    ["The clerk will order locks and filing systems.", ["O the clerk order locks+systems"]],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("what stands in the place of an object", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["Visitors must state who they are.", ["O visitors state who they are"]],
    ["Staff must check whether the gate is locked.", ["O staff check whether the gate is locked"]],
    ["Leaders should consider if a visit helps the class.", ["O- leaders consider if a visit helps the class"]],
    ["Arrange a meeting for each parent.", ["O - arrange a meeting"]],
    ["Ensure you have permission to use the hall.", ["F you use the hall unless have permission to"]],
    ["Staff using the minibus may only do so in line with the code.", ["F staff use the minibus unless in line with the code"]],
    ["Parents wishing to film the play may do so from the back.", ["P parents film the play"]],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("what was lost", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["No photographs will be taken or sold.", ["F - take photograph -", "F - sell any photographs"]],
    ["Pupils must not wait on their own, or leave the bus alone.", ["F pupils wait -", "F pupils leave alone the bus"]],
    ["We regularly monitor the diversity of our books.", ["O we monitor the diversity of our books"]],
    [
      "If parents have access to a portal where reports are kept, parents will be told.",
      ["O - tell parents if if parents have access to a portal where reports are kept"],
    ],
    ["Staff must ensure that neither pupils nor visitors are photographed.", ["F staff photograph neither pupils+visitors"]],
    ["There must be a clear plan and a named leader.", ["O - be there a clear plan+a named leader"]],
    ["A fire drill will take place each term.", ["O - take place a fire drill"]],
    ["Staff must not meet current or former pupils.", ["F staff meet current pupil+former pupils"]],
    ["Accidents at Work: any fall, injury or accident must be reported.", ["O - report any fall+injury+accident"]],
    ["This document does not form part of any contract.", []],
    ["4.2 If you are late, you must sign in.", ["O you sign in - if if you are late"]],
    ["This includes any photographs that may cause harm if they are published.", []],
    ["Up to two guests may attend.", ["P up to two guests attend -"]],
    ["Where more than one room is used, staff must check each room.", ["O staff check each room if where more than one room is used"]],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("what the school does", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["We refer concerns to the local authority.", ["O we refer concerns"]],
    ["Staff rotate the stock each week.", ["O staff rotate the stock"]],
    ["We ensure that all volunteers are trained.", ["O we train all volunteers"]],
    ["The club expects all members to wear a helmet.", ["O all members wear a helmet"]],
    ["The points are logged in the book.", ["O - log the points"]],
    ["If a child is unwell:\n\n- The parent will be called.", ["O - call the parent if if a child is unwell"]],
    // Opinions, attitudes and descriptions.
    ["We value the views of parents.", []],
    ["Staff play a key role in helping children.", []],
    ["An example is given below.", []],
    ["It does not cover every case.", []],
    ["We are opposed to bullying.", []],
    ["Office: I approve the site.", []],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(said(text), expected));
});

describe("whoever remains somewhere", () => {
  it("is given leave to, with a place, company or time", () => {
    assert.deepEqual(said("Visitors may remain on site until 5 pm."), ["P visitors remain -"]);
    assert.deepEqual(said("Parents may remain with their child."), ["P parents remain -"]);
  });
  it("is no rule where nothing says so, or where a thing remains", () => {
    for (const text of ["Pupils may remain anxious.", "Concerns may remain on file.", "Some risk may remain."])
      assert.deepEqual(said(text), [], text);
  });
});
