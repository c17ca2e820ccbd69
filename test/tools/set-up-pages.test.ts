import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../server/src/cli/formats/registry";
import { context, REPORT, formatWhole } from "../cli/formats/sample-report";
import { makeFolder, runCommand, words } from "../cli/scenario";

const DOCS = join(__dirname, "../../server/docs");

/** The commands of the program in a page's code blocks, without what a shell does around them. */
function commandsOf(page: string): string[] {
  return [...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    [...block!.matchAll(/(?<![\w/.@])school-policy ([a-z-]+(?: [^\n>|<"]*)?)/g)].map((match) => match[1]!.trim()),
  );
}

describe("set-up pages", () => {
  for (const name of readdirSync(DOCS)
    .filter((file) => file.endsWith(".md"))
    .sort()) {
    const commands = commandsOf(readFileSync(join(DOCS, name), "utf8"));
    if (commands.length > 0)
      it(`${name}: every command is understood`, async () => {
        const folder = makeFolder([
          { name: "file", argument: "policies/a.policy", body: "# Uniform Policy\n\nNext review: March 2027\n", at: 0 },
          { name: "file", argument: "known.json", body: '{"schemaVersion":1,"policies":{}}', at: 0 },
          { name: "folder", argument: ".git", body: "", at: 0 },
        ]);
        try {
          execFileSync("git", ["init", "-q"], { cwd: folder });
          execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "x"], {
            cwd: folder,
          });
          for (const part of [1, 2])
            writeFileSync(
              join(folder, `part-${part}.json`),
              (await runCommand(folder, ["check", "policies", "--shard", `${part}/2`, "--format", "json"])).out,
            );
          for (const command of commands) {
            const args = words(
              command
                .replace(/\$\{\{ matrix\.part \}\}|\$CI_NODE_INDEX/g, "1")
                .replace("$CI_NODE_TOTAL", "4")
                .replace("part-*.json", "part-1.json part-2.json"),
            );
            const { code, err } = await runCommand(folder, args, { input: '{"path":"a.policy","text":"x"}' });
            assert.notEqual(code, 2, `${command}\n${err}`);
          }
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
  }

  it("the editor task's pattern reads what the program prints", () => {
    const page = readFileSync(join(DOCS, "vscode-task.md"), "utf8");
    const task = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as { tasks: { problemMatcher: { pattern: { regexp: string } } }[] };
    const pattern = new RegExp(task.tasks[0]!.problemMatcher.pattern.regexp);
    const lines = formatWhole(
      formats.github,
      { ...REPORT, policies: [{ ...REPORT.policies[0]!, path: "a folder/social.policy" }] },
      context(),
    )
      .trimEnd()
      .split("\n");
    assert.deepEqual(
      lines.map((line) => pattern.exec(line)?.slice(1, 8)),
      [
        ["error", "a folder/social.policy", "3", "3", "19", "43", "outdated-legislation"],
        ["warning", "a folder/social.policy", "1", "1", "1", "22", "missing-section"],
        ["notice", "a folder/social.policy", "3", "4", undefined, undefined, "outdated-term"],
      ],
    );
  });

  it("the action's script checks, keeps the exit code and writes findings for code scanning", () => {
    const folder = makeFolder([
      { name: "file", argument: "policies/a.policy", body: "# Uniform Policy\n\nWe follow the Data Protection Act 1998.\n", at: 0 },
    ]);
    try {
      cpSync(join(__dirname, "../../.github/actions/check/check.sh"), join(folder, "check.sh"));
      const out = join(folder, "output"),
        summary = join(folder, "summary.md");
      writeFileSync(out, "");
      const shown = execFileSync("bash", ["check.sh"], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        env: {
          ...process.env,
          POLICY_PATHS: "policies\n",
          POLICY_OPTIONS: "--as-of 2026-11-20",
          POLICY_COMMAND: `${process.execPath} ${join(__dirname, "../../dist/cli.cjs")}`,
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: out,
          GITHUB_STEP_SUMMARY: summary,
        },
      });
      assert.match(shown, /^::error file=policies\/a\.policy,line=3,/m);
      assert.match(readFileSync(out, "utf8"), /^code=1\nsarif=.*findings\.sarif\n$/);
      const { runs } = JSON.parse(readFileSync(join(folder, "school-policy/findings.sarif"), "utf8")) as { runs: { results: unknown[] }[] };
      assert.ok(runs[0]!.results.length > 0);
      assert.match(readFileSync(summary, "utf8"), /^# School policies as of/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
