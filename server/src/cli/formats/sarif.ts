import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { HEAVIEST_LEVEL } from "../../core/severities";
import { rules } from "../../core/rules/registry";
import type { Severity } from "../../core/findings";
import type { Finding, Range } from "../../core/report/report";
import type { Format, FormatContext } from "./format";

/** SARIF 2.1.0 (OASIS), for code scanning. Columns count UTF-16 units from 1; ends are exclusive. */
export const sarif: Format = (context) => {
  let first = true,
    age: string | undefined;
  return {
    begin(head) {
      const { tool, asOf } = head;
      age = head.register.note;
      const driver = {
        name: "School Policy",
        semanticVersion: tool.version,
        rules: rules.map((rule) => describe(rule.name, rule.title, context)),
      };
      return `{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"tool": ${JSON.stringify({ driver })},\n"columnKind": "utf16CodeUnits",\n"properties": ${JSON.stringify({ asOf })},\n"results": [`;
    },
    policy(policy) {
      return policy.findings
        .map((finding) => {
          const text = `${first ? "" : ","}\n${JSON.stringify(result(finding, policy.path))}`;
          first = false;
          return text;
        })
        .join("");
    },
    end(_summary, unchecked) {
      const notifications = [
        ...unchecked.map(({ path, reason }) => ({
          level: "error",
          message: { text: `${path} ${reason}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
        ...(age ? [{ level: "warning", message: { text: age } }] : []),
      ];
      return `\n],\n"invocations": ${JSON.stringify([{ executionSuccessful: unchecked.length === 0, ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}) }])}\n}]\n}\n`;
    },
  };
};

function describe(name: (typeof rules)[number]["name"], title: string, context: FormatContext): object {
  const page = context.page(name);
  const summary = page
    ?.split(/\n\s*\n/)
    .find((part) => !part.startsWith("#"))
    ?.replace(/\s+/g, " ")
    .trim();
  const level = HEAVIEST_LEVEL[name];
  return {
    id: name,
    shortDescription: { text: title },
    ...(summary ? { fullDescription: { text: summary } } : {}),
    help: { text: page ?? title, ...(page ? { markdown: page } : {}) },
    defaultConfiguration: { level: level === "off" ? "none" : levelOf(level) },
  };
}

function result(finding: Finding, path: string): object {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [location(path, finding.range, finding.excerpt)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...location(related.path, related.range),
            message: { text: related.message },
          })),
        }
      : {}),
    partialFingerprints: { "schoolPolicy/v1": finding.fingerprint },
    ...(finding.fixes.some(({ edits }) => edits.length > 0)
      ? {
          fixes: finding.fixes
            .filter(({ edits }) => edits.length > 0)
            .map((fix) => ({ description: { text: fix.title }, artifactChanges: changes(fix.edits, path) })),
        }
      : {}),
    properties: { severity: finding.severity },
  };
}

function changes(edits: Finding["fixes"][number]["edits"], own: string): object[] {
  const byPath = new Map<string, object[]>();
  for (const { path = own, range, newText } of edits)
    byPath.set(path, [...(byPath.get(path) ?? []), { deletedRegion: region(range), insertedContent: { text: newText } }]);
  return [...byPath].map(([path, replacements]) => ({ artifactLocation: { uri: uriOf(path) }, replacements }));
}

function location(path: string, range: Range, excerpt = ""): { physicalLocation: object } {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { ...region(range), ...(excerpt === "" ? {} : { snippet: { text: excerpt } }) },
    },
  };
}

function region({ start, end }: Range): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function levelOf(severity: Severity): "error" | "warning" | "note" {
  return severity === "error" || severity === "warning" ? severity : "note";
}

function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split("/").map(encodeURIComponent).join("/");
}
