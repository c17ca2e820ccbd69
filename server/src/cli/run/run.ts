import { allFindings, type CheckedDocument } from "../../core/check";
import type { PlacedFinding } from "../../core/findings";
import type { World } from "../../core/world";
import type { Environment } from "../environment";
import { byText } from "../../core/order";
import { andList, count } from "../../core/wording";
import { readOne } from "../input/read-file";
import type { Unchecked } from "../input/select";
import { inProcessChecker, type Checker } from "./checker";
import type { Plan, Task } from "./plan";

/** What a run came to: every document as read and judged by itself, and what could not be checked. */
export interface RunResult {
  readonly asOf: string;
  /** In the order of the plan. */
  readonly checked: readonly CheckedDocument[];
  readonly unchecked: readonly Unchecked[];
  /** How many files in folders did not look like a policy. */
  readonly passedOver: number;
  /** One line each, worth telling. */
  readonly notes: readonly string[];
  worldOf(path: string): World;
}

/** How a run is carried out. */
export interface RunMeans {
  readonly checker?: Checker;
  /** Told after each file. */
  readonly progress?: (done: number, of: number) => void;
  /** Looks a document up and keeps it; see cache.ts. */
  readonly keep?: (task: Task, text: string, check: () => Promise<CheckedDocument>) => Promise<CheckedDocument>;
}

/** Reads and checks every file of a plan. Never throws for a file: a crash in one is said and the others are checked. */
export async function carryOut(plan: Plan, means: RunMeans = {}): Promise<RunResult> {
  const { checker = inProcessChecker, progress, keep = (_task, _text, check) => check() } = means;
  const results: (CheckedDocument | undefined)[] = [];
  const unchecked: Unchecked[] = [...plan.unchecked],
    notes: { at: number; note: string }[] = [],
    worlds = new Map<string, World>();
  let passedOver = 0,
    next = 0,
    done = 0;
  await Promise.all(Array.from({ length: Math.max(1, checker.width) }, worker));
  return {
    asOf: plan.asOf,
    checked: results.filter((result) => result !== undefined),
    passedOver,
    worldOf: (path) => worlds.get(path)!,
    unchecked: unchecked.sort((a, b) => byText(a.path, b.path)),
    notes: notes.sort((a, b) => a.at - b.at).map(({ note }) => note),
  };

  async function worker(): Promise<void> {
    while (next < plan.tasks.length) {
      const at = next++;
      await one(plan.tasks[at]!, at);
      progress?.(++done, plan.tasks.length);
    }
  }

  async function one(task: Task, at: number): Promise<void> {
    const { file, settings } = task;
    const reading = await readOne(file);
    if ("passedOver" in reading) {
      passedOver++;
      return;
    }
    if ("problem" in reading) {
      unchecked.push({ path: file.path, reason: reading.problem });
      return;
    }
    if (reading.note) notes.push({ at, note: `${file.path} ${reading.note}` });
    const world = worldOfSettings(settings, plan.asOf);
    worlds.set(file.path, world);
    const document = { path: file.path, text: reading.text, kind: settings.kind, school: settings.school };
    try {
      results[at] = await keep(task, reading.text, () => checker.check(document, world, settings));
    } catch (error) {
      unchecked.push({
        path: file.path,
        reason: `could not be checked, and that is our fault: ${error instanceof Error ? error.message : String(error)}.`,
      });
    }
  }
}

const worldsBySettings = new Map<string, World>();

/** The world of a file's settings on a day. Equal settings share one world, so that what is kept for a world is kept once. */
export function worldOfSettings(settings: Task["settings"], asOf: string): World {
  const key = `${asOf} ${settings.digest}`;
  const known = worldsBySettings.get(key);
  if (known) return known;
  const world: World = { asOf, config: settings.config, knowledge: settings.knowledge, models: settings.models };
  worldsBySettings.set(key, world);
  return world;
}

/** All findings of a run: each document's own and those between the policies of a school. */
export function findingsOf({ checked, worldOf }: RunResult): PlacedFinding[] {
  return allFindings(checked, worldOf);
}

/** Says what a run could not check, and, unless quiet, what it passed over and noted. */
export function sayHowItWent(
  environment: Environment,
  plan: Plan,
  { passedOver, unchecked, notes, checked }: RunResult,
  quiet: boolean | undefined,
): void {
  if (!quiet) for (const note of notes) environment.err(`${note}\n`);
  for (const { path, reason } of unchecked) environment.err(`${path} ${reason}\n`);
  if (quiet) return;
  const parts = [
    ...(passedOver > 0 ? [`${passedOver} that ${passedOver === 1 ? "does" : "do"} not look like a policy`] : []),
    ...(plan.readmes > 0 ? [count(plan.readmes, "README")] : []),
    ...(plan.gitIgnored > 0 ? [`${plan.gitIgnored} that git ignores`] : []),
    ...(plan.ignored > 0 ? [`${plan.ignored} that the configuration leaves out`] : []),
  ];
  if (parts.length > 0)
    environment.err(
      `Passed over ${count(passedOver + plan.gitIgnored + plan.readmes + plan.ignored, "file")}: ${andList(parts)}. A file that you name is always checked.\n`,
    );
  if (checked.length === 0 && unchecked.length === 0) environment.err("There is no policy here to check.\n");
}
