import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";
import { readDocument } from "../../server/src/core/read";
import { fillTemplate, newPolicyDates } from "../../server/src/core/templates/fill";
import { modelsIn, textFor } from "../../server/src/core/templates/models";
import { worldWith } from "../core/fixes/world";

const folder = join(import.meta.dirname, "../../samples/model");
const documents = readdirSync(folder).filter((file) => file.endsWith(".policy")).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
/** Asked of every policy, and rightly absent where images of pupils play no part. */
const NOT_EVERYWHERE = "image-consent";

describe("requirements that the model policies meet", () => {
  it("are all met by what the text says", async () => {
    const { policies } = await check(documents, { asOf: "2026-11-20" });
    for (const { path, requirements } of policies) {
      assert.deepEqual(requirements.filter(({ id, level, status }) => status !== "present" && !(id === NOT_EVERYWHERE && level === "recommended")).map(({ id, why }) => `${id}: ${why}`), [], path);
    }
  });
  it("each have a section that says so with Covers", async () => {
    const { policies } = await check(documents, { asOf: "2026-11-20" });
    const models = modelsIn(worldWith());
    for (const { path, kind, requirements } of policies) {
      const covered = new Set(models.filter((model) => model.kind === kind).flatMap((model) => model.sections.flatMap((section) => section.requirements)));
      assert.deepEqual(requirements.filter(({ id, level }) => !covered.has(id) && !(id === NOT_EVERYWHERE && level === "recommended")).map(({ id }) => id), [], path);
    }
  });
  it("are each met by the section that says so, standing alone, in the words for either phase", () => {
    const world = worldWith(), unmet: string[] = [];
    for (const { title, kind, sections } of modelsIn(world)) for (const section of sections) for (const phase of ["primary", "secondary"] as const) {
      const text = `# ${title}\n\nPolicy: ${kind.replace(/-/g, " ")}\n\n${fillTemplate(textFor(section, phase), newPolicyDates(world), world)}`;
      const { requirements } = readDocument({ path: "a.policy", text }, world);
      for (const { id, status, why } of requirements) if (section.requirements.includes(id) && status !== "present") unmet.push(`${section.id} ${phase}: ${id}: ${why}`);
    }
    assert.deepEqual(unmet, []);
  });
});
