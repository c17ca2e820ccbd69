import type { RuleName } from "../../server/src/core/findings";

/**
 * A fault that the generator plants in a clean policy: `put` replaces `find`, or stands at the end where there is none.
 * `report: "anywhere"` where the finding is about the whole policy, such as something that is not said.
 */
export interface Fault {
  readonly rule: RuleName;
  readonly find?: string;
  readonly put: string;
  readonly report?: "anywhere";
}

/** A fault of every rule. */
export const FAULTS: readonly Fault[] = [
  {
    rule: "missing-section",
    find: "2.1 Anyone who is worried about a child must tell the designated safeguarding lead at once.",
    put: "2.1 Children are important to us.",
    report: "anywhere",
  },
  {
    rule: "review-date",
    find: "Reviewed: September 2026\nNext review: September 2027",
    put: "Reviewed: March 2018\nNext review: March 2019",
    report: "anywhere",
  },
  { rule: "outdated-legislation", put: "\n## 5. Law\n5.1 Staff must follow the Data Protection Act 1998.\n" },
  {
    rule: "contradictory-clauses",
    put: "\n## 5. Telephones\n5.1 Staff must not use mobile phones in the classroom.\n5.2 Staff may use mobile phones in the classroom.\n",
  },
  {
    rule: "inconsistent-value",
    put: "\n## 5. Letters\n5.1 Staff must report lost keys within five school days.\n5.2 Staff must report lost keys within ten school days.\n",
  },
  { rule: "dangling-reference", put: "\n## 5. More\n5.1 Parents must sign the form in Appendix D.\n" },
  {
    rule: "definition",
    put: '\n## 5. Words\n"Headwear" means hats, caps and scarves.\n"Headwear" means hats only.\n5.1 Pupils must take headwear off indoors.\n',
  },
  { rule: "outdated-term", put: "\n## 5. Checks\n5.1 The headteacher must send the form to the Criminal Records Bureau.\n" },
  { rule: "unclear-clause", put: "\n## 5. Injuries\n5.1 Pupils will must wear a helmet.\n" },
  { rule: "unfilled-placeholder", put: "\n## 5. Helper\n5.1 The headteacher must write to [name of the helper].\n" },
  { rule: "other-school", put: "\n## 5. Watching\n5.1 Bramblecombe High School will monitor its accounts every week.\n" },
  { rule: "structured-line", find: "## 3. Photographs\n", put: "## 3. Photographs\nException to 9.9: pictures of the garden.\n" },
];

/** Two clauses that contradict each other, for two policies of one school. */
export const BETWEEN: readonly Fault[] = [
  { rule: "contradictory-clauses", put: "\n## 5. Bicycles\n5.1 Pupils must not ride bicycles in the playground.\n" },
  { rule: "contradictory-clauses", put: "\n## 5. Bicycles\n5.1 Pupils may ride bicycles in the playground.\n" },
];
