import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

const AS_OF = "2026-11-20";

interface Case { readonly name: string; readonly text: string; readonly path?: string; readonly last?: string; readonly next?: string; readonly due?: string; readonly months?: number; readonly status: string; readonly matters?: readonly string[] }

const CASES: readonly Case[] = [
  { name: "fields", text: "Reviewed: March 2026\nNext review: March 2027", last: "2026-03", next: "2027-03", due: "2027-03", status: "current" },
  { name: "nothing at all", text: "Staff must be kind.", status: "undated", matters: ["missing"] },
  { name: "overdue", text: "Date reviewed: May 2022\nTo be next reviewed: May 2023", last: "2022-05", next: "2023-05", due: "2023-05", status: "overdue", matters: ["overdue"] },
  { name: "due soon", text: "Next review: 12 January 2027", next: "2027-01-12", due: "2027-01-12", status: "due-soon", matters: ["due-soon"] },
  { name: "a month is overdue only when it has passed", text: "Next review: November 2026", next: "2026-11", due: "2026-11", status: "due-soon", matters: ["due-soon"] },
  { name: "a school term", text: "Date for Review\tSpring 2022", next: "2022-04", due: "2022-04", status: "overdue", matters: ["overdue"] },
  { name: "one sentence for both", text: "This policy was approved by the governing board on 3 March 2026 and will be reviewed in March 2028.", last: "2026-03-03", next: "2028-03", due: "2028-03", status: "current" },
  { name: "derived", text: "Agreed: March 2026\n\nThis policy will be reviewed annually.", last: "2026-03", due: "2027-03", months: 12, status: "current", matters: ["derived"] },
  { name: "derived and overdue", text: "Agreed: March 2016\n\nReviewed: March 2017\n\nIt is best practice that this policy be reviewed annually.", last: "2017-03", due: "2018-03", months: 12, status: "overdue", matters: ["overdue-derived"] },
  { name: "interval only", text: "The governors review this policy every two years.", months: 24, status: "undated", matters: ["interval-only"] },
  { name: "last only", text: "Ratified by Full Governing Body October 2024", last: "2024-10", status: "undated", matters: ["last-only"] },
  { name: "no date in the value", text: "Approved: May 2026\nNext review: TBC", last: "2026-05", status: "undated", matters: ["last-only"] },
  { name: "an empty label", text: "Next review:\n\nStaff must be kind.", status: "undated", matters: ["dateless"] },
  { name: "soon", text: "Review date: soon", status: "undated", matters: ["dateless"] },
  { name: "next before last", text: "Last reviewed: March 2026\nNext review: March 2025", last: "2026-03", next: "2025-03", due: "2025-03", status: "overdue", matters: ["backwards"] },
  { name: "the interval against the dates", text: "Approved on: September 2026\nNext review: September 2029\n\nThis policy is reviewed every year.", last: "2026-09", next: "2029-09", due: "2029-09", months: 12, status: "current", matters: ["too-late-for-interval"] },
  { name: "an early date", text: "Approved on: September 2026\nNext review: September 2027\n\nThis policy is reviewed every three years.", last: "2026-09", next: "2027-09", due: "2027-09", months: 36, status: "current", matters: ["too-early-for-interval"] },
  { name: "at least annually allows an early date", text: "Approved on: September 2026\nNext review: February 2027\n\nThis policy is reviewed at least annually.", last: "2026-09", next: "2027-02", due: "2027-02", months: 12, status: "current" },
  { name: "two months are no difference", text: "Approved on: September 2026\nNext review: November 2027\n\nThis policy is reviewed every year.", last: "2026-09", next: "2027-11", due: "2027-11", months: 12, status: "current" },
  { name: "competing dates", text: "Next review: May 2027\n\nStaff must be kind.\n\nThe next review of this policy will take place in September 2028.", next: "2028-09", due: "2028-09", status: "current", matters: ["competing-dates"] },
  { name: "a month and a day in it agree", text: "Next review: May 2027\n\nThe next review is due on 12 May 2027.", next: "2027-05", due: "2027-05", status: "current" },
  { name: "competing intervals", text: "Next review: May 2027\n\nThis policy is reviewed annually.\n\nThe governing body will review this policy every three years.", next: "2027-05", due: "2027-05", months: 12, status: "current", matters: ["competing-intervals"] },
  { name: "review date beside a clear next date is the last", text: "Review date: May 2026\nNext review date: May 2027", last: "2026-05", next: "2027-05", due: "2027-05", status: "current" },
  { name: "review date before the approval is the last", text: "Review date: May 2026\nApproved: July 2026", last: "2026-07", status: "undated", matters: ["last-only"] },
  { name: "a value that is an interval", text: "Approved: May 2026\nReview date: annually", last: "2026-05", due: "2027-05", months: 12, status: "current", matters: ["derived"] },
  { name: "a table with labels above", text: "Date\tReview Date\tCoordinator\nSept 25\tSept 27\tThe headteacher", last: "2025-09", next: "2027-09", due: "2027-09", status: "current" },
  { name: "a signature block", text: "Signed: \tDate: September 2025", last: "2025-09", status: "undated", matters: ["last-only"] },
  { name: "the value on the next line", text: "Date of next review:\nJuly 2027", next: "2027-07", due: "2027-07", status: "current" },
  { name: "it, in a section on review", text: "## Monitoring and review\n\nIt will be reviewed every two years. The next review is due in May 2027.", months: 24, next: "2027-05", due: "2027-05", status: "current" },
  { name: "we review it", text: "We will review and update this policy annually, next in June 2027.", months: 12, next: "2027-06", due: "2027-06", status: "current" },
  { name: "subject to review", text: "The policy is subject to an annual review.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "a version's date", text: "Version 2 (May 2026)", last: "2026-05", status: "undated", matters: ["last-only"] },
  { name: "a suggested date with a clause behind it", text: "Suggested date for review:\n\nSeptember 2026, or sooner if any changes occur", next: "2026-09", due: "2026-09", status: "overdue", matters: ["overdue"] },
  { name: "meetings and other reviews in a section about reviews", text: "Agreed: March 2026\nNext review: March 2027\n\n## Monitoring and review\n\n- Termly review meetings with the landlord.\n- Annual review by the governors.\n- Ongoing (formal review termly).", last: "2026-03", next: "2027-03", due: "2027-03", months: 12, status: "current" },
  { name: "its effectiveness", text: "The effectiveness of this policy will be reviewed annually.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "a review of the policy", text: "A review of this policy takes place every year.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "in line with", text: "In line with guidance, this policy will be monitored and reviewed annually by governors.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "valid until", text: "This policy is valid until August 2027.", next: "2027-08", due: "2027-08", status: "current" },
  { name: "by a deadline", text: "To be reviewed by the Board of Directors by 31st August 2027", next: "2027-08-31", due: "2027-08-31", status: "current" },
  { name: "a month and two figures", text: "Reviewed: 09/24\nNext review: 09/27", last: "2024-09", next: "2027-09", due: "2027-09", status: "current" },
  { name: "both on one line with one label", text: "Review date: Sept 2024 - reviewed, next review Sept 2027", last: "2024-09", next: "2027-09", due: "2027-09", status: "current" },
  { name: "next due", text: "Approved on behalf of the board: 20 May 2026. Next due: 20 May 2027", last: "2026-05-20", next: "2027-05-20", due: "2027-05-20", status: "current" },
  { name: "reviewed, and to be reviewed", text: "Reviewed May 2026, to be reviewed May 2027", last: "2026-05", next: "2027-05", due: "2027-05", status: "current" },
  { name: "valid from and to", text: "Policy valid from May 2026 to May 2028", last: "2026-05", next: "2028-05", due: "2028-05", status: "current" },
  { name: "review annually", text: "Adopted: 1 May 2026. Review annually.", last: "2026-05-01", due: "2027-05-01", months: 12, status: "current", matters: ["derived"] },
  { name: "reviewed: termly", text: "Reviewed: termly\nApproved on: September 2026", last: "2026-09", due: "2027-01", months: 4, status: "current", matters: ["derived"] },
  { name: "a bare date under the title", text: "Version 2, May 2026\n\n## 1. Aims\n\nStaff must be kind.", last: "2026-05", status: "undated", matters: ["last-only"] },
  { name: "date policy last reviewed", text: "Date Policy Last Reviewed: 01.05.26\nPolicy due for review: 01.05.28", last: "2026-05-01", next: "2028-05-01", due: "2028-05-01", status: "current" },
  { name: "it, after a paragraph on the policy", text: "The governors agreed this policy.\n\nIt will be reviewed in May 2027.", next: "2027-05", due: "2027-05", status: "current" },
  { name: "labels in lines that ran together", text: "Phones at school Ms Bell Review date: May 2026 To be reviewed: May 2027 These rules are part of the school's arrangements.", last: "2026-05", next: "2027-05", due: "2027-05", status: "current" },
  { name: "a label glued to its date", text: "Date of policy    May 2026\nReview dateMay 2027", last: "2026-05", next: "2027-05", due: "2027-05", status: "current" },
  { name: "the year of a quoted title", text: "This policy is written in line with ‘Keeping Children Safe in Education’ 2026.", status: "undated", matters: ["missing"] },
  { name: "training updated", text: "Staff training: last updated May 2026, next May 2027", status: "undated", matters: ["missing"] },
  { name: "training reviewed annually", text: "Staff training is reviewed annually.", status: "undated", matters: ["missing"] },
  { name: "training on the policy", text: "Training on this policy is reviewed annually.", status: "undated", matters: ["missing"] },
  { name: "a list reviewed termly", text: "The list of accounts is reviewed termly.", status: "undated", matters: ["missing"] },
  { name: "filtering reviewed yearly", text: "The governing body must review the filtering and monitoring systems at least once a year.", status: "undated", matters: ["missing"] },
  { name: "monitoring weekly", text: "Accounts are monitored every month in line with this policy.", status: "undated", matters: ["missing"] },
  { name: "another policy reviewed annually", text: "The Child Protection Policy is reviewed annually.", status: "undated", matters: ["missing"] },
  { name: "another policy's date", text: "- Acceptable Use Policy ratified by the governing body in May 2010", status: "undated", matters: ["missing"] },
  { name: "related policies", text: "## Related policies\n\n- IT Plan approved 2016\n- Equality Plan reviewed 2016", status: "undated", matters: ["missing"] },
  { name: "reviewed by a body is no date", text: "To be reviewed by: Resources Committee", status: "undated", matters: ["missing"] },
  { name: "a child's plan", text: "This plan is reviewed after two weeks, six weeks and three months.", status: "undated", matters: ["missing"] },
  { name: "a question", text: "Is this policy reviewed annually?", status: "undated", matters: ["missing"] },
  { name: "a span of time", text: "This policy will be reviewed within two years.", months: 24, status: "undated", matters: ["interval-only"] },
  { name: "a cycle", text: "This policy is reviewed on a two-year cycle.", months: 24, status: "undated", matters: ["interval-only"] },
  { name: "a label whose date stands first of the row below", text: "Reviewed: October 2026\n\nNext review due:\n\nOct 2027 Governing body Chair:\n\nHeadteacher:", last: "2026-10", next: "2027-10", due: "2027-10", status: "current" },
  { name: "a label with a sentence about another day below", text: "Approved on: September 2026\nNext review due:\n\nMay 2026 was when the hall opened to clubs: all may use it.", last: "2026-09", status: "undated", matters: ["last-only"] },
  { name: "an unclear label that agrees with a clear one", text: "Date: October 2025\nReview date: October 2026\n\nNext review due: October 2026", last: "2025-10", next: "2026-10", due: "2026-10", status: "overdue", matters: ["overdue"] },
  { name: "an unclear label later than a clear one", text: "Date: February 2026\nReview date: February 2027\n\nNext review due: October 2026", last: "2026-02", next: "2027-02", due: "2027-02", status: "current", matters: ["competing-dates"] },
  { name: "no pace where the next date is open", text: "Reviewed: October 2025\nNext review due: October 2026\n\nThis policy will be reviewed annually.\n\nThe next review of this policy is due in February 2027.", last: "2025-10", next: "2027-02", due: "2027-02", months: 12, status: "current", matters: ["competing-dates"] },
  { name: "what a list says of the thing in its heading", text: "## The accident book\n\n- is kept safely;\n- is reviewed termly to find hazards.", status: "undated", matters: ["missing"] },
  { name: "what a list says of the policy", text: "This policy:\n\n- is kept in the office;\n- is reviewed annually.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "this version", text: "This version was last updated on 17 January 2026.", last: "2026-01-17", status: "undated", matters: ["last-only"] },
  { name: "this notice", text: "We review this privacy notice every year.", months: 12, status: "undated", matters: ["interval-only"] },
  { name: "another version", text: "The version of the form was updated on 17 January 2026.", status: "undated", matters: ["missing"] },
  { name: "a description that tells of the policy", text: "Description: Version 1.0 | This Policy was approved on 1 March 2026.", last: "2026-03-01", status: "undated", matters: ["last-only"] },
  { name: "a description that tells of something else", text: "Description: The hall was opened on 1 March 2026.", status: "undated", matters: ["missing"] },
  { name: "a version with a v", text: "Staff must be kind.\n\nDocument version v1.2 - 02/10/2025", last: "2025-10-02", status: "undated", matters: ["last-only"] },
  { name: "law is no date", text: "This policy was written in line with the Education Act 1996.", status: "undated", matters: ["missing"] },
  { name: "a date in the title counts when there is no other", text: "Staff must be kind.", path: "x", status: "undated", matters: ["missing"] },
  { name: "change history", text: "| Date reviewed | By | Next review |\n|---|---|---|\n| May 2024 | Governors | May 2025 |\n| May 2025 | Governors | May 2027 |", last: "2025-05", next: "2027-05", due: "2027-05", status: "current" },
  { name: "bi-annual tells nobody how often", text: "Reviewed: June 2026\nNext review: June 2028\n\nThis policy is reviewed on a bi-annual basis.", last: "2026-06", next: "2028-06", due: "2028-06", status: "current" },
  { name: "the last passage under related documents", text: "## Related policies\n\nBehaviour\n\nThis policy is due for review in March 2028 or sooner.", next: "2028-03", due: "2028-03", status: "current" },
  { name: "another document under related documents", text: "## Related policies\n\nThe behaviour code was reviewed in March 2020.", status: "undated", matters: ["missing"] },
  { name: "two labels with their dates on one line", text: "Staff take care.\n\nDrawn up: 01/05/2026\t\tDate for review: May 2028", next: "2028-05", due: "2028-05", status: "current" },
  { name: "a date below its label", text: "Signed by the chair\n\nDate for renewal\nMay 2028\n\nStaff take care.", next: "2028-05", due: "2028-05", status: "current" },
  { name: "a label that heads a sentence", text: "Staff take care.\n\nReview:\nThis policy was reviewed by the governors on 3 May 2026 and will be reviewed every other year.", last: "2026-05-03", due: "2028-05-03", months: 24, status: "current", matters: ["derived"] },
  { name: "an empty label in a form", text: "Next review: May 2028\n\n## Plan for a pupil\n\nAims:\n\nReview date:\n", next: "2028-05", due: "2028-05", status: "current" },
  { name: "an empty label in the section on reviews", text: "Next review: May 2028\n\n## Monitoring and review\n\nReview date:\n", next: "2028-05", due: "2028-05", status: "current", matters: ["dateless"] },
  { name: "a round of review that was overtaken", text: "Staff take care.\n\nWritten: May 2025\nDate for review: May 2026\nUpdated: June 2026\nDate for review: June 2028", last: "2026-06", next: "2028-06", due: "2028-06", status: "current" },
];

describe("review dates", () => {
  for (const one of CASES) {
    it(one.name, async () => {
      const report = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${one.text}\n` }], { asOf: AS_OF });
      const { review, findings } = report.policies[0]!;
      const matters = findings.filter(({ rule }) => rule === "review-date").map(({ data }) => data.matter as string);
      assert.deepEqual({ last: review.lastReviewed, next: review.nextReview, due: review.dueBy, months: review.intervalMonths, status: review.status, matters: matters.sort() },
        { last: one.last, next: one.next, due: one.due, months: one.months, status: one.status, matters: [...(one.matters ?? [])].sort() });
    });
  }

  it("says how long a review is overdue", async () => {
    const report = await check([{ path: "a.policy", text: "# Social Media Policy\n\nNext review: March 2019\n" }], { asOf: AS_OF });
    const finding = report.policies[0]!.findings.find(({ rule }) => rule === "review-date")!;
    assert.equal(finding.severity, "error");
    assert.equal(finding.excerpt, "March 2019");
    assert.match(finding.message, /7 years and 8 months overdue/);
  });

  it("gives a finding that sets two passages against each other its verdict and the other passage", async () => {
    const report = await check([{ path: "a.policy", text: "# Social Media Policy\n\nApproved on: September 2026\nNext review: September 2029\n\nThis policy is reviewed every year.\n" }], { asOf: AS_OF });
    const finding = report.policies[0]!.findings.find(({ data }) => data.matter === "too-late-for-interval")!;
    assert.equal(finding.data.verdict, "conflict");
    assert.equal(finding.related[0]!.range.start.line, 3);
  });
});
