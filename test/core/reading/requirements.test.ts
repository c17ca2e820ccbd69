import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../server/src/core/check";

const folder = join(import.meta.dirname, "../../fixtures/requirements");

/** The small policies of a fixture: requirement, status, text and line. */
function casesIn(name: string): { requirement: string; status: string; text: string; line: number }[] {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const starts = lines.flatMap((line, i) => (line.startsWith("= ") ? [i] : []));
  return starts.map((at, i) => {
    const [, requirement, status] = lines[at]!.split(" ") as [string, string, string];
    return {
      requirement,
      status,
      text: lines
        .slice(at + 1, starts[i + 1])
        .join("\n")
        .trim(),
      line: at + 1,
    };
  });
}

for (const name of ["first.txt", "second.txt", "third.txt"]) {
  describe(`requirements, ${name}`, () => {
    for (const { requirement, status, text, line } of casesIn(name)) {
      it(`${line}: ${requirement} ${status}: ${text.replace(/\s+/g, " ").slice(0, 90)}`, async () => {
        const report = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf: "2026-11-20" });
        const found = report.policies[0]!.requirements.find(({ id }) => id === requirement);
        assert.equal(found?.status, status, found?.why);
      });
    }
  });
}

describe("what a requirement lacks", () => {
  const why = async (text: string, id: string) =>
    (
      await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf: "2026-11-20" })
    ).policies[0]!.requirements.find((one) => one.id === id)?.why;

  it("does not say that nobody is named where somebody is, though not the safeguarding lead", async () => {
    assert.match(
      (await why("Report any concern about a child to the Duty Mentor.", "safeguarding-reporting")) ?? "",
      /not to the designated safeguarding lead/,
    );
    assert.match(
      (await why("Any concern about a child must be reported immediately.", "safeguarding-reporting")) ?? "",
      /does not say to whom/,
    );
    assert.match(
      (await why("All concerns about a child must be reported to the appropriate person.", "safeguarding-reporting")) ?? "",
      /does not say to whom/,
    );
  });

  it("knows staff for somebody, a policy on consent for another policy, and the body for safety at work for no concern about a child", async () => {
    assert.match(
      (await why("Bullying must be reported to school staff.", "safeguarding-reporting")) ?? "",
      /not to the designated safeguarding lead/,
    );
    assert.match(
      (await why("We post pictures of pupils only in line with our photo-consent policy.", "image-consent")) ?? "",
      /left to another policy/,
    );
    assert.match(
      (await why("Managers must inform the police of an abuse of controlled drugs.", "safeguarding-reporting")) ?? "",
      /Nothing here says/,
    );
    assert.equal(
      await why(
        "Tutors must report a concern about a child to Bell Tutors or the client's head of safeguarding.",
        "safeguarding-reporting",
      ),
      undefined,
    );
    assert.match(
      (await why("The head must report every notifiable accident to the Health and Safety Executive.", "safeguarding-reporting")) ?? "",
      /Nothing here says/,
    );
  });

  it("calls it a ban only where no other passage allows what is banned, and not where some pupils are meant", async () => {
    const ban = "Photographs of pupils must not be published.";
    assert.match((await why(ban, "image-consent")) ?? "", /No photographs of pupils are allowed/);
    assert.doesNotMatch(
      (await why(`${ban}\n\nStaff must photograph pupils only on a school device.`, "image-consent")) ?? "",
      /No photographs of pupils are allowed/,
    );
    assert.doesNotMatch(
      (await why("The office keeps a list of pupils who must not be photographed.", "image-consent")) ?? "",
      /No photographs of pupils are allowed/,
    );
  });

  it("does not call a rule for parents a ban on all photographs", async () => {
    assert.doesNotMatch(
      (await why("Parents must not photograph other children.", "image-consent")) ?? "",
      /No photographs of pupils are allowed/,
    );
  });
});

describe("what policies of a kind usually deal with", () => {
  const missing = async (text: string) =>
    (await check([{ path: "a.policy", text }], { asOf: "2026-11-20" })).policies[0]!.requirements.filter(
      ({ status }) => status === "missing",
    ).map(({ id }) => id);

  it("is found in other words than the register's own", async () => {
    const child = await missing(
      "# Safeguarding Policy\n\nThe welfare officer keeps the file. Anyone may 'whistle blow' to the county. A concern about a volunteer goes to the chair. Helpers give two references.\n",
    );
    for (const id of ["safeguarding-lead", "whistleblowing", "allegations", "safer-recruitment"]) assert.ok(!child.includes(id), id);
    const privacy = await missing("# Privacy Policy\n\nYou have the right to see what we hold. We keep data only as long as necessary.\n");
    for (const id of ["rights", "retention"]) assert.ok(!privacy.includes(id), id);
    assert.ok(!(await missing("# Acceptable Use Policy\n\nThe school checks my use of its devices.\n")).includes("monitoring"));
  });

  it("is missed where nothing is said of it", async () => {
    const child = await missing("# Safeguarding Policy\n\nWe keep children safe.\n");
    for (const id of ["safeguarding-lead", "whistleblowing", "allegations", "safer-recruitment"]) assert.ok(child.includes(id), id);
    const privacy = await missing("# Privacy Policy\n\nWe reserve the right to amend this notice.\n");
    for (const id of ["rights", "retention"]) assert.ok(privacy.includes(id), id);
  });
});
