import { compileModelPolicy, type ModelPolicy } from "../core/templates/model-policy";
import type { SchoolProfile } from "../core/templates/profile";
import type { ConfigFiles } from "./files";
import type { ConfigProblem } from "./problem";
import type { ConfigLayer } from "./read";

/** The model policies that `templates` names, the nearest configuration's first, compiled; and what is wrong with them. */
export async function readModels(
  layers: readonly ConfigLayer[],
  profile: SchoolProfile,
  from: ConfigFiles,
): Promise<{ models: ModelPolicy[]; files: string[]; problems: ConfigProblem[] }> {
  const models: ModelPolicy[] = [],
    read: string[] = [],
    problems: ConfigProblem[] = [];
  for (const layer of [...layers].reverse())
    for (const [index, pattern] of layer.value.templates.entries()) {
      const files = await from.match(layer.folder, pattern);
      if (files.length === 0) problems.push(layer.problem(["templates", index], `"${pattern}" matches no file.`));
      read.push(...files);
      for (const file of files) {
        const model = compileModelPolicy((await from.read(file)) ?? "", profile);
        if (model) models.push(model);
        else
          problems.push(
            layer.problem(
              ["templates", index],
              `${file} cannot be a template: it has no line "Policy: …" that says which kind of policy it is.`,
            ),
          );
      }
    }
  return { models, files: read, problems };
}
