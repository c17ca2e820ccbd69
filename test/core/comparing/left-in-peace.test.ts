import { strict as assert } from "node:assert";
import { clashesSideBySide, findingsOf } from "./two-rules";

/** Two rules that can both be followed, though their words come near to a clash. */
const PAIRS: readonly (readonly [why: string, first: string, second: string])[] = [
  [
    "the second departs from the first",
    "Volunteers must not open the safe.",
    "However, volunteers may open the safe until noon on sports day.",
  ],
  ["those not yet collected", "Staff must remove bicycles not collected by noon.", "Staff must not remove locked bicycles."],
  ["what is so in general", "We do not generally take bags at the door.", "If a guest is ill, we may take bags at the door."],
  ["another school's pupils", "Pupils may share notes with classmates.", "Pupils must not share notes with pupils at other schools."],
  [
    "the exception itself",
    "Headwear must not be worn in class, except for medical reasons.",
    "A cap may be worn in class for medical reasons.",
  ],
  ["which of them, not whether", "Pupils must wear boots in the stable.", "Pupils must not wear wet boots in the stable."],
  ["aboard and on the site", "Pupils may eat snacks on the coach.", "Pupils must not eat snacks on the school site."],
  ["oneself and others", "Governors must not vote on claims about themselves.", "Governors may vote on claims about other governors."],
  ["what may not be so", "The office may not always be able to answer calls at lunchtime.", "The office must answer calls."],
  [
    "the school through those whose task it is",
    "Staff should only discuss worries with the safeguarding lead.",
    "The school will discuss worries with parents.",
  ],
  ["a limit, no duty", "The school does not keep fingerprint data.", "The school will only keep personal data for stated reasons."],
  ["needles are no medicine", "Needles must be disposed of in the yellow bin.", "Medicines must never be disposed of in the sink."],
  [
    "leave to erase any of it",
    "The office must hold the minimum personal data.",
    "After a search the technician may erase any data or files.",
  ],
  ["submitted and read", "Staff must submit the accident records.", "Governors should have access to the accident records."],
  [
    "the holidays and one of them are told apart",
    "The pool must not be used in the Easter holidays.",
    "The pool may be used in the summer holidays.",
  ],
  ["without it and after it", "No member may be removed without a vote.", "A member may be removed after a vote."],
  ["with what alone one may", "Pupils must not use the side stairs.", "Pupils with a stairs pass may use the side stairs."],
  ["to whom, not whether", "Cheques must be made out to the school.", "Cheques must not be made out to a member of staff."],
  ["a part of what all may do", "Anyone may report a hazard.", "Only the site manager may report a hazard to the council."],
  ["two drills", "In a lockdown classroom doors are locked.", "In a fire evacuation classroom doors are left unlocked."],
  ["riders of two kinds", "Cyclists must carry a bell.", "Scooter riders need not carry a bell."],
  [
    "staff and their families",
    "Staff must not write to pupils on social media.",
    "Staff must not write to family members of pupils on social media, unless they are in their own family.",
  ],
  [
    "until it happens and once it has",
    "Guests must stay in the hall until the bell rings.",
    "Guests may leave the hall once the bell rings.",
  ],
  ["as many as may and more", "The van may carry eight passengers.", "The van must not carry more than eight passengers."],
  ["who may for a while undo what must be", "The attic must be locked.", "The attic may be opened by the caretaker."],
  ["of some things for longer", "Emails must be deleted after two years.", "Emails about accidents must be kept."],
  ["two grades", "Grade A must be given for 80 marks.", "Grade B must be given for 70 marks."],
  ["of what they are told", "The clerk must keep complainants informed.", "Complainants must not be informed of any disciplinary action."],
  ["as many coaches as there may be and more", "The yard may hold two coaches.", "The yard must not hold more than two coaches."],
  ["two events", "Parents may film the nativity play.", "Parents must not film the carol concert."],
];

/** Two headings that are the same but for words of which only one can hold, with a rule below each. */
const HEADINGS: readonly (readonly [string, string, string, string])[] = [
  ["Home fixtures", "Spectators may stand beside the pitch.", "Away fixtures", "Spectators must not stand beside the pitch."],
  ["During rehearsals", "Performers must not talk.", "After rehearsals", "Performers may talk."],
  ["Girls", "Socks must be white.", "Boys", "Socks must be grey."],
  ["Own cars", "Staff must not carry pupils.", "School minibus", "Staff may carry pupils."],
  ["Primary phase", "Pupils must not bring watches.", "Secondary phase", "Pupils may bring watches."],
  ["Weekday lettings", "Hirers must leave by 9 pm.", "Weekend lettings", "Hirers may stay until 10 pm."],
];

describe("rules that come near to a clash", () => {
  for (const [why, first, second] of PAIRS) {
    it(`${why}: ${first} / ${second}`, async () => {
      assert.deepEqual(await clashesSideBySide(first, second), []);
    });
  }
  for (const [one, first, other, second] of HEADINGS) {
    it(`${one} and ${other}`, async () => {
      assert.deepEqual(await findingsOf(`# Rules\n\n## ${one}\n\n${first}\n\n## ${other}\n\n${second}\n`), []);
    });
  }
  it("takes the items of one introduction for ways that are all meant", async () => {
    assert.deepEqual(await findingsOf("# Rules\n\nParents must contact the office by:\n\n- telephone\n- email\n- letter\n"), []);
  });
  it("finds the same rules under headings that do not exclude each other", async () => {
    assert.equal(
      (
        await findingsOf(
          "# Rules\n\n## Fixtures and crowds\n\nSpectators may stand beside the pitch.\n\n## Fixtures and cars\n\nSpectators must not stand beside the pitch.\n",
        )
      ).length,
      1,
    );
  });
});
