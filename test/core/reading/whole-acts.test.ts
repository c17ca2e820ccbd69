import { strict as assert } from "node:assert";
import { defaultConfig } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const clausesOf = (text: string) => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;
/** What is shown: the rule as it is written where that differs, with its conditions and exceptions. */
const shown = (text: string) =>
  clausesOf(text).map(({ asWritten, force, action, conditions, exceptions }) =>
    [
      `${asWritten?.force ?? force} ${asWritten?.predicate ?? action.predicate ?? `(${action.verb})`}`,
      ...conditions.filter(({ kind }) => kind === "if").map((one) => `if: ${one.text}`),
      ...exceptions.map((one) => `except: ${one.text}`),
    ].join(" | "),
  );

describe("an act is shown whole", () => {
  const forms: readonly (readonly [mechanism: string, text: string, acts: readonly string[]])[] = [
    [
      "a case in the middle stays in the act",
      "Members must sign the book when they join the club to ensure that they are insured.",
      ["O sign the book when they join the club to ensure that they are insured | if: when they join the club"],
    ],
    [
      "another act after a case is an act of its own",
      "We have a duty to protect our guests when using the pool, and to teach our guests how to swim.",
      ["O protect our guests | if: when using the pool", "O teach our guests how to swim"],
    ],
    [
      "what something is likened to belongs to it",
      "Members are expected to show the same care as when using other halls.",
      ["O show the same care as when using other halls"],
    ],
    [
      "how far one can goes with the act",
      "Members are advised to set their alarms as loudly as they can and to opt out of calls.",
      ["R+ set their alarms as loudly as they can", "R+ opt out of calls"],
    ],
    [
      "where one works says which place",
      "You should not tell callers the hall where you work.",
      ["F- tell callers the hall where you work"],
    ],
    [
      "where something is done is a case",
      "Drones must not be flown where matches are played.",
      ["F fly drones | if: where matches are played"],
    ],
    ["at which stage asks", "The panel will decide at which stage a complaint is heard.", ["O decide at which stage a complaint is heard"]],
    [
      "an example stays with what it explains",
      "The size of the hall, for example whether guests can sit, must be discussed with the manager.",
      ["O discuss the size of the hall, for example whether guests can sit, with the manager"],
    ],
    [
      "a second question stays in the act",
      "Care must be given to the reasons for hiring the hall and whether the cost is likely to be fair.",
      ["O give care to the reasons for hiring the hall and whether the cost is likely to be fair"],
    ],
    [
      "whether-phrases stay after a semicolon",
      "Members must have no contact with guests; whether from our club or another, unless they are family.",
      ["F have any contact with guests; whether from our club or another | except: unless they are family"],
    ],
    [
      "an insert does not end a case",
      "If anyone, for any reason, asks not to be named then their wishes should be respected.",
      ["O- respect their wishes | if: if anyone, for any reason, asks not to be named"],
    ],
    [
      "a list of states does not end a case",
      "If the note is rude, late, of a bad kind or harms a guest, the manager will call the police.",
      ["O call the police | if: if the note is rude, late, of a bad kind or harms a guest"],
    ],
    [
      "what is said of a case belongs to it",
      "In exceptional circumstances, which have been agreed with the manager, guests may stay late.",
      ["P stay late | if: in exceptional circumstances, which have been agreed with the manager"],
    ],
    [
      "a case after an opening phrase is a case",
      "In all cases, where a key is used which opens the safe, the loan must be recorded.",
      ["O record the loan in all cases | if: where a key is used which opens the safe"],
    ],
    [
      "'if asked to leave' is no case by itself",
      "If asked to leave by the coach, players must go at once.",
      ["O go at once | if: if asked to leave by the coach"],
    ],
    [
      "what stands before the subject is not lost",
      "Where the visitor is an adult, in nearly all cases, the manager will invite them to a meeting.",
      ["O invite the visitor to a meeting, in nearly all cases | if: where the visitor is an adult"],
    ],
    [
      "nor what the act is for",
      "In order to reduce the risk of theft guests must not bring bags.",
      ["F bring bags, in order to reduce the risk of theft"],
    ],
    [
      "nor what stands before a plain verb",
      "After every session involving young people we hold a meeting.",
      ["O hold a meeting, after every session involving young people"],
    ],
    ["words that only go on are left", "In addition, members must shut the gate.", ["O shut the gate"]],
    ["how one is advised is not how one acts", "Members are strongly advised to read the rules.", ["R+ read the rules"]],
    [
      "a noun with a participle has the force of the passive before",
      "Where a child is hurt, the manager should be informed and advice sought.",
      ["O- inform the manager | if: where a child is hurt", "O- seek advice | if: where a child is hurt"],
    ],
    [
      "those involved are no second act",
      "Copies must be given to the members and guests involved.",
      ["O give copies to the members and guests involved"],
    ],
    [
      "an adverb before a participle is no noun",
      "The bags will be carefully opened and thoroughly searched.",
      ["O open the bags carefully", "O search the bags thoroughly"],
    ],
    [
      "a second state of things is ensured too",
      "Care must be taken to ensure that the food is fit for guests and tables or benches are cleaned.",
      ["O take care to ensure that the food is fit for guests and tables or benches are cleaned"],
    ],
    [
      "what is left is said as it is written",
      "Members are advised to avoid comments that refer to other clubs.",
      ["R+ avoid comments that refer to other clubs"],
    ],
    ["a refusal is said as it is written", "Members must decline 'key requests' from guests.", ["O decline 'key requests' from guests"]],
    [
      "what may be done by others is not to be allowed",
      "Staff must not allow personally identifying information to be shared.",
      ["F allow personally identifying information to be shared"],
    ],
    [
      "what remains somewhere is said of it",
      "These forms should remain within this office.",
      ["O- these forms: remain within this office"],
    ],
    [
      "nothing that only joins is left over",
      "Any record must not be used for gain nor be passed on to others.",
      ["F use any record for gain", "F pass on any record to others"],
    ],
    [
      "what a ban leaves out is taken out whole",
      "These pictures should be shared only with the parents of the child concerned.",
      [
        "O- share these pictures only with the parents of the child concerned",
        "F- share these pictures | except: with the parents of the child concerned",
      ],
    ],
    [
      "an inserted verb leaves no comma",
      "The welfare of a guest is, and must always be, the main concern.",
      ["O the welfare of a guest: be the main concern"],
    ],
    [
      "a short case at the end is that of the last act",
      "Damage will be reported as soon as possible to the manager, and repaired where necessary.",
      ["O report damage as soon as possible to the manager", "O repair damage | if: where necessary"],
    ],
    [
      "but of all acts that stand side by side",
      "Forms must be signed and dated where possible.",
      ["O sign forms | if: where possible", "O date forms | if: where possible"],
    ],
    [
      "a case before 'then' is that of what follows",
      "Members should tell their coach, if they feel ill, then the office must be called.",
      ["O- tell their coach", "O call the office | if: if they feel ill"],
    ],
    [
      "what accompanies an act is no case",
      "The notice should be clear to guests, whilst keeping to the facts.",
      ["O- the notice: be clear to guests, whilst keeping to the facts"],
    ],
    [
      "places other than one are no exception to a duty",
      "Stewards should be aware of risks in places other than the hall.",
      ["O- be aware of risks in places other than the hall"],
    ],
    [
      "what is compared with 'same' is no case",
      "Data must be given the same protection as it would enjoy at home.",
      ["O give data the same protection as it would enjoy at home"],
    ],
    [
      "what is not permitted is the act itself",
      "The school does not permit the use of drones while lessons are held.",
      ["F use drones | if: while lessons are held"],
    ],
    [
      "what opens a clause after 'that' is not lost",
      "It is expected that in these cases stewards will call the manager.",
      ["O call the manager, in these cases"],
    ],
    [
      "what others do after a ban is another clause",
      "Smoking will not be tolerated, and a parent or visitor will be asked to leave.",
      ["F smoke", "O ask a parent or visitor to leave"],
    ],
    [
      "a statement before is no subject",
      "All members study first aid as part of the course and we do not charge for this.",
      ["F charge for this"],
    ],
    [
      "by doing is no doer",
      "Consent may be withdrawn at any time by contacting the office.",
      ["P withdraw consent at any time by contacting the office"],
    ],
    [
      "nor an act beside it",
      "We can introduce your child to the club gently, by putting them in a small group.",
      ["P introduce your child to the club gently, by putting them in a small group"],
    ],
    ["how an instruction is to be followed is said", "Regularly review your contacts.", ["O regularly review your contacts"]],
    [
      "how acts together are done is said of each",
      "Rude comments should immediately be removed and reported to the manager.",
      ["O- remove rude comments immediately", "O- report rude comments immediately to the manager"],
    ],
    [
      "neither of two things is whole",
      "The office will ensure that neither the name nor the address of a guest is lost by staff.",
      ["O ensure that neither the name nor the address of a guest is lost by staff"],
    ],
    [
      "what somebody undergoes is a state",
      "Guests should be quiet, not be subject to ridicule and must not be late.",
      ["O- be quiet", "F- be subject to ridicule", "F be late"],
    ],
    ["up to date is how something is kept", "Records must be kept up to date.", ["O keep records up to date"]],
    [
      "what hangs on a noun without a pronoun is no clause",
      "The clerk will record the date the form is received and acknowledge receipt in writing.",
      ["O record the date the form is received", "O acknowledge receipt in writing"],
    ],
    [
      "nor with words of force",
      "The letter must include details of actions the school will take to resolve the matter.",
      ["O the letter: include details of actions the school will take to resolve the matter"],
    ],
    ["when to do it asks", "The clerk will decide when to hold the meeting.", ["O decide when to hold the meeting"]],
    [
      "as something is how it is treated",
      "Your data will be treated as strictly confidential.",
      ["O treat your data as strictly confidential"],
    ],
    [
      "two verbs say which are meant",
      "Complaints that involve, or are about the manager, should be sent to the chair.",
      ["O- send complaints that involve, or are about the manager, to the chair"],
    ],
    [
      "plain verbs in a row say which is meant",
      "The clerk must prepare a report that sets out the facts, identifies causes and recommends changes.",
      ["O prepare a report that sets out the facts, identifies causes and recommends changes"],
    ],
    [
      "what is taken to have been done is no clause",
      "We will consider forms sent in the holidays to have been received on the first day of term.",
      ["O consider forms sent in the holidays to have been received on the first day of term"],
    ],
    [
      "a case of what is to be ensured stays in it",
      "The clerk must set the date, ensuring that, if the parent is invited, the room is open.",
      ["O set the date", "O ensure that, if the parent is invited, the room is open | if: if the parent is invited, the room is open"],
    ],
    ["an aim gives no leave", "Consent of the parent so that we can keep you informed.", []],
    [
      "two verbs of a case share its subject",
      "If you need more help or don't know who to ask, you should ring the office.",
      ["O- ring the office | if: if you need more help or don't know who to ask"],
    ],
    [
      "what was described above is no act",
      "A guest will be moved and placed on a bed, as described above.",
      ["O move a guest", "O place a guest on a bed, as described above"],
    ],
    [
      "an aim after a comma is that of the act",
      "Guests will be watched whilst swimming, to check that they are safe.",
      ["O watch guests, to check that they are safe | if: whilst swimming"],
    ],
    [
      "where and when after deciding ask",
      "Members must decide when the hall is safe and consider where the doors are.",
      ["O decide when the hall is safe and consider where the doors are"],
    ],
    ["but when after telling is a case", "Members must tell the manager when they leave.", ["O tell the manager | if: when they leave"]],
    [
      "a passive asks nothing",
      "The rules must be considered where guests are invited.",
      ["O consider the rules | if: where guests are invited"],
    ],
    ["as one would is how", "Dress the child as you would dress yourself.", ["O dress the child as you would dress yourself"]],
    ["as per the plan is no part of the verb", "Requests should be sent as per the plan.", ["O- send requests as per the plan"]],
    [
      "a new noun begins after a phrase in the plural",
      "During school visits mobile phones should be switched off.",
      ["O- switch off mobile phones"],
    ],
  ];
  for (const [mechanism, text, acts] of forms) it(`${mechanism}: ${text}`, () => assert.deepEqual(shown(text), acts));

  it("reads an age and a break as what they are", () => {
    assert.deepEqual(
      clausesOf("Guests under the age of 18 must not stay.").flatMap(({ attributes }) =>
        attributes.map(({ name, range }) => [name, range]),
      ),
      [["age", { max: 18, unit: "year" }]],
    );
    assert.equal(clausesOf("Staff should give the pupils a break.")[0]!.slots.time, undefined);
    assert.deepEqual(
      clausesOf("Members must note the limit (this is often set at 13 years).").flatMap(({ attributes }) => attributes),
      [],
    );
  });

  it("does not take a general manner, a meeting to which somebody is invited or a pronoun for a time or a number", () => {
    assert.equal(clausesOf("Members must discuss this in general terms.")[0]!.slots.time, undefined);
    assert.equal(clausesOf("The manager will invite the guest to a meeting.")[0]!.slots.time, undefined);
    assert.deepEqual(
      clausesOf("Food and paint are kept apart; the two should not be mixed.").flatMap(({ attributes }) => attributes),
      [],
    );
    assert.deepEqual(
      clausesOf("Members should write to the office on the 5th and 6th floors.").flatMap(({ attributes }) => attributes),
      [],
    );
  });
});
