import ignore from "ignore";
import { configFileSchema, defaultConfig, type Config } from "../core/config";
import { parseData } from "../core/json-data";
import { knowledgeWith } from "../core/knowledge/additions";
import { builtInKnowledge, type Knowledge } from "../core/knowledge/knowledge";
import { schoolProfileSchema } from "../core/templates/profile";
import { readFolderAdditions } from "./folder-additions";
import type { Configuration, Files, FileSettings } from "./host";

/** The name of the configuration file. */
export const CONFIG_NAME = "school-policy.config.json";

interface Folder { readonly config: Config; readonly knowledge: Knowledge }

/**
 * Configuration where no file system is at hand: the nearest configuration file with the additions that it names, without what it
 * inherits and without its templates.
 */
export class FolderConfiguration implements Configuration {
  readonly #files: () => Files | undefined;
  readonly #read = new Map<string, Promise<Folder | undefined>>();
  readonly #named = new Set<string>();
  #problems: string[] = [];

  /** @param files what reads files, once the client said that it does */
  constructor(files: () => Files | undefined) { this.#files = files; }

  async of(uri: string): Promise<FileSettings> {
    for (let at = uri.lastIndexOf("/"); at > uri.indexOf(":/") + 2; at = uri.lastIndexOf("/", at - 1)) {
      const folder = uri.slice(0, at);
      let asked = this.#read.get(folder);
      if (!asked) this.#read.set(folder, asked = this.#load(folder));
      const found = await asked;
      if (found) return settingsOf(found, folder, decoded(uri.slice(at + 1)));
    }
    return { config: defaultConfig, knowledge: builtInKnowledge, digest: "" };
  }

  problems(): readonly string[] { return this.#problems.splice(0); }

  reads(uri: string): boolean { return uri.endsWith(`/${CONFIG_NAME}`) || this.#named.has(decoded(uri)); }

  reset(): void { this.#read.clear(); this.#named.clear(); }

  async #load(folder: string): Promise<Folder | undefined> {
    const text = await this.#files()?.read(`${folder}/${CONFIG_NAME}`);
    if (text === undefined) return undefined;
    const parsed = parseData(text), result = parsed && configFileSchema.safeParse(parsed.value);
    if (!result?.success) {
      this.#problems.push(`${CONFIG_NAME} could not be used: ${result ? result.error.issues[0]!.message : "it is not valid JSON"}. The usual options are used instead.`);
      return undefined;
    }
    const { additions, problems } = await readFolderAdditions(result.data, async (name) => {
      const uri = beside(folder, name);
      this.#named.add(decoded(uri));
      return this.#files()?.read(uri);
    });
    this.#problems.push(...problems.map((problem) => `${CONFIG_NAME}: ${problem}`));
    return { config: { ...defaultConfig, ...result.data }, knowledge: knowledgeWith(additions) };
  }
}

/** What a configuration says about the file at a path below its folder. */
function settingsOf({ config, knowledge }: Folder, folder: string, path: string): FileSettings {
  const matches = (patterns: readonly string[]) => ignore().add([...patterns]).ignores(path);
  const school = config.schools.find(({ paths }) => matches(paths)), kind = Object.entries(config.kinds).find(([pattern]) => matches([pattern]))?.[1];
  return {
    config: school ? { ...config, school: { ...config.school, ...schoolProfileSchema.strip().parse(school) } } : config, knowledge,
    ...(kind === undefined ? {} : { kind }), ...(school ? { school: school.name } : {}), digest: `${folder}/${school?.name ?? ""}/${kind ?? ""}`,
  };
}

/** The address of a file that a configuration in `folder` names by its relative path. */
function beside(folder: string, name: string): string {
  let at = folder;
  for (const part of name.split("/")) at = part === "" || part === "." ? at : part === ".." ? at.slice(0, at.lastIndexOf("/")) : `${at}/${encodeURIComponent(part)}`;
  return at;
}

function decoded(path: string): string { try { return decodeURIComponent(path); } catch { return path; } }
