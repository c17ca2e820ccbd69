import { strict as assert } from "node:assert";
import { clashesOfTwo } from "./two-rules";

/** Whether the two texts, each under a heading of its own, are found to clash. */
async function clash(one: string, two: string): Promise<boolean> {
  return (await clashesOfTwo(one, two)).some(
    ({ rule, data }) => rule === "contradictory-clauses" && (data.verdict === "conflict" || data.verdict === "tension"),
  );
}

/** Each form of a rule, with what it clashes with and a rule beside it that it does not touch. */
const FORMS: Readonly<Record<string, readonly (readonly [form: string, against: string, beside: string])[]>> = {
  "what stands in the way of an act": [
    ["There is a ban on rowers mending the oars.", "Rowers may mend the oars.", "Rowers may mend the sails."],
    ["There is no objection to climbers coiling the ropes.", "Climbers must not coil the ropes.", "Climbers must not coil the cables."],
    [
      "There is no rule against students glazing tiles at home.",
      "Students are not allowed to glaze tiles at home.",
      "Students are not allowed to glaze bowls at home.",
    ],
    ["There is nothing wrong with boarders toasting crumpets.", "No boarder may toast crumpets.", "No boarder may toast bagels."],
    ["There is nothing to stop sculptors from chiselling slate.", "Sculptors must not chisel slate.", "Painters must not chisel slate."],
    ["There is no reason why bakers should not knead the dough.", "Bakers must not knead the dough.", "Bakers must not knead the clay."],
    ["Nothing in this policy prevents actors from borrowing costumes.", "Actors may not borrow costumes.", "Actors may not borrow wigs."],
  ],
  "what somebody is or is not given": [
    [
      "Permission to paddle the canoes is granted to instructors.",
      "Instructors must not paddle the canoes.",
      "Rangers must not paddle the canoes.",
    ],
    ["Permission to sound the bell is not given to actors.", "Actors may sound the bell.", "Actors may sound the gong."],
    [
      "The requirement to sign the ledger does not apply to trustees.",
      "Trustees must sign the ledger.",
      "Trustees must sign the register of gifts.",
    ],
    ["Weavers have an exemption from sweeping the loft.", "Weavers must sweep the loft.", "Weavers must sweep the cellar."],
    ["Divers do not have the right to fish the pond.", "Divers may fish the pond.", "Divers may fish the lake."],
    ["Singers need no permission to tune the harp.", "Singers must not tune the harp.", "Singers must not tune the cello."],
    ["Runners have no business oiling the gates.", "Runners may oil the gates.", "Runners may oil the hinges."],
  ],
  "what is left to somebody": [
    ["It is up to hikers whether they carry a compass.", "Hikers must carry a compass.", "Hikers must carry a map."],
    ["Whether to sand the benches is up to joiners.", "Joiners must sand the benches.", "Joiners must sand the shelves."],
    ["It is left to skaters whether to lace the boots.", "Skaters must not lace the boots.", "Sailors must not lace the boots."],
    ["Fencers may choose whether to wax the foils.", "Fencers must wax the foils.", "Fencers must wax the visors."],
    ["Golfers should feel free to rake the sand.", "Golfers must not rake the sand.", "Golfers must not rake the leaves."],
  ],
  "what it is or is not to do something": [
    ["It is not appropriate for librarians to laminate posters.", "Librarians may laminate posters.", "Librarians may laminate menus."],
    ["It is not possible for drummers to record the concert.", "Drummers may record the concert.", "Drummers may record the rehearsal."],
    ["It is not an offence for anglers to dig the bank.", "Anglers must not dig the bank.", "Anglers must not dig the lawn."],
    ["It is unnecessary for stewards to count the chairs.", "Stewards must count the chairs.", "Stewards must count the tables."],
    ["Rafting the weir is an option for pupils.", "Pupils must not raft the weir.", "Pupils must not raft the falls."],
  ],
  "ensuring that something is not done": [
    ["Rowers must ensure that they never splash the swans.", "Rowers may splash the swans.", "Rowers may splash the ducks."],
    ["Hikers must make sure that they do not block the stile.", "Hikers may block the stile.", "Hikers may block the ford."],
    [
      "Tutors must make sure that boarders dust the shelves.",
      "Boarders need not dust the shelves.",
      "Boarders need not dust the pictures.",
    ],
  ],
  "what is put up with, and for whom it is": [
    ["We do not accept gardeners trimming the hedges.", "Gardeners may trim the hedges.", "Gardeners may trim the lawns."],
    ["The school will not tolerate cyclists blocking the gate.", "Cyclists may block the gate.", "Cyclists may block the path."],
    ["We do not condone pupils juggling knives.", "Pupils may juggle knives.", "Pupils may juggle balls."],
    ["Varnishing the benches is not for volunteers.", "Volunteers may varnish the benches.", "Librarians may varnish the benches."],
    [
      "Stewards who polish the trophies are in breach of this policy.",
      "Stewards may polish the trophies.",
      "Stewards may polish the plaques.",
    ],
  ],
  "what alone is allowed, and what is punished": [
    ["The only hats allowed are bobble hats.", "Pupils may wear straw hats.", "Pupils may wear gloves."],
    ["Water is the only drink allowed.", "Pupils may bring squash.", "Pupils may bring fruit."],
    ["Parking on the verge is reserved for staff.", "Parents may park on the verge.", "Parents may park on the drive."],
    ["Visitors do not need a badge.", "Visitors must wear a badge.", "Visitors must wear a hat."],
    ["Anyone who climbs the wall will be sanctioned.", "Pupils may climb the wall.", "Pupils may climb the frame."],
    ["Pupils found juggling knives will receive a detention.", "Pupils may juggle knives.", "Pupils may juggle hoops."],
    ["Sailors who fail to coil the ropes will be punished.", "Sailors need not coil the ropes.", "Sailors need not coil the chains."],
  ],
  "rules that a document or nobody states": [
    ["This policy prohibits cooks from polishing the urns.", "Cooks may polish the urns.", "Cooks may polish the trays."],
    ["This policy permits knitting scarves.", "Knitting scarves is not allowed.", "Knitting blankets is not allowed."],
    ["No referee is exempt from weighing the balls.", "Referees need not weigh the balls.", "Referees need not weigh the bats."],
    ["Divers are not prohibited from sketching the wreck.", "Divers must not sketch the wreck.", "Divers must not sketch the reef."],
    ["Whatever the reason, sailors must not splice the rope.", "Sailors may splice the rope.", "Sailors may splice the wire."],
    ["What golfers must not do\n\n- rake the leaves", "Golfers may rake the leaves.", "Golfers may rake the gravel."],
    [
      "Sailing the dinghy is the responsibility of instructors.",
      "Instructors need not sail the dinghy.",
      "Instructors need not sail the yacht.",
    ],
    ["Actors who would like to dye the curtains may do so.", "Actors must not dye the curtains.", "Actors must not dye the carpets."],
  ],
};

