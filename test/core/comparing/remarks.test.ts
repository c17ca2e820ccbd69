import { strict as assert } from "node:assert";
import { clashesOfTwo } from "./two-rules";

/** Two rules of which one also says why it is made, what speaks against it, or who has made it. */
const CLASHING: readonly (readonly [string, string])[] = [
  [
    "Pupils may keep a spare jumper in the cloakroom, since the lockers are too small.",
    "Pupils must not keep a spare jumper in the cloakroom.",
  ],
  ["As the pond is deep, children must not feed the ducks.", "Children may feed the ducks."],
  [
    "Because the register is taken daily, monitors must bring the folder to the office.",
    "Monitors need not bring the folder to the office.",
  ],
  ["Although the law leaves this open, volunteers must wear a lanyard.", "Volunteers need not wear a lanyard."],
  [
    "While we recognise that families are busy, parents must sign the reading record.",
    "Parents are not required to sign the reading record.",
  ],
  [
    "In line with our commitment to healthy living, pupils must not bring fizzy drinks to the disco.",
    "Pupils may bring fizzy drinks to the disco.",
  ],
  ["For reasons of hygiene, cooks must wear hairnets in the kitchen.", "Cooks need not wear hairnets in the kitchen."],
  ["Drivers must not use the rear gate for the safety of younger pupils.", "Drivers may use the rear gate."],
  ["Following a review last summer, pupils may sit on the bank.", "Pupils must not sit on the bank."],
  [
    "As part of our drive to cut waste, staff must print on both sides of the paper.",
    "Staff need not print on both sides of the paper, as the new printers are cheap to run.",
  ],
  ["Hirers must not move the piano, which was restored last year.", "Hirers may move the piano."],
  ["Governors, many of whom work full time, may join meetings by telephone.", "Governors must not join meetings by telephone."],
  ["Prefects, like everybody else, must queue for lunch.", "Prefects need not queue for lunch."],
  ["Please note that visitors must not feed the school cat.", "Visitors may feed the school cat."],
  ["The governors have decided that pupils may wear trainers to assembly.", "Pupils must not wear trainers to assembly."],
  ["The school's policy is that teachers must set homework on Fridays.", "Teachers need not set homework on Fridays."],
];

/** What stands in the same places and does limit a rule. */
const COMPATIBLE: readonly (readonly [string, string])[] = [
  ["As pupils arrive, staff must not use the front door.", "Staff may use the front door."],
  ["While lessons are going on, parents must not enter the building.", "After school parents may enter the building."],
  ["Pupils may leave the room for medical reasons.", "Pupils must not leave the room without permission."],
  ["Staff may borrow a laptop, which must be returned on Friday.", "Laptops must be returned on Friday."],
  ["Pupils who have a pass may leave the site at lunch.", "Pupils who have no pass must not leave the site at lunch."],
  ["Inspectors noted that pupils must not be left waiting.", "Pupils may be left waiting."],
  ["Pupils may use the library.", "Pupils must not use the library since the flood."],
  ["Tools, like saws, must be locked away.", "Pupils may use saws with a teacher."],
  ["As parents, staff may attend sports day.", "Staff must not attend sports day as staff."],
  ["Staff may stay on site for reasons of safety.", "Pupils must not stay on site after six o'clock."],
];

describe("remarks within rules", () => {
  for (const [one, two] of CLASHING)
    it(`are left aside: ${one} ${two}`, async () => {
      const found = await clashesOfTwo(one, two);
      assert.deepEqual(
        found.map(({ data }) => data.verdict),
        ["conflict"],
      );
    });
  for (const [one, two] of COMPATIBLE)
    it(`are told from limits: ${one} ${two}`, async () => {
      assert.deepEqual(
        (await clashesOfTwo(one, two)).map(({ message }) => message),
        [],
      );
    });
});
