import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, runCommand } from "./scenario";

const file = (argument: string, body: string) => ({ name: "file", argument, body, at: 0 });

/** Ten small policies of two schools, some with faults. */
function someFolder(): string {
  return makeFolder(
    Array.from({ length: 10 }, (_, index) =>
      file(
        `s${index % 2}/p${index}.policy`,
        [
          `# Uniform Policy ${index}`,
          "",
          `School: Made School ${index % 2}`,
          "Next review: March 2027",
          "",
          index % 3 === 0 ? "We follow the Data Protection Act 1998." : "We follow the Data Protection Act 2018.",
          "",
        ].join("\n"),
      ),
    ),
  );
}

describe("scale", () => {
  let folder: string;
  let whole: string;
  const run = (...args: string[]) => runCommand(folder, args);

  before(async () => {
    folder = someFolder();
    const { out, code } = await run("check", "--format", "json");
    assert.equal(code, 1);
    whole = out;
    assert.equal((JSON.parse(whole) as { policies: unknown[] }).policies.length, 10);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("several workers give what one gives", async () => {
    assert.ok(existsSync(join(__dirname, "../../dist/worker.cjs")), "build first");
    assert.equal(
      (await run("check", "--format", "json", "--jobs", "2")).out.replaceAll("0.1.0", "0.0.0"),
      whole.replaceAll("0.1.0", "0.0.0"),
    );
  });

  it("a cached run gives the same, and a damaged entry is checked anew", async () => {
    const first = await run("check", "--format", "json", "--cache");
    const entries = readdirSync(join(folder, ".school-policy-cache"));
    assert.equal(entries.length, 10);
    for (const name of entries.slice(0, 5)) writeFileSync(join(folder, ".school-policy-cache", name), '{"facts":');
    const second = await run("check", "--format", "json", "--cache");
    assert.equal(first.out, whole);
    assert.equal(second.out, whole);
    assert.equal(
      (await run("check", "--format", "json", "--cache", "--as-of", "2026-11-21")).out,
      whole.replace('"asOf": "2026-11-20"', '"asOf": "2026-11-21"'),
    );
    assert.equal(readdirSync(join(folder, ".school-policy-cache")).length, 20, "another day is kept apart");
  });

  it("parts put together give the whole, byte for byte", async () => {
    for (const part of [1, 2, 3]) {
      const { out, code } = await run("check", "--format", "json", "--shard", `${part}/3`);
      assert.ok(code === 0 || code === 1);
      assert.ok(Array.isArray((JSON.parse(out) as { policies: unknown[] }).policies));
      writeFileSync(join(folder, `part-${part}.json`), out);
    }
    const merged = await run("merge-reports", "part-3.json", "part-1.json", "part-2.json", "--format", "json");
    assert.equal(merged.out, whole);
    assert.equal(merged.code, 1);
    const incomplete = await run("merge-reports", "part-1.json", "part-3.json");
    assert.equal(incomplete.code, 3);
    assert.match(incomplete.err, /^Part 2 of 3 is missing, so its policies were not checked\.$/m);
    assert.equal((await run("merge-reports", "part-1.json", "part-1.json")).code, 2);
    assert.equal((await run("check", "--shard", "4/3")).code, 2);
    assert.equal((await run("check", "--shard", "1/3")).code, 2, "a part is written as JSON");
  });

  it("--jsonl writes a report a line, in order, and says which line is none", async () => {
    const input = [
      { path: "a.policy", text: "# Uniform Policy\n\nWe follow the Data Protection Act 1998.\n" },
      "no object",
      { path: "b.md", text: "# Uniform Policy\n" },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
    const { out, err, code } = await runCommand(folder, ["check", "--jsonl", "--fail-on", "never"], { input });
    const reports = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { policies: { path: string; findings: { rule: string }[] }[] });
    assert.deepEqual(
      reports.map(({ policies }) => policies[0]?.path),
      ["a.policy", undefined, "b.md"],
    );
    assert.ok(reports[0]!.policies[0]!.findings.some(({ rule }) => rule === "outdated-legislation"));
    assert.equal(code, 3);
    assert.match(err, /Line 2 of standard input/);
  });

  it("--changed-since shows what changed, and what is new", async () => {
    const own = someFolder();
    try {
      const git = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], { cwd: own, stdio: "pipe" });
      git("init", "-q");
      git("add", ".");
      git("commit", "-qm", "x");
      appendFileSync(join(own, "s0/p2.policy"), "\nMore.\n");
      writeFileSync(join(own, "s1/new.policy"), "# New Policy\n");
      const { out } = await runCommand(own, ["check", "--format", "json", "--changed-since", "HEAD"]);
      assert.deepEqual(
        (JSON.parse(out) as { policies: { path: string }[] }).policies.map(({ path }) => path),
        ["s0/p2.policy", "s1/new.policy"],
      );
      const bad = await runCommand(own, ["check", "--changed-since", "nothing"]);
      assert.equal(bad.code, 2);
      assert.match(bad.err, /no commit, branch or tag "nothing"/);
    } finally {
      rmSync(own, { recursive: true });
    }
  });

  it("--watch goes on when a change makes the configuration wrong, and checks again when a file that it names changes", async () => {
    const own = makeFolder([
      file("policies/a.policy", "# Devices Policy\n\nDevices are banned in classrooms.\n\nPupils may use learning slates in classrooms.\n"),
      file("school-policy.config.json", '{ "vocabulary": ["words.json"] }'),
      file("words.json", "{}"),
    ]);
    const stop = new AbortController(),
      limit = setTimeout(() => stop.abort(), 25_000);
    const write = (text: string) => setTimeout(() => writeFileSync(join(own, "words.json"), text), 400);
    let checked = 0,
      mistake = "";
    try {
      await runCommand(own, ["check", "policies", "--quiet", "--watch"], {
        untilInterrupted: () => stop.signal,
        out: async (text) => {
          if (text.includes("contradictory-clauses")) stop.abort();
          else if (text.includes("checked as of") && ++checked === 1) write('{ "thing": {} }');
        },
        err: (text) => {
          if (!text.includes('Did you mean "things"?')) return;
          mistake = text;
          write('{ "things": { "slate": { "is": "device", "words": "learning slate" } } }');
        },
      });
      assert.match(mistake, /^school-policy\.config\.json, line 1: words\.json does not hold what it should/);
      assert.equal(checked, 2, "once before and once after the mistake");
      clearTimeout(limit);
      assert.ok(stop.signal.aborted, "the words were used in the end");
    } finally {
      clearTimeout(limit);
      rmSync(own, { recursive: true });
    }
  }).timeout(30_000);

  it("--watch checks again after a change and ends when interrupted", async () => {
    const own = makeFolder([file("a.policy", "# Uniform Policy\n\nAll is well.\n")]);
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), 15_000);
    let changed = false;
    try {
      const { code } = await runCommand(own, ["check", "a.policy", "--quiet", "--watch"], {
        untilInterrupted: () => stop.signal,
        out: async (text) => {
          if (text.includes("outdated-legislation")) stop.abort();
          else if (text.includes("checked as of") && !changed) {
            changed = true;
            setTimeout(() => writeFileSync(join(own, "a.policy"), "# Uniform Policy\n\nWe follow the Data Protection Act 1998.\n"), 400);
          }
        },
      });
      assert.equal(code, 1);
    } finally {
      clearTimeout(limit);
      rmSync(own, { recursive: true });
    }
  });
});

