import { readFileSync, existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** Tells which files git ignores. Reads `.gitignore` files from the top of the repository down, each once. */
export class GitIgnore {
  readonly #top: string | undefined;
  readonly #rules = new Map<string, Ignore | undefined>();

  /** @param folder absolute path of the folder that is looked through; the repository's top is looked for from there upwards */
  constructor(folder: string) {
    let at = folder;
    while (!existsSync(join(at, ".git")) && dirname(at) !== at) at = dirname(at);
    this.#top = existsSync(join(at, ".git")) ? at : folder;
  }

  /** Whether git ignores a file. The innermost rule that speaks of it decides; a file outside the folder is never ignored. */
  ignores(file: string): boolean {
    const folders: string[] = [];
    for (let at = dirname(file); ; at = dirname(at)) {
      folders.push(at);
      if (at === this.#top || dirname(at) === at) break;
    }
    if (folders[folders.length - 1] !== this.#top) return false;
    let ignored = false;
    for (const folder of folders.reverse()) {
      const path = relative(folder, file).split(sep).join("/");
      const result = this.#rulesOf(folder)?.test(path);
      if (result?.ignored) ignored = true;
      else if (result?.unignored) ignored = false;
    }
    return ignored;
  }

  #rulesOf(folder: string): Ignore | undefined {
    if (!this.#rules.has(folder)) this.#rules.set(folder, read(folder, folder === this.#top));
    return this.#rules.get(folder);
  }
}

function read(folder: string, top: boolean): Ignore | undefined {
  const files = [join(folder, ".gitignore"), ...(top ? [join(folder, ".git", "info", "exclude")] : [])];
  const texts = files.flatMap((file) => {
    try {
      return [readFileSync(file, "utf8")];
    } catch {
      return [];
    }
  });
  return texts.length > 0 ? ignore().add(texts.join("\n")) : undefined;
}
