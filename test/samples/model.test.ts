import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";
import { modelsIn } from "../../server/src/core/templates/models";
import type { Phase } from "../../server/src/core/templates/model-policy";
import { newPolicy } from "../../server/src/core/templates/new-policy";
import type { SchoolProfile } from "../../server/src/core/templates/profile";
import { worldWith } from "../core/fixes/world";

const folder = join(import.meta.dirname, "../../samples/model");
const { asOf, school } = JSON.parse(readFileSync(join(folder, "../school-policy.config.json"), "utf8")) as { asOf: string; school: SchoolProfile };
const documents = readdirSync(folder).filter((file) => file.endsWith(".policy")).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

/** Everything that is found in some documents of one school, a line each. */
async function findingsIn(set: readonly { path: string; text: string }[]): Promise<string[]> {
  const report = await check(set, { asOf });
  return report.policies.flatMap((policy) => policy.findings.map((f) => `${policy.path}:${f.range.start.line + 1} ${f.rule} ${f.severity}: ${f.message} [${f.excerpt}] ${f.related.map((r) => `${r.path}:${r.range.start.line + 1}`).join(" ")}`));
}

/** A policy from each model, with names and telephone numbers of another invented school. */
function newSet(phase: Phase): { path: string; text: string }[] {
  const roles = Object.fromEntries(Object.keys(school.roles ?? {}).map((role, index) => [role, `Ms ${"ABCDEFGHIJ"[index]}. Rowan`]));
  const contacts = Object.fromEntries(Object.keys(school.contacts ?? {}).map((service, index) => [service, `01632 96020${index}`]));
  const world = worldWith({ school: { name: "Pellwater School", phase, authority: "Pellshire County Council", roles, contacts } });
  return [...new Set(modelsIn(world).map((model) => model.kind))].map((kind) => ({ path: `${kind}.policy`, text: newPolicy(kind, world)!.replaceAll("[day on which governors approved this policy]", "12 November 2026") }));
}

describe("model policies", () => {
  it("have no findings, each by itself and all together", async () => assert.deepEqual(await findingsIn(documents), []));
  for (const phase of ["primary", "secondary"] as const) {
    it(`make new policies for a ${phase} school that have no findings`, async () => {
      const set = newSet(phase);
      assert.equal(set.length, documents.length);
      for (const { path, text } of set) assert.doesNotMatch(text, /\[|\{|Larkmere/, path);
      assert.deepEqual(await findingsIn(set), []);
    });
  }
  it("never refer by number to another of their sections, so that a section can stand in any policy", () => {
    for (const { sections } of modelsIn(worldWith())) for (const { id, number, text } of sections) {
      for (const [whole, target] of text.matchAll(/(?:Exception to|[Cc]lause|[Ss]ection|[Pp]aragraph|Despite) (\d+)(?:\.\d+)?\b(?! of the)/g)) assert.ok(target === number || /section (?:29|89|175)/.test(whole), `${id}: ${whole}`);
    }
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
  for (const { path, text } of documents) it(`${path}: whom to tell about a worry, at once and in person`, () => assert.match(text, /^\d+\.\d+ Anyone who is worried about a child must tell the designated safeguarding lead at once and in person\./m));
});
