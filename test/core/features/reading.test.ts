import { strict as assert } from "node:assert";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { readingText } from "../../../server/src/core/features/reading-text";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const page = (text: string) => readingText(readDocument({ path: "a.policy", text: `${text}\n` }, world), world);

describe("the reading of a clause that names nobody", () => {
  it("says whom the scope statement means, and that it is by default", () =>
    assert.match(
      page("This policy applies to all staff and volunteers.\n\nLock the doors."),
      /all staff, volunteers \(nobody is named here: by default, from the scope statement\)/,
    ));
  it("says no more than that of what is to be done to something", () =>
    assert.match(page("This policy applies to all staff and volunteers.\n\nDoors must be locked."), /Who: \*nobody is named\*/));
  it("takes an empty it for nobody", () =>
    assert.match(page("It is important to ensure that doors are locked."), /Who: \*nobody is named\*/));
  it("says which of those who act are meant", () =>
    assert.match(
      page("Pupils who walk home must sign out."),
      /Who: \*pupils who walk home\*; Must or may: \*must\*; Does what: \*sign out\*/,
    ));
  it("says when a pronoun cannot be told", () => assert.match(page("They must sign in."), /Who: \*they \(whoever that is/));
  it("keeps a circumstance apart from a rule that is overridden", () =>
    assert.match(page("Staff must treat all alike irrespective of age."), /Regardless of: \*age\*/));
  it("names what an act is done to once", () =>
    assert.match(page("Staff must not carry pupils in their own cars."), /Does what: \*carry pupils\*/));
  it("says that nobody is named where there is no scope statement", () =>
    assert.match(page("Doors must be locked."), /Who: \*nobody is named\*/));
  it("says by default once whom all of a kind take in", () =>
    assert.match(
      page("This policy applies to governors, all staff and other staff.\n\nLock the doors."),
      /Who: \*governors, all staff \(nobody/,
    ));
});

describe("the reading of force and cases", () => {
  it("tells advice from encouragement", () => {
    assert.match(page("Staff are strongly advised to lock their screens."), /Must or may: \*is advised to\*/);
    assert.match(page("Staff are encouraged to lock their screens."), /Must or may: \*is encouraged to\*/);
  });
  it("tells what is only told as done here from what will be done", () => {
    assert.match(page("The doors are locked by the caretaker."), /Must or may: \*does so \(told/);
    assert.match(page("The doors will be locked by the caretaker."), /Must or may: \*must\*/);
  });
  it("says when, where a case is only a time", () =>
    assert.match(page("Visitors must sign the book before they leave the building."), /When: \*before they leave the building\*/));
  it("shows a case in the policy's own words", () =>
    assert.match(
      page("If parents/carers complain through social media, the head will reply."),
      /In what case: \*if parents\/carers complain through social media\*/,
    ));
  it("shows its names with their capitals, but not the capital that opens the sentence", () =>
    assert.match(page("If Ofsted calls, the head will tell the Chair of Governors."), /In what case: \*if Ofsted calls\*/));
  it('says what is left out as it follows on "except"', () => {
    assert.match(page("Staff must not post photographs of pupils without consent."), /Except: \*with consent\*/);
    assert.match(page("Staff must not post photographs of pupils unless a parent has agreed."), /Except: \*if a parent has agreed\*/);
    assert.match(page("Pupils must not wear jewellery other than a watch."), /Except: \*a watch\*/);
    assert.match(page("Pupils must not leave the site unless in an emergency."), /Except: \*in an emergency\*/);
  });
});