describe("baseline", () => {
  it("leaves out what it knows, only shrinks, and never excuses missing safeguarding", async () => {
    const folder = makeFolder([
      file("a.policy", "# Uniform Policy\n\nWe follow the Data Protection Act 1998.\n\nWe follow the Data Protection Act 1984.\n"),
      file("b.policy", "# Social Media Policy\n\nStaff must ask before they post.\n"),
    ]);
    const run = (...args: string[]) => runCommand(folder, ["check", "--format", "json", ...args]);
    const findings = (out: string) =>
      (JSON.parse(out) as { policies: { findings: { rule: string; fingerprint: string }[] }[] }).policies.flatMap(
        (policy) => policy.findings,
      );
    const baseline = () => JSON.parse(readFileSync(join(folder, "known.json"), "utf8")) as { policies: Record<string, string[]> };
    try {
      assert.equal((await run("--baseline", "known.json")).code, 2, "there is none yet");
      const before = findings((await run()).out).filter(({ rule }) => rule === "outdated-legislation");
      assert.equal(before.length, 2);
      const written = await run("--baseline", "known.json", "--update-baseline");
      assert.deepEqual(
        findings(written.out).filter(({ rule }) => rule === "outdated-legislation"),
        [],
      );
      const safeguarding = findings(written.out).filter(({ rule }) => rule === "missing-section");
      assert.equal(safeguarding.length, 1, "a missing safeguarding report is never in a baseline");
      assert.ok(!baseline().policies["b.policy"]?.includes(safeguarding[0]!.fingerprint));
      writeFileSync(
        join(folder, "known.json"),
        JSON.stringify({
          ...baseline(),
          policies: { ...baseline().policies, "b.policy": [...(baseline().policies["b.policy"] ?? []), safeguarding[0]!.fingerprint] },
        }),
      );
      assert.equal(
        findings((await run("--baseline", "known.json")).out).filter(({ rule }) => rule === "missing-section").length,
        1,
        "nor excused by hand",
      );
      assert.ok(before.every(({ fingerprint }) => baseline().policies["a.policy"]!.includes(fingerprint)));

      writeFileSync(
        join(folder, "a.policy"),
        "# Uniform Policy\n\nNew first line.\n\nWe follow the   Data Protection Act 1998.\n\nWe follow the Disability Discrimination Act 1995.\n",
      );
      const moved = await run("--baseline", "known.json");
      const left = findings(moved.out).filter(({ rule }) => rule === "outdated-legislation");
      assert.ok(
        left.length > 0 && left.every(({ fingerprint }) => fingerprint !== before[0]!.fingerprint),
        "a moved finding stays known, a new one shows",
      );
      assert.match(moved.err, /of the baseline is mended|of the baseline are mended/);
      const size = Object.values(baseline().policies).flat().length;
      await run("--baseline", "known.json", "--update-baseline");
      const after = Object.values(baseline().policies).flat();
      assert.ok(after.length < size && !left.some(({ fingerprint }) => after.includes(fingerprint)), "it only shrinks");

      writeFileSync(join(folder, "known.json"), "[]");
      assert.equal((await run("--baseline", "known.json")).code, 2, "not a baseline");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
