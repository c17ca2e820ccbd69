import type * as z from "zod";
import { didYouMean } from "../core/did-you-mean";
import { parseData } from "../core/json-data";
import { additionSchemas, NO_ADDITIONS, type Additions } from "../core/knowledge/additions";
import { checkVocabulary } from "../core/knowledge/check-vocabulary";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import { kindFiles } from "../core/knowledge/kinds";
import { MANDATORY } from "../core/knowledge/requirements";
import { vocabularyAdditionSchema, type VocabularyAddition } from "../core/knowledge/vocabulary-addition";
import { explainData } from "./explain-data";
import type { ConfigFiles } from "./files";
import type { ConfigProblem } from "./problem";
import type { ConfigLayer } from "./read";

type Kind = keyof typeof additionSchemas;

/** The files of additions that a configuration names: absolute paths. */
export function additionFiles({ folder, value }: ConfigLayer, files: ConfigFiles): string[] {
  return [...value.register, ...value.terms, ...value.requirements, ...value.vocabulary].map((name) => files.resolve(folder, name));
}

/** The data that the configurations name, put together, and what is wrong with it. */
export async function readAdditions(
  layers: readonly ConfigLayer[],
  files: ConfigFiles,
): Promise<{ additions: Additions; problems: ConfigProblem[] }> {
  const lists = await readLists(layers, files),
    words = await readVocabulary(layers, files);
  const additions = { ...lists.additions, vocabulary: words.vocabulary };
  return {
    additions: Object.values(additions).every((list) => list.length === 0) ? NO_ADDITIONS : additions,
    problems: [...lists.problems, ...words.problems],
  };
}

/** An entry of a list, and the line that names its file. */
interface Entry {
  readonly kind: Kind;
  readonly id: string;
  readonly policies?: string;
  readonly layer: ConfigLayer;
  readonly index: number;
}

async function readLists(
  layers: readonly ConfigLayer[],
  files: ConfigFiles,
): Promise<{ additions: Omit<Additions, "vocabulary">; problems: ConfigProblem[] }> {
  const additions: { [K in Kind]: unknown[] } = { register: [], terms: [], requirements: [] },
    problems: ConfigProblem[] = [],
    taken: Entry[] = [];
  for (const { at, layer, kind, index, name } of namedFiles(layers)) {
    const say = (message: string, fatal = false) => problems.push(layer.problem([kind, index], `${name} ${message}`, fatal));
    const read = await readData<z.ZodType<readonly Added[]>>(files.resolve(layer.folder, name), additionSchemas[kind], files);
    if ("problem" in read) {
      say(read.problem, true);
      continue;
    }
    for (const added of read.data) {
      const entry: Entry = { kind, id: added.id, layer, index, ...(kind === "requirements" ? { policies: added.kind! } : {}) };
      const wrong = kind === "requirements" ? wrongRequirement(entry) : undefined,
        replaced = at > 0 ? whatIsReplaced(entry, taken) : undefined;
      if (wrong !== undefined) {
        say(wrong, true);
        continue;
      }
      if (replaced !== undefined) {
        say(
          `replaces "${added.id}", ${replaced}. A configuration that inherits from another may add entries, not replace them, so this one is not used.`,
        );
        continue;
      }
      taken.push(entry);
      additions[kind].push(added);
    }
  }
  return { additions: additions as unknown as Additions, problems };
}

/** What an entry of any list has; `kind` only those of requirements. */
interface Added {
  readonly id: string;
  readonly kind?: string;
}

/** The files of lists that the configurations name, the most general configuration's first. `at` is the ordinal of the configuration. */
function namedFiles(layers: readonly ConfigLayer[]): { at: number; layer: ConfigLayer; kind: Kind; index: number; name: string }[] {
  const kinds = Object.keys(additionSchemas) as Kind[];
  return layers.flatMap((layer, at) => kinds.flatMap((kind) => layer.value[kind].map((name, index) => ({ at, layer, kind, index, name }))));
}

/** What an entry would replace, as the end of a sentence: another configuration's entry, or one that comes with the checker. */
function whatIsReplaced(entry: Entry, taken: readonly Entry[]): string | undefined {
  const owner = taken.find((one) => one.layer !== entry.layer && meets(one, entry));
  if (owner) return `which ${owner.layer.file}, line ${owner.layer.line([entry.kind, owner.index])}, adds`;
  const { register, terms } = builtInKnowledge;
  const isBuiltIn = (entry.kind === "register" && register.byId.has(entry.id)) || (entry.kind === "terms" && terms.byId.has(entry.id));
  return isBuiltIn ? "which comes with the checker" : undefined;
}

/** Whether two entries are about the same thing: equal names and, for requirements, policies of a kind that both name. */
function meets(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.id === b.id && (a.policies === b.policies || a.policies === "*" || b.policies === "*");
}

/** What is wrong with a further requirement beside its form. */
function wrongRequirement({ id, policies = "*" }: Entry): string | undefined {
  const kinds = kindFiles.map(({ kind }) => kind);
  if (policies !== "*" && !kinds.includes(policies))
    return `asks for "${id}" in "${policies}" policies, but there is no such kind.${didYouMean(policies, kinds)}`;
  const always = (MANDATORY as readonly string[]).includes(id);
  const known = kindFiles.find((kind) => (policies === "*" || kind.kind === policies) && kind.requirements.some((one) => one.id === id));
  return always || known
    ? `adds "${id}", which comes with the checker for ${always ? "every policy" : `"${known!.kind}" policies`}. Give yours another id.`
    : undefined;
}

async function readVocabulary(
  layers: readonly ConfigLayer[],
  files: ConfigFiles,
): Promise<{ vocabulary: VocabularyAddition[]; problems: ConfigProblem[] }> {
  const vocabulary: VocabularyAddition[] = [],
    problems: ConfigProblem[] = [];
  for (const [at, layer] of layers.entries())
    for (const [index, name] of layer.value.vocabulary.entries()) {
      const read = await readData(files.resolve(layer.folder, name), vocabularyAdditionSchema, files);
      const wrong = "problem" in read ? [read.problem] : checkVocabulary(read.data, builtInKnowledge.vocabulary.with(vocabulary), at > 0);
      for (const problem of wrong)
        problems.push(layer.problem(["vocabulary", index], `${name} ${"problem" in read ? problem : `does not fit: ${problem}`}`, true));
      if ("data" in read && wrong.length === 0) vocabulary.push(read.data);
    }
  return { vocabulary, problems };
}

async function readData<S extends z.ZodType>(
  path: string,
  schema: S,
  files: ConfigFiles,
): Promise<{ data: z.infer<S> } | { problem: string }> {
  const text = await files.read(path);
  if (text === undefined) return { problem: "could not be read." };
  const parsed = parseData(text);
  if (!parsed) return { problem: "is not valid JSON." };
  const { value } = parsed,
    result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data };
  return { problem: `does not hold what it should: ${explainData(result.error.issues[0]!, schema, value)}` };
}
