import { describeRules, type JudgedRules } from "./two-rules";

const PAIRS: JudgedRules = {
  "what one alone does": [
    [
      "conflict",
      "The chair of governors alone approves the headteacher's expenses.",
      "The headteacher's expenses are approved by the business manager.",
    ],
    ["conflict", "The nurse alone gives injections.", "Injections are given by the first aider."],
    ["none", "The bursar alone signs cheques.", "Cheques are signed by the bursar."],
    ["none", "The bursar alone signs cheques.", "Receipts are signed by the office manager."],
    ["none", "Pupils must not sit alone.", "Pupils sit with their friends."],
    ["none", "The child alone decides whether to speak.", "Staff decide whom to call."],
  ],
  "bans that are each limited in a way of their own": [
    ["none", "Staff must not give medicines without training.", "Staff must not give medicines unless a doctor has prescribed them."],
    ["tension", "Staff must not give medicines.", "Staff must not give medicines unless a doctor has prescribed them."],
  ],
  "those of which something was not done": [
    ["conflict", "Forms not signed by a parent must be sent back.", "Forms not signed by a parent must not be sent back."],
    ["none", "Forms signed by a parent must be sent back.", "Forms not signed by a parent must not be sent back."],
  ],
  "things that are handed in": [
    ["conflict", "Visitors must hand in their phones at reception.", "Visitors may use their phones in the staff room."],
    ["conflict", "Phones must be locked away in the safe.", "Pupils may use phones in the library."],
    ["none", "Visitors must hand in their keys at reception.", "Visitors may use their phones in the staff room."],
  ],
  "what lies within a number": [
    ["conflict", "Children under eight must not use the climbing wall.", "Children aged seven may use the climbing wall."],
    ["none", "Children under eight must not use the climbing wall.", "Children aged nine may use the climbing wall."],
  ],
  "at all times, and at some": [
    ["conflict", "Gifts of money must always be refused.", "Teachers may accept gifts of money of up to £10."],
    ["conflict", "Ties need not be worn in the summer term.", "Ties must be worn all year round."],
    ["conflict", "Helmets must always be worn on the track.", "Helmets need not be worn on the track in summer."],
    ["none", "Ties need not be worn in the summer term.", "Ties must be worn in the winter term."],
  ],
  "one place at a time": [
    ["conflict", "Staff must eat in the staff room.", "Staff may eat in their classrooms."],
    ["none", "Staff must eat in the staff room.", "Staff may drink in their classrooms."],
  ],
  "acts named by a noun in -ing": [
    ["conflict", "The emptying of the bins by volunteers is prohibited.", "Volunteers may empty the bins."],
    ["conflict", "The feeding of the ducks is forbidden.", "Children may feed the ducks."],
    ["conflict", "The selling of raffle tickets by boarders is not allowed.", "Boarders may sell raffle tickets."],
    ["conflict", "The taking of photographs at matches is prohibited.", "Photographs may be taken at matches."],
    ["conflict", "The opening of the fire doors by pupils is not permitted.", "Pupils may open the fire doors."],
    ["conflict", "The marking of mock papers is compulsory for teachers.", "Teachers need not mark mock papers."],
    ["conflict", "The ringing of handbells is forbidden.", "Pupils may ring handbells."],
    ["conflict", "The chewing of gum is not permitted.", "Pupils may chew gum."],
    [
      "tension",
      "Photographs must not be taken in the nursery except by the school's photographer.",
      "The taking of photographs in the nursery is prohibited.",
    ],
    [
      "tension",
      "Recordings must not be made in lessons without the teacher's consent.",
      "The making of recordings in lessons is forbidden.",
    ],
    ["none", "The feeding of the ducks is forbidden.", "Children may feed the hens."],
    ["none", "The opening of the fire doors by pupils is not permitted.", "Staff may open the fire doors."],
    ["none", "The meeting of the governors is not open to parents.", "Parents may meet the governors."],
    ["none", "The setting of the play is forbidden to change.", "Pupils may set the table."],
  ],
  "a thing and one of its kind": [
    ["tension", "Children must not pick flowers in the gardens.", "Children may pick flowers in the wildlife garden."],
    ["tension", "Pupils must not use the gardens at lunchtime.", "Pupils may use the allotment garden at lunchtime."],
    ["tension", "Visitors may not use the lifts.", "Visitors may use the goods lift."],
    ["none", "Visitors may not use the goods lift.", "Visitors may use the passenger lift."],
    ["none", "Letters must be sent to the head's office.", "Letters must not be sent to the general office."],
    ["none", "Children under eight must not use the climbing wall.", "Children aged nine may use the climbing wall."],
    ["tension", "Removable media must not be used for storing school files.", "Teachers may use USB sticks for storing school files."],
  ],
};

describeRules("things and acts that are partly the same", PAIRS);
