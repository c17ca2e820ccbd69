import type { Config } from "../core/config";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { ModelPolicy } from "../core/templates/model-policy";

/** A file system as far as the server needs one: reading only. All addresses are URIs. */
export interface Files {
  /** The policies and config files below a folder; `deep` false: in the folder itself only. */
  list(folder: string, deep: boolean): Promise<readonly string[]>;
  /** The text of a file, or undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** What the configuration says about one file. */
export interface FileSettings {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly models?: readonly ModelPolicy[];
  /** The kind and the school that the configuration gives the file. */
  readonly kind?: string;
  readonly school?: string;
  /** Two files with the same digest are judged in the same world. */
  readonly digest: string;
}

/** Reads configuration files. */
export interface Configuration {
  /** The settings of a file. */
  of(uri: string): Promise<FileSettings>;
  /** What is wrong with the configuration files, each once, since it was last asked. */
  problems(): readonly string[];
  /** Whether what the settings say may change with this file. */
  reads(uri: string): boolean;
  /** Forgets what was read. */
  reset(): void;
}

/** Clears away garbage, if it is worth it, while nobody waits for an answer. */
export interface Garbage {
  /** What the last answers have left behind: takes a few milliseconds, for when an answer has left. */
  young(): void;
  /** All of it: takes some dozens of milliseconds, for when the author pauses. */
  all(): void;
}

/** What a main gives to the server: clock, timers, files. */
export interface Host {
  /** The current day, YYYY-MM-DD. */
  today(): string;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** Lets waiting messages in. */
  pause(): Promise<void>;
  /** Calls `work` once after `ms`; the answer cancels it. */
  after(ms: number, work: () => void): () => void;
  /** Absent where garbage cannot be cleared at will. */
  readonly garbage?: Garbage | undefined;
  /** Absent in a web worker: then the client is asked. */
  readonly files?: Files;
  /** Absent in a web worker: then configuration files are read through `files`. */
  readonly configuration?: Configuration;
  /** The address of a file of the package, for the rules' pages. Absent where the client gives one. */
  packageFile?(path: string): string;
  /** Turns a document of another format into policy text. Absent where that is not possible. */
  importDocument?(name: string, bytes: Uint8Array): Promise<{ readonly text: string; readonly notes: readonly string[] }>;
}
