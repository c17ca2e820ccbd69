import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { check } from "../../server/src/core/check";
import { RULE_NAMES, type RuleName } from "../../server/src/core/findings";
import { judgeDocument, lookedAt } from "../../server/src/core/judge";
import { builtInKnowledge } from "../../server/src/core/knowledge/knowledge";
import { configSchema } from "../../server/src/core/config";
import { readDocument } from "../../server/src/core/read";

const FOLDER = "samples/flawed",
  CLASHING = {
    path: "clashing.md",
    text: [
      "# Behaviour Policy",
      "## Phones",
      "Pupils must not use mobile phones in lessons. Complaints are answered within 5 school days.",
      "Pupils may use mobile phones in lessons. We acknowledge complaints within 10 school days.",
      "Complaints must be answered within 20 school days. Will must be told at once.",
    ].join("\n\n"),
  };
const documents = [
  ...readdirSync(FOLDER).map((path) => ({ path, text: readFileSync(`${FOLDER}/${path}`, "utf8") })),
  CLASHING,
  ...["mobile-phones", "complaints"].map((name) => ({
    path: `${name}.policy`,
    text: readFileSync(`samples/model/${name}.policy`, "utf8"),
  })),
];
const levels = (off: readonly RuleName[]) => Object.fromEntries(off.map((rule) => [rule, "off" as const]));
const others = (rule: RuleName) => RULE_NAMES.filter((other) => other !== rule);

async function told(off: readonly RuleName[]): Promise<string[]> {
  const { policies } = await check(documents, { asOf: "2026-11-20", config: { rules: levels(off) } });
  return policies.flatMap(({ path, findings }) =>
    findings.map(({ rule, range, message }) => `${rule} ${path}:${range.start.line}:${range.start.character} ${message}`),
  );
}
const ofRule = (findings: readonly string[], rule: string) => findings.filter((one) => one.startsWith(`${rule} `));

describe("rules that are switched off", () => {
  let all: readonly string[];
  before(async () => {
    all = await told([]);
  });

  for (const rule of RULE_NAMES) {
    it(`${rule} finds the same where no other rule is on`, async () => {
      const alone = ofRule(await told(others(rule)), rule);
      // Where two rules would tell of the same two passages, contradictory-clauses tells, so that alone the other one tells more.
      if (rule === "inconsistent-value") for (const one of ofRule(all, rule)) assert.ok(alone.includes(one), one);
      else assert.deepEqual(alone, ofRule(all, rule));
    });
  }

  it("have something to find here, those that look at what can be left unread", () => {
    for (const rule of ["contradictory-clauses", "inconsistent-value", "unclear-clause"]) assert.notDeepEqual(ofRule(all, rule), [], rule);
  });

  it("leave unread what only they look at", () => {
    const world = {
      asOf: "2026-11-20",
      knowledge: builtInKnowledge,
      config: configSchema.parse({ rules: levels(["contradictory-clauses", "inconsistent-value", "unclear-clause"]) }),
    };
    const facts = readDocument(CLASHING, world, lookedAt(world));
    assert.deepEqual([facts.clauses, facts.statements, facts.unclear], [[], [], []]);
    assert.ok(readDocument(CLASHING, world).clauses.length > 0);
    assert.deepEqual(
      judgeDocument(facts, world).map(({ rule }) => rule),
      judgeDocument(readDocument(CLASHING, world), world).map(({ rule }) => rule),
    );
  });

  it("still tell that the way to report a concern is missing", async () => {
    assert.ok((await told(["missing-section"])).some((one) => one.startsWith("missing-section ")));
  });
});
