import type { ConfigFiles } from "./files";
import type { ConfigProblem } from "./problem";
import { CONFIG_NAME, nearestConfigFile, readConfigFile, type ConfigLayer } from "./read";

/** The configuration files that govern a folder, the most general first, and what is wrong with them. */
export interface Layers {
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ConfigProblem[];
}

/**
 * Finds the configuration files that govern a folder: those in the folder and above it up to the top of the repository,
 * and before each the ones that it extends. Reads each file once. A file that extends itself by a detour is a problem.
 */
export class LayerReader {
  readonly #files: ConfigFiles;
  readonly #file: string | undefined;
  readonly #read = new Map<string, Promise<ConfigLayer | readonly ConfigProblem[]>>();

  /** @param file an absolute path: use this file and what it extends, and look for no other */
  constructor(files: ConfigFiles, file?: string) {
    this.#files = files;
    this.#file = file;
  }

  /** The layers for a folder (absolute path). */
  async forFolder(folder: string): Promise<Layers> {
    const files: string[] = [];
    if (this.#file !== undefined) files.push(this.#file);
    else for (let at = await nearestConfigFile(folder, this.#files); at !== undefined; at = await above(at, this.#files)) files.unshift(at);
    const layers: ConfigLayer[] = [],
      problems: ConfigProblem[] = [];
    for (const file of files) await this.#add(file, layers, problems, []);
    return { layers, problems };
  }

  async #add(file: string, layers: ConfigLayer[], problems: ConfigProblem[], within: readonly string[]): Promise<void> {
    if (layers.some((layer) => layer.file === file)) return;
    const read = await (this.#read.get(file) ?? this.#start(file));
    if (!("value" in read)) {
      problems.push(...read);
      return;
    }
    const names = typeof read.value.extends === "string" ? [read.value.extends] : read.value.extends;
    for (const name of names) {
      const target = await resolveName(name, read.folder, this.#files);
      const path = typeof read.value.extends === "string" ? ["extends"] : ["extends", names.indexOf(name)];
      if (target === undefined)
        problems.push(
          read.problem(
            path,
            `There is no "${name}" to inherit from.${name.startsWith(".") ? "" : " Install the package, or write a file's path that begins with ./"}`,
            true,
          ),
        );
      else if (target === file || within.includes(target))
        problems.push(read.problem(path, `"${name}" leads back to this file, so neither can inherit from the other.`, true));
      else await this.#add(target, layers, problems, [...within, file]);
    }
    layers.push(read);
  }

  #start(file: string): Promise<ConfigLayer | readonly ConfigProblem[]> {
    const reading = readConfigFile(file, this.#files);
    this.#read.set(file, reading);
    return reading;
  }
}

async function above(file: string, files: ConfigFiles): Promise<string | undefined> {
  const folder = files.folderOf(file);
  return (await files.isTop(folder)) || files.folderOf(folder) === folder ? undefined : nearestConfigFile(files.folderOf(folder), files);
}

/** The file that a name of `extends` means: a path, or a package's data in the nearest node_modules. No code of a package is run. */
async function resolveName(name: string, folder: string, files: ConfigFiles): Promise<string | undefined> {
  if (name.startsWith(".") || files.isAbsolute(name)) return existing(files.resolve(folder, name), files);
  for (let at = folder; ; at = files.folderOf(at)) {
    const found = await existing(files.resolve(at, `node_modules/${name}`), files);
    if (found !== undefined) return found;
    if (files.folderOf(at) === at) return undefined;
  }
}

async function existing(path: string, files: ConfigFiles): Promise<string | undefined> {
  for (const candidate of [files.resolve(path, CONFIG_NAME), path, `${path}.json`])
    if (candidate.endsWith(".json") && (await files.exists(candidate))) return candidate;
  return undefined;
}
