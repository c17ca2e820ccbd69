import type { ConfigFiles } from "../config/files";
import { sayProblem } from "../config/problem";
import { CONFIG_NAME } from "../config/read";
import { Settings } from "../config/settings";
import { defaultConfig } from "../core/config";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import type { Configuration, FileSettings } from "./host";

/** Configuration files as the command line reads them, with all that they inherit. */
export class FileConfiguration implements Configuration {
  readonly #files: () => ConfigFiles;
  readonly #pathOf: (uri: string) => string | undefined;
  readonly #told = new Set<string>();
  #settings: Settings;

  /**
   * @param files makes the files anew whenever everything is to be read anew
   * @param pathOf the path of a file's address; undefined for what no configuration governs
   */
  constructor(files: () => ConfigFiles, pathOf: (uri: string) => string | undefined) {
    this.#files = files;
    this.#pathOf = pathOf;
    this.#settings = new Settings(files());
  }

  /** The settings of a file; the usual ones for what no configuration governs. */
  async of(uri: string): Promise<FileSettings> {
    const path = this.#pathOf(uri);
    return path === undefined ? { config: defaultConfig, knowledge: builtInKnowledge, digest: "" } : this.#settings.forFile(path);
  }

  /** What is wrong with the configuration files that were read so far; each line is told once. */
  problems(): readonly string[] {
    const lines = this.#settings.problems
      .map((problem) => sayProblem(problem, nameOf(problem.file)))
      .filter((line) => !this.#told.has(line));
    for (const line of lines) this.#told.add(line);
    return lines;
  }

  /** Whether a file is a configuration, or one that a configuration names. */
  reads(uri: string): boolean {
    const path = this.#pathOf(uri);
    return path !== undefined && (nameOf(path) === CONFIG_NAME || this.#settings.sources.has(path));
  }

  /** Forgets all that was read, and what was told. */
  reset(): void {
    this.#settings = new Settings(this.#files());
    this.#told.clear();
  }
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
