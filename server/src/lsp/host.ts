/** A file system as far as the server needs one: reading only. All addresses are URIs. */
export interface Files {
  /** The policies and config files below a folder; `deep` false: in the folder itself only. */
  list(folder: string, deep: boolean): Promise<readonly string[]>;
  /** The text of a file, or undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
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
  /** Absent in a web worker: then the client is asked. */
  readonly files?: Files;
  /** The address of a file of the package, for the rules' pages. Absent where the client gives one. */
  packageFile?(path: string): string;
  /** Turns a document of another format into policy text. Absent where that is not possible. */
  importDocument?(name: string, bytes: Uint8Array): Promise<{ readonly text: string; readonly notes: readonly string[] }>;
}