describe("forms of rules", () => {
  for (const [mechanism, rows] of Object.entries(FORMS))
    describe(mechanism, () => {
      for (const [form, against, beside] of rows)
        it(form.replace(/\s+/g, " "), async () => {
          assert.equal(await clash(form, against), true, `clashes with "${against}"`);
          assert.equal(await clash(form, beside), false, `stands beside "${beside}"`);
        });
    });

  describe("what keeps rules apart", () => {
    const APART: readonly (readonly [one: string, two: string, clashing: string])[] = [
      [
        "Parents must not write directly to trustees.",
        "Parents may write to trustees through the clerk.",
        "Parents may write to trustees.",
      ],
      ["Actors must not paint the door green.", "Actors may paint the door a plain colour.", "Actors may paint the door green."],
      ["Pupils may carry torches at camp.", "Pupils must not carry torches in school.", "Pupils must not carry torches."],
      ["We give no guarantee of a place.", "Parents must give us such papers as we ask for.", "We must give a guarantee of a place."],
    ];
    for (const [one, two, clashing] of APART)
      it(one, async () => {
        assert.equal(await clash(one, two), false, `stands beside "${two}"`);
        assert.equal(await clash(one, clashing), true, `clashes with "${clashing}"`);
      });
    it("takes what the next sentence allows in a case for a departure", async () =>
      assert.equal(
        await clash(
          "If you cancel late, we will not charge you a fee the first time. However, we may charge you a fee if you cancel late again.",
          "The hall has a stage.",
        ),
        false,
      ));
  });

  it("takes what is not always possible for no ban", async () =>
    assert.equal(await clash("It is not always possible to reply within a day.", "Staff must reply within a day."), false));
  it("takes a promise of no punishment for no ban", async () =>
    assert.equal(await clash("Staff who report a worry in good faith will not be disciplined.", "Staff must report a worry."), false));
  it("takes leave to refuse for no duty", async () =>
    assert.equal(await clash("Staff must not be made to drive the minibus.", "Staff may drive the minibus."), false));
});
