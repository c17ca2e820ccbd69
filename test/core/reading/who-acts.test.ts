import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
/** "O staff | check": force, who acts and the act of each clause. */
const read = (text: string) =>
  readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses.map(
    ({ force, slots, action }) => `${force} ${slots.actor?.terms.map(({ text: one }) => one).join(" + ") ?? "-"} | ${action.verb}`,
  );
const cases = (forms: readonly (readonly [string, readonly string[]])[]) => {
  for (const [text, expected] of forms) it(text.replace(/\n+/g, " / "), () => assert.deepEqual(read(text), expected));
};

describe("who acts", () =>
  cases([
    // A thing does not act.
    ["The register must show the time of arrival.", ["O - | show"]],
    ["Un-chilled food must have a label.", ["O - | have"]],
    // Bodies and unknown people do.
    ["The steering group must meet monthly.", ["O the steering group | meet"]],
    ["Chaperones must sign in.", ["O chaperones | sign in"]],
    // "No one may" forbids it to everybody.
    ["No visitor may use the pool.", ["F any visitor | use"]],
    // Whoever asks others is bound to ask.
    ["We will ask carers to complete a form.", ["O we | ask"]],
  ]));

describe("what pronouns stand for", () =>
  cases([
    ["The mediator keeps all talks private. They can hold separate meetings.", ["O the mediator | keep private", "P the mediator | hold"]],
    ["If a pupil is late, they must ring the office.", ["O a pupil | ring"]],
    // Not above the heading.
    ["A form must be signed.\n\n## Trips\n\nThis must be short.", ["O - | sign", "O - | be short"]],
    ["The plan must be agreed. It should set out the costs.", ["O - | agree", "O- - | set out"]],
  ]));

describe("what is no rule", () =>
  cases([
    ['The school defines "kit" as the clothing for games.', []],
    ["It is important that we are able to help every child.", []],
    ["Our club is committed to a fair game for all so they can enjoy it.", []],
    ["They may share too much and become victims of fraud.", []],
    ["You may need to give us your address.", []],
    ["We give no guarantee that the page is complete.", []],
    ["date = 2019-02-06", []],
    ["The layout of the room allows adults to move freely.", []],
    ["- Frequent school moves", []],
    ["- Change in mood", []],
    ["We respect the fact that children learn at their own pace.", []],
  ]));

describe("words that only look like verbs", () =>
  cases([
    ["Do not use the school crest and/or branding on shirts.", ["F - | use"]],
    ["Employees must respond to any fault or failing.", ["O employees | respond"]],
    ["Staff must stop running in corridors and shouting.", ["F staff | run", "F staff | shout"]],
    ["Staff will be responsible for following the plan.", ["O staff | follow"]],
    ["Never promise secrecy as we must act on what we hear.", ["F - | promise secrecy"]],
    ["We require clubs placing pupils with us to vouch for them.", ["O clubs placing pupils | vouch"]],
    ["If there is any doubt about what action should be taken, the clerk should seek guidance.", ["O- the clerk | seek"]],
    ["Carers should avoid injury by using good posture.", ["O- carers | avoid"]],
    ["Prevent accidents by managing the risks.", ["O - | prevent"]],
    ["Children who have allergies and who carry pens must see the nurse.", ["O children | see"]],
  ]));
