import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { localDay } from "../../core/local-day";
import type { Files, Host } from "../../lsp/host";
import { nodeConfiguration } from "./configuration";

const WANTED = /\.policy$|^school-policy\.config\.json$/;

/** Reads policies and config files below a folder; dot folders and node_modules are left alone. */
const files: Files = {
  async list(folder, deep) {
    const found: string[] = [];
    const visit = async (path: string): Promise<void> => {
      for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
        if (entry.isDirectory()) {
          if (deep && !entry.name.startsWith(".") && entry.name !== "node_modules") await visit(join(path, entry.name));
        } else if (WANTED.test(entry.name)) found.push(pathToFileURL(join(path, entry.name)).href);
      }
    };
    if (folder.startsWith("file:")) await visit(fileURLToPath(folder));
    return found.sort();
  },
  read: (uri) => (uri.startsWith("file:") ? readFile(fileURLToPath(uri), "utf8").catch(() => undefined) : Promise.resolve(undefined)),
};

/** The server's world in Node. `packageRoot` is the folder that holds `server/src/core/rules`. */
export function nodeHost(packageRoot: string): Host {
  return {
    today: () => localDay(new Date()),
    now: () => performance.now(),
    pause: () =>
      new Promise((done) => {
        setImmediate(done);
      }),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    files,
    configuration: nodeConfiguration(),
    async importDocument(name, bytes) {
      const { importDocument } = (await import(pathToFileURL(join(packageRoot, "dist", "import.cjs")).href)) as {
        importDocument: NonNullable<Host["importDocument"]>;
      };
      return importDocument(name, bytes);
    },
    packageFile: (path) => pathToFileURL(join(packageRoot, path)).href,
  };
}
