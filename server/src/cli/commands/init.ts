import { stat } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { DocumentFacts } from "../../core/facts";
import type { RuleName } from "../../core/findings";
import { rules } from "../../core/rules/registry";
import { schoolKey } from "../../core/schools";
import { CONFIG_NAME } from "../../config/read";
import { absolute } from "../environment";
import { UsageError } from "../exit";
import { count } from "../../core/wording";
import type { AddCommand } from "../options";
import { configText, type Found } from "../output/config-text";
import { planRun } from "../run/plan";
import { carryOut, type RunResult } from "../run/run";

/** How many policies of unknown kind the file names as examples. */
const MOST_UNKNOWN = 20;

/** Adds `init [folder]`: writes a configuration file with comments, from what the folder holds. */
export const initCommand: AddCommand = (program, { environment }) => {
  program
    .command("init")
    .argument("[folder]", "the folder to write into; the current folder when none is given")
    .summary("write a configuration file")
    .description(`Looks through a folder and writes ${CONFIG_NAME} with the schools it finds and a comment for every setting.`)
    .option("--force", "write it even if there is one already")
    .addHelpText("after", "\nExamples:\n  school-policy init\n  school-policy init policies\n")
    .action(async (folder: string | undefined, options: { force?: boolean }) => {
      const directory = absolute(environment, folder ?? "."),
        target = join(directory, CONFIG_NAME);
      const isThere = (await stat(target).catch(() => undefined)) !== undefined;
      if (isThere && !options.force) throw new UsageError(`There is a ${CONFIG_NAME} here already. Add --force to replace it.`);
      const isFolder = (await stat(directory).catch(() => undefined))?.isDirectory() ?? false;
      if (!isFolder) throw new UsageError(`${folder} is not a folder.`);
      const { checked } = await carryOut(await planRun({ ...environment, cwd: directory }, [], {}));
      const titles = new Map(rules.map(({ name, title }): [RuleName, string] => [name, title]));
      await writeFileAtomic(target, configText(foundIn(checked), titles));
      environment.err(
        `Wrote ${CONFIG_NAME} for ${count(checked.length, "policy", "policies")}. Read it through, then run school-policy check.\n`,
      );
    });
};

/** What the configuration file is to say of the policies that were read: their schools, and those whose kind is unknown. */
function foundIn(checked: RunResult["checked"]): Found {
  const policies = checked.map(({ facts }) => facts);
  const unknownKinds = policies.filter(({ kind }) => kind === "other").map(({ path }) => path);
  return { schools: schoolsIn(policies), unknownKinds: unknownKinds.slice(0, MOST_UNKNOWN), policies: policies.length };
}

/** Each school with its paths: the folders that hold nothing but its policies, and its policies elsewhere. */
function schoolsIn(policies: readonly DocumentFacts[]): Found["schools"] {
  const names = new Map<string, string>(),
    schoolsByFolder = new Map<string, Set<string>>();
  for (const { school, path } of policies) {
    const key = schoolKey(school);
    if (key === undefined) continue;
    if (!names.has(key)) names.set(key, school!);
    const folder = topFolder(path);
    schoolsByFolder.set(folder, (schoolsByFolder.get(folder) ?? new Set()).add(key));
  }
  return [...names].map(([key, name]) => {
    const folders = [...schoolsByFolder]
      .filter(([folder, keys]) => folder !== "" && keys.size === 1 && keys.has(key))
      .map(([folder]) => folder);
    const elsewhere = policies.filter(
      ({ school, path }) => schoolKey(school) === key && !folders.some((folder) => path.startsWith(folder)),
    );
    return { name, paths: [...folders.map((folder) => `${folder}**`), ...elsewhere.map(({ path }) => path)] };
  });
}

/** The first folder of a path with its slash; empty for a file that is in none. */
function topFolder(path: string): string {
  return path.slice(0, path.indexOf("/") + 1);
}
