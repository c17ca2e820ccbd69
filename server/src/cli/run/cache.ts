import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { CheckedDocument } from "../../core/check";

/** An entry, or what writing one left behind when it was broken off. Nothing else in the folder is ever touched. */
const OURS = /^[0-9a-f]{40}\.json(\.\d+)?$/;

/** After how many days without use an entry is thrown away. */
const KEPT_DAYS = 30;

/**
 * Keeps checked documents between runs, a file each, named by a hash of everything that the result depends on: the
 * document's path and text, its settings, the as-of day, and the checker's own build (which holds the knowledge).
 * Files are written whole or not at all; one that cannot be read is checked anew.
 */
export class Cache {
  readonly #folder: string;
  readonly #build: string;
  readonly #used = new Set<string>();

  /**
   * @param folder absolute path; made when needed
   * @param build names the version of the checker and of its knowledge
   */
  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#build = build;
  }

  /** The kept result for these parts, or the one that `check` makes, which is kept then. */
  async keep(parts: readonly (string | undefined)[], check: () => Promise<CheckedDocument>): Promise<CheckedDocument> {
    const name = `${createHash("sha256")
      .update(JSON.stringify([this.#build, ...parts]))
      .digest("hex")
      .slice(0, 40)}.json`;
    const file = join(this.#folder, name);
    this.#used.add(name);
    try {
      return JSON.parse(await readFile(file, "utf8")) as CheckedDocument;
    } catch {
      /* not kept yet, or unreadable: check it */
    }
    const checked = await check();
    await mkdir(this.#folder, { recursive: true });
    await writeFileAtomic(file, JSON.stringify(checked), { fsync: false }).catch(() => undefined);
    return checked;
  }

  /** Marks what this run used, and throws away what no run has used for a month and what a broken-off run left behind. */
  async tidy(): Promise<void> {
    const now = new Date();
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const entry = OURS.exec(name);
      if (!entry) continue;
      const file = join(this.#folder, name);
      const info = await stat(file).catch(() => undefined);
      if (!info?.isFile()) continue;
      const days = (now.getTime() - info.mtimeMs) / 86_400_000;
      if (this.#used.has(name)) {
        if (days > 1) await utimes(file, now, now).catch(() => undefined);
      } else if (days > (entry[1] === undefined ? KEPT_DAYS : 1)) await rm(file, { force: true }).catch(() => undefined);
    }
  }
}
