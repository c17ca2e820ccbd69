import type { Finding, PolicyReport } from "../../core/report/report";
import { count, sayDate } from "../../core/wording";
import { type Format, heaviestFirst } from "./format";
import { closingLine, totals } from "./words";

/** Markdown, for pull requests, wikis and job summaries: totals, then each policy with its findings. */
export const markdown: Format = ({ all }) => {
  let asOf = "";
  const overview: string[] = [];
  return {
    begin(head) {
      asOf = head.asOf;
      const age = head.register.note;
      return `# School policies as of ${sayDate(head.asOf)}\n\n${age ? `${age}\n\n` : ""}`;
    },
    policy(policy) {
      const shown = heaviestFirst(policy.findings).filter(({ severity }) => all || severity !== "hint");
      overview.push(
        `| ${cell(policy.title)} | ${cell(policy.path)} | ${number(policy, "error")} | ${number(policy, "warning")} | ${number(policy, "information")} |`,
      );
      return `## ${line(policy.title)}\n\n${line(closingLine(policy))}  \n\`${policy.path.replaceAll("`", "'")}\`\n\n${shown.map(item).join("")}${shown.length > 0 ? "\n" : ""}`;
    },
    end(summary, unchecked) {
      const missed =
        unchecked.length > 0
          ? `## Could not be checked\n\n${unchecked.map(({ path, reason }) => `- \`${path.replaceAll("`", "'")}\` ${line(reason)}\n`).join("")}\n`
          : "";
      const table =
        overview.length > 0
          ? `| Policy | File | Errors | Warnings | Information |\n| --- | --- | ---: | ---: | ---: |\n${overview.join("\n")}\n\n`
          : "";
      return `${missed}## All policies\n\n${table}${count(summary.policies, "policy", "policies")} checked as of ${sayDate(asOf)}: ${totals(summary)}.\n`;
    },
  };
};

function item(finding: Finding): string {
  const quoted = finding.excerpt.trim() === "" ? "" : `  > ${line(shorten(finding.excerpt))}\n\n`;
  const related = finding.related
    .map(({ path, range, message }) => `  - \`${path.replaceAll("`", "'")}\`, line ${range.start.line + 1}: ${line(message)}\n`)
    .join("");
  return `- **${finding.severity}**, line ${finding.range.start.line + 1}, \`${finding.rule}\` <!-- ${finding.fingerprint} -->\n\n${quoted}  ${line(finding.message)}\n${related === "" ? "" : `\n${related}`}\n`;
}

function number(policy: PolicyReport, severity: Finding["severity"]): string {
  return String(policy.findings.filter((finding) => finding.severity === severity).length);
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

/** Text as one line of markdown in which nothing is markup. */
export function line(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`);
}

function cell(text: string): string {
  return line(text);
}
