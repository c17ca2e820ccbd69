import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./scenario";

const ANSWERS: Readonly<Record<string, string>> = {
  "Name of the headteacher:": " Mrs $& Reed ",
  "Name of the designated safeguarding lead:": "Ms A. Bell",
};

/** Runs something in a new folder and removes it. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("new", () => {
  it("asks for each gap once and leaves open what is not answered", () =>
    inFolder(async (folder) => {
      const asked: string[] = [];
      const { code, out, err } = await runCommand(folder, ["new", "whistleblowing", "--school", "Pellwater School"], {
        ask: async (question) => {
          asked.push(question);
          return ANSWERS[question] ?? "";
        },
      });
      assert.equal(code, 0);
      assert.equal(new Set(asked).size, asked.length);
      assert.match(out, /^School: Pellwater School$/m);
      assert.match(out, /^Headteacher: Mrs \$& Reed$/m);
      assert.match(out, /^Designated safeguarding lead: Ms A\. Bell$/m);
      assert.match(out, /^Chair of governors: \[name of the chair of governors\]$/m);
      assert.match(err, /^Press Enter to leave a question open\.[\s\S]*Fill in what stands in square brackets: .*chair of governors/);
      assert.doesNotMatch(err.split("Fill in")[1]!, /headteacher/);
    }));
  it("writes nothing when it is interrupted", () =>
    inFolder(async (folder) => {
      let asked = 0;
      const { code, out, err } = await runCommand(folder, ["new", "whistleblowing", "--output", "w.policy"], {
        ask: async () => (++asked > 2 ? undefined : "x"),
      });
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, /Stopped\. Nothing was written\.\n$/);
      assert.deepEqual(readdirSync(folder), []);
    }));
  it("writes a new file, and leaves one alone that is there already", () =>
    inFolder(async (folder) => {
      assert.match((await runCommand(folder, ["new", "whistleblowing", "--output", "w.policy"])).err, /^Wrote w\.policy\.\n/);
      assert.match(readFileSync(join(folder, "w.policy"), "utf8"), /^# Whistleblowing Policy\n/);
      writeFileSync(join(folder, "w.policy"), "mine");
      const again = await runCommand(folder, ["new", "complaints", "--output", "w.policy"]);
      assert.equal(again.code, 2);
      assert.match(again.err, /There is a file w\.policy already\./);
      assert.equal(readFileSync(join(folder, "w.policy"), "utf8"), "mine");
      assert.match(
        (await runCommand(folder, ["new", "complaints", "--output", "no/such/folder.policy"])).err,
        /could not be written \(ENOENT\)/,
      );
      assert.ok(!existsSync(join(folder, "no")));
    }));
});
