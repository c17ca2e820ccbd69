import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const acts = (text: string) =>
  readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses.map(
    ({ force, action }) => `${force} ${action.predicate ?? `(${action.verb})`}`,
  );

describe("the words of an act", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    // What completes a verb.
    ["Complaints must be taken seriously.", ["O take complaints seriously"]],
    ["Late work will be treated as missing.", ["O treat late work as missing"]],
    ["The bursar must keep the accounts complete and accurate.", ["O keep the accounts complete and accurate"]],
    ["Coaches must operate in line with the county guidance.", ["O operate in line with the county guidance"]],
    ["The head must be satisfied that every driver has been checked.", ["O be satisfied that every driver has been checked"]],
    ["Staff need to be aware of the risks of lending keys to visitors.", ["O be aware of the risks of lending keys to visitors"]],
    ["Staff must not present their own opinions as those of the school.", ["F present their own opinions as those of the school"]],
    ["The librarian should ask for late books to be returned.", ["O- ask for late books to be returned"]],
    // What narrows the thing that it is done to.
    ["Pupils must not bring games that could upset younger children.", ["F bring games that could upset younger children"]],
    ["Bags containing glass must be left at the office.", ["O leave bags containing glass at the office"]],
    ["Staff must not open accounts for trivial reasons.", ["F open accounts for trivial reasons"]],
    ["No action should be taken which would harm the inquiry.", ["F- take any action which would harm the inquiry"]],
    // How it is to be done.
    ["Gates should be firmly closed after walks.", ["O- close gates firmly after walks"]],
    ["Pupils should be warmly dressed for walks.", ["O- be warmly dressed for walks"]],
    ["Coaches must clearly explain the rules.", ["O clearly explain the rules"]],
    // What several verbs have in common.
    [
      "Pupils must not copy, lend or sell the books of others.",
      ["F copy the books of others", "F lend the books of others", "F sell the books of others"],
    ],
    // The verb that carries another one.
    ["Staff must ensure that the doors are locked.", ["O ensure that the doors are locked"]],
    ["We will do all we can to keep the paths clear.", ["O do all we can to keep the paths clear"]],
    // What stands in other parts is left out.
    ["Pupils must hand in phones at the office unless the head agrees.", ["O hand in phones"]],
    ["Staff may not use the photocopier during lessons.", ["F use the photocopier"]],
    ["Pupils must have no contact with the builders.", ["F have any contact with the builders"]],
    // A thing that must be, have or do something acts on nobody's behalf.
    ["First aid kits must be complete.", ["O first aid kits: be complete"]],
    ["Each report should include a summary of the costs.", ["O- each report: include a summary of the costs"]],
    ["Training on fire safety will take place every year.", ["O training on fire safety: take place every year"]],
    ["It is vital for invoices to be paid on time.", ["O pay invoices on time"]],
    ["We ensure that they are fed on time.", ["O ensure that they are fed on time"]],
    // What follows a phrase of the verb.
    ["Reports of theft will be dealt with without delay.", ["O deal with reports of theft without delay"]],
    // An act that a noun names is said as its verb says it.
    ["Use of the lift is prohibited.", ["F use the lift"]],
    ["Entry to the boiler room is forbidden to pupils.", ["F enter the boiler room"]],
    // What is left to some is forbidden to others.
    ["Access to the ledger is limited to the bursar.", ["P use the ledger", "F use the ledger"]],
    // What an act is for belongs to it.
    ["Cooks must wear hats so that food is safe.", ["O wear hats so that food is safe"]],
    ["The trust is responsible for ensuring that lifts are serviced.", ["O ensure that lifts are serviced"]],
    ["Staff must take steps to prevent falls.", ["O take steps to prevent falls"]],
    ["We do not refuse a child entry to the club.", ["F refuse a child entry to the club"]],
    ["Visitors are not permitted in the kitchen.", ["F be in the kitchen"]],
    ["The manager calls the parents and asks them to come in.", ["O call the parents", "O ask the parents to come in"]],
    ["Hirers must not bring neither dogs nor horses.", ["F bring either dogs or horses"]],
    [
      "It is the duty of the warden to check whether the pool is shut. They may do this by ringing the bell.",
      ["O check whether the pool is shut", "P check whether the pool is shut by ringing the bell"],
    ],
    ["Parents are provided with a safe, quiet room.", ["O provide parents with a safe, quiet room"]],
    ["All films are stored safely, in line with the law.", ["O store all films safely, in line with the law"]],
    ["We use a cycle of planning, testing and reviewing lessons.", ["O use a cycle of planning, testing and reviewing lessons"]],
    ["Players should be discouraged from sharing their lockers.", ["R- share their lockers"]],
    ["Support pupils through open, friendly talk.", ["O support pupils through open, friendly talk"]],
    ["If the boiler fails, it will need to be replaced.", ["O replace the boiler"]],
    ["A coat is required on trips.", ["O have a coat on trips"]],
    ["The head calls a meeting, to include the parents.", ["O call a meeting, to include the parents"]],
    ["Staff should keep their lockers shut and not use their keys to open others.", ["O- keep their lockers shut", "F- open others"]],
    ["The posting of any pictures of guests, staff or pupils is not acceptable.", ["F post any pictures of guests, staff or pupils"]],
    ["Carers must use our [Map\nof the Park](/maps/park) on walks.", ["O use our Map of the Park"]],
    ["Clubs must not copy pictures of badges, Scout names or crests.", ["F copy pictures of badges, Scout names or crests"]],
    ["Restraint is only used to prevent harm.", ["F use restraint"]],
    ["We are required by law to have some rules.", ["O have some rules"]],
    ["Talks can be held elsewhere, if so wished.", ["P hold talks elsewhere"]],
    ["Keep Calm: Leave the room.", ["O leave the room"]],
    ["Staff must follow the plan and ensure that helpers do so.", ["O follow the plan", "O ensure that helpers follow the plan"]],
    ["Throwing balls near windows is not allowed.", ["F throw balls"]],
  ];
  for (const [text, expected] of forms) it(text, () => assert.deepEqual(acts(text), expected));

  it("say what stands in a condition for a pronoun", () =>
    assert.deepEqual(acts("If gifts are offered, they must be declined politely."), ["O decline gifts politely"]));
  it("say what a pronoun stands for", () =>
    assert.deepEqual(
      acts("Staff must keep a log book. It must be shown to the head every Friday.").at(-1),
      "O show a log book to the head every Friday",
    ));
});
