import type { CheckedDocument } from "../../core/check";
import { absolute, type Environment } from "../environment";
import { EXIT, UsageError, type ExitCode } from "../exit";
import { checkOnce, type CheckOptions } from "./check-once";
import type { RunMeans } from "./run";
import { watchPaths } from "./watch";

/**
 * Checks what the paths mean, and again whenever something below them or a file of the configuration changes, until the user
 * interrupts it. Throws a UsageError where the first check cannot be made; later ones say why not, and it goes on.
 * @param exit is told the exit code of each check; the last one counts
 */
export async function checkWatching(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
  exit: (code: ExitCode) => void,
): Promise<void> {
  const keep = remembering();
  const check = async () => {
    const { code, sources } = await checkOnce(environment, paths, options, keep);
    exit(code);
    return sources;
  };
  const checkOn = () =>
    check().catch((error: unknown): readonly string[] => {
      if (!(error instanceof UsageError)) throw error;
      environment.err(`${error.message}\n`);
      exit(EXIT.usage);
      return [];
    });
  const interrupted = environment.untilInterrupted(),
    sources = await check();
  if (!options.quiet) environment.err("Waiting for changes. Press Ctrl+C to end.\n");
  const watched = (paths.length > 0 ? paths : ["."]).map((path) => absolute(environment, path));
  await watchPaths([...watched, ...sources], interrupted, checkOn);
}

/** Keeps the last result of each file in memory: what did not change is not checked again. */
function remembering(): NonNullable<RunMeans["keep"]> {
  const last = new Map<string, { readonly text: string; readonly checked: CheckedDocument }>();
  return async ({ file, settings }, text, check) => {
    const key = JSON.stringify([settings.digest, file.path]),
      known = last.get(key);
    if (known?.text === text) return known.checked;
    const checked = await check();
    last.set(key, { text, checked });
    return checked;
  };
}
