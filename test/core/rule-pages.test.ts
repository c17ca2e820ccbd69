import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";
import { rules } from "../../server/src/core/rules/registry";

const folder = join(import.meta.dirname, "../../server/src/core/rules");
const HEADINGS = ["Avoid", "Prefer", "Why it matters", "Exceptions", "Configuration"];

/** The fenced ```policy blocks under a heading of a rule's page. The headings inside an example are its own. */
function examples(page: string, heading: string): string[] {
  const found: string[] = [];
  let current = "",
    fence: string[] | undefined;
  for (const line of page.split("\n")) {
    if (fence) {
      if (line.startsWith("```")) {
        found.push(fence.join("\n"));
        fence = undefined;
      } else fence.push(`${line}`);
      continue;
    }
    if (line.startsWith("## ")) current = line.slice(3);
    if (line.startsWith("```policy") && current === heading) fence = [];
  }
  return found;
}

function headings(page: string): string[] {
  return [...page.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
}

describe("rule pages", () => {
  for (const name of new Set(rules.map((rule) => rule.name))) {
    const file = join(folder, `${name}.md`);
    // A rule whose page is still to be written is shown as pending.
    if (!existsSync(file)) {
      it(`${name} has a page`);
      continue;
    }
    const page = readFileSync(file, "utf8");

    it(`${name} has all its headings, in order`, () => {
      assert.match(page, /^# \S/);
      assert.deepEqual(headings(page), HEADINGS);
      assert.ok(examples(page, "Avoid").length > 0 && examples(page, "Prefer").length > 0, "Avoid and Prefer hold examples");
    });

    for (const [heading, raised] of [
      ["Avoid", true],
      ["Prefer", false],
    ] as const) {
      examples(page, heading).forEach((text, i) =>
        it(`${name}, ${heading} ${i + 1} ${raised ? "raises" : "does not raise"} it`, async () => {
          const report = await check([{ path: "example.policy", text }], { asOf: "2026-11-20" });
          const found = report.policies[0]!.findings.filter(({ rule }) => rule === name);
          assert.equal(found.length > 0, raised, found.map(({ message }) => message).join("\n"));
        }),
      );
    }
  }
});
