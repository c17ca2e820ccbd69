import { strict as assert } from "node:assert";
import { check } from "../../server/src/core/check";

async function found(text: string): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "unclear-clause").map(
    (finding) => `${finding.severity} ${String(finding.data.problem)}`,
  );
}

describe("unclear-clause", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Accidents must be recorded on the day.", ["hint nobody"]],
    ["Accidents must be reported to the headteacher.\n\nConsent must be obtained before the visit.", ["hint nobody"]],
    ["All accidents should be reported, however trivial.", ["hint nobody"]],
    ["Pupils will must wait.", ["hint two-verbs"]],
    ["Staff must to ask first.", ["hint two-verbs"]],
    ["We keep a list of the children whose photographs must not be.\n\nParents may ask.", ["hint broken"]],
    ["Accounts must meet the requirements specified in Staff members must ask first.", ["hint broken"]],
    ["This includes every visit and the.\n\nParents may ask.", ["hint broken"]],
  ];
  for (const [text, expected] of cases)
    it(`says ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, async () => assert.deepEqual(await found(text), expected));

  const silent = [
    "Accidents must be recorded by the first aider.",
    "This policy applies to all staff.\n\nAccidents must be recorded on the day.",
    "# A policy\n\n## Rules for staff\n\nAccidents must be recorded on the day.",
    "Staff must:\n\n- ask first;\n- log off.\n\nTeachers see accidents. These must be recorded.",
    "Things are written down where:\n\n- acts must be recorded for legal reasons.",
    "The card shows the details that need to be recorded.",
    "It says how accidents must be reported.",
    "The governors have adopted this policy. All incidents must be recorded on the form in Appendix A.",
    "The first aider records the injury. It must be reported to the office the same day.",
    "The site is as safe as it can be.",
    "Pupils behave as they should.",
    "Whether a parent may or may not.",
    "The person whom they report to.",
    "Pupils must bring:\n\n- a pen; and\n- a ruler.",
    "Visitors must sign in at the\nmain office.",
    "Applications must be made on the\n[form](form.pdf). It asks for references.",
    "1. Leave starts on the date of the birth; or\n\n2. Leave starts on another date.",
    "Leave may be asked for:\n\n(a) when the child is born; and\n\n(b) when the child is ill.",
    "In May, must pupils wear coats? They need not.",
  ];
  for (const text of silent) it(`is silent on ${JSON.stringify(text)}`, async () => assert.deepEqual(await found(text), []));
});
