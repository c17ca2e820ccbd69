import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import type { ConfigFiles } from "../config/files";

/** Configurations on a disk: paths as the system writes them. */
export const nodeConfigFiles: ConfigFiles = {
  read: (path) => readFile(path, "utf8").catch(() => undefined),
  exists: (path) => Promise.resolve(existsSync(path)),
  match: async (folder, pattern) => (await glob(pattern, { cwd: folder, absolute: true, ignore: ["**/node_modules/**"] })).sort(),
  isTop: (folder) => Promise.resolve(existsSync(join(folder, ".git"))),
  folderOf: dirname,
  isAbsolute,
  resolve: (folder, name) => resolve(folder, name),
  below(folder, path) {
    const inside = relative(folder, path).split(sep).join("/");
    return inside !== "" && !inside.startsWith("../") ? inside : undefined;
  },
  digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 16),
};
