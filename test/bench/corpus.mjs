// A corpus of policies made from a seed: headings, paragraphs, lists, fields and citations in ordinary proportions.

const WHO = ["Staff", "Pupils", "Parents and carers", "Governors", "The headteacher", "Volunteers", "Members of the senior leadership team", "The designated safeguarding lead"];
const MODAL = ["must", "must not", "should", "may", "will", "will not", "are expected to"];
const ACT = ["report any concern about a child to the designated safeguarding lead", "keep personal telephones switched off while children are present", "publish photographs of pupils on the school website", "use a school account for every message to parents",
  "follow the procedures that the governing body has agreed", "keep a written record of what was said and done", "set their accounts to the highest level of privacy", "share their password with another person", "contact pupils through a personal account", "attend training at the beginning of each school year"];
const WHEN = ["at all times", "during the school day", "unless the headteacher has agreed to it in writing", "on school trips and visits", "when they work with children", "as set out in section 3", "in line with the Data Protection Act 2018", "before the end of the term"];
const HEADINGS = ["Introduction", "Scope", "Legal framework", "Roles and responsibilities", "Personal use", "Use of images", "Reporting concerns", "Monitoring", "Training", "Breaches of this policy", "Review"];

/**
 * Makes policies of about six kilobytes as Markdown, so that every checker reads the same text.
 * @param {number} count how many
 * @param {number} seed the same seed makes the same corpus
 * @returns {{ path: string, text: string }[]}
 */
export function makeCorpus(count, seed = 1) {
  let state = seed;
  const pick = (list) => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return list[(state >>> 16) % list.length]; };
  const sentence = () => `${pick(WHO)} ${pick(MODAL)} ${pick(ACT)} ${pick(WHEN)}.`;
  const paragraph = (sentences) => Array.from({ length: sentences }, sentence).join(" ");
  return Array.from({ length: count }, (_, i) => ({
    path: `policy-${String(i).padStart(4, "0")}.md`,
    text: [`# ${pick(["Social Media", "Online Safety", "Mobile Phone", "Behaviour", "Photography"])} Policy`, "", "Reviewed: March 2026", "", "Next review: March 2027", "",
      ...HEADINGS.flatMap((heading, n) => [`## ${n + 1}. ${heading}`, "", paragraph(3), "", `${pick(WHO)} must:`, "", ...Array.from({ length: 4 }, () => `- ${pick(ACT)};`), "", paragraph(2), ""])].join("\n"),
  }));
}
