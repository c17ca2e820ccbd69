import { strict as assert } from "node:assert";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fromDocx } from "../../server/src/cli/convert/from-docx";
import { fromHtml } from "../../server/src/cli/convert/from-html";
import { toDocx } from "../../server/src/cli/convert/to-docx";
import { toHtml } from "../../server/src/cli/convert/to-html";
import { toMarkdown } from "../../server/src/cli/convert/to-markdown";
import { makeFolder, runCommand } from "./scenario";

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const MODELS = join(__dirname, "../../samples/model");
const POLICY = `# Social Media Policy

School: Oakfield Primary School
Next review: March 2027

## 1. Photographs
Covers: image consent

<!-- for the checker -->
1.1 Staff **must not** publish <images> & videos without consent:
- of a pupil;
    - also in groups;
- of a parent.
(a) in writing;
(b) on paper.

| Role | Name |
| Head | Ms A. Bell |

Note: Agreed with parents.
Accepted until March 2027 by Full Governing Body (contradictory clauses, 1.1 and 1.2): under review
`;

describe("export", () => {
  it("leaves out what speaks to the checker, and nothing else", () => {
    const markdown = toMarkdown(POLICY);
    assert.doesNotMatch(markdown, /Covers|Accepted|for the checker/);
    assert.match(markdown, /1\.1 Staff \*\*must not\*\* publish/);
    assert.match(markdown, /^ {4}- also in groups;$/m);
    assert.match(toHtml(POLICY), /<strong>must not<\/strong> publish &#60;images&#62; &#38; videos/);
  });

  for (const name of readdirSync(MODELS)
    .filter((file) => file.endsWith(".policy"))
    .sort()) {
    it(`${name} keeps its words as web page, markdown and Word document`, async () => {
      const text = readFileSync(join(MODELS, name), "utf8").replace(/<!--[\s\S]*?-->/g, "");
      const expected = words(
        text
          .split("\n")
          .filter((line) => !/^(?:Covers|Accepted)\b/.test(line))
          .join("\n"),
      ).sort();
      assert.deepEqual(words(toMarkdown(text)).sort(), expected);
      assert.deepEqual(words(fromHtml(toHtml(text)).text).sort(), expected);
      assert.deepEqual(words((await fromDocx(await toDocx(text))).text).sort(), expected);
    });
  }

  it("writes files as asked, and never over the policy", async () => {
    const folder = makeFolder([{ name: "file", argument: "a.policy", body: POLICY, at: 0 }]);
    try {
      assert.match((await runCommand(folder, ["export", "a.policy", "--to", "html"])).out, /^<!doctype html>/);
      assert.equal((await runCommand(folder, ["export", "a.policy", "--to", "docx"])).code, 0);
      assert.ok(readFileSync(join(folder, "a.docx")).subarray(0, 2).toString() === "PK");
      assert.equal((await runCommand(folder, ["export", "a.policy", "--to", "md", "--output", "./a.policy"])).code, 2);
      assert.equal((await runCommand(folder, ["export", "a.policy", "--to", "pdf"])).code, 2);
      assert.equal((await runCommand(folder, ["export", "a.policy"])).code, 2);
      assert.equal((await runCommand(folder, ["export", "missing.policy", "--to", "md"])).code, 3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
