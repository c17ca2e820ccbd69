import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import ts from "typescript";
import { check } from "../../server/src/core/check";
import { configFileSchema } from "../../server/src/core/config";
import { runCommand } from "../cli/scenario";

/** Words of our own trade that no message to a user contains. */
const FORBIDDEN = /\b(?:norms?|actors?|slots?|tensions?|tokens?|pars(?:e|es|ed|er|ing)|nodes?|modalit(?:y|ies)|deontic|verdicts?)\b/i;

const ROOT = join(__dirname, "../..");

/** Every file below a folder whose name ends in one of the extensions. */
function filesBelow(folder: string, ...extensions: string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => extensions.includes(extname(name)) && !name.includes("generated"))
    .sort()
    .map((name) => join(ROOT, folder, name));
}

/** Every sentence-like text of a source file, with its line: texts and templates that hold a space. */
function sentencesOf(file: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: { text: string; line: number }[] = [];
  const visit = (part: ts.Node): void => {
    const own =
      ts.isStringLiteralLike(part) ||
      part.kind === ts.SyntaxKind.TemplateHead ||
      part.kind === ts.SyntaxKind.TemplateMiddle ||
      part.kind === ts.SyntaxKind.TemplateTail;
    if (own) {
      const { text } = part as ts.LiteralLikeNode;
      if (/[a-z] [a-z]/i.test(text)) found.push({ text, line: source.getLineAndCharacterOfPosition(part.getStart()).line + 1 });
    }
    ts.forEachChild(part, visit);
  };
  visit(source);
  return found;
}

describe("plain English", () => {
  it("no finding, fix or reason uses a word of our trade", async () => {
    const texts = [
      ...filesBelow("samples", ".policy", ".md", ".txt"),
      ...filesBelow("test/fixtures", ".policy", ".md", ".txt"),
      ...filesBelow("server/src/core/rules", ".md"),
    ].map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, "utf8") }));
    for (const document of texts) {
      const report = await check([document], { asOf: "2026-11-20" });
      for (const policy of report.policies) {
        for (const { why } of policy.requirements) assert.doesNotMatch(why ?? "", FORBIDDEN, document.path);
        for (const finding of policy.findings) {
          const said = [finding.message, ...finding.related.map(({ message }) => message), ...finding.fixes.map(({ title }) => title)];
          for (const text of said)
            assert.doesNotMatch(text.replace(/"[^"]*"|“[^”]*”/g, ""), FORBIDDEN, `${document.path}: ${finding.rule}`);
        }
      }
    }
  });

  it("no text in the sources of the checker, the command line and the extension does", () => {
    const bad = ["server/src", "client/src"]
      .flatMap((folder) => filesBelow(folder, ".ts"))
      .flatMap((file) =>
        sentencesOf(file)
          .filter(({ text }) => FORBIDDEN.test(text))
          .map(({ text, line }) => `${relative(ROOT, file)}:${line} ${text}`),
      );
    assert.deepEqual(bad, []);
  });

  it("no help text does", async () => {
    const top = await runCommand(ROOT, ["--help"]);
    const commands = [...top.out.matchAll(/^ {2}([a-z][a-z-]*)\b/gm)]
      .map((match) => match[1]!)
      .filter((name) => name !== "help" && name !== "school-policy");
    assert.ok(commands.includes("check") && commands.includes("explain"));
    for (const name of commands) {
      const { out, code } = await runCommand(ROOT, [name, "--help"]);
      assert.equal(code, 0, name);
      assert.doesNotMatch(out, FORBIDDEN, name);
      assert.match(out, /Examples?:/, `${name} has no example`);
    }
  });

  it("no rule's page, setting or title in the editor does", () => {
    for (const file of filesBelow("server/src/core/rules", ".md")) assert.doesNotMatch(readFileSync(file, "utf8"), FORBIDDEN, file);
    for (const [name, option] of Object.entries(configFileSchema.shape)) assert.doesNotMatch(option.description ?? "", FORBIDDEN, name);
    const { contributes } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { contributes: unknown };
    for (const [, text] of JSON.stringify(contributes).matchAll(
      /"(?:title|description|markdownDescription|name|contents)":"((?:[^"\\]|\\.)*)"/g,
    ))
      assert.doesNotMatch(text!, FORBIDDEN);
  });

  it("every setting has a description", () => {
    for (const [name, option] of Object.entries(configFileSchema.shape)) assert.ok((option.description ?? "").length > 20, name);
  });
});
