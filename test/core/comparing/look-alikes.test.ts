import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

/** Rules that look like a clash of one of the kinds that are found, and are none. */
const LOOK_ALIKES: readonly (readonly [string, readonly string[]])[] = [
  [
    "a permission with a measure, and a ban on something else at work",
    [
      "Social media must not be used at work while pupils are being supervised.",
      "Reasonable personal use of the internet in breaks is permitted.",
    ],
  ],
  [
    "a permission with a measure, and a ban on something else at work",
    ["Staff must not use the school's computers to run a business.", "Occasional personal use of the school's computers is allowed."],
  ],
  [
    "a permission with a measure, and a ban on something else at work",
    ["Personal calls must not be made in lessons.", "Staff may make occasional personal calls at lunchtime."],
  ],
  [
    "a permission with a measure, and a ban on something else at work",
    ["Limited personal use of the school's email is permitted.", "School email must not be used for personal gain."],
  ],
  [
    "a permission with a measure, and a ban on something else at work",
    ["Staff may make reasonable use of the photocopier for their own purposes.", "Pupils must not use the photocopier."],
  ],
  [
    "different people do different things to one thing",
    ["Medicines must be given by the school nurse.", "Inhalers may be kept by pupils."],
  ],
  [
    "different people do different things to one thing",
    ["Registers must be taken by the form tutor.", "Registers may be inspected by the attendance officer."],
  ],
  [
    "different people do different things to one thing",
    ["Trips must be approved by the headteacher.", "Trips may be planned by any teacher."],
  ],
  [
    "different people do different things to one thing",
    ["First aid must be given by a trained first aider.", "In an emergency first aid may be given by any adult."],
  ],
  [
    "different people do different things to one thing",
    ["Pupils in Year 1 must be collected by an adult.", "Pupils in Year 6 may be collected by an older brother or sister."],
  ],
  [
    "a deadline or a frequency, and a ban on another case",
    ["Parents must return the form within a week.", "Forms must not be returned by email."],
  ],
  [
    "a deadline or a frequency, and a ban on another case",
    ["Staff must change their password every term.", "Staff must not change the password of a shared account."],
  ],
  [
    "the scope takes in those whom the rules bind",
    [
      "This policy applies to all staff.",
      "The headteacher must keep a record of gifts.",
      "Supply teachers must sign in at the office.",
      "Parents must be told of any change.",
    ],
  ],
  [
    "the scope takes in those whom the rules bind",
    ["This policy applies to everyone on the school site.", "Contractors must wear a badge."],
  ],
  [
    "the scope takes in those whom the rules bind",
    ["This policy applies to staff, governors and volunteers.", "All staff must read this policy each year."],
  ],
  [
    "the scope takes in those whom the rules bind",
    ["This policy is for staff in school and out of school.", "Staff must not drink alcohol at work."],
  ],
  [
    "departures and sanctions that leave room for each other",
    [
      "Any breach of this policy may lead to disciplinary action.",
      "There may be times when staff need to depart from this policy; they must tell the headteacher why.",
    ],
  ],
  [
    "departures and sanctions that leave room for each other",
    ["Staff must never be alone with a pupil in a car.", "Staff whose conduct departs from this policy will be asked to explain it."],
  ],
  [
    "departures and sanctions that leave room for each other",
    [
      "The headteacher may depart from these term dates in exceptional circumstances.",
      "Under no circumstances may pupils be left alone on site.",
    ],
  ],
  [
    "one way for one thing, an exception for another",
    [
      "School letters must be sent from a school email account.",
      "Staff should not read personal email in lessons, except with the head's approval.",
    ],
  ],
  [
    "one way for one thing, an exception for another",
    [
      "Photographs must be taken with a school camera.",
      "Personal cameras must not be brought into school, except for parents' use at events.",
    ],
  ],
  [
    "something offered is declined, and something else may be accepted",
    ["Staff must decline friend requests from pupils.", "Staff may accept friend requests from colleagues."],
  ],
  [
    "something offered is declined, and something else may be accepted",
    ["Staff must refuse gifts of money.", "Staff may accept small gifts at the end of term."],
  ],
  [
    "only in this way, and a case within it",
    ["Pupils may use tablets only with a teacher's permission.", "With the teacher's permission pupils may use tablets to look up words."],
  ],
  [
    "only in this way, and a case within it",
    [
      "If staff wish to contact parents by text message, they may only do so through the office.",
      "The office may contact parents by text message.",
    ],
  ],
  [
    "only in this way, and a case within it",
    [
      "The minibus may only be driven by staff who have passed the test.",
      "The site manager, who has passed the test, may drive the minibus.",
    ],
  ],
  [
    "two headings that part two rules",
    [
      "# Personal accounts",
      "Staff must not post pictures of pupils.",
      "# School accounts",
      "Staff may post pictures of pupils with consent.",
    ],
  ],
  ["two headings that part two rules", ["# In lessons", "Pupils must not use phones.", "# On the way home", "Pupils may use phones."]],
  [
    "a condition and its contrary",
    [
      "Photographs may be displayed in the hall if a parent has consented.",
      "Photographs must not be displayed in the hall where consent has been refused.",
    ],
  ],
  [
    "a condition and its contrary",
    ["Pupils may join the visit if the fee has been paid.", "Pupils must not join the visit where the fee is unpaid."],
  ],
  [
    "a condition and its contrary",
    ["Visitors may park on site if a space is free.", "Visitors must not park on site when no space is free."],
  ],
  [
    "only in this way, and a case within it",
    ["Governors may only use school accounts to contact parents.", "Governors may contact parents by school email."],
  ],
  ["kept for a time, deleted after it", ["CCTV recordings are kept for 30 days.", "Recordings that show an incident must not be deleted."]],
];

describe("rules that only look like a clash", () => {
  for (const [what, lines] of LOOK_ALIKES)
    it(`${what}: ${lines.join(" / ")}`, async () => {
      const { policies } = await check([{ path: "a.policy", text: `${lines.join("\n\n")}\n` }], { asOf: "2026-11-20" });
      assert.deepEqual(
        policies[0]!.findings.filter(({ data }) => data.verdict !== undefined).map(({ message }) => message),
        [],
      );
    });
});
