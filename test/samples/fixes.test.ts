import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../server/src/core/facts";
import type { Fix, PlacedFinding } from "../../server/src/core/findings";
import { applyEdits } from "../../server/src/core/edits";
import { fixDocuments, judgeAll } from "../../server/src/core/fixes/fix-documents";
import { worldWith } from "../core/fixes/world";
import { readExpectations } from "./expectations";

const folder = join(import.meta.dirname, "../../samples/flawed");
const world = worldWith();
const samples: Document[] = readdirSync(folder).map((path) => ({ path, text: readExpectations(readFileSync(join(folder, path), "utf8")).text }));

/** The one finding that lists what such policies usually hold; its fixes add one section each. */
function isQuietList(finding: PlacedFinding): boolean {
  return Array.isArray(finding.data?.requirements);
}

/**
 * Findings by rule and words, with how often each occurs; hints aside. A missing section is one matter wherever it is marked, and a reference
 * that leads nowhere is the same one when its number went up with the others.
 */
function tally(findings: readonly PlacedFinding[], text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === "hint") continue;
    const words = finding.rule === "missing-section" || finding.data?.matter === "missing-place" ? "" : text.slice(finding.span.start, finding.span.end);
    const key = `${finding.rule}|${String(finding.data?.requirement ?? finding.data?.matter ?? "")}|${words}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What a fix leaves and what it adds, as sentences; empty when it removes its finding and adds none. */
function complaints(sample: Document, finding: PlacedFinding, fix: Fix, before: readonly PlacedFinding[]): string[] {
  const text = applyEdits(sample.text, fix.edits);
  const after = judgeAll([{ ...sample, text }], world);
  const told = `${finding.rule} line ${sample.text.slice(0, finding.span.start).split("\n").length} "${fix.title}"`;
  const old = tally(before, sample.text), now = tally(after, text);
  const accepts = fix.title.startsWith("Accept this");
  const added = [...now].filter(([key, count]) => count > (old.get(key) ?? 0) && !(accepts && key.endsWith("[give the reason]"))).map(([key]) => `${told} adds ${key}`);
  const heavy = (findings: readonly PlacedFinding[]) => findings.filter((one) => one.rule === finding.rule && one.severity !== "hint").reduce((sum, one) => sum + (Array.isArray(one.data?.requirements) ? one.data.requirements.length : 1), 0);
  return heavy(after) < heavy(before) || finding.severity === "hint" ? added : [...added, `${told} does not remove its finding`];
}

describe("fixes on the flawed samples", () => {
  for (const sample of samples) {
    it(`${sample.path}: each fix removes its finding and adds none`, () => {
      const before = judgeAll([sample], world);
      assert.deepEqual(before.filter((finding) => !isQuietList(finding)).flatMap((finding) => finding.fixes.flatMap((fix) => complaints(sample, finding, fix, before))), []);
    });
    it(`${sample.path}: each section that is offered for what usually belongs here meets its requirement`, () => {
      const quiet = judgeAll([sample], world).find(isQuietList);
      for (const [i, fix] of (quiet?.fixes ?? []).entries()) {
        const after = judgeAll([{ ...sample, text: applyEdits(sample.text, fix.edits) }], world).find(isQuietList);
        const left = (after?.data?.requirements ?? []) as string[], listed = quiet!.data!.requirements as string[];
        assert.ok(left.length < listed.length, `${fix.title} (${i})`);
      }
    });
    it(`${sample.path}: safe fixes converge, and leave lines without a finding alone`, () => {
      const result = fixDocuments([sample], world);
      assert.ok(result.settled);
      assert.deepEqual(fixDocuments(result.documents, world).applied, []);
      const touched = new Set(judgeAll([sample], world).flatMap((finding) => lines(sample.text, finding.span.start, finding.span.end)));
      const changed = sample.text.split("\n").flatMap((line, index) => line === result.documents[0]!.text.split("\n")[index] ? [] : [index]);
      if (result.documents[0]!.text.split("\n").length === sample.text.split("\n").length) assert.deepEqual(changed.filter((line) => !touched.has(line)), []);
    });
    it(`${sample.path}: all suggestions together converge`, () => {
      const result = fixDocuments([sample], world, { suggestions: true });
      assert.ok(result.settled, result.applied.map(({ title }) => title).join("; "));
    });
  }
});

function lines(text: string, start: number, end: number): number[] {
  const first = text.slice(0, start).split("\n").length - 1, last = text.slice(0, end).split("\n").length - 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
