import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function found(text: string, path = "a.policy"): Promise<string[]> {
  const report = await check([{ path, text: `# Phones Policy\n\n${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "unfilled-placeholder").map(
    (finding) => `${finding.data.kind as string} ${finding.excerpt} +${finding.related.length}`,
  );
}

const FOUND: readonly (readonly [string, string])[] = [
  ["[School name] keeps phones safe.", "gap [School name] +0"],
  ["Approved on {Insert Date}.", "gap {Insert Date} +0"],
  ["Call <insert name> first.", "gap <insert name> +0"],
  ["The lead is Mr Dunn (tbc).", "open (tbc) +0"],
  ["The lead is TBC.", "open TBC +0"],
  ["It was agreed at a meeting of (name of provider).", "gap (name of provider) +0"],
  ["(Name) will keep the phones.", "gap (Name) +0"],
  ["We ring the head/chair (delete as appropriate) at once.", "choice (delete as appropriate) +0"],
  ["At club name we keep phones safe.", "gap At club name +0"],
  ["|The Setting| keeps phones safe.", "gap |The Setting| +0"],
  ["Ring XXXX at once.", "gap XXXX +0"],
  ["It was agreed on xx/xx/20xx.", "gap xx/xx/20xx +0"],
  ["The deputy is ____________ and she keeps the list.", "gap ____________ +0"],
  ["The policy was agreed (add date here).", "gap (add date here) +0"],
  ["Phones are kept in the [INSERT PLACE].", "gap [INSERT PLACE] +0"],
  ["The school may wish to add a list of phones.", "wording The school may wish to add +0"],
  ["Schools should consider including a list.", "wording Schools should consider including +0"],
  ["[delete this] Staff keep phones off.", "choice [delete this] +0"],
  ["Staff follow section Error! Reference source not found. at all times.", "broken Error! Reference source not found +0"],
  ["12. CCTV ........ Error! Bookmark not defined.", "broken Error! Bookmark not defined +0"],
  ["Staff ring the office (Mill Lane, [specific hall name]) first.", "gap [specific hall name] +0"],
  ["Tell the welfare officer ({OFFICER.name}) at once.", "gap {OFFICER.name} +0"],
  ["The fee follows the law (cite the relevant Act).", "gap (cite the relevant Act) +0"],
  ["Deputy: complete/add if necessary", "wording complete/add if necessary +0"],
  ["> **Replace this text before publishing** with what your club does.", "wording Replace this text before publishing +0"],
  ["Content here.", "gap Content here. +0"],
  ["Your text goes here", "gap Your text goes here +0"],
  ["Lorem ipsum dolor sit amet.", "gap Lorem ipsum dolor sit amet. +0"],
  ["[School name] and [Name of head] and {Insert Date} agree.", "gap [School name] +2"],
];
const QUIET: readonly string[] = [
  "Staff must keep phones off [1].",
  "Say: (Name), I noticed that your phone is on. (Name) you need to put it away.",
  "Funds from last year (enter £0 if not applicable): £0",
  'The guidance says "staff [and governors] must keep phones off".',
  "See [our website](https://example.org/phones).",
  "Signed: ____________ Date: ________",
  "Headteacher ____________________",
  "The school may wish to refer the matter to the police.",
  "Pupils must not use the school name online.",
  "Phones (mobile) are kept off.",
  "Parents may wish to consider a simple phone.",
  "Staff must delete photographs if necessary.",
  "## Appendix A: Permission form\nName: [name of child]\nI agree (delete as appropriate).",
  "## People\nLead: Ms A. Bell\n\n## Rules\nTell the [lead] at once.",
  "## Rules {#rules}\nKeep phones off.",
  "Staff [sic] keep phones off.",
  "Phones are kept off [AB2R1] at school.",
  "I will bring a phone. Yes/No (please circle as appropriate)",
  "I wish to hire ____ and ____ on the date ____ and pay for it.",
  "The office must remove old pages before publishing the report.",
  "See ({ title: 'Phones', }) and [the page]({{< ref \"/phones\" >}}).",
  "Ring the office (see the list) first.",
  "The content here is for parents.",
  "Pupils copy the words here and there.",
  "Contact number ..…………….…………..",
  "The school may amend this policy at any time.",
  "They reserve the right to amend this policy.",
  "Letters are taught in order. [See appendices]",
  '![a map](map.png){width="22"} of the school.',
  "Checks (to be completed before the person starts work) are listed.",
  "Year group\tNumber\n7\t\n8\t\n",
  "Marks are checked [NEA 2].",
  "This page was last changed on {{ page.date }} for {{ site.title | escape }}.",
  "To ________________ [Name of the parent]",
  "Approved (date)\nMay 2026",
  "## Example of a letter home\n\nTo the parent\n\n## Dear [Name]\n\nYour child's phone was found on [date].\n\n## [Name and post]\n\nHead of year",
];

describe("unfilled-placeholder", () => {
  for (const [text, one] of FOUND) it(`finds: ${text}`, async () => assert.deepEqual(await found(text), [one]));
  for (const text of QUIET) it(`is quiet: ${text.split("\n")[0]}`, async () => assert.deepEqual(await found(text), []));
});
