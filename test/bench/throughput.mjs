// npm run bench [policies a round]: how much policy text a second of CPU time this checker, remark-lint and markdownlint
// read, side by side in one process and on the same files. First texts that none of them has seen: each round brings other ones.
// Then the schools of a trust, a round each: copies of the same policies, which each school has changed a little; this checker checks
// a school's policies as one school. The first round is read cold (in the second table, only the texts are new); the median of
// the others is the figure. As the others do, this checker finds without mending: a report makes its fixes when they are looked at.
import { createRequire } from "node:module";
import { lint } from "markdownlint/sync";
import { remark } from "remark";
import recommended from "remark-preset-lint-recommended";
import { makeCorpus, makeSchool } from "./corpus.mjs";

const { check } = createRequire(import.meta.url)("../../dist/library.cjs");
const count = Number(process.argv[2] ?? 40);
const linter = remark().use(recommended).freeze();
const AS_OF = { asOf: "2026-11-20" };
const peers = {
  "remark-lint (recommended preset)": async (documents) => {
    for (const { text } of documents) await linter.process(text);
  },
  "markdownlint (all rules)": async (documents) => {
    for (const { path, text } of documents) lint({ strings: { [path]: text } });
  },
};
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Lets all contestants read every round, each round in another order, and prints their speeds. */
async function compare(title, rounds, makeRound, contestants) {
  const names = Object.keys(contestants),
    speeds = new Map(names.map((name) => [name, []]));
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const documents = makeRound(round),
      size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    bytes += size;
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length],
        before = process.cpuUsage();
      await contestants[name](documents);
      const { user, system } = process.cpuUsage(before);
      speeds.get(name).push(size / (user + system));
    }
  }
  const own = median(speeds.get(names[0]).slice(1));
  console.log(`${title}, ${(bytes / 1e6).toFixed(2)} MB in all, Node ${process.version}; MB a CPU second`);
  for (const [name, [cold, ...warm]] of speeds) {
    console.log(
      `  ${name}: ${median(warm).toFixed(2)} MB/s (${Math.min(...warm).toFixed(2)} to ${Math.max(...warm).toFixed(2)}; first round ${cold.toFixed(2)}), ${(median(warm) / own).toFixed(2)} times our speed`,
    );
  }
}

await compare(`9 rounds of ${count} policies that nobody has seen`, 9, (round) => makeCorpus(count, round), {
  "school-policy (whole check, each document a school of its own)": async (documents) => {
    for (const document of documents) await check([document], AS_OF);
  },
  ...peers,
});
const each = Math.max(2, count >> 2);
await compare(`20 schools of a trust with their copies of ${each} policies`, 20, (round) => makeSchool(each, round), {
  "school-policy (whole check, a school's policies against each other)": async (documents) => {
    await check(documents, AS_OF);
  },
  ...peers,
});
