import type { Severity } from "../../core/findings";
import type { Format } from "./format";
import { markdown } from "./markdown";

/** How long a job summary may be; GitHub takes one megabyte. */
const LONGEST_SUMMARY = 900_000;

const COMMAND = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const satisfies Record<Severity, string>;

/** Annotations for GitHub Actions on standard output, and the report in markdown as the job's summary. */
export const github: Format = (context) => {
  const summary = markdown(context);
  let text = "";
  return {
    begin(head) {
      text = summary.begin(head);
      return head.register.note ? `::warning title=${property("the law that is known is old")}::${data(head.register.note)}\n` : "";
    },
    policy(policy) {
      if (text.length < LONGEST_SUMMARY) text += summary.policy(policy);
      return policy.findings
        .filter(({ severity }) => context.all || severity !== "hint")
        .map(({ severity, rule, message, range, fingerprint }) => {
          const place = `file=${property(policy.path)},line=${range.start.line + 1},endLine=${range.end.line + 1}${range.start.line === range.end.line ? `,col=${range.start.character + 1},endColumn=${range.end.character + 1}` : ""}`;
          return `::${COMMAND[severity]} ${place},title=${property(`${rule} (${fingerprint})`)}::${data(message)}\n`;
        })
        .join("");
    },
    end(totals, unchecked) {
      context.jobSummary(
        text.length < LONGEST_SUMMARY
          ? text + summary.end(totals, unchecked)
          : `${text.slice(0, LONGEST_SUMMARY)}\n\nThe summary is cut off here; the whole report is in the log and in the other formats.\n`,
      );
      return unchecked
        .map(({ path, reason }) => `::error file=${property(path)},title=could not be checked::${data(`${path} ${reason}`)}\n`)
        .join("");
    },
  };
};

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
