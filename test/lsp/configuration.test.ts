import { strict as assert } from "node:assert";
import { FileConfiguration } from "../../server/src/lsp/configuration";
import { virtualConfigFiles, virtualPath } from "../../server/src/lsp/virtual-files";
import { TestClient } from "./client";

const ROOT = "vscode-vfs://github/a/our%20policies";
const CONFIG = `{
  // As school-policy init writes it.
  "vocabulary": ["./data/our words.json"],
  "kinds": { "dress/*.policy": "uniform" },
  "schools": [{ "name": "Oakfield Primary School", "phase": "primary", "paths": ["oakfield/**"] }],
}`;

/** A virtual folder: texts by their decoded paths below the root. */
function folder(texts: Readonly<Record<string, string>>) {
  const read = (uri: string) =>
    Promise.resolve(uri.startsWith(`${ROOT}/`) ? texts[decodeURIComponent(uri.slice(ROOT.length + 1))] : undefined);
  return {
    read,
    list: () =>
      Promise.resolve(
        Object.keys(texts)
          .filter((path) => path.endsWith(".policy"))
          .map((path) => `${ROOT}/${encodeURI(path)}`),
      ),
  };
}

const configurationOf = (files: ReturnType<typeof folder>) => new FileConfiguration(() => virtualConfigFiles(() => files), virtualPath);

describe("configuration where no file system is at hand", () => {
  it("gives a file its kind, its school and the vocabulary that the configuration names", async () => {
    const files = folder({
      "school-policy.config.json": CONFIG,
      "data/our words.json": '{ "things": { "slate": { "is": "device", "words": "learning slate" } } }',
    });
    const configuration = configurationOf(files);
    const one = await configuration.of(`${ROOT}/oakfield/devices.policy`),
      two = await configuration.of(`${ROOT}/dress/what-we-wear.policy`);
    assert.deepEqual(configuration.problems(), []);
    assert.deepEqual(
      [one.school, one.kind, one.config.school?.phase, two.school, two.kind],
      ["Oakfield Primary School", undefined, "primary", undefined, "uniform"],
    );
    assert.notEqual(one.digest, two.digest);
    assert.ok(configuration.reads(`${ROOT}/data/our%20words.json`) && !configuration.reads(`${ROOT}/data/other.json`));
  });

  it("says what cannot be used, and goes on with the rest", async () => {
    const files = folder({
      "school-policy.config.json": '{ "vocabulary": ["gone.json", "kinds.json"], "terms": ["terms.json"], "register": ["broken.json"] }',
      "kinds.json": '{ "things": { "brick": { "is": "devise" } } }',
      "terms.json": '[{ "id": "x" }]',
      "broken.json": "[",
    });
    const configuration = configurationOf(files);
    await configuration.of(`${ROOT}/a.policy`);
    assert.deepEqual(
      configuration.problems().map((line) => line.replace(/^school-policy\.config\.json, line 1: /, "")),
      [
        "broken.json is not valid JSON.",
        'terms.json does not hold what it should: "x", term: It is missing.',
        "gone.json could not be read.",
        'kinds.json does not fit: things, "brick": there is no "devise" among the things. Did you mean "device"?',
      ],
    );
  });

  it("inherits from folders above and from what a configuration extends, and lets nothing be loosened", async () => {
    const files = folder({
      "trust/base.json": '{ "rules": { "outdated-term": "error" }, "asOf": "2026-01-05" }',
      "school-policy.config.json": '{ "extends": "./trust/base.json", "rules": { "unclear-clause": "warning" } }',
      "oak/school-policy.config.json": '{ "rules": { "outdated-term": "off", "definition": "error" }, "extends": ["./missing.json"] }',
    });
    const configuration = configurationOf(files),
      { config } = await configuration.of(`${ROOT}/oak/pay.policy`);
    assert.deepEqual(
      [config.rules, config.asOf],
      [{ "outdated-term": "error", "unclear-clause": "warning", definition: "error" }, "2026-01-05"],
    );
    assert.match(
      configuration.problems().join("\n"),
      /line 1: There is no ".\/missing.json" to inherit from\.[^]*"outdated-term" cannot be "off" here/,
    );
    assert.ok(configuration.reads(`${ROOT}/trust/base.json`) && (await configuration.of("untitled:Untitled-1")).digest === "");
  });

  it("takes a school's own templates", async () => {
    const files = folder({
      "oak/school-policy.config.json": '{ "templates": ["../models/*.policy"] }',
      "models/lone working.policy": "Policy: lone working\n\n# Lone Working Policy\n\n## Keys\n\nStaff must return keys.\n",
      "models/old/left.policy": "Policy: uniform\n\n# Uniform\n",
    });
    const configuration = configurationOf(files),
      { models } = await configuration.of(`${ROOT}/oak/pay.policy`);
    assert.deepEqual([configuration.problems(), models?.length], [[], 1]);
    assert.ok(configuration.reads(`${ROOT}/models/lone%20working.policy`) && !configuration.reads(`${ROOT}/models/old/left.policy`));
  });

  it("compares clauses that use the added words in a virtual folder, and again when the words change", async () => {
    const texts: Record<string, string> = { "school-policy.config.json": CONFIG, "data/our words.json": "{}" };
    const client = TestClient.inProcess({ files: folder(texts) });
    try {
      await client.initialize({ folder: ROOT });
      const uri = `${ROOT}/devices.policy`,
        clashes = async () => (await client.diagnostics(uri)).filter(({ code }) => code === "contradictory-clauses").length;
      await client.open(uri, "# Devices Policy\n\nDevices are banned in classrooms.\n\nPupils may use learning slates in classrooms.\n");
      assert.equal(await clashes(), 0);
      texts["data/our words.json"] = '{ "things": { "slate": { "is": "device", "words": "learning slate" } } }';
      client.refreshes = 0;
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: `${ROOT}/data/our%20words.json`, type: 2 }],
      });
      await client.until("the refresh", () => client.refreshes > 0);
      assert.equal(await clashes(), 1);
    } finally {
      await client.stop();
    }
  });
});
