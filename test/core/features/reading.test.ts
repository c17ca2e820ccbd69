import { strict as assert } from "node:assert";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { readingText } from "../../../server/src/core/features/reading-text";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const page = (text: string) => readingText(readDocument({ path: "a.policy", text: `${text}\n` }, world), world);

describe("the reading of a clause that names nobody", () => {
  it("says whom the scope statement means, and that it is by default", () => assert.match(page("This policy applies to all staff and volunteers.\n\nLock the doors."), /all staff, volunteers \(nobody is named here: by default, from the scope statement\)/));
  it("says no more than that of what is to be done to something", () => assert.match(page("This policy applies to all staff and volunteers.\n\nDoors must be locked."), /Who: \*nobody is named\*/));
  it("says which of those who act are meant", () => assert.match(page("Pupils who walk home must sign out."), /Who: \*pupils who walk home\*; Must or may: \*must\*; Does what: \*sign out\*/));
  it("says when a pronoun cannot be told", () => assert.match(page("They must sign in."), /Who: \*they \(whoever that is/));
  it("keeps a circumstance apart from a rule that is overridden", () => assert.match(page("Staff must treat all alike irrespective of age."), /Regardless of: \*age\*/));
  it("names what an act is done to once", () => assert.match(page("Staff must not carry pupils in their own cars."), /Does what: \*carry pupils\*/));
  it("says that nobody is named where there is no scope statement", () => assert.match(page("Doors must be locked."), /Who: \*nobody is named\*/));
});
