import { configFileSchema, defaultConfig, type Config } from "../core/config";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import type { Configuration, Files, FileSettings } from "./host";

/** The name of the configuration file. */
export const CONFIG_NAME = "school-policy.config.json";

/** Configuration where no file system is at hand: the nearest configuration file, without what it inherits or names. */
export class FolderConfiguration implements Configuration {
  readonly #files: () => Files | undefined;
  readonly #read = new Map<string, Promise<Config | undefined>>();
  #problems: string[] = [];

  /** @param files what reads files, once the client said that it does */
  constructor(files: () => Files | undefined) { this.#files = files; }

  async of(uri: string): Promise<FileSettings> {
    for (let at = uri.lastIndexOf("/"); at > uri.indexOf(":/") + 2; at = uri.lastIndexOf("/", at - 1)) {
      const folder = uri.slice(0, at);
      let asked = this.#read.get(folder);
      if (!asked) this.#read.set(folder, asked = this.#load(folder));
      const config = await asked;
      if (config) return { config, knowledge: builtInKnowledge, digest: folder };
    }
    return { config: defaultConfig, knowledge: builtInKnowledge, digest: "" };
  }

  problems(): readonly string[] { return this.#problems.splice(0); }

  reads(uri: string): boolean { return uri.endsWith(`/${CONFIG_NAME}`); }

  reset(): void { this.#read.clear(); }

  async #load(folder: string): Promise<Config | undefined> {
    const text = await this.#files()?.read(`${folder}/${CONFIG_NAME}`);
    if (text === undefined) return undefined;
    try {
      return { ...defaultConfig, ...configFileSchema.parse(JSON.parse(text)) };
    } catch (error) {
      this.#problems.push(`${CONFIG_NAME} could not be used: ${(error as Error).message.split("\n")[0]} The usual options are used instead.`);
      return undefined;
    }
  }
}
