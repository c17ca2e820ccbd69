import { strict as assert } from "node:assert";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { readingText } from "../../../server/src/core/features/reading-text";
import { readDocument } from "../../../server/src/core/read";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const page = (text: string) => readingText(readDocument({ path: "a.policy", text: `${text}\n` }, world), world);

describe("the reading of a clause that names nobody", () => {
  it("says whom the scope statement means, and that it is by default", () => assert.match(page("This policy applies to all staff and volunteers.\n\nDoors must be locked."), /all staff, volunteers \(nobody is named here: by default, from the scope statement\)/));
  it("names what an act is done to once", () => assert.match(page("Staff must not carry pupils in their own cars."), /Does what: \*carry pupils\*/));
  it("says that nobody is named where there is no scope statement", () => assert.match(page("Doors must be locked."), /Who: \*nobody is named\*/));
});
