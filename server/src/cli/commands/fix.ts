import { readFile } from "node:fs/promises";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { RuleName } from "../../core/findings";
import { fixDocuments, type AppliedFix, type FixChoice } from "../../core/fixes/fix-documents";
import { groupedBy } from "../../core/grouped";
import { rules } from "../../core/rules/registry";
import { count } from "../../core/wording";
import type { FileSettings } from "../../config/settings";
import type { Environment } from "../environment";
import { exitUnlessFound } from "../exit";
import { decode } from "../input/decode";
import { readOne } from "../input/read-file";
import type { Unchecked } from "../input/select";
import { addJudgingOptions, oneOf, type AddCommand, type JudgingOptions } from "../options";
import { writeBack } from "../output/write-back";
import { planRun, sayConfigProblems, type Plan } from "../run/plan";
import { worldOfSettings } from "../run/run";

interface FixOptions extends JudgingOptions {
  readonly dryRun?: boolean;
  readonly rule?: readonly RuleName[];
  readonly suggestions?: boolean;
}

/** Adds `fix [paths…]`. */
export const fixCommand: AddCommand = (program, { environment, exit }) => {
  const names = rules.map((rule) => rule.name);
  const command = program
    .command("fix")
    .argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("mend what can be mended safely")
    .description(
      "Applies the safe fixes: those that cannot change what a policy requires. With --suggestions it also inserts sections, successor Acts and dates; read the result before you publish it.",
    )
    .option("--dry-run", "change nothing, print what would change")
    .option("--suggestions", "apply suggestions too, the first of each finding")
    .option(
      "--rule <name>",
      "only the findings of this rule; may be given more than once",
      (value: string, before: readonly RuleName[] = []) => [...before, oneOf(names)(value)],
    )
    .addHelpText(
      "after",
      "\nExamples:\n  school-policy fix --dry-run\n  school-policy fix policies --rule outdated-legislation --suggestions\n",
    );
  addJudgingOptions(command).action(async (paths: string[], options: FixOptions) => {
    const plan = await planRun(environment, paths, options);
    sayConfigProblems(environment, plan.configProblems);
    const { files, unread } = await readPlanned(plan);
    const fixed = fixAll(files, plan.asOf, { suggestions: options.suggestions, ...(options.rule ? { rules: new Set(options.rule) } : {}) });
    const { changed, unwritten } = await (options.dryRun
      ? printChanges(environment, files, fixed.texts)
      : writeChanges(files, fixed.texts));
    const failed = [...unread, ...unwritten];
    for (const { path, reason } of failed) environment.err(`${path} ${reason}\n`);
    if (!fixed.settled) environment.err("Some fixes kept undoing each other; they were stopped. Please look at the result.\n");
    if (!options.quiet) environment.err(whatChanged(files.length, fixed.applied, changed, options.dryRun === true, failed.length > 0));
    exit(exitUnlessFound(plan.configProblems.length, failed.length));
  });
};

interface FileToFix {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly settings: FileSettings;
}

/** Reads the files of a plan; those in folders that do not look like a policy are passed over. */
async function readPlanned(plan: Plan): Promise<{ files: FileToFix[]; unread: Unchecked[] }> {
  const files: FileToFix[] = [],
    unread: Unchecked[] = [...plan.unchecked];
  for (const { file, settings } of plan.tasks) {
    const reading = await readOne(file);
    if ("problem" in reading) {
      unread.push({ path: file.path, reason: reading.problem });
      continue;
    }
    if ("passedOver" in reading) continue;
    const bytes = await readFile(file.absolute),
      decoded = decode(bytes);
    if ("text" in decoded) files.push({ path: file.path, absolute: file.absolute, text: decoded.text, bytes, settings });
  }
  return { files, unread };
}

/** The files whose text has changed, with their new texts. */
function changedFiles(files: readonly FileToFix[], texts: ReadonlyMap<string, string>): { file: FileToFix; text: string }[] {
  return files.flatMap((file) => {
    const text = texts.get(file.path);
    return text === undefined || text === file.text ? [] : [{ file, text }];
  });
}

/** Prints the changes as a patch, and writes nothing. */
async function printChanges(
  environment: Environment,
  files: readonly FileToFix[],
  texts: ReadonlyMap<string, string>,
): Promise<{ changed: Set<string>; unwritten: Unchecked[] }> {
  const changed = new Set<string>();
  for (const { file, text } of changedFiles(files, texts)) {
    await environment.out(patchOf(file.path, file.text, text));
    changed.add(file.path);
  }
  return { changed, unwritten: [] };
}

/** Writes the changed files back. A file that cannot be written stays as it is. */
async function writeChanges(
  files: readonly FileToFix[],
  texts: ReadonlyMap<string, string>,
): Promise<{ changed: Set<string>; unwritten: Unchecked[] }> {
  const changed = new Set<string>(),
    unwritten: Unchecked[] = [];
  for (const { file, text } of changedFiles(files, texts)) {
    const reason = await writeBack(file.absolute, file.bytes, text);
    if (reason === undefined) changed.add(file.path);
    else unwritten.push({ path: file.path, reason });
  }
  return { changed, unwritten };
}

/** What to tell at the end: each fix of the changed files, and how many files changed. Where nothing could be read, that was said already. */
function whatChanged(read: number, applied: readonly AppliedFix[], changed: ReadonlySet<string>, dryRun: boolean, failed: boolean): string {
  if (changed.size === 0) return read > 0 ? "Nothing to mend.\n" : failed ? "" : "There is no policy here to mend.\n";
  const lines = applied.filter(({ path }) => changed.has(path)).map(({ path, rule, title }) => `${path}: ${title} (${rule})\n`);
  return `${lines.join("")}${dryRun ? "Would change" : "Changed"} ${count(changed.size, "file")}.\n`;
}

/** A unified diff as git and patch read it: a tab ends a name that has spaces in it. Line ends of Windows stay on the lines that have them. */
function patchOf(path: string, before: string, after: string): string {
  const [old = "", now = "", ...hunks] = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  }).split("\n");
  const end = path.includes(" ") ? "\t" : "";
  return [`diff --git a/${path} b/${path}`, old + end, now + end, ...hunks].join("\n");
}

/** Fixes the files of each configuration together, in the world of that configuration. */
function fixAll(
  files: readonly FileToFix[],
  asOf: string,
  choice: FixChoice,
): { texts: Map<string, string>; applied: AppliedFix[]; settled: boolean } {
  const texts = new Map<string, string>(),
    applied: AppliedFix[] = [];
  let settled = true;
  for (const group of groupedBy(files, ({ settings }) => settings.digest).values()) {
    const result = fixDocuments(
      group.map(({ path, text, settings: { kind, school } }) => ({ path, text, kind, school })),
      worldOfSettings(group[0]!.settings, asOf),
      choice,
    );
    for (const { path, text } of result.documents) texts.set(path, text);
    applied.push(...result.applied);
    settled &&= result.settled;
  }
  return { texts, applied, settled };
}
