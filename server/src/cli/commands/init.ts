import { stat } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
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

/** Adds `init [folder]`: writes a configuration file with comments, from what the folder holds. */
export const initCommand: AddCommand = (program, { environment }) => {
  program.command("init").argument("[folder]", "the folder to write into; the current folder when none is given")
    .summary("write a configuration file")
    .description(`Looks through a folder and writes ${CONFIG_NAME} with the schools it finds and a comment for every setting.`)
    .option("--force", "write it even if there is one already")
    .addHelpText("after", "\nExamples:\n  school-policy init\n  school-policy init policies\n")
    .action(async (folder: string | undefined, options: { force?: boolean }) => {
      const target = join(absolute(environment, folder ?? "."), CONFIG_NAME);
      const there = await stat(target).catch(() => undefined);
      if (there && !options.force) throw new UsageError(`There is a ${CONFIG_NAME} here already. Add --force to replace it.`);
      if (!(await stat(absolute(environment, folder ?? ".")).catch(() => undefined))?.isDirectory()) throw new UsageError(`${folder} is not a folder.`);
      const result = await carryOut(await planRun({ ...environment, cwd: absolute(environment, folder ?? ".") }, [], {}));
      await writeFileAtomic(target, configText(foundIn(result), new Map(rules.map(({ name, title }): [RuleName, string] => [name, title]))));
      environment.err(`Wrote ${CONFIG_NAME} for ${count(result.checked.length, "policy", "policies")}. Read it through, then run school-policy check.\n`);
    });
};

/** The schools and kinds of what was read. A school's pattern is the folder that holds nothing but its policies. */
function foundIn({ checked }: RunResult): Found {
  const names = new Map<string, string>(), folders = new Map<string, Set<string>>();
  for (const { facts } of checked) {
    const key = schoolKey(facts.school);
    if (key === undefined) continue;
    names.set(key, names.get(key) ?? facts.school!);
    const top = facts.path.includes("/") ? facts.path.slice(0, facts.path.indexOf("/") + 1) : "";
    folders.set(top, (folders.get(top) ?? new Set()).add(key));
  }
  const schools = [...names].map(([key, name]) => {
    const own = [...folders].filter(([folder, keys]) => folder !== "" && keys.size === 1 && keys.has(key)).map(([folder]) => `${folder}**`);
    const loose = checked.filter(({ facts }) => schoolKey(facts.school) === key && !own.some((pattern) => facts.path.startsWith(pattern.slice(0, -2)))).map(({ facts }) => facts.path);
    return { name, paths: [...own, ...loose] };
  });
  return { schools, unknownKinds: checked.filter(({ facts }) => facts.kind === "other").map(({ facts }) => facts.path).slice(0, 20), policies: checked.length };
}
