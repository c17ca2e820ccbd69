import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";
import { passageMark } from "../../../server/src/core/accepting/passages";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const CLAUSES =
  "# Phones Policy\n\n## 4. Law\n4.1 We keep to the Data Protection Act 1998.\n4.2 Staff follow the Data Protection Act 1998.\n\n";

async function rules(line: string, text = CLAUSES): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `${text}${line}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter(({ rule }) => rule === "outdated-legislation" || rule === "structured-line").flatMap(
    ({ rule, data, related }) => (rule === "structured-line" ? [data.problem as string] : [rule, ...related.map(() => "again")]),
  );
}

const accepted = (rest: string, until = "March 2027") =>
  `Accepted until ${until} by Full Governing Body (outdated legislation, ${rest}): the section is being rewritten`;

describe("acceptances", () => {
  it("take out the finding that they are about, until their date has passed", async () => {
    const one = "# Phones Policy\n\n## 4. Law\n4.1 We keep to the Data Protection Act 1998.\n\n";
    assert.deepEqual(await rules("", one), ["outdated-legislation"]);
    assert.deepEqual(await rules(accepted("4.1"), one), []);
    assert.deepEqual(await rules(`<!-- ${accepted("4.1")} -->`, one), []);
    assert.deepEqual(await rules(accepted("section 4"), one), []);
    assert.deepEqual(await rules(accepted("4.1", "October 2026"), one), ["outdated-legislation", "acceptance-expired"]);
    assert.deepEqual(await rules(accepted("4.1", "November 2026"), one), []);
  });

  it("do not count when something is missing or nothing fits", async () => {
    const law = await rules("");
    const has = async (line: string, problem: string) => assert.deepEqual(await rules(line), [...law, problem]);
    await has("Accepted until March 2027 by Full Governing Body (outdated legislation, 4.1)", "acceptance-incomplete");
    await has("Accepted until March 2027 (outdated legislation, 4.1): a reason", "acceptance-incomplete");
    await has("Accepted until soon by Full Governing Body (outdated legislation, 4.1): a reason", "acceptance-incomplete");
    await has("Accepted until March 2027 by Full Governing Body (outdated legislatoin, 4.1): a reason", "acceptance-rule");
    await has(accepted("4.9"), "acceptance-passage");
    await has("Accepted until March 2027 by Full Governing Body (dangling reference, 4.1): a reason", "acceptance-idle");
    await has(
      "Accepted until March 2027 by Full Governing Body (missing section, safeguarding reporting): a reason",
      "acceptance-safeguarding",
    );
  });

  it("end when a passage changes that was marked", async () => {
    const one = "# Phones Policy\n\n## 4. Law\n4.1 We keep to the Data Protection Act 1998.\n\n";
    const facts = readDocument(
      { path: "a.policy", text: `${one}${accepted("4.1")}\n` },
      { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig },
    );
    const mark = passageMark(facts.acceptances[0]!, facts)!;
    assert.match(mark, /^[0-9a-f]{8}$/);
    assert.deepEqual(await rules(accepted(`4.1, text ${mark}`), one), []);
    assert.deepEqual(await rules(accepted(`4.1, text ${mark}`), one.replace("We keep", "we  keep")), []);
    assert.deepEqual(await rules(accepted(`4.1, text ${mark}`), one.replace("We keep", "Governors keep")), [
      "outdated-legislation",
      "acceptance-changed",
    ]);
  });
});
