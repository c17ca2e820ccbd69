import { strict as assert } from "node:assert";
import { judgeAll } from "../../../server/src/core/fixes/fix-documents";
import { applyEdits, worldWith } from "./world";

const HEAD = "# Social Media Policy\n\nPolicy: social media\n";

/** The first structured-line finding of a policy: its fix's safety and the text after it. */
function mended(text: string): { readonly safety: string; readonly text: string; readonly left: number } {
  const findings = (words: string) =>
    judgeAll([{ path: "a.policy", text: words }], worldWith()).filter(({ rule }) => rule === "structured-line");
  const [finding] = findings(text),
    fix = finding?.fixes.find(({ title }) => title.startsWith("Write"));
  assert.ok(finding && fix, "no fix");
  const after = applyEdits(text, fix.edits);
  return { safety: fix.safety, text: after, left: findings(after).length };
}

describe("fix a structured line", () => {
  it("spells a field as it was read, which is safe", () => {
    const text = `${HEAD}Reveiwed: 3 May 2026\n\n## 1. Aims\n\n1.1 Staff must be kind.\n`;
    assert.deepEqual(mended(text), { safety: "safe", text: text.replace("Reveiwed", "Reviewed"), left: 0 });
  });
  it("spells a keyword", () => {
    const text = `${HEAD}\n## 1. Aims\nCoverz: image consent\n\n1.1 Staff must be kind.\n`;
    assert.deepEqual(mended(text), { safety: "suggestion", text: text.replace("Coverz", "Covers"), left: 0 });
  });
  it("names a requirement, in the list where it stands", () => {
    const text = `${HEAD}\n## 1. Aims\nCovers: monitoring, image consnet\n\n1.1 Staff must be kind.\n`;
    assert.deepEqual(mended(text), { safety: "suggestion", text: text.replace("consnet", "consent"), left: 0 });
  });
  it("names the nearest clause", () => {
    const text = `${HEAD}\n## 1. Aims\n\n1.1 Staff must be kind.\n\n1.2 Staff must not post.\nException to 1.3: the press officer.\n`;
    assert.deepEqual(mended(text), { safety: "suggestion", text: text.replace("to 1.3", "to 1.2"), left: 0 });
  });
  it("offers nothing where no clause is near", () => {
    const text = `${HEAD}\n## 1. Aims\n\n1.1 Staff must not post.\nException to 9.7: the press officer.\n`;
    const finding = judgeAll([{ path: "a.policy", text }], worldWith()).find(({ rule }) => rule === "structured-line");
    assert.ok(finding);
    assert.deepEqual(
      finding.fixes.filter(({ title }) => title.startsWith("Write")),
      [],
    );
  });
});
