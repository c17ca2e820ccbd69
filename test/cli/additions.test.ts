import { strict as assert } from "node:assert";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../server/src/core/report/report";
import { makeFolder, runCommand } from "./scenario";

const file = (argument: string, ...lines: readonly string[]) => ({ name: "file", argument, body: `${lines.join("\n")}\n`, at: 0 });
const entry = { from: "1999-01-01", note: "For a test.", confidence: "high", source: "a test" };

/** Two schools below a trust that adds words, a term, an Act and a requirement; one school adds words of its own. What is found needs the additions. */
const FILES = [
  file(
    "school-policy.config.json",
    JSON.stringify({
      vocabulary: ["words.json"],
      register: ["register.json"],
      terms: ["terms.json"],
      requirements: ["requirements.json"],
      kinds: { "oakfield/c.policy": "uniform" },
      rules: { "missing-section": "warning" },
    }),
  ),
  file(
    "words.json",
    JSON.stringify({
      things: { slate: { is: "device", words: "learning slate" } },
      actions: { stash: { words: "stash, squirrel away" } },
      opposites: [["stash", "hand_in"]],
    }),
  ),
  file(
    "register.json",
    JSON.stringify([
      {
        ...entry,
        id: "made-up-1999",
        title: "Made Up Act 1999",
        kind: "act",
        year: 1999,
        number: "1",
        citation: "Made Up Act 1999",
        extent: ["England"],
        status: "repealed",
        until: "2010-01-01",
        replacedBy: [],
      },
    ]),
  ),
  file(
    "terms.json",
    JSON.stringify([
      {
        ...entry,
        id: "blue-form",
        term: "Blue Form",
        kind: "vocabulary",
        forms: ["Blue Form"],
        status: "obsolete",
        replacement: "the green form",
      },
    ]),
  ),
  file(
    "requirements.json",
    JSON.stringify([{ kind: "uniform", id: "green-shoes", title: "Green shoes", why: "Our trust likes them.", any: ["green shoes"] }]),
  ),
  file(
    "oakfield/a.policy",
    "# Devices Policy",
    "",
    "School: Oakfield Primary School",
    "",
    "Devices are banned in classrooms.",
    "",
    "Pupils must squirrel away their phones at the start of the day.",
  ),
  file(
    "oakfield/b.policy",
    "# Boarding Policy",
    "",
    "School: Oakfield Primary School",
    "",
    "Pupils may use learning slates in classrooms.",
    "",
    "Pupils must hand in their phones at the start of the day.",
  ),
  file(
    "oakfield/c.policy",
    "# What We Wear Policy",
    "",
    "School: Oakfield Primary School",
    "",
    "We follow the Made Up Act 1999. Parents must send in the Blue Form.",
  ),
  file("elmbrook/school-policy.config.json", JSON.stringify({ vocabulary: ["own.json"] })),
  file("elmbrook/own.json", JSON.stringify({ things: { brick: { is: "phone", words: "brick" } } })),
  file("elmbrook/a.policy", "# Phones Policy", "", "School: Elmbrook Primary School", "", "Phones are banned in classrooms."),
  file("elmbrook/b.policy", "# Lessons Policy", "", "School: Elmbrook Primary School", "", "Pupils may use bricks in classrooms."),
];

describe("additions of a configuration", () => {
  let folder: string, whole: string;
  const run = async (...args: string[]) => (await runCommand(folder, [...args, "--format", "json"])).out;
  const found = (text: string) =>
    (JSON.parse(text) as Report).policies.flatMap(({ path, findings }) =>
      findings
        .filter(({ rule }) => rule !== "review-date")
        .map(({ rule, severity, related }) => [path, severity, rule, ...related.map((one) => one.path)].join(" ")),
    );

  before(async () => {
    folder = makeFolder(FILES);
    whole = await run("check", "--jobs", "1");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("are needed for what is found", async () => {
    const needed = [
      "elmbrook/b.policy warning contradictory-clauses elmbrook/a.policy",
      "oakfield/b.policy error contradictory-clauses oakfield/a.policy",
      "oakfield/c.policy error outdated-legislation",
      "oakfield/c.policy information outdated-term",
    ];
    assert.deepEqual(
      needed.filter((one) => !found(whole).includes(one)),
      [],
      found(whole).join("\n"),
    );
    assert.equal(
      found(whole).filter((one) => /^oakfield\/b\.policy \w+ contradictory-clauses/.test(one)).length,
      2,
      "the banned slates and the opposite duties",
    );
    assert.match(whole, /"id": "green-shoes"/);
    writeFileSync(join(folder, "none.json"), "{}");
    const without = found(await run("check", "--config", "none.json"));
    assert.deepEqual(
      needed.filter((one) => without.includes(one)),
      [],
    );
  });

  it("reach the workers, the cache and the parts of a run: all give the same, byte for byte", async () => {
    const alike = (text: string) => text.replaceAll("0.1.0", "0.0.0");
    assert.equal(alike(await run("check", "--jobs", "2")), alike(whole));
    await run("check", "--cache");
    assert.equal(await run("check", "--cache"), whole);
    const parts = await Promise.all(
      [1, 2, 3].map(async (part) => {
        const out = await run("check", "--shard", `${part}/3`);
        writeFileSync(join(folder, `part-${part}.json`), out);
        return `part-${part}.json`;
      }),
    );
    assert.equal(await run("merge-reports", ...parts), whole);
  });
});
