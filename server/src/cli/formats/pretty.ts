import type { Finding, PolicyReport } from "../../core/report/report";
import { andList, count, sayDate } from "../../core/wording";
import { type Format, type FormatContext, heaviestFirst } from "./format";
import { passageOf } from "./passage";
import { closingLine, totals } from "./words";
import { wrap } from "./wrap";

const INDENT = "    ";

/** The report for people: each passage underlined, the reason, what to do, and one closing line a policy. */
export const pretty: Format = (context) => {
  const { colours } = context;
  let age: string | undefined;
  let asOf = "",
    policies = 0,
    withErrors = 0,
    withWarnings = 0;
  return {
    begin(head) {
      asOf = head.asOf;
      age = head.register.note;
      return "";
    },
    policy(policy) {
      policies++;
      if (policy.findings.some(({ severity }) => severity === "error")) withErrors++;
      else if (policy.findings.some(({ severity }) => severity === "warning")) withWarnings++;
      const shown = heaviestFirst(policy.findings).filter(({ severity }) => context.all || severity !== "hint");
      const hidden = policy.findings.length - shown.length;
      const closing = colours.bold(wrap(closingLine(policy), width(context), "  "));
      if (shown.length + hidden === 0) return `${colours.underline(policy.path)}\n${closing}\n\n`;
      return `${colours.underline(policy.path)}\n\n${shown.map((finding) => show(finding, policy, context)).join("")}${hidden > 0 ? `  ${colours.dim(`${count(hidden, "hint")} not shown; --all shows them.`)}\n\n` : ""}${closing}\n\n`;
    },
    end(summary, unchecked) {
      if (policies === 0) return "";
      const clean = policies - withErrors - withWarnings;
      const states = [
        ...(withErrors > 0 ? [`${withErrors} must be mended before ${withErrors === 1 ? "it is" : "they are"} relied on`] : []),
        ...(withWarnings > 0 ? [`${withWarnings} ${withWarnings === 1 ? "has" : "have"} points to look at`] : []),
        ...(clean > 0 ? [`${clean} ${clean === 1 ? "needs" : "need"} nothing now`] : []),
      ];
      const missed = unchecked.length > 0 ? ` ${count(unchecked.length, "file")} could not be checked.` : "";
      return `${wrap(`${count(policies, "policy", "policies")} checked as of ${sayDate(asOf)}: ${andList(states)}. In all ${totals(summary)}.${missed}`, width(context))}\n${age ? `\n${wrap(age, width(context))}\n` : ""}`;
    },
  };
};

function width({ columns }: FormatContext): number {
  return Math.min(Math.max(columns, 40), 110);
}

function show(finding: Finding, policy: PolicyReport, context: FormatContext): string {
  const { colours } = context;
  const room = width(context) - INDENT.length;
  const lines = [
    ...quote(finding, policy, context),
    ...wrap(finding.message, room).split("\n"),
    ...finding.related.flatMap(({ path, range, message }) => {
      const place = `${path === policy.path ? "" : `${path}, `}line ${range.start.line + 1}`;
      return colours.dim(wrap(`${place}: ${message}`, room, "  ")).split("\n");
    }),
    ...finding.fixes.slice(0, 3).flatMap(({ title }) => colours.cyan(wrap(`You can: ${title}`, room, "  ")).split("\n")),
  ];
  const head = `${paint(finding.severity, context)} ${colours.dim(`line ${finding.range.start.line + 1} · ${finding.rule}`)}`;
  return `  ${head}\n${lines.map((line) => `${INDENT}${line}\n`).join("")}\n`;
}

function quote({ range }: Finding, policy: PolicyReport, context: FormatContext): string[] {
  const text = context.text(policy.path);
  if (text === undefined) return [];
  const { line, from, to } = passageOf(text, range, width(context) - INDENT.length);
  if (line.trim() === "") return [];
  const lead = /^ */.exec(line)![0].length;
  const cut = Math.min(lead, from);
  return [line.slice(cut).trimEnd(), ...(to > from ? [`${" ".repeat(from - cut)}${context.colours.yellow("~".repeat(to - from))}`] : [])];
}

function paint(severity: Finding["severity"], { colours }: FormatContext): string {
  switch (severity) {
    case "error":
      return colours.red(colours.bold("Error"));
    case "warning":
      return colours.yellow(colours.bold("Warning"));
    case "information":
      return colours.blue("Information");
    case "hint":
      return colours.dim("Hint");
  }
}
