import { resolve } from "node:path";

/** What the command line is told about the place it runs in: nothing below reads `process` by itself, so that tests can run it in process. */
export interface Environment {
  /** Absolute path that relative paths are resolved against. */
  readonly cwd: string;
  /** Environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the installed package: where the rules' pages and the model policies are. */
  readonly packageRoot: string;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  /** True where results go to a terminal, so that colours make sense. */
  readonly coloured: boolean;
  /** True where a person watches the talk (standard error is a terminal): progress bars make sense. */
  readonly interactive: boolean;
  /** Names this build of the checker with its knowledge: what was kept by another build is not used. */
  build(): string;
  /** Asks a person a question, where one sits at a terminal; undefined as the answer when they interrupted it. */
  ask?(question: string): Promise<string | undefined>;
  /** Shows how far a long run has come, to a person who watches; undefined where nobody does. */
  progress?(of: number): { update(done: number): void; stop(): void };
  /** A signal that is aborted when the user interrupts the program; from this call on an interruption ends nothing by itself. */
  untilInterrupted(): AbortSignal;
  /** Today in the local calendar, YYYY-MM-DD. */
  today(): string;
  /** Writes results. Resolves when the reader has taken them, so that large reports do not pile up in memory. */
  out(text: string): Promise<void>;
  /** Writes talk: notes, problems, progress. */
  err(text: string): void;
  /** Runs the language server on standard input and output. Resolves when it has ended. */
  serve(): Promise<void>;
  /** The lines of standard input. */
  lines(): AsyncIterable<string>;
}

/** A path as the user gave it, made absolute. */
export function absolute(environment: Environment, path: string): string {
  return resolve(environment.cwd, path);
}
