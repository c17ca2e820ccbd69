import type { Connection } from "vscode-languageserver";
import { defaultConfig } from "../core/config";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import type { World } from "../core/world";
import { FileConfiguration } from "./configuration";
import type { Configuration, Files, FileSettings, Host } from "./host";
import { virtualConfigFiles, virtualPath } from "./virtual-files";

/** What holds for a file of which no configuration is known. */
const NO_SETTINGS: FileSettings = { config: defaultConfig, knowledge: builtInKnowledge, digest: "" };

/** The settings of files, as their configurations give them, and the worlds that files are judged in. Files with equal settings share one world. */
export class Worlds {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #configuration: Configuration;
  readonly #asked = new Map<string, Promise<FileSettings>>();
  readonly #known = new Map<string, FileSettings>();
  readonly #worlds = new Map<string, World>();
  readonly #failures = new Set<string>();

  /** @param files reads configurations in folders that are not on a disk; asked each time, as a client may give it later */
  constructor(connection: Connection, host: Host, files: () => Files | undefined) {
    this.#connection = connection;
    this.#host = host;
    const virtual = new FileConfiguration(() => virtualConfigFiles(files), virtualPath);
    this.#configuration = host.configuration ? byScheme(host.configuration, virtual) : virtual;
  }

  /** Reads the configuration of a file where that has not been done, and warns of what is wrong with it, once. */
  async read(uri: string): Promise<void> {
    let asked = this.#asked.get(uri);
    if (!asked) this.#asked.set(uri, (asked = this.#configuration.of(uri)));
    this.#known.set(uri, await asked);
    for (const problem of this.#configuration.problems()) void this.#connection.window.showWarningMessage(problem);
  }

  /** The settings of a file as far as they were read. */
  settingsOf(uri: string): FileSettings {
    return this.#known.get(uri) ?? NO_SETTINGS;
  }

  /** The world of a file today, by its settings as far as they were read. */
  of(uri: string): World {
    const { config, knowledge, models, digest } = this.settingsOf(uri);
    const asOf = config.asOf ?? this.#host.today(),
      key = `${asOf} ${digest}`;
    let world = this.#worlds.get(key);
    if (!world)
      this.#worlds.set(key, (world = { asOf, config, knowledge, onRuleFailure: this.#ruleFailed, ...(models ? { models } : {}) }));
    return world;
  }

  /** The world for what is asked when no policy is open: the first that a file was judged in, else the usual one. */
  usual(): World {
    return [...this.#worlds.values()][0] ?? { asOf: this.#host.today(), knowledge: builtInKnowledge, config: defaultConfig };
  }

  /** Whether what settings say may change with a file. */
  dependOn(uri: string): boolean {
    return this.#configuration.reads(uri);
  }

  /** Forgets all that was read. */
  reset(): void {
    this.#configuration.reset();
    this.#asked.clear();
    this.#known.clear();
    this.#worlds.clear();
  }

  /** Writes one line to the log for each rule that fails, however often it is tried. */
  readonly #ruleFailed = (rule: string, error: unknown): void => {
    const line = `The rule ${rule} failed and is left out: ${error instanceof Error ? error.message : String(error)}`;
    if (!this.#failures.has(line)) this.#connection.console.error(line);
    this.#failures.add(line);
  };
}

/** Files on a disk by the one configuration, documents of virtual folders by the other. */
function byScheme(file: Configuration, virtual: Configuration): Configuration {
  const configurationOf = (uri: string) => (uri.startsWith("file:") ? file : virtual);
  return {
    of: (uri) => configurationOf(uri).of(uri),
    problems: () => [...file.problems(), ...virtual.problems()],
    reads: (uri) => configurationOf(uri).reads(uri),
    reset() {
      file.reset();
      virtual.reset();
    },
  };
}
