/** Something that is wrong with a configuration, in one or two sentences. */
export interface ConfigProblem {
  /** Absolute path of the file that it is about. */
  readonly file: string;
  /** Where in the file, as UTF-16 offsets; 0 and 0 when it is about the whole file. */
  readonly start: number;
  readonly end: number;
  /** The line of `start`, from 1. */
  readonly line: number;
  readonly message: string;
  /** True when the file could not be used at all; false when only the setting that it names was left out. */
  readonly fatal: boolean;
}

/**
 * A problem as a line of talk: file, line, sentence. What is about the whole file names no line.
 * @param name how the reader is told of the file
 */
export function sayProblem({ start, end, line, message }: ConfigProblem, name: string): string {
  return `${name}${start === 0 && end === 0 ? "" : `, line ${line}`}: ${message}`;
}
