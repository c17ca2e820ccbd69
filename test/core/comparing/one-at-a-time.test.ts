import { strict as assert } from "node:assert";
import { clashesSideBySide } from "./two-rules";

/** Two rules about what can be had in one way at a time, and what is said of them, by what they differ in. */
const PAIRS: Readonly<Record<string, readonly (readonly [said: "conflict" | "none", first: string, second: string])[]>> = {
  "the way in": [
    ["conflict", "Contractors must come in by the rear gate.", "Contractors must enter through the front gate."],
    ["conflict", "Late pupils must use the main door.", "Late pupils must come in through the side door."],
    ["conflict", "Swimmers must leave by the back stairs.", "Swimmers must leave by the front stairs."],
    [
      "conflict",
      "Parents must collect nursery children from the front entrance.",
      "Parents must collect nursery children from the side entrance.",
    ],
    ["conflict", "Cyclists must enter by the north gate.", "Cyclists may enter by the south gate."],
    ["none", "Visitors must come in by the main entrance.", "Pupils must come in by the side entrance."],
    ["none", "Visitors must come in by the main entrance.", "Visitors must leave by the side entrance."],
    ["none", "Visitors may come in by the main entrance.", "Visitors may come in by the side entrance."],
    ["none", "Visitors must come in by the main gate.", "Visitors must come in by the front entrance."],
    ["none", "Hirers must use the side entrance after 6 pm.", "Hirers must use the main entrance during the school day."],
  ],
  "what is worn": [
    ["conflict", "Pupils must wear grey socks.", "Pupils must wear white socks."],
    ["conflict", "Choir members must wear a plain tie.", "Choir members must wear a striped tie."],
    ["conflict", "Pupils must wear black shoes.", "Pupils may wear brown shoes."],
    ["conflict", "Visitors to the laboratory must wear boots.", "Visitors to the laboratory must wear sandals."],
    ["none", "Pupils must wear grey socks.", "Pupils must wear black shoes."],
    ["none", "Pupils must wear black leather shoes.", "Pupils must wear black shoes."],
    ["none", "Pupils must wear a blue or white shirt.", "Pupils must wear a white shirt."],
    ["none", "Infants must wear a red jumper.", "Juniors must wear a blue jumper."],
    ["none", "Pupils must wear white trainers for PE.", "Pupils must wear black shoes."],
    ["none", "Pupils must bring a blue shirt.", "Pupils must bring a white shirt."],
  ],
  "what is written with": [
    ["conflict", "Candidates must answer in blue ink.", "Candidates must answer in green ink."],
    ["conflict", "Registers must be marked in red pen.", "Registers must be marked in black pen."],
    ["conflict", "Pupils must write with a fountain pen.", "Pupils must write with a pencil."],
    ["none", "Teachers must mark in green pen.", "Pupils must mark in purple pen."],
    ["none", "Pupils must write in ink.", "Pupils must draw in pencil."],
  ],
  "what something must be": [
    ["conflict", "Bags must be black.", "Bags must be navy."],
    ["conflict", "Hair must be short.", "Hair must be long."],
    ["none", "Socks must be white.", "Shirts must be blue."],
    ["none", "Socks must be white or grey.", "Socks must be grey."],
    ["none", "Shorts must be black.", "Shorts must be plain."],
    ["none", "Socks must be white.", "Football socks must be red."],
  ],
  "how it reaches the school": [
    ["conflict", "Holiday requests must be made on the paper form.", "Holiday requests must be made through the portal."],
    ["conflict", "Fees must be paid by bank transfer only.", "Hirers may pay in cash."],
    ["conflict", "Applications for a place are accepted only through the portal.", "Applications for a place must be sent by post."],
    ["conflict", "Appeals must be made in writing.", "Appeals may be made by telephone."],
    ["none", "Appeals must be made in writing.", "Appeals may be made by email."],
    ["none", "Fees must be paid by bank transfer.", "Fines must be paid in cash."],
    ["none", "Absence must be reported by telephone.", "Absence may also be reported by email."],
    ["none", "Fees may be paid by bank transfer.", "Fees may be paid in cash."],
  ],
  "where it is kept": [
    ["conflict", "The spare keys must be kept in the minibus.", "The spare keys must be kept in the office."],
    ["conflict", "Instruments must be stored in the hall.", "Instruments may be stored in the music room."],
    ["none", "The spare keys must be kept in the office.", "The master keys must be kept in the minibus."],
  ],
  "how long it is kept": [
    ["conflict", "Confiscated toys must be returned at the end of the day.", "Confiscated toys must be kept until the end of half term."],
    ["conflict", "Lost coats must be kept until the end of term.", "Lost coats may be thrown away at the end of the week."],
    ["conflict", "Library books may be kept for the whole term.", "Library books must be returned within a week."],
    ["conflict", "Answer sheets must be stored for three months.", "Answer sheets must be shredded at the end of the week."],
    ["none", "Confiscated toys must be kept until the end of the day.", "Confiscated toys must be returned at the end of the day."],
    ["none", "Lost coats must be kept until the end of the week.", "Lost coats may be thrown away at the end of term."],
    ["none", "Library books must be returned within three weeks.", "Library books may be kept for two weeks."],
    ["none", "Confiscated toys must be kept until the end of term.", "Confiscated food must be returned at the end of the day."],
  ],
  "what alone is allowed": [
    ["conflict", "Builders may work in the school holidays only.", "Builders may work during the school day."],
    ["conflict", "Pupils may choose only one club.", "Pupils may choose three clubs."],
    ["none", "Trainers may be worn only in the summer term.", "Trainers may be worn in PE."],
  ],
  "an act that is done once": [
    ["conflict", "Spare keys must be collected before 5 pm.", "Spare keys must be collected after 5 pm."],
    ["none", "Spare keys must be collected before 5 pm.", "Spare keys must be collected after 8 am."],
    ["none", "The gate must be locked before 8 am.", "The gate must be locked after 5 pm."],
  ],
  "phrases that narrow nothing": [
    ["conflict", "Hirers must not move the trampoline.", "Hirers should move the trampoline to the wall before their session."],
    ["conflict", "New governors shall sign the code before they start.", "There is no requirement for governors to sign the code."],
    ["conflict", "Beer must not be sold on any occasion.", "Beer may be sold at the quiz night."],
    ["conflict", "Pupils may stroke the school goat.", "Pupils must not stroke the goat."],
    ["conflict", "The raffle money must be paid in cash.", "The raffle money must be paid by cheque and not in cash."],
    ["conflict", "Guests must leave the building by 9 pm.", "Guests may stay in the building until 10 pm."],
    ["none", "Hirers must not move the trampoline.", "Hirers should move the chairs to the wall before their session."],
  ],
  "people in places": [
    ["conflict", "Parents are welcome in the nursery rooms.", "Parents must not enter the nursery rooms."],
    ["conflict", "No volunteer may drive the van.", "Volunteer drivers may drive the van."],
    ["conflict", "Choir members must attend Thursday rehearsals.", "Choir members are excused from Thursday rehearsals."],
    ["conflict", "Coaches must park in the lower car park.", "Coaches must park in the upper car park."],
    ["none", "Parents are welcome in the hall.", "Parents must not enter the kitchen."],
  ],
  "hours that cross": [
    ["conflict", "Children may be dropped off from 7.40 am.", "Children must not be dropped off before 8 am."],
    ["conflict", "The gym may be used until 9 pm.", "The gym must not be used after 8 pm."],
    ["none", "The gym may be used until 8 pm.", "The gym must not be used after 8 pm."],
    ["none", "Children may be dropped off from 8 am.", "Children must not be dropped off before 8 am."],
    ["none", "Pupils may use phones before 8.30 am.", "Pupils must not use phones between 8.30 am and 3.15 pm."],
  ],
  "two descriptions": [
    ["conflict", "Ties are worn in summer.", "Ties are not worn in summer."],
    ["none", "Ties are worn in winter.", "Ties are not worn in summer."],
  ],
  "over a time and before it": [
    [
      "conflict",
      "Pupils may keep borrowed flutes over the summer holiday.",
      "Pupils must return borrowed flutes before the summer holiday.",
    ],
    ["none", "Pupils may keep borrowed flutes over the Easter holiday.", "Pupils must return borrowed flutes before the summer holiday."],
  ],
  "whose act it is": [
    ["conflict", "Lanyards must be worn in the building.", "Technicians must not wear lanyards in the building."],
    ["conflict", "Phones must be handed in before registration.", "Year 9 pupils must not hand in their phones before registration."],
    ["none", "The rabbits must be fed each morning.", "Visitors must not feed the rabbits."],
    ["none", "The bins are emptied each week.", "Pupil volunteers must not empty the bins."],
  ],
};

describe("what can be had in one way at a time", () => {
  for (const [respect, pairs] of Object.entries(PAIRS))
    for (const [said, first, second] of pairs) {
      for (const [above, below] of [
        [first, second],
        [second, first],
      ] as const) {
        it(`${respect}, ${said}: ${above} / ${below}`, async () => {
          assert.deepEqual(
            (await clashesSideBySide(above, below)).map(({ severity }) => severity),
            said === "conflict" ? ["error"] : [],
          );
        });
      }
    }
});
