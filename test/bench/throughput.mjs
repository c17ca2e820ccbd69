// npm run bench [policies a round]: how much policy text a second of CPU time this checker, remark-lint and markdownlint
// read, side by side on the same files, each in a process of its own, which rests while the others work.
// First texts that none of them has seen: each round brings other ones. Then the schools of a trust, a round each: copies of the same
// policies, which each school has changed a little; this checker checks a school's policies as one school. The figure is the median of
// the rounds after those that warm up; the first round is read cold (in the second table, only the texts are new).
import { fork } from "node:child_process";
import { contestants } from "./contestants.mjs";
import { makeCorpus, makeSchool } from "./corpus.mjs";

/** Rounds, and how many of them pass until no contestant gets faster: the more code, the longer it takes Node to compile it. */
const ROUNDS = 30,
  WARMING = 10;
const count = Number(process.argv[2] ?? 40);
const names = Object.keys(contestants),
  own = names.filter((name) => name.startsWith("school-policy"));
const processes = new Map(names.map((name) => [name, fork(new URL("one-contestant.mjs", import.meta.url), [name])]));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Lets all contestants read every round, each round in another order, and prints their speeds in megabytes a second. */
async function compare(title, makeRound) {
  const speeds = new Map(names.map((name) => [name, []]));
  let read = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const schools = makeRound(round);
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length],
        { bytes, microseconds } = await answerTo(processes.get(name), schools);
      speeds.get(name).push(bytes / microseconds);
      if (turn === 0) read += bytes;
    }
  }
  console.log(`${title}; ${ROUNDS} rounds, ${WARMING} of them to warm up, ${(read / 1e6).toFixed(2)} MB, Node ${process.version}`);
  for (const name of names) console.log(`  ${name}: ${told(speeds.get(name))}${besideOurs(name, speeds)}`);
}

/** What a contestant answers to a round. Rejects when its process ends instead. */
function answerTo(contestant, schools) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a contestant ended with exit code ${code}`));
    contestant.once("exit", ended);
    contestant.once("message", (answer) => {
      contestant.off("exit", ended);
      resolve(answer);
    });
    contestant.send(schools);
  });
}

function told([cold, ...later]) {
  const warm = later.slice(WARMING - 1);
  return `${median(warm).toFixed(2)} MB a CPU second (${Math.min(...warm).toFixed(2)} to ${Math.max(...warm).toFixed(2)}; cold ${cold.toFixed(2)})`;
}

/** How a contestant's speed compares with ours: the median of the rounds' ratios, as what slows a machine down slows all of a round. */
function besideOurs(name, speeds) {
  if (own.includes(name)) return "";
  const ratios = own.map((ours) => {
    const ratio = median(
      speeds
        .get(name)
        .map((speed, round) => speed / speeds.get(ours)[round])
        .slice(WARMING),
    );
    return `${ratio.toFixed(2)} times ${ours.slice("school-policy ".length)}`;
  });
  return `, ${ratios.join(", ")}`;
}

await compare(`${count} policies a round that nobody has seen, each a school of its own`, (round) =>
  makeCorpus(count, round).map((document) => [document]),
);
const each = Math.max(2, count >> 2);
await compare(`A school of a trust a round, with its copies of ${each} policies`, (round) => [makeSchool(each, round)]);
for (const one of processes.values()) one.disconnect();
