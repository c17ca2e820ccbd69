import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { contradictoryClauses } from "../../../server/src/core/rules/contradictory-clauses";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const textOf = (lines: readonly string[]) => `${lines.join("\n\n")}\n`;
const findingsIn = (text: string) => contradictoryClauses.check([readDocument({ path: "a.policy", text }, world)], world);
/** What is found in a policy of these lines: why, severity and the line of each end, counted from 0. */
function found(...lines: string[]): string[] {
  const text = textOf(lines),
    line = (at: number) => (text.slice(0, at).match(/\n\n/g) ?? []).length;
  return findingsIn(text).map(
    ({ severity, span, related, data }) => `${String(data?.why)} ${severity} ${line(span.start)}/${line(related![0]!.span.start)}`,
  );
}

describe("whom and what a policy says that it is for", () => {
  it("warns of a rule for people whom an exclusive scope leaves out", () => {
    assert.deepEqual(found("This policy applies to teaching staff only.", "Governors must complete the declaration."), [
      "outside-scope warning 1/0",
    ]);
  });
  it("mentions a firm rule for people whom the scope does not name", () => {
    assert.deepEqual(found("This policy applies to all staff and governors.", "Volunteers must not give pupils lifts."), [
      "outside-scope information 1/0",
    ]);
  });
  it("names them as one does within a sentence", () => {
    const [finding] = findingsIn(
      textOf(["This policy applies to all staff and governors.", "The Chess Club's volunteers must not give pupils lifts."]),
    );
    assert.match(finding!.message, /^This rule binds the Chess Club's volunteers, .*\. The Chess Club's volunteers may say /);
  });
  it("keeps quiet about those whom the scope takes in, and about the tasks of those who run the school", () => {
    assert.deepEqual(
      found(
        "This policy applies to all staff.",
        "Teachers must sign the register.",
        "The governing body must review this policy.",
        "Parents are asked to help.",
      ),
      [],
    );
  });
  it("adds up several statements of scope", () => {
    assert.deepEqual(
      found("This policy applies to all staff.", "This policy applies to volunteers.", "Volunteers must not give pupils lifts."),
      [],
    );
  });
  it("mentions a rule about work in a policy that is said to be about private life, and the other way round", () => {
    assert.deepEqual(found("This policy relates to gambling outside work.", "Staff must not gamble at work."), [
      "outside-matter information 1/0",
    ]);
    assert.deepEqual(
      found("This policy applies to everything published for school purposes.", "Staff must not mention pupils on personal accounts."),
      ["outside-matter information 1/0"],
    );
  });
  it("keeps quiet where the scope takes in both, or names a place only", () => {
    assert.deepEqual(found("This code applies to staff, in and out of school.", "Staff must not gamble at work."), []);
    assert.deepEqual(found("This policy applies on the school site.", "Staff must not mention pupils on personal accounts."), []);
    assert.deepEqual(
      found(
        "This policy applies to conduct outside work.",
        "This policy covers conduct on the school site too.",
        "Staff must not gamble at work.",
      ),
      [],
    );
  });
});

describe("who has to follow the policy", () => {
  it("mentions that one passage names fewer people than another", () => {
    assert.deepEqual(
      found(
        "This policy sets out the standards expected of staff, governors and volunteers.",
        "All employees must comply with this policy.",
      ),
      ["who-is-bound information 1/0"],
    );
  });
  it("keeps quiet where the passages together name the same people", () => {
    assert.deepEqual(
      found(
        "This policy sets out the standards expected of staff and volunteers.",
        "All staff must comply with this policy.",
        "All volunteers must comply with this policy.",
      ),
      [],
    );
    assert.deepEqual(found("This policy sets out the standards expected of staff and volunteers.", "Staff must comply with the law."), []);
  });
});

describe("departures from the policy", () => {
  const tolerated = "There may be times when professional judgements depart from this policy; staff must then give their reasons.";
  it("sets an accepted departure against a rule without exception, and against a sanction for every breach", () => {
    assert.deepEqual(found("Under no circumstances may staff lend money to pupils.", tolerated), ["departure warning 0/1"]);
    assert.deepEqual(found("Any breach of this policy will be treated as a disciplinary offence.", tolerated), ["departure warning 0/1"]);
  });
  it("keeps quiet where the sanction is open, or the departure is what is punished", () => {
    assert.deepEqual(found("Any breach of this policy may lead to disciplinary action.", tolerated), []);
    assert.deepEqual(
      found(
        "Under no circumstances may staff lend money to pupils.",
        "Staff whose practice departs from this policy may be subject to disciplinary action.",
      ),
      [],
    );
    assert.deepEqual(found("Staff must never lend money to pupils.", tolerated), []);
  });
});
