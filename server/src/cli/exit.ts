/** The exit codes of CONTRACTS: what a build script can rely on. */
export const EXIT = {
  /** Everything that was asked for was checked, and nothing was found at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`, or more warnings than `--max-warnings`. */
  findings: 1,
  /** Bad usage or a bad configuration file. */
  usage: 2,
  /** Something that was asked for could not be checked. Beats `findings`. */
  unchecked: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a run in which nothing was found: a bad configuration beats what could not be checked. */
export function exitUnlessFound(configProblems: number, unchecked: number): ExitCode {
  if (configProblems > 0) return EXIT.usage;
  return unchecked > 0 ? EXIT.unchecked : EXIT.clean;
}

/** What the user asked for cannot be done as asked. The message is shown as it is; the exit code is 2. */
export class UsageError extends Error {}
