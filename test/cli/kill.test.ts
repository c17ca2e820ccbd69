import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, runCommand } from "./scenario";

const CLI = join(__dirname, "../../dist/cli.cjs");

/** How often each thing is killed; `KILLS=20` tries more. */
const KILLS = Number(process.env.KILLS ?? 2);

const POLICIES = 30;
const slip = (index: number) =>
  `# Uniform Policy ${index}\n\nSchool: Made School\n\nWe follow the Data Protection Act 1998. Staff follow the Data Protecton Act 2018.\n${"Green jumpers are warm.\n\n".repeat(40)}`;
const name = (index: number) => `p${index}.policy`;
const CACHED = ["check", "--jobs", "1", "--cache", "--as-of", "2026-11-20"],
  UPDATED = [...CACHED, "--baseline", "known.json", "--update-baseline"],
  FIXED = ["fix", "--as-of", "2026-11-20"];

/** Runs the built program, killed outright after a while where one is given, however far it has come. Gives the time it took, in milliseconds. */
function run(folder: string, args: readonly string[], killAfter?: number): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: "ignore" });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(performance.now() - began);
    });
  });
}

describe(`killed at any moment, ${KILLS} times`, function () {
  this.timeout(600_000);
  let folder: string;

  beforeEach(() => {
    folder = makeFolder(
      Array.from({ length: POLICIES }, (_, index) => ({ name: "file", argument: name(index), body: slip(index), at: 0 })),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Kills a command at random moments of the time that it needs; `holds` throws where something is half done. */
  async function kill(args: readonly string[], prepare: () => void, holds: () => void): Promise<void> {
    prepare();
    const whole = await run(folder, args);
    holds();
    for (let count = 0; count < KILLS; count++) {
      prepare();
      const moment = whole * (0.3 + 0.8 * Math.random());
      await run(folder, args, moment);
      try {
        holds();
      } catch (error) {
        throw new Error(`after ${moment.toFixed(0)} of ${whole.toFixed(0)} ms: ${(error as Error).message}`);
      }
    }
  }

  it("the cache holds whole results, and the next run is right", async () => {
    const kept = join(folder, ".school-policy-cache"),
      expected = (await runCommand(folder, ["check", "--format", "json"])).out;
    const entries = () => (existsSync(kept) ? readdirSync(kept).filter((one) => one.endsWith(".json")) : []);
    await run(folder, CACHED);
    assert.equal(entries().length, POLICIES, "a whole run keeps every policy");
    await kill(
      CACHED,
      () => rmSync(kept, { recursive: true, force: true }),
      () => {
        for (const file of entries()) JSON.parse(readFileSync(join(kept, file), "utf8"));
      },
    );
    assert.equal((await runCommand(folder, ["check", "--format", "json", "--cache"])).out, expected);
  });

  it("the baseline is the old one or the new one", async () => {
    await run(folder, UPDATED);
    const file = join(folder, "known.json"),
      before = readFileSync(file, "utf8");
    writeFileSync(join(folder, name(0)), slip(0).replace("Data Protecton", "Data Protection"));
    await run(folder, UPDATED);
    const after = readFileSync(file, "utf8");
    assert.notEqual(after, before);
    await kill(
      UPDATED,
      () => writeFileSync(file, before),
      () => assert.ok([before, after].includes(readFileSync(file, "utf8")), "known.json is neither the old nor the new baseline"),
    );
  });

  it("a policy is as before or mended", async () => {
    await kill(
      FIXED,
      () => {
        for (let index = 0; index < POLICIES; index++) writeFileSync(join(folder, name(index)), slip(index));
      },
      () => {
        for (let index = 0; index < POLICIES; index++) {
          const now = readFileSync(join(folder, name(index)), "utf8");
          assert.ok(
            now === slip(index) || now === slip(index).replace("Data Protecton", "Data Protection"),
            `${name(index)} is neither as before nor mended`,
          );
        }
        assert.deepEqual(readdirSync(folder).filter((one) => one.endsWith(".policy")).length, POLICIES, "no further policies");
      },
    );
  });
});
