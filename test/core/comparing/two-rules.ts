import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";
import type { Finding } from "../../../server/src/core/report/report";

/** What is said of the clauses and values of a policy. */
export async function findingsOf(text: string): Promise<readonly Finding[]> {
  const { policies } = await check([{ path: "a.policy", text }], { asOf: "2026-11-20", fixes: "none" });
  return policies[0]!.findings.filter(({ rule }) => rule === "contradictory-clauses" || rule === "inconsistent-value");
}

/** What is said of two rules, each in a section of its own. */
export async function clashesOfTwo(one: string, two: string): Promise<readonly Finding[]> {
  return findingsOf(`# Rules\n\n## One\n\n${one}\n\n## Two\n\n${two}\n`);
}

/** What is said of two rules that stand side by side in one section. */
export async function clashesSideBySide(one: string, two: string): Promise<readonly Finding[]> {
  return findingsOf(`# Rules\n\n${one}\n\n${two}\n`);
}

/** What is right to say of rules of one section, by what makes them meet or keeps them apart. */
export type JudgedRules = Readonly<Record<string, readonly (readonly ["conflict" | "tension" | "none", ...string[]])[]>>;

/** A test for each row of rules: the worst that is said of them, side by side in one section, is what is right. */
export function describeRules(title: string, judged: JudgedRules): void {
  describe(title, () => {
    for (const [what, rows] of Object.entries(judged))
      describe(what, () => {
        for (const [expected, ...rules] of rows)
          it(`${expected}: ${rules.join(" / ")}`, async () => {
            const said = (await findingsOf(`# Rules\n\n${rules.join("\n\n")}\n`)).map(({ data }) => String(data.verdict));
            assert.equal(said.includes("conflict") ? "conflict" : said.includes("tension") ? "tension" : "none", expected);
          });
      });
  });
}
