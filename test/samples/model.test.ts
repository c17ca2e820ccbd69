import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";

const folder = join(import.meta.dirname, "../../samples/model");
const { asOf } = JSON.parse(readFileSync(join(folder, "../school-policy.config.json"), "utf8")) as { asOf: string };
const documents = readdirSync(folder).filter((file) => file.endsWith(".policy")).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

describe("model policies", () => {
  it("have no findings, each by itself and all together", async () => {
    const report = await check(documents, { asOf });
    const found = report.policies.flatMap((policy) => policy.findings.map((f) => `${policy.path}:${f.range.start.line + 1} ${f.rule} ${f.severity}: ${f.message}`));
    assert.deepEqual(found, []);
  });
});

/** What a reporting section must say, so that a safeguarding lead would sign it. */
const checklist: Readonly<Record<string, RegExp>> = {
  "report at once and in person": /\bat once and in person\b/,
  "to the designated safeguarding lead": /tell the designated safeguarding lead/,
  "the deputy when the lead is away": /lead is away.*deputy safeguarding lead/,
  "what if both are away": /both are away/,
  "write it down on the same day": /write it down on the same day/,
  "do not promise secrecy": /must not promise a child that they will keep a secret/,
  "do not investigate": /must not investigate/,
  "999 in immediate danger": /immediate danger.*999/,
  "anyone may refer": /Anyone may refer a child/,
  "out of hours": /In the evening, at weekends and in the holidays/,
  "concerns about staff to the head": /member of staff.*must be reported to the headteacher/,
  "concerns about the head to the chair": /concern about the headteacher must be reported to the chair of governors/,
  "the designated officer of the local authority": /local authority designated officer/,
  "low-level concerns": /low-level concern/,
};

describe("safeguarding text of the model policies", () => {
  for (const { path, text } of documents.filter(({ path }) => /^(social-media|child-protection)/.test(path))) {
    for (const [matter, pattern] of Object.entries(checklist)) it(`${path}: ${matter}`, () => assert.match(text, pattern));
  }
});
