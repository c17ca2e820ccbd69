import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, runCommand } from "./scenario";

const CLI = join(__dirname, "../../dist/cli.cjs");

/** Starts the built program and kills it outright after a while, however far it has come. */
function killAfter(folder: string, milliseconds: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("close", () => { clearTimeout(timer); resolve(); });
  });
}

describe("killed at any moment", () => {
  it("leaves whole files: cache, baseline and mended policies", async function () {
    this.timeout(240_000);
    const policy = (index: number) => `# Uniform Policy ${index}\n\nSchool: Made School\n\nWe follow the Data Protection Act 1998. Staff follow the Data Protecton Act 2018.\n${"Pupils must wear a green jumper.\n".repeat(200)}`;
    const folder = makeFolder(Array.from({ length: 12 }, (_, index) => ({ name: "file", argument: `p${index}.policy`, body: policy(index), at: 0 })));
    try {
      const expected = (await runCommand(folder, ["check", "--format", "json"])).out;
      for (const milliseconds of [300, 600, 900]) {
        await killAfter(folder, milliseconds, ["check", "--jobs", "1", "--cache", "--baseline", "known.json", "--update-baseline", "--as-of", "2026-11-20"]);
        if (existsSync(join(folder, "known.json"))) JSON.parse(readFileSync(join(folder, "known.json"), "utf8"));
        const kept = join(folder, ".school-policy-cache");
        for (const name of existsSync(kept) ? readdirSync(kept).filter((one) => one.endsWith(".json")) : []) JSON.parse(readFileSync(join(kept, name), "utf8"));
      }
      assert.equal((await runCommand(folder, ["check", "--format", "json", "--cache"])).out, expected);
      const before = new Map(Array.from({ length: 12 }, (_, index) => [`p${index}.policy`, policy(index)]));
      for (const milliseconds of [500, 1000]) {
        await killAfter(folder, milliseconds, ["fix", "--as-of", "2026-11-20"]);
        for (const [name, text] of before) {
          const now = readFileSync(join(folder, name), "utf8");
          assert.ok(now === text || now === text.replace("Data Protecton", "Data Protection"), `${name} is neither as before nor mended`);
        }
      }
    } finally { rmSync(folder, { recursive: true }); }
  });
});
