/** What the option parser says, and how we say it. The groups of a pattern are what the sentence needs. */
const SENTENCES: readonly (readonly [pattern: RegExp, sentence: (...groups: string[]) => string])[] = [
  [/^unknown option '(.*?)'/, (option) => `There is no option ${option}.`],
  [/^unknown command '(.*?)'/, (command) => `There is no command "${command}".`],
  [/^option '(\S+).*?' argument '([^]*?)' is invalid\. ([^]*)/, (option, value, why) => `${option} cannot be "${value}". ${why}`],
  [/^option '(\S+) (.*?)' argument missing/, (option, value) => `${option} needs a value: ${option} ${value}.`],
  [/^missing required argument '(.*?)'/, (name) => `Say which ${name}.`],
  [/^required option '(.*?)' not specified/, (option) => `Say ${option} too.`],
  [
    /^too many arguments for '(.*?)'\. Expected (\d+) arguments? but got (\d+)/,
    (command, most, given) => `${command} takes ${most} name, not ${given}. Put quotation marks around a name with spaces in it.`,
  ],
];

/** What the option parser guesses was meant. */
const GUESS = /\n\((Did you mean .*\?)\)\s*$/;

/**
 * A complaint of the option parser in plain English.
 * @param message as commander writes it: "error: unknown option '--formt'", with its guess on a second line
 */
export function plainUsage(message: string): string {
  const guess = GUESS.exec(message)?.[1],
    plain = message
      .replace(GUESS, "")
      .replace(/^error: /, "")
      .trim();
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(plain);
    if (match) return `${sentence(...match.slice(1))}${guess ? ` ${guess}` : ""}`;
  }
  return plain;
}
