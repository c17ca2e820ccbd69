import { strict as assert } from "node:assert";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeLike } from "../../server/src/cli/output/encode";
import { writeBack } from "../../server/src/cli/output/write-back";
import { runCommand } from "./scenario";

const POLICY =
  "# Social Media Policy\r\n\r\nReviewed: March 2020\r\nNext review: March 2021\r\n\r\nStaff may tell the school\u2019s office.\r\n";

/** Runs something in a new folder and removes it. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("fix", () => {
  it("prints a unified diff and changes nothing on a dry run", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.policy"), POLICY);
      const { code, out } = await runCommand(folder, ["fix", "a.policy", "--rule", "review-date", "--suggestions", "--dry-run"]);
      assert.equal(code, 0);
      assert.match(out, /^diff --git a\/a\.policy b\/a\.policy\n--- a\/a\.policy\n\+\+\+ b\/a\.policy\n@@ /);
      assert.match(
        out,
        /-Next review: March 2021\r?\n\+Reviewed: November 2026\r?\n\+Next review: November 2027|-Reviewed: March 2020\r?\n-Next review: March 2021\r?\n\+Reviewed: November 2026\r?\n\+Next review: November 2027/,
      );
      assert.equal(readFileSync(join(folder, "a.policy"), "utf8"), POLICY);
    }));
  it("prints on a dry run what git can apply, whatever the names, line ends and last lines", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "my policy.policy"), POLICY);
      writeFileSync(
        join(folder, "b.txt"),
        "Behaviour Policy\n\nNext review: March 2021\n\nStaff follow the Malicious Communications Act 1998.",
      );
      const args = ["fix", "--suggestions", "--rule", "review-date", "--rule", "outdated-legislation"];
      const { out } = await runCommand(folder, [...args, "--dry-run"]);
      writeFileSync(join(folder, "the.diff"), out);
      const git = spawnSync("git", ["apply", "the.diff"], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
      });
      assert.equal(git.status, 0, git.stderr);
      assert.match((await runCommand(folder, args)).err, /Nothing to mend/);
      assert.match(readFileSync(join(folder, "b.txt"), "utf8"), /Next review: November 2027[\s\S]*Act 1988\./);
    }));
  it("keeps Windows-1252, line ends and everything else", () =>
    inFolder(async (folder) => {
      const bytes = Buffer.from(POLICY.replace("\u2019", "\u0092"), "latin1"),
        file = join(folder, "a.txt");
      writeFileSync(file, bytes);
      assert.equal((await runCommand(folder, ["fix", "a.txt", "--rule", "review-date", "--suggestions"])).code, 0);
      assert.equal(
        readFileSync(file, "latin1"),
        bytes.toString("latin1").replace("March 2020", "November 2026").replace("March 2021", "November 2027"),
      );
      assert.deepEqual(readdirSync(folder), ["a.txt"]);
      const again = await runCommand(folder, ["fix", "a.txt", "--rule", "review-date", "--suggestions"]);
      assert.match(again.err, /Nothing to mend/);
    }));
  it("applies no suggestion unless asked", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.policy"), POLICY);
      await runCommand(folder, ["fix", "a.policy"]);
      assert.match(readFileSync(join(folder, "a.policy"), "utf8"), /Next review: March 2021/);
    }));
  it("says that a rule does not exist", () =>
    inFolder(async (folder) => {
      const { code, err } = await runCommand(folder, ["fix", "--rule", "review-dates"]);
      assert.equal(code, 2);
      assert.match(err, /review-date/);
    }));
  it("leaves a file alone that was changed meanwhile", () =>
    inFolder(async (folder) => {
      const file = join(folder, "a.policy");
      writeFileSync(file, "new words");
      assert.match(String(await writeBack(file, Buffer.from("old words"), "our words")), /changed by someone else/);
      assert.equal(readFileSync(file, "utf8"), "new words");
    }));
});

describe("encode", () => {
  const cases: readonly [name: string, bytes: number[], text: string, expected: number[] | undefined][] = [
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x61], "é", [0xef, 0xbb, 0xbf, 0xc3, 0xa9]],
    ["UTF-16 with its mark", [0xff, 0xfe, 0x61, 0], "b", [0xff, 0xfe, 0x62, 0]],
    ["UTF-16, high byte first", [0, 0x61, 0, 0x62], "c", [0, 0x63]],
    ["Windows-1252", [0x61, 0x92], "£’", [0xa3, 0x92]],
    ["Windows-1252 cannot hold every sign", [0x92], "✓", undefined],
  ];
  for (const [name, bytes, text, expected] of cases)
    it(name, () => {
      const encoded = encodeLike(Uint8Array.from(bytes), text);
      assert.deepEqual(encoded && [...encoded], expected);
    });
});
