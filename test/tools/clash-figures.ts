/**
 * Prints how well the checker judges the clashing and compatible pairs.
 * `npx tsx test/tools/clash-figures.ts [seen|unseen] [--verbose] [--by-mechanism] [--independent]`
 * `--independent`: the pairs that somebody wrote who knew neither the vocabulary nor the other pairs.
 * Each wrong case is shown with `--verbose`, for the seen half only: whoever reads the unseen half while tuning makes its
 * figures worthless. `--open` lifts that, for the day on which the halves are replaced.
 */
import { clashCases, figureLines, figuresOf, runCase, type ClashOutcome, type Half, type PairFolder } from "./clash-cases";

async function main(args: readonly string[]): Promise<number> {
  const verbose = args.includes("--verbose");
  const halves = (["seen", "unseen"] as const).filter((half) => !args.some((a) => a === "seen" || a === "unseen") || args.includes(half));
  if (verbose && halves.includes("unseen") && !args.includes("--open")) {
    console.error("The unseen half is shown to nobody who tunes the reader. Ask for `seen --verbose`.");
    return 2;
  }
  const folders: readonly PairFolder[] = args.includes("--independent") ? ["independent"] : ["clashes", "compatible"];
  for (const half of halves) await show(half, folders, verbose, args.includes("--by-mechanism"));
  return 0;
}

async function show(half: Half, folders: readonly PairFolder[], verbose: boolean, byMechanism: boolean): Promise<void> {
  const outcomes: ClashOutcome[] = [];
  for (const one of clashCases(half, folders)) outcomes.push(await runCase(one));
  console.log(
    `${half}\n${figureLines(figuresOf(outcomes))
      .map((line) => `  ${line}`)
      .join("\n")}`,
  );
  if (byMechanism) {
    for (const mechanism of new Set(outcomes.map((o) => `${o.case.expected}: ${o.case.mechanism}`))) {
      const of = outcomes.filter((o) => `${o.case.expected}: ${o.case.mechanism}` === mechanism);
      console.log(`  ${of.filter((o) => o.said === o.case.expected).length}/${of.length}  ${mechanism}`);
    }
  }
  if (!verbose) return;
  for (const { case: one, said, onPair, findings } of outcomes) {
    if (said === one.expected && (said === "none" || onPair)) continue;
    console.log(`\n${one.id}: ${one.expected} expected (${one.mechanism}), ${said} said${said === one.expected ? ", of other lines" : ""}`);
    for (const line of one.documents.flat()) if (line !== "") console.log(`    ${line}`);
    for (const finding of findings) console.log(`  > ${finding.rule} ${String(finding.data.verdict)}: ${finding.message}`);
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
