import { readFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { parse, type ParseError } from "jsonc-parser";
import { additionSchemas, NO_ADDITIONS, type Additions } from "../../core/knowledge/additions";
import { builtInKnowledge } from "../../core/knowledge/knowledge";
import type { ConfigProblem } from "./problem";
import type { ConfigLayer } from "./read";

type Kind = keyof typeof additionSchemas;

/** The lists of data that the configurations name, put together, and what is wrong with them. */
export async function readAdditions(layers: readonly ConfigLayer[]): Promise<{ additions: Additions; problems: ConfigProblem[] }> {
  const additions: { [K in Kind]: unknown[] } = { register: [], terms: [], requirements: [] }, problems: ConfigProblem[] = [];
  const from = new Map<string, ConfigLayer>();
  for (const [at, layer] of layers.entries()) for (const kind of Object.keys(additionSchemas) as Kind[]) for (const [index, name] of layer.value[kind].entries()) {
    const setting = [kind, index] as const;
    const read = await readList(isAbsolute(name) ? name : join(layer.folder, name), kind);
    if ("problem" in read) { problems.push(layer.problem(setting, `${name} ${read.problem}`, true)); continue; }
    for (const entry of read.entries) {
      const key = `${kind} ${"kind" in entry ? `${entry.kind} ` : ""}${entry.id}`;
      const owner = from.get(key), builtIn = kind === "register" ? builtInKnowledge.register.byId.has(entry.id) : kind === "terms" && builtInKnowledge.terms.byId.has(entry.id);
      if (at > 0 && (builtIn || (owner && owner !== layer))) {
        problems.push(layer.problem(setting, `${name} replaces "${entry.id}"${owner ? ` of ${owner.file}` : ", which comes with the checker"}. A configuration that inherits from another may add entries, not replace them, so this one is not used.`));
        continue;
      }
      from.set(key, layer);
      additions[kind].push(entry);
    }
  }
  return { additions: from.size === 0 ? NO_ADDITIONS : additions as unknown as Additions, problems };
}

async function readList(file: string, kind: Kind): Promise<{ entries: readonly { readonly id: string; readonly kind?: string }[] } | { problem: string }> {
  let text: string;
  try { text = await readFile(file, "utf8"); } catch { return { problem: "could not be read." }; }
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
  if (errors.length > 0) return { problem: "is not valid JSON." };
  const result = additionSchemas[kind].safeParse(value);
  if (result.success) return { entries: result.data };
  const [issue] = result.error.issues;
  const entry = Array.isArray(value) && typeof issue!.path[0] === "number" ? (value[issue!.path[0]] as { id?: unknown } | null) : undefined;
  return { problem: `does not hold a list of entries as it should: ${entry ? `"${String(entry?.id ?? `entry ${Number(issue!.path[0]) + 1}`)}", ` : ""}${issue!.path.slice(1).join(".") || "the whole"}: ${issue!.message}.` };
}
