import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { ConfigProblem } from "./problem";
import { CONFIG_NAME, nearestConfigFile, readConfigFile, type ConfigLayer } from "./read";

/** The configuration files that govern a folder, the most general first, and what is wrong with them. */
export interface Layers { readonly layers: readonly ConfigLayer[]; readonly problems: readonly ConfigProblem[] }

/**
 * Finds the configuration files that govern a folder: those in the folder and above it up to the top of the repository,
 * and before each the ones that it extends. Reads each file once. A file that extends itself by a detour is a problem.
 */
export class LayerReader {
  readonly #file: string | undefined;
  readonly #read = new Map<string, Promise<ConfigLayer | readonly ConfigProblem[]>>();

  /** @param file an absolute path: use this file and what it extends, and look for no other */
  constructor(file?: string) { this.#file = file; }

  /** The layers for a folder (absolute path). */
  async forFolder(folder: string): Promise<Layers> {
    const files: string[] = [];
    if (this.#file !== undefined) files.push(this.#file);
    else for (let at: string | undefined = nearestConfigFile(folder); at !== undefined; at = above(at)) files.unshift(at);
    const layers: ConfigLayer[] = [], problems: ConfigProblem[] = [];
    for (const file of files) await this.#add(file, layers, problems, []);
    return { layers, problems };
  }

  async #add(file: string, layers: ConfigLayer[], problems: ConfigProblem[], within: readonly string[]): Promise<void> {
    if (layers.some((layer) => layer.file === file)) return;
    const read = await (this.#read.get(file) ?? this.#start(file));
    if (!("value" in read)) { problems.push(...read); return; }
    const names = typeof read.value.extends === "string" ? [read.value.extends] : read.value.extends;
    for (const name of names) {
      const target = resolveName(name, read.folder);
      const path = typeof read.value.extends === "string" ? ["extends"] : ["extends", names.indexOf(name)];
      if (target === undefined) problems.push(read.problem(path, `There is no "${name}" to inherit from.${name.startsWith(".") ? "" : " Install the package, or write a file's path that begins with ./"}`, true));
      else if (target === file || within.includes(target)) problems.push(read.problem(path, `"${name}" leads back to this file, so neither can inherit from the other.`, true));
      else await this.#add(target, layers, problems, [...within, file]);
    }
    layers.push(read);
  }

  #start(file: string): Promise<ConfigLayer | readonly ConfigProblem[]> {
    const reading = readConfigFile(file);
    this.#read.set(file, reading);
    return reading;
  }
}

function above(file: string): string | undefined {
  const folder = dirname(file);
  return existsSync(join(folder, ".git")) || dirname(folder) === folder ? undefined : nearestConfigFile(dirname(folder));
}

/** The file that a name of `extends` means: a path, or a package's data in the nearest node_modules. No code of a package is run. */
function resolveName(name: string, folder: string): string | undefined {
  if (name.startsWith(".") || isAbsolute(name)) return existing(resolve(folder, name));
  for (let at = folder; ; at = dirname(at)) {
    const found = existing(join(at, "node_modules", name));
    if (found !== undefined) return found;
    if (dirname(at) === at) return undefined;
  }
}

function existing(path: string): string | undefined {
  return [join(path, CONFIG_NAME), path, `${path}.json`].find((candidate) => existsSync(candidate) && candidate.endsWith(".json"));
}
