import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixDefinition } from "../../../server/src/core/fixes/definition";
import { fixDocuments, judgeAll } from "../../../server/src/core/fixes/fix-documents";
import type { RuleName } from "../../../server/src/core/findings";
import { insertSection } from "../../../server/src/core/fixes/insert-section";
import { readExpectations } from "../../samples/expectations";
import { applyEdits, factsOf, worldWith } from "./world";

/** The text after the first fix of a rule's first finding. */
function mended(text: string, rule: RuleName, path = "a.policy"): string {
  const finding = judgeAll([{ path, text }], worldWith()).find((one) => one.rule === rule);
  assert.ok(finding?.fixes[0], `no fix for ${rule}`);
  return applyEdits(text, finding.fixes[0].edits);
}

const POLICY = "# Social Media Policy\n\nReviewed: June 2026\nNext review: June 2027\n\n";

describe("the words of fixes", () => {
  it("give a second law its article where the first has one", () => {
    assert.match(
      mended(`${POLICY}Posts must comply with the Data Protection Act 1998.\n`, "outdated-legislation"),
      /with the Data Protection Act 2018 and the UK General Data Protection Regulation\.\n/,
    );
    assert.match(
      mended(`${POLICY}This policy follows:\n\n- Data Protection Act 1998\n- Equality Act 2010\n`, "outdated-legislation"),
      /\n- Data Protection Act 2018 and UK General Data Protection Regulation\n/,
    );
  });
  it("name the old name only once", () => {
    assert.match(
      mended(`${POLICY}Staff may use Twitter. The Twitter account is public.\n`, "outdated-term"),
      /Staff may use X \(formerly Twitter\)\. The X account is public\.\n/,
    );
  });
  it("give words in the place of initials the article that the document gives them elsewhere", () => {
    const text = `${POLICY}Staff must tell the SMT about each account. Abuse must be reported to a member of SMT. Accounts are reviewed by the Senior Management Team.\n`;
    const [fix] = fixDefinition(
      {
        rule: "definition",
        severity: "information",
        message: "",
        span: { start: 0, end: 1 },
        data: { problem: "two-names", term: "SMT", other: "Senior Management Team" },
      },
      factsOf(text),
    );
    assert.match(
      applyEdits(text, fix!.edits),
      /tell the Senior Management Team about[^.]*\. Abuse must be reported to a member of the Senior Management Team\./,
    );
  });
  it("underline a heading where the document underlines its headings", () => {
    const text = "Trips Policy\n============\n\nAims\n----\n\nWe aim high.\n\nDogs\n----\n\nStaff must leave dogs at home.\n",
      facts = factsOf(text, "a.rst");
    assert.match(
      applyEdits(text, insertSection("safeguarding-reporting", facts, worldWith())!.edits),
      /\n\nReporting a safeguarding concern\n--------------------------------\n\nAnyone who/,
    );
  });
  it("write a field as the fields above it are written", () => {
    assert.match(
      mended(
        "---\ntitle: Trips Policy\nadopted_date: 2013-11-25\nreview_date: 2014-11-25\n---\n\nStaff must be kind.\n",
        "review-date",
        "a.md",
      ),
      /\nreview_date: 2027-11-20\nreviewed: 2026-11-20\n---/,
    );
  });
  it("leave to people what only people can decide", () => {
    const text = readExpectations(readFileSync(join(import.meta.dirname, "../../../samples/flawed/first-look.policy"), "utf8")).text;
    assert.ok(
      judgeAll([{ path: "a.policy", text }], worldWith()).some(({ rule, fixes }) => rule === "dangling-reference" && fixes.length > 0),
    );
    const { documents, applied } = fixDocuments([{ path: "a.policy", text }], worldWith(), { suggestions: true });
    assert.match(documents[0]!.text, /procedure in section (?:9|1\d)\./);
    assert.ok(applied.length > 2);
    assert.deepEqual(
      applied.filter(({ title }) => /^(?:Accept|Point to|Take|Say what kind)/.test(title)),
      [],
    );
  });
});
