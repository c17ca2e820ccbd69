// npm run bench: how many megabytes of policy text a second this checker, remark-lint and markdownlint read, side by side in one run.
import { createRequire } from "node:module";
import { lint } from "markdownlint/sync";
import { remark } from "remark";
import recommended from "remark-preset-lint-recommended";
import { makeCorpus } from "./corpus.mjs";

const { check } = createRequire(import.meta.url)("../../dist/library.cjs");
const documents = makeCorpus(Number(process.argv[2] ?? 40));
const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const linter = remark().use(recommended).freeze();

const contestants = {
  "school-policy (whole check, each document a school of its own)": async () => { for (const document of documents) await check([document], { asOf: "2026-11-20" }); },
  "remark-lint (recommended preset)": async () => { for (const { text } of documents) await linter.process(text); },
  "markdownlint (all rules)": async () => { lint({ strings: Object.fromEntries(documents.map(({ path, text }) => [path, text])) }); },
};

const seconds = new Map();
for (let round = 0; round < 5; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    seconds.set(name, Math.min(seconds.get(name) ?? Infinity, (user + system) / 1e6));
  }
}
console.log(`${documents.length} policies, ${megabytes.toFixed(2)} MB, Node ${process.version}, best of 5 in CPU seconds`);
const own = seconds.values().next().value;
for (const [name, best] of seconds) console.log(`${name}: ${(megabytes / best).toFixed(2)} MB/s, ${(best / own).toFixed(2)} times our time`);
