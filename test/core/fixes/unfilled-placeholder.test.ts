import { strict as assert } from "node:assert";
import { fixesFor } from "../../../server/src/core/fixes/registry";
import { judgeAll } from "../../../server/src/core/fixes/fix-documents";
import { applyEdits, factsOf, worldWith } from "./world";

describe("fixes for what a template left behind", () => {
  const text =
    "# Visitors Policy\n\nNext review: May 2027\n\n## 1. Rules\n\n1.1 Visitors must sign in. [Insert name of the headteacher] meets them.\n";
  const world = worldWith({ school: { roles: { headteacher: "Mrs O. Reed" } } });
  const finding = judgeAll([{ path: "a.policy", text }], world).find(({ rule }) => rule === "unfilled-placeholder")!;
  const after = () => fixesFor(finding, factsOf(text), world).map((fix) => applyEdits(text, fix.edits));
  it("fills it from the school's profile", () => assert.match(after()[0]!, /sign in\. Mrs O\. Reed meets them\./));
  it("or takes the sentence out", () => assert.match(after()[1]!, /1\.1 Visitors must sign in\. ?\n$/));
});
