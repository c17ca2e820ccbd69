import { readFile } from "node:fs/promises";
import { createTwoFilesPatch } from "diff";
import type { RuleName } from "../../core/findings";
import { fixDocuments } from "../../core/fixes/fix-documents";
import { rules } from "../../core/rules/registry";
import { EXIT } from "../exit";
import { decode } from "../input/decode";
import { readFiles } from "../input/read-files";
import { selectFiles } from "../input/select";
import { addJudgingOptions, oneOf, type AddCommand, type JudgingOptions } from "../options";
import { writeBack } from "../output/write-back";
import { worldFor } from "../world";

interface FixOptions extends JudgingOptions {
  readonly dryRun?: boolean;
  readonly rule?: readonly RuleName[];
  readonly suggestions?: boolean;
}

/** Adds `fix [paths…]`. */
export const fixCommand: AddCommand = (program, { environment, exit }) => {
  const names = rules.map((rule) => rule.name);
  const command = program.command("fix").argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("mend what can be mended safely")
    .description("Applies the safe fixes: those that cannot change what a policy requires. With --suggestions it also inserts sections, successor Acts and dates; read the result before you publish it.")
    .option("--dry-run", "change nothing, print what would change")
    .option("--suggestions", "apply suggestions too, the first of each finding")
    .option("--rule <name>", "only the findings of this rule; may be given more than once", (value: string, before: readonly RuleName[] = []) => [...before, oneOf(names)(value)])
    .addHelpText("after", "\nExamples:\n  school-policy fix --dry-run\n  school-policy fix policies --rule outdated-legislation --suggestions\n");
  addJudgingOptions(command).action(async (paths: string[], options: FixOptions) => {
    const world = await worldFor(environment, paths[0], options);
    const selection = await selectFiles(environment.cwd, paths);
    let failed = false;
    const complain = (path: string, reason: string) => { failed = true; environment.err(`${path} ${reason}\n`); };
    for (const { path, reason } of selection.unchecked) complain(path, reason);
    const files: { path: string; absolute: string; text: string; bytes: Uint8Array }[] = [];
    for await (const reading of readFiles(selection.files)) {
      if ("problem" in reading) complain(reading.file.path, reading.problem);
      else if ("text" in reading) {
        const { path, absolute } = reading.file, bytes = await readFile(absolute), decoded = decode(bytes);
        if ("text" in decoded) files.push({ path, absolute, text: decoded.text, bytes });
      }
    }
    const { documents, applied, settled } = fixDocuments(files.map(({ path, text }) => ({ path, text })), world, { suggestions: options.suggestions, ...(options.rule ? { rules: new Set(options.rule) } : {}) });
    if (!settled) environment.err("Some fixes kept undoing each other; they were stopped. Please look at the result.\n");
    const changed = new Set<string>();
    for (const [index, file] of files.entries()) {
      const text = documents[index]!.text;
      if (text === file.text) continue;
      if (options.dryRun) { await environment.out(createTwoFilesPatch(file.path, file.path, file.text, text, "", "", { context: 2 })); changed.add(file.path); continue; }
      const problem = await writeBack(file.absolute, file.bytes, text);
      if (problem) complain(file.path, problem); else changed.add(file.path);
    }
    for (const { path, rule, title } of applied) if (changed.has(path) && !options.quiet) environment.err(`${path}: ${title} (${rule})\n`);
    if (!options.quiet) environment.err(changed.size === 0 ? "Nothing to mend.\n" : `${options.dryRun ? "Would change" : "Changed"} ${changed.size} ${changed.size === 1 ? "file" : "files"}.\n`);
    exit(failed ? EXIT.unchecked : EXIT.clean);
  });
};
