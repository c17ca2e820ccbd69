import ignore from "ignore";
import { defaultConfig, type Config, type ConfiguredSchool } from "../core/config";
import { didYouMean } from "../core/did-you-mean";
import { kindFiles } from "../core/knowledge/kinds";
import { knowledgeWith, type Additions } from "../core/knowledge/additions";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { ModelPolicy } from "../core/templates/model-policy";
import { schoolProfileSchema } from "../core/templates/profile";
import { additionFiles, readAdditions } from "./additions";
import type { ConfigFiles } from "./files";
import { inherit } from "./inherit";
import { LayerReader } from "./layers";
import type { ConfigProblem } from "./problem";
import type { ConfigLayer } from "./read";
import { readModels } from "./templates";

/** Everything that the configuration says about one file. */
export interface FileSettings {
  readonly config: Config;
  readonly knowledge: Knowledge;
  /** What the configuration adds to the built-in knowledge; `knowledge` holds it already. */
  readonly additions: Additions;
  readonly models: readonly ModelPolicy[];
  /** The kind of policy that `kinds` gives the file. */
  readonly kind?: string;
  /** The school that `schools` gives the file. */
  readonly school?: string;
  /** True when `ignore` leaves the file out of folders. */
  readonly ignored: boolean;
  /** Changes whenever anything above changes; part of the cache's key. */
  readonly digest: string;
}

interface FolderSettings {
  readonly layers: readonly ConfigLayer[];
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly additions: Additions;
  readonly models: readonly ModelPolicy[];
  readonly digest: string;
}

/**
 * The settings of a run: finds, reads and puts together the configuration files of every file that is asked for, each
 * once. Problems gather in `problems`; where a file cannot be used at all, its settings are left out.
 */
export class Settings {
  readonly #files: ConfigFiles;
  readonly #reader: LayerReader;
  readonly #folders = new Map<string, Promise<FolderSettings>>();
  readonly #problems = new Map<string, ConfigProblem>();
  readonly #known = new Map<string, Knowledge>();
  readonly #sources = new Set<string>();

  /** @param file an absolute path: use this configuration file for everything */
  constructor(files: ConfigFiles, file?: string) {
    this.#files = files;
    this.#reader = new LayerReader(files, file);
  }

  /** What is wrong with the configuration files that were read so far, each once. */
  get problems(): readonly ConfigProblem[] {
    return [...this.#problems.values()];
  }

  /** Every file that was read, or that a configuration names and is not there: absolute paths. When one changes, the settings may. */
  get sources(): ReadonlySet<string> {
    return this.#sources;
  }

  /** The day that the configuration of a folder pins, or undefined. */
  async asOf(folder: string): Promise<string | undefined> {
    return (await this.#folder(folder)).config.asOf;
  }

  /** The settings of a file (absolute path). */
  async forFile(path: string): Promise<FileSettings> {
    const { layers, config, knowledge, additions, models, digest } = await this.#folder(this.#files.folderOf(path));
    const school = this.#firstMatch(layers, path, ({ value }) =>
      value.schools.flatMap((one) => one.paths.map((pattern): [string, ConfiguredSchool] => [pattern, one])),
    );
    const kind = this.#firstMatch(layers, path, ({ value }) => Object.entries(value.kinds));
    return {
      config: school ? { ...config, school: { ...config.school, ...schoolProfileSchema.strip().parse(school) } } : config,
      knowledge,
      additions,
      models,
      kind,
      school: school?.name,
      ignored: layers[0] !== undefined && layers[0].value.ignore.length > 0 && this.#matches(layers[0], path, layers[0].value.ignore),
      digest: `${digest}/${school?.name ?? ""}/${kind ?? ""}`,
    };
  }

  #folder(folder: string): Promise<FolderSettings> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const loading = this.#load(folder);
    this.#folders.set(folder, loading);
    return loading;
  }

  /** Equal additions share their knowledge, so that what is kept for it is kept once. */
  #knowledge(additions: Additions): Knowledge {
    const key = JSON.stringify(additions),
      knowledge = this.#known.get(key) ?? knowledgeWith(additions);
    this.#known.set(key, knowledge);
    return knowledge;
  }

  async #load(folder: string): Promise<FolderSettings> {
    const { layers, problems } = await this.#reader.forFolder(folder);
    const { problems: loosened, rules, asOf, school } = inherit(layers);
    const templates = await readModels(layers, school ?? {}, this.#files);
    const { additions, problems: unread } = await readAdditions(layers, this.#files);
    for (const file of [...layers.flatMap((layer) => [layer.file, ...additionFiles(layer, this.#files)]), ...templates.files])
      this.#sources.add(file);
    for (const problem of [...problems, ...loosened, ...unknownKinds(layers), ...templates.problems, ...unread])
      this.#problems.set(`${problem.file}:${problem.start}:${problem.message}`, problem);
    const config: Config = {
      ...defaultConfig,
      ...(asOf === undefined ? {} : { asOf }),
      rules,
      ...(school ? { school } : {}),
      kinds: Object.assign({}, ...[...layers].reverse().map(({ value }) => value.kinds)) as Config["kinds"],
      schools: layers.flatMap(({ value }) => value.schools),
      templates: layers.flatMap(({ value }) => value.templates),
      ignore: layers[0]?.value.ignore ?? [],
    };
    const digest = this.#files.digest(JSON.stringify([config, templates.models, additions]));
    return { layers, config, knowledge: this.#knowledge(additions), additions, models: templates.models, digest };
  }

  /** The value of the first pattern that matches, the most general configuration first, so that no later one can overrule it. */
  #firstMatch<T>(layers: readonly ConfigLayer[], path: string, entries: (layer: ConfigLayer) => readonly [string, T][]): T | undefined {
    for (const layer of layers) for (const [pattern, value] of entries(layer)) if (this.#matches(layer, path, [pattern])) return value;
    return undefined;
  }

  /** Whether patterns, written as in .gitignore and relative to the configuration file, match a path. */
  #matches(layer: ConfigLayer, path: string, patterns: readonly string[]): boolean {
    const inside = this.#files.below(layer.folder, path);
    return (
      inside !== undefined &&
      ignore()
        .add([...patterns])
        .ignores(inside)
    );
  }
}

/** Kinds of policy that `kinds` names and nobody knows. */
function unknownKinds(layers: readonly ConfigLayer[]): ConfigProblem[] {
  const known = [...kindFiles.map(({ kind }) => kind), "other"];
  return layers.flatMap((layer) =>
    Object.entries(layer.value.kinds).flatMap(([pattern, kind]) =>
      known.includes(kind)
        ? []
        : [layer.problem(["kinds", pattern], `There is no kind of policy named "${kind}".${didYouMean(kind, known)}`, true)],
    ),
  );
}
