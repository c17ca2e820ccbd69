import { strict as assert } from "node:assert";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, runCommand, words } from "../cli/scenario";

const ROOT = join(__dirname, "../..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The code blocks of the README with their language. */
const blocks = [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language, body]) => ({ language, body: body! }));

describe("the README", () => {
  it("shows what the program prints", async () => {
    const [command = "", ...lines] = blocks[0]!.body.split("\n"),
      args = words(command.replace("$ school-policy ", ""));
    const { out } = await runCommand(ROOT, [...args, "--as-of", "2026-11-20"]);
    const passages = lines
      .join("\n")
      .split("\n…\n")
      .map((passage) => passage.trim());
    assert.equal(passages.length, 4);
    for (const passage of passages) assert.ok(out.includes(passage), passage);
  });

  const commands = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ body }) => [...body.matchAll(/^npx school-policy (.*?)(?: +#.*)?$/gm)].map((match) => match[1]!));
  it("has commands to try", () => assert.ok(commands.length > 3, commands.join("\n")));
  for (const command of commands)
    it(`gives a command that works: ${command}`, async () => {
      const body = "# Social Media Policy\n\nNext review: March 2027\n";
      const folder = makeFolder([
        { name: "file", argument: "policies/a.policy", body, at: 0 },
        { name: "file", argument: "Social Media.policy", body, at: 0 },
      ]);
      try {
        const { code, err } = await runCommand(folder, words(command));
        assert.ok(code < 2, err);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});
