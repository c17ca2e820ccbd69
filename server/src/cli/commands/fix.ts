import { readFile } from "node:fs/promises";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { RuleName } from "../../core/findings";
import { fixDocuments, type AppliedFix, type FixChoice } from "../../core/fixes/fix-documents";
import { rules } from "../../core/rules/registry";
import type { FileSettings } from "../../config/settings";
import { EXIT } from "../exit";
import { decode } from "../input/decode";
import { readOne } from "../input/read-file";
import { addJudgingOptions, oneOf, type AddCommand, type JudgingOptions } from "../options";
import { writeBack } from "../output/write-back";
import { planRun, problemLine } from "../run/plan";
import { worldFor } from "../run/run";

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
    const plan = await planRun(environment, paths, options);
    for (const problem of plan.configProblems) environment.err(`${problemLine(environment, problem)}\n`);
    let failed = false;
    const complain = (path: string, reason: string) => { failed = true; environment.err(`${path} ${reason}\n`); };
    for (const { path, reason } of plan.unchecked) complain(path, reason);
    const files: FileToFix[] = [];
    for (const { file, settings } of plan.tasks) {
      const reading = await readOne(file);
      if ("problem" in reading) complain(file.path, reading.problem);
      else if ("text" in reading) {
        const bytes = await readFile(file.absolute), decoded = decode(bytes);
        if ("text" in decoded) files.push({ path: file.path, absolute: file.absolute, text: decoded.text, bytes, settings });
      }
    }
    const { texts, applied, settled } = fixAll(files, plan.asOf, { suggestions: options.suggestions, ...(options.rule ? { rules: new Set(options.rule) } : {}) });
    if (!settled) environment.err("Some fixes kept undoing each other; they were stopped. Please look at the result.\n");
    const changed = new Set<string>();
    for (const file of files) {
      const text = texts.get(file.path);
      if (text === undefined || text === file.text) continue;
      if (options.dryRun) { await environment.out(patchOf(file.path, file.text, text)); changed.add(file.path); continue; }
      const problem = await writeBack(file.absolute, file.bytes, text);
      if (problem) complain(file.path, problem); else changed.add(file.path);
    }
    for (const { path, rule, title } of applied) if (changed.has(path) && !options.quiet) environment.err(`${path}: ${title} (${rule})\n`);
    if (!options.quiet) environment.err(changed.size === 0 ? "Nothing to mend.\n" : `${options.dryRun ? "Would change" : "Changed"} ${changed.size} ${changed.size === 1 ? "file" : "files"}.\n`);
    exit(plan.configProblems.length > 0 ? EXIT.usage : failed ? EXIT.unchecked : EXIT.clean);
  });
};

/** A unified diff as git and patch read it: a tab ends a name that has spaces in it. Line ends of Windows stay on the lines that have them. */
function patchOf(path: string, before: string, after: string): string {
  const [old = "", now = "", ...hunks] = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY }).split("\n");
  const end = path.includes(" ") ? "\t" : "";
  return [`diff --git a/${path} b/${path}`, old + end, now + end, ...hunks].join("\n");
}

interface FileToFix { readonly path: string; readonly absolute: string; readonly text: string; readonly bytes: Uint8Array; readonly settings: FileSettings }

/** Fixes the files of each configuration together, in the world of that configuration. */
function fixAll(files: readonly FileToFix[], asOf: string, choice: FixChoice): { texts: Map<string, string>; applied: AppliedFix[]; settled: boolean } {
  const groups = new Map<string, FileToFix[]>();
  for (const file of files) groups.set(file.settings.digest, [...(groups.get(file.settings.digest) ?? []), file]);
  const texts = new Map<string, string>(), applied: AppliedFix[] = [];
  let settled = true;
  for (const group of groups.values()) {
    const result = fixDocuments(group.map(({ path, text, settings: { kind, school } }) => ({ path, text, kind, school })), worldFor(group[0]!.settings, asOf), choice);
    for (const { path, text } of result.documents) texts.set(path, text);
    applied.push(...result.applied);
    settled &&= result.settled;
  }
  return { texts, applied, settled };
}
