import type { Connection } from "vscode-languageserver";
import { settingsSchema, type Settings } from "./settings-schema";

/** Settings per document: asked of the client once, kept until they change. A bad value warns once. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #kept = new Map<string, Promise<Settings>>();
  readonly #warned = new Set<string>();
  #pushed: unknown = {};
  /** Whether the client answers `workspace/configuration`. */
  canAsk = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The settings of a document. */
  of(uri: string): Promise<Settings> {
    let kept = this.#kept.get(uri);
    if (!kept) this.#kept.set(uri, (kept = this.#ask(uri)));
    return kept;
  }

  /** Forgets what is kept; `pushed` is what a client without `workspace/configuration` sent. */
  changed(pushed: unknown): void {
    this.#kept.clear();
    if (pushed && typeof pushed === "object") this.#pushed = (pushed as { schoolPolicy?: unknown }).schoolPolicy ?? pushed;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    let value = this.#pushed;
    if (this.canAsk) {
      try {
        value = (await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: "schoolPolicy" })) as unknown;
      } catch {
        /* the client went away or knows no such section: defaults */
      }
    }
    return this.#validate(value ?? {});
  }

  #validate(value: unknown): Settings {
    const copy = JSON.parse(JSON.stringify(value && typeof value === "object" ? value : {})) as Record<string, unknown>;
    for (;;) {
      const result = settingsSchema.safeParse(copy);
      if (result.success) return result.data;
      const path = result.error.issues[0]!.path.map(String),
        name = path.join(".");
      if (!this.#warned.has(name)) {
        this.#warned.add(name);
        this.#connection.window.showWarningMessage(
          `The setting schoolPolicy.${name} has a value that School Policy does not know. Its usual value is used instead.`,
        );
      }
      if (!drop(copy, path)) return settingsSchema.parse({});
    }
  }
}

function drop(value: Record<string, unknown>, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined || !(first in value)) return false;
  if (rest.length === 0 || typeof value[first] !== "object" || value[first] === null) return delete value[first];
  return drop(value[first] as Record<string, unknown>, rest) || delete value[first];
}
