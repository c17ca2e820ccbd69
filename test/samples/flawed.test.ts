import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/core/check";
import type { RuleName } from "../../server/src/core/findings";
import { readExpectations } from "./expectations";

const folder = join(import.meta.dirname, "../../samples/flawed");
const { asOf } = JSON.parse(readFileSync(join(folder, "../school-policy.config.json"), "utf8")) as { asOf: string };
/** The rules whose findings the samples mark so far. */
const marked: ReadonlySet<RuleName> = new Set<RuleName>(["review-date", "outdated-legislation", "definition", "inconsistent-value", "dangling-reference", "unfilled-placeholder", "other-school", "contradictory-clauses", "outdated-term", "structured-line", "missing-section", "unclear-clause"]);

describe("flawed samples", () => {
  for (const name of readdirSync(folder).filter((file) => /\.(policy|md|txt)$/.test(file))) {
    it(`${name} raises exactly the findings that it marks`, async () => {
      const { text, expected } = readExpectations(readFileSync(join(folder, name), "utf8"));
      const report = await check([{ path: name, text }], { asOf });
      const found = report.policies[0]!.findings.filter((finding) => marked.has(finding.rule));
      const wanted = expected.filter(({ rule }) => marked.has(rule as RuleName));
      const show = (line: number, rule: string, severity: string, excerpt: string) => `line ${line + 1}: ${rule} ${severity} ${excerpt}`;
      assert.deepEqual(
        found.map((f) => show(f.range.start.line, f.rule, f.severity, wanted.some((w) => w.rule === f.rule && w.line === f.range.start.line && w.excerpt === undefined) ? "" : f.excerpt)).sort(),
        wanted.map((w) => show(w.line, w.rule, w.severity, w.excerpt ?? "")).sort(),
      );
    });
  }
});
