import { fileURLToPath } from "node:url";
import { FileConfiguration } from "../../lsp/configuration";
import type { Configuration } from "../../lsp/host";
import { nodeConfigFiles } from "../../node/config-files";

/** The configurations of files on a disk. */
export function nodeConfiguration(): Configuration {
  return new FileConfiguration(
    () => nodeConfigFiles,
    (uri) => (uri.startsWith("file:") ? fileURLToPath(uri) : undefined),
  );
}
