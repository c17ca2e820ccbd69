import { describeRules, type JudgedRules } from "./two-rules";

const PAIRS: JudgedRules = {
  "how, and not whether": [
    ["none", "All compost is turned in line with the gardening guide.", "No pupil may turn the compost without gloves."],
    [
      "none",
      "Wasps' nests will be removed in accordance with the pest control plan.",
      "No member of staff may remove a wasps' nest without the site manager's consent.",
    ],
    ["none", "Any member of staff using the kiln must not do so for profit.", "Trained staff may use the kiln."],
    ["none", "Individuals have the right to access their personal data.", "Personal data may only be accessed on encrypted laptops."],
  ],
  "when or where, by the words around": [
    ["none", "You do not have to ring the bell at this point.", "The bell must be rung at this point."],
    ["none", "At this stage parents need not be told.", "Parents must be told at this stage."],
    ["none", "Charges may be made for harp tuition.", "No charge is made for tuition on these weekends."],
    ["conflict", "You do not have to ring the bell at the end of lunch.", "The bell must be rung at the end of lunch."],
  ],
  "a row of a table of risks": [
    ["none", "All pupils must bring a signed slip.", "Pupil does not bring a slip."],
    ["conflict", "All pupils must bring a slip.", "Pupils do not bring a slip."],
  ],
  "what goes with a thing, and the thing": [
    ["none", "Teachers may use only the pupil's initials with the marks.", "Teachers may use these marks in reports."],
  ],
  "what others do": [
    ["none", "Pupils must not contact the coach company.", "The coach company will be contacted if the coach is late."],
    ["none", "Students may not telephone parents.", "If a student is unwell, parents will be telephoned."],
    ["conflict", "Pupils must not wear their badges on visits.", "Badges must be worn on visits."],
  ],
  "words of which next to nothing was read": [
    [
      "none",
      "At our club, all our staff are aware of the importance of:",
      "- making clear that cheating at games is not acceptable, will never be tolerated and is no part of sport.",
      "All schools are required to have a named games teacher with responsibility for co-ordinating fair play.",
    ],
  ],
  "a limit that is no ban": [
    ["none", "Log books must be stored in a locked cabinet.", "Log books must not be stored longer than they are needed."],
    ["none", "The school must explain:", "- Expected benefits.", "- Alternative sports, including no sport."],
  ],
};

describeRules("rules that speak of other cases", PAIRS);
