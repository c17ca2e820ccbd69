import type { PolicyReport } from "../../core/report/report";
import { escapeMarkup } from "../escape-markup";
import { fails, type Format, type FormatContext } from "./format";
import { closingLine } from "./words";

/**
 * JUnit's XML, for build servers that show test results: a suite a policy, a case a finding. A finding that makes the
 * run fail is a failure; what could not be checked is an error; a policy without findings is one passing case.
 */
export const junit: Format = (context) => ({
  begin: ({ register: { note } }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="School Policy">\n${note ? `  <testsuite name="what is known of the law" tests="1" failures="0" errors="0">\n    <testcase name="how old it is" classname="register">\n      <system-out>${xml(note)}</system-out>\n    </testcase>\n  </testsuite>\n` : ""}`,
  policy: (policy) => suite(policy, context),
  end: (_summary, unchecked) =>
    `${unchecked.map(({ path, reason }) => `  <testsuite name="${xml(path)}" tests="1" failures="0" errors="1">\n    <testcase name="could not be checked" classname="${xml(path)}">\n      <error message="${xml(`${path} ${reason}`)}"/>\n    </testcase>\n  </testsuite>\n`).join("")}</testsuites>\n`,
});

function suite(policy: PolicyReport, context: FormatContext): string {
  const failing = policy.findings.filter(({ severity }) => fails(severity, context)).length;
  const cases = policy.findings.map((finding) => {
    const name = `${finding.rule}, line ${finding.range.start.line + 1}`;
    const text = `${finding.severity}: ${finding.message}\n${policy.path}:${finding.range.start.line + 1}:${finding.range.start.character + 1}\n${finding.fingerprint}`;
    const inner = fails(finding.severity, context)
      ? `<failure type="${finding.rule}" message="${xml(finding.message)}">${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
    return `    <testcase name="${xml(name)}" classname="${xml(policy.path)}">\n      ${inner}\n    </testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase name="nothing to mend" classname="${xml(policy.path)}"/>\n`);
  return `  <testsuite name="${xml(policy.path)}" tests="${cases.length}" failures="${failing}" errors="0">\n${cases.join("")}    <system-out>${xml(closingLine(policy))}</system-out>\n  </testsuite>\n`;
}

/** Text as XML: the five marks escaped, characters that XML 1.0 does not allow replaced. */
function xml(text: string): string {
  return escapeMarkup(
    text.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "\ufffd",
    ),
  );
}
