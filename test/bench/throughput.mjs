// npm run bench [policies a round]: how much policy text a second of CPU time this checker, remark-lint and markdownlint
// read, side by side in one process. Every round brings policies that none of them has seen; all read the same ones. The
// first round is read cold, before the code is compiled and the tables are built; the median of the others is the figure.
import { createRequire } from "node:module";
import { lint } from "markdownlint/sync";
import { remark } from "remark";
import recommended from "remark-preset-lint-recommended";
import { makeCorpus } from "./corpus.mjs";

const ROUNDS = 9;
const { check } = createRequire(import.meta.url)("../../dist/library.cjs");
const count = Number(process.argv[2] ?? 40);
const linter = remark().use(recommended).freeze();

const contestants = {
  "school-policy (whole check, each document a school of its own)": async (documents) => { for (const document of documents) await check([document], { asOf: "2026-11-20" }); },
  "remark-lint (recommended preset)": async (documents) => { for (const { text } of documents) await linter.process(text); },
  "markdownlint (all rules)": async (documents) => { for (const { path, text } of documents) lint({ strings: { [path]: text } }); },
};
const names = Object.keys(contestants);
const speeds = new Map(names.map((name) => [name, []]));
let bytes = 0;
for (let round = 0; round < ROUNDS; round++) {
  const documents = makeCorpus(count, round), size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  bytes += size;
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(turn + round) % names.length], before = process.cpuUsage();
    await contestants[name](documents);
    const { user, system } = process.cpuUsage(before);
    speeds.get(name).push(size / (user + system));
  }
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const own = median(speeds.get(names[0]).slice(1));
console.log(`${ROUNDS} rounds of ${count} new policies, ${(bytes / 1e6).toFixed(2)} MB in all, Node ${process.version}; MB a CPU second`);
for (const [name, [cold, ...warm]] of speeds) {
  console.log(`${name}: ${median(warm).toFixed(2)} MB/s (${Math.min(...warm).toFixed(2)} to ${Math.max(...warm).toFixed(2)}; first round ${cold.toFixed(2)}), ${(median(warm) / own).toFixed(2)} times our speed`);
}
