import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultConfig } from "../../core/config";
import { builtInKnowledge } from "../../core/knowledge/knowledge";
import type { Configuration } from "../../lsp/host";
import { CONFIG_NAME } from "../../node/config/read";
import { Settings } from "../../node/config/settings";

/** Configuration files as the command line reads them, with all that they inherit. */
export function nodeConfiguration(): Configuration {
  let settings = new Settings();
  const told = new Set<string>();
  return {
    async of(uri) {
      if (!uri.startsWith("file:")) return { config: defaultConfig, knowledge: builtInKnowledge, digest: "" };
      return settings.forFile(fileURLToPath(uri));
    },
    problems() {
      const lines = settings.problems.map(({ file, line, message }) => `${basename(file)}, line ${line}: ${message}`).filter((line) => !told.has(line));
      for (const line of lines) told.add(line);
      return lines;
    },
    reads(uri) { return uri.startsWith("file:") && (basename(fileURLToPath(uri)) === CONFIG_NAME || settings.sources.has(fileURLToPath(uri))); },
    reset() { settings = new Settings(); told.clear(); },
  };
}
