import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { main } from "../../server/src/cli/main";
import type { Environment } from "../../server/src/cli/environment";

/** One command of a scenario, with what it must print and return. Absent expectations are not looked at. */
export interface Step {
  readonly command: string;
  readonly code?: number;
  readonly out?: string;
  readonly err?: string;
  readonly input?: string;
  readonly at: number;
}

/** A scenario file: documents, then commands with their output and exit code. */
export interface Scenario {
  readonly about: string;
  readonly files: readonly Section[];
  readonly steps: readonly Step[];
}

/** A part of a scenario file: `=== name argument` and the lines up to the next. `at` is its line, from 1. */
export interface Section {
  readonly name: string;
  readonly argument: string;
  readonly body: string;
  readonly at: number;
}

const SETUP = ["file", "bytes", "repeat", "link", "folder"];

/**
 * Reads a scenario file. Sections: `about`; `file PATH` (text), `bytes PATH` (hexadecimal), `repeat PATH` (a count and a
 * line), `link PATH` (where it leads), `folder PATH`; then for each command `run ARGUMENTS`, `input`, `code N`, `out`, `err`.
 */
export function readScenario(text: string): Scenario {
  const sections: { name: string; argument: string; body: string[]; at: number }[] = [];
  text.split("\n").forEach((line, index) => {
    const head = /^=== (\w+) ?(.*)$/.exec(line);
    if (head) sections.push({ name: head[1]!, argument: head[2]!, body: [], at: index + 1 });
    else sections[sections.length - 1]?.body.push(line);
  });
  const parts = sections.map((part): Section => ({ ...part, body: part.body.join("\n") }));
  const steps: { -readonly [K in keyof Step]: Step[K] }[] = [];
  for (const { name, argument, body, at } of parts) {
    const step = steps[steps.length - 1];
    if (name === "run") steps.push({ command: argument, at });
    else if (name === "code") step!.code = Number(argument);
    else if (name === "out" || name === "err" || name === "input") step![name] = body;
    else if (name !== "about" && !SETUP.includes(name)) throw new Error(`line ${at}: unknown section ${name}`);
  }
  return {
    about: parts.find(({ name }) => name === "about")?.body.trim() ?? "",
    files: parts.filter(({ name }) => SETUP.includes(name)),
    steps,
  };
}

/** Makes the scenario's documents in a new folder and gives its path. */
export function makeFolder(files: readonly Section[]): string {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-"));
  for (const { name, argument, body } of files) {
    const path = join(folder, argument);
    mkdirSync(name === "folder" ? path : dirname(path), { recursive: true });
    if (name === "file") writeFileSync(path, body.replace(/\n$/, "") === "" ? "" : body);
    else if (name === "bytes") writeFileSync(path, Buffer.from(body.replace(/\s/g, ""), "hex"));
    else if (name === "link") symlinkSync(body.trim(), path);
    else if (name === "repeat") {
      const [times, ...line] = body.split(" ");
      writeFileSync(path, line.join(" ").repeat(Number(times)));
    }
  }
  return folder;
}

/** What a command printed and returned. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as if from `folder`. */
export async function runCommand(
  folder: string,
  args: readonly string[],
  more: Partial<Environment> & { readonly input?: string } = {},
): Promise<Outcome> {
  let out = "",
    err = "";
  const code = await main(args, {
    cwd: folder,
    variables: {},
    packageRoot: resolve(__dirname, "../.."),
    columns: 80,
    coloured: false,
    interactive: false,
    build: () => "test",
    untilInterrupted: () => new AbortController().signal,
    today: () => "2026-11-20",
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    async *lines() {
      yield* (more.input ?? "").split("\n").filter((line) => line !== "");
    },
    serve: () => Promise.resolve(),
    ...more,
  });
  return { code, out, err };
}

/** Splits a command as a shell does, as far as the scenarios need it: spaces part, double quotes join. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}

/** Runs a scenario; gives each step with what came of it. */
export async function runScenario(scenario: Scenario): Promise<{ step: Step; outcome: Outcome }[]> {
  const folder = makeFolder(scenario.files);
  try {
    const results = [];
    for (const step of scenario.steps)
      results.push({ step, outcome: await runCommand(folder, words(step.command), { input: step.input }) });
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a text is as expected. A line `...` in the expectation stands for any lines, `...` at the end of a line for any
 * rest of that line; everything else must be equal, white space at line ends aside.
 */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
  const lines = actual
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
  const fits = (want: string, got: string) => (want.endsWith("...") ? got.startsWith(want.slice(0, -3)) : got === want);
  let reachable = new Set([0]);
  for (const want of pattern) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (want === "...") for (let i = at; i <= lines.length; i++) next.add(i);
      else if (at < lines.length && fits(want, lines[at]!)) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(lines.length);
}

/** Reads a scenario file by its path. */
export function loadScenario(path: string): Scenario {
  return readScenario(readFileSync(path, "utf8"));
}
