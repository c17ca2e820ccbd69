import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Report } from "../../server/src/core/report/report";
import { RULE_NAMES } from "../../server/src/core/findings";
import { runCommand } from "./scenario";
import { makeTrust, type MadePolicy } from "../trust/generate";

/** How many schools: two by default, which plants every fault once; `TRUST_SCHOOLS=20` runs the whole trust. */
const SCHOOLS = Number(process.env.TRUST_SCHOOLS ?? 2);

/** Seconds of the processor, which do not depend on what else the machine does. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe(`a made-up trust of ${SCHOOLS} schools`, function () {
  this.timeout(600_000);
  let folder: string, made: MadePolicy[], report: Report, whole: string, processor: number;
  const run = (...args: string[]) => runCommand(folder, args);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "school-policy-trust-"));
    made = makeTrust(SCHOOLS, 25);
    for (const { path, text } of made) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const start = process.cpuUsage();
    whole = (await run("check", "--format", "json", "--cache", "--jobs", "1")).out;
    processor = secondsSince(start);
    report = JSON.parse(whole) as Report;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("plants every rule, and one run finds every planted fault in its place", () => {
    assert.deepEqual([...new Set(made.flatMap(({ faults }) => faults.map(({ rule }) => rule)))].sort(), [...RULE_NAMES].sort());
    const missed = made.flatMap(({ path, faults }) =>
      faults
        .filter(
          ({ rule, from, to }) =>
            !report.policies
              .find((policy) => policy.path === path)!
              .findings.some((finding) => {
                const lines = [finding.range, ...finding.related.filter((one) => one.path === path).map((one) => one.range)];
                return finding.rule === rule && lines.some(({ start, end }) => start.line <= to && end.line >= from);
              }) &&
            !report.policies.some((policy) =>
              policy.findings.some(
                (finding) =>
                  finding.rule === rule &&
                  finding.related.some((one) => one.path === path && one.range.start.line >= from && one.range.start.line <= to),
              ),
            ),
        )
        .map(({ rule }) => `${path}: ${rule}`),
    );
    assert.deepEqual(missed, []);
  });

  it("finds nothing in the clean policies, and nothing but the planted fault in the others", () => {
    const wrong = report.policies.flatMap(({ path, findings }) => {
      const planted = made.find((one) => one.path === path)!.faults.map(({ rule }): string => rule);
      return findings
        .filter(({ rule }) => !planted.includes(rule))
        .map(({ rule, severity, message }) => `${path}: ${severity} ${rule}: ${message}`);
    });
    assert.deepEqual(wrong, []);
  });

  it("a second, cached run gives the same in a fraction of the time", async () => {
    const start = process.cpuUsage();
    const { out } = await run("check", "--format", "json", "--cache", "--jobs", "1");
    const again = secondsSince(start);
    assert.equal(out, whole);
    if (process.env.TRUST_SCHOOLS)
      console.log(`      ${made.length} policies: first run ${processor.toFixed(1)} s, cached run ${again.toFixed(1)} s of the processor`);
    assert.ok(again < processor * 0.6, `first ${processor.toFixed(2)} s, cached ${again.toFixed(2)} s`);
  });

  it("four parts put together are one run, byte for byte", async () => {
    const parts = [];
    for (const part of [1, 2, 3, 4]) {
      const { out } = await run("check", "--format", "json", "--cache", "--shard", `${part}/4`);
      writeFileSync(join(folder, `part-${part}.json`), out);
      parts.push(`part-${part}.json`);
    }
    assert.equal((await run("merge-reports", ...parts, "--format", "json")).out, whole);
  });
});
