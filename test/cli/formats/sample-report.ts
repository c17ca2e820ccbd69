import picocolors from "picocolors";
import type { Format, FormatContext } from "../../../server/src/cli/formats/format";
import type { Unchecked } from "../../../server/src/cli/input/select";
import type { Report } from "../../../server/src/core/report/report";

/** The text that the sample report is about. */
export const TEXT =
  '# Social Media Policy\r\n\r\nStaff follow the "Data Protection Act 1998" & the rules <of> the school, whatever the weather brings to the playground.\r\nNobody must ever run.\r\n';

const at = (line: number, from: number, to: number, last = line) => ({
  start: { line, character: from },
  end: { line: last, character: to },
});

/** A report with all severities, characters that formats must escape, a passage in another file and a fix. */
export const REPORT: Report = {
  schemaVersion: 1,
  tool: { name: "school-policy", version: "1.2.3" },
  asOf: "2026-11-20",
  register: { checkedOn: "2026-11-20" },
  policies: [
    {
      path: "a folder/social, media.policy",
      title: "Social Media Policy",
      school: "Oakfield Primary School",
      kind: "social-media",
      review: { dueBy: "2019-03", status: "overdue" },
      requirements: [
        { id: "safeguarding-reporting", level: "mandatory", status: "present", evidence: [at(2, 0, 5)] },
        { id: "image-consent", level: "mandatory", status: "missing", evidence: [], why: 'Nothing about "the weather".' },
        { id: "review-date", level: "mandatory", status: "present", evidence: [] },
      ],
      citations: [
        {
          text: "Data Protection Act 1998",
          range: at(2, 18, 42),
          entry: "dpa-1998",
          match: "exact",
          standing: "repealed",
          status: "repealed",
        },
      ],
      findings: [
        {
          rule: "unclear-clause",
          severity: "hint",
          message: "Nobody is named.",
          range: at(3, 0, 6),
          excerpt: "Nobody",
          related: [],
          fixes: [],
          data: {},
          help: "x.md",
          fingerprint: "unclear-clause-1",
        },
        {
          rule: "outdated-legislation",
          severity: "error",
          message: 'The Data Protection Act 1998 is no longer in force, 100%: "the rules <of> the school" fail.\nCite the new Act.',
          range: at(2, 18, 42),
          excerpt: "Data Protection Act 1998",
          related: [{ path: "other.policy", range: at(9, 0, 4), message: 'It says "the weather" too.' }],
          fixes: [
            {
              title: "Cite the Data Protection Act 2018",
              safety: "suggestion",
              edits: [{ range: at(2, 18, 42), newText: "Data Protection Act 2018" }],
            },
          ],
          data: { entry: "dpa-1998", words: "the weather" },
          help: "x.md",
          fingerprint: "outdated-legislation-2",
        },
        {
          rule: "missing-section",
          severity: "warning",
          message: "Say who may publish photographs.",
          range: at(0, 0, 21),
          excerpt: "# Social Media Policy",
          related: [],
          fixes: [],
          data: {},
          help: "x.md",
          fingerprint: "missing-section-3",
        },
        {
          rule: "outdated-term",
          severity: "information",
          message: "This spans lines.",
          range: at(2, 83, 6, 3),
          excerpt: "to the playground.\r\nNobody",
          related: [],
          fixes: [],
          data: {},
          help: "x.md",
          fingerprint: "outdated-term-4",
        },
      ],
    },
    {
      path: "clean.md",
      title: "Uniform Policy",
      kind: "uniform",
      review: { nextReview: "2027-03-31", dueBy: "2027-03-31", status: "current" },
      requirements: [],
      citations: [],
      findings: [],
    },
  ],
  summary: { errors: 1, warnings: 1, information: 1, hints: 1, policies: 2 },
};

/** A context without colours, 80 characters wide. `summaries` takes what would go to a job's summary. */
export function context(more: Partial<FormatContext> = {}): FormatContext {
  return {
    colours: picocolors.createColors(false),
    columns: 80,
    all: false,
    failOn: "error",
    text: (path) => (path === "a folder/social, media.policy" ? TEXT : undefined),
    page: (rule) => `# ${rule}\n\nWhat it does.\n`,
    jobSummary: () => undefined,
    ...more,
  };
}

/** The whole of a report in a format, as one text. */
export function formatWhole(format: Format, report: Report, given: FormatContext, unchecked: readonly Unchecked[] = []): string {
  const { policies, summary, ...head } = report,
    writer = format(given);
  return writer.begin(head) + policies.map((policy) => writer.policy(policy)).join("") + writer.end(summary, unchecked);
}
