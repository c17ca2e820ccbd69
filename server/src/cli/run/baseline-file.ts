import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import * as z from "zod";
import { baselineOf, shrunk, withoutKnown, type Baseline } from "../../core/report/baseline";
import type { PolicyReport } from "../../core/report/report";
import { absolute, type Environment } from "../environment";
import { UsageError } from "../exit";
import { count } from "../../core/wording";

const baselineSchema = z.strictObject({ schemaVersion: z.literal(1), policies: z.record(z.string(), z.array(z.string())) });

/** A baseline in use: leaves out what it knows, policy by policy, and writes itself back when it is to be updated. */
export class BaselineInUse {
  readonly #environment: Environment;
  readonly #file: string;
  readonly #baseline: Baseline | undefined;
  readonly #known = new Map<string, readonly string[]>();
  readonly #seen: Pick<PolicyReport, "path" | "findings">[] = [];
  #left = 0;
  #gone = 0;

  private constructor(environment: Environment, file: string, baseline: Baseline | undefined) {
    this.#environment = environment;
    this.#file = file;
    this.#baseline = baseline;
  }

  /**
   * Reads a baseline. One that does not exist is made when it is to be updated; otherwise that is a UsageError, as is a
   * file that is not a baseline.
   */
  static async open(environment: Environment, file: string, update: boolean): Promise<BaselineInUse> {
    const text = await readFile(absolute(environment, file), "utf8").catch((error: NodeJS.ErrnoException) => error);
    if (text instanceof Error) {
      if (text.code === "ENOENT" && update) return new BaselineInUse(environment, file, undefined);
      throw new UsageError(
        text.code === "ENOENT"
          ? `There is no baseline ${file}. Add --update-baseline to write it.`
          : `The baseline ${file} could not be read (${text.code}).`,
      );
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
    const result = baselineSchema.safeParse(value);
    if (!result.success) throw new UsageError(`${file} is not a baseline that school-policy wrote.`);
    return new BaselineInUse(environment, file, result.data);
  }

  /** The policy without what the baseline knows. */
  apply(policy: PolicyReport): PolicyReport {
    if (this.#baseline === undefined) {
      this.#seen.push({ path: policy.path, findings: policy.findings });
      const all = baselineOf([policy]);
      const { policy: left, known } = withoutKnown(policy, all);
      this.#left += known.length;
      return left;
    }
    const { policy: left, known, gone } = withoutKnown(policy, this.#baseline);
    this.#known.set(policy.path, known);
    this.#left += known.length;
    this.#gone += gone.length;
    return left;
  }

  /** Says what the baseline left out; writes it when it is to be updated: whole or not at all. */
  async finish(update: boolean, quiet: boolean | undefined): Promise<void> {
    if (update) {
      const next =
        this.#baseline === undefined
          ? baselineOf(this.#seen)
          : shrunk(this.#baseline, this.#known, (path) => existsSync(absolute(this.#environment, path)));
      await writeFileAtomic(absolute(this.#environment, this.#file), `${JSON.stringify(next, null, 2)}\n`);
    }
    if (quiet) return;
    if (this.#left > 0)
      this.#environment.err(`${count(this.#left, "finding")} known from the baseline ${this.#left === 1 ? "is" : "are"} not shown.\n`);
    if (this.#gone > 0)
      this.#environment.err(
        update
          ? `${count(this.#gone, "finding")} mended and taken out of the baseline.\n`
          : `${count(this.#gone, "finding")} of the baseline ${this.#gone === 1 ? "is" : "are"} mended. Run with --update-baseline to take ${this.#gone === 1 ? "it" : "them"} out.\n`,
      );
  }
}
