import { strict as assert } from "node:assert";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { features, type Feature } from "../../server/src/lsp/features";
import { rules } from "../../server/src/core/rules/registry";
import { runCommand } from "../cli/scenario";
import { TestClient } from "./client";

const URI = "untitled:a";
const OLD_LAW = "# Social Media Policy\n\n## 1. Law\n1.1 We follow the Data Protection Act 1998.\n";
const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

describe("the language server", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it("pushes diagnostics to a client that cannot pull", async () => {
    client = TestClient.inProcess();
    const { capabilities } = await client.initialize({ pulls: false });
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.open(URI, OLD_LAW);
    await client.until("the finding", () => codes(client.pushed.get(URI) ?? []).includes("outdated-legislation"));
    await client.change(URI, 2, [{ text: "# Social Media Policy\n" }]);
    await client.until("the finding to go", () => !codes(client.pushed.get(URI) ?? []).includes("outdated-legislation"));
  });

  it("refuses a cancelled pull instead of answering an empty list", async () => {
    client = TestClient.inProcess();
    await client.initialize();
    await client.open(URI, OLD_LAW.repeat(2000));
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest<unknown>("textDocument/diagnostic", { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(asked, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
  });

  it("keeps the other features and writes one line when one throws", async () => {
    const broken = features.map((feature): Feature =>
      feature.name !== "hover"
        ? feature
        : {
            ...feature,
            register: (server) =>
              server.connection.onHover((_, token) =>
                server.runner.run("hover", token, null, () => {
                  throw new Error("deliberate");
                }),
              ),
          },
    );
    client = TestClient.inProcess({}, broken);
    await client.initialize();
    await client.open(URI, OLD_LAW);
    assert.equal(await client.ask("textDocument/hover", { textDocument: { uri: URI }, position: { line: 3, character: 25 } }), null);
    assert.ok(codes(await client.diagnostics(URI)).includes("outdated-legislation"));
    assert.equal(client.logs.length, 1);
    assert.match(client.logs[0]!, /^hover failed: Error: deliberate/);
  });

  it("leaves out a rule that fails, with one line in the log, and shows what the others find", async () => {
    const rule = rules.find(({ name }) => name === "outdated-term")!,
      check = rule.check;
    Object.assign(rule, {
      check: () => {
        throw new Error("deliberate");
      },
    });
    try {
      client = TestClient.inProcess();
      await client.initialize();
      await client.open(URI, OLD_LAW);
      assert.ok(codes(await client.diagnostics(URI)).includes("outdated-legislation"));
      assert.deepEqual(client.logs, ["The rule outdated-term failed and is left out: deliberate"]);
    } finally {
      Object.assign(rule, { check });
    }
  });

  it("refuses a pull that failed, so that the client goes on showing what it has", async () => {
    client = TestClient.inProcess({
      now: () => {
        if (failing) throw new Error("deliberate");
        return 0;
      },
    });
    let failing = false;
    await client.initialize();
    await client.open(URI, OLD_LAW);
    failing = true;
    await assert.rejects(client.pull(URI), { code: -32802 });
    assert.match(client.logs[0]!, /^diagnostics failed: Error: deliberate/);
    failing = false;
    assert.ok(codes(await client.diagnostics(URI)).includes("outdated-legislation"));
  });

  it("takes a finding away in the answer after its line is deleted, and shows none twice", async () => {
    client = TestClient.inProcess();
    await client.initialize();
    await client.open(URI, OLD_LAW);
    const first = await client.pull(URI),
      line = OLD_LAW.split("\n").findIndex((one) => one.includes("1998"));
    assert.ok(first.kind === "full" && codes(first.items).includes("outdated-legislation"));
    await client.change(URI, 2, [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: "" }]);
    const second = await client.pull(URI, first.resultId);
    assert.ok(second.kind === "full" && !codes(second.items).includes("outdated-legislation"));
  });

  it("keeps, while words are typed elsewhere, what waits for a pause, and asks anew for what is typed in its own sentence", async () => {
    let clock = 0;
    const due = new Set<() => void>();
    client = TestClient.inProcess({
      now: () => clock,
      after(_, work) {
        due.add(work);
        return () => due.delete(work);
      },
    });
    await client.initialize();
    const lines = [
      "# A Policy",
      "",
      "1.1 Pupils must not use phones in school.",
      "",
      "1.2 Pupils may use phones in school. It rains.",
      "",
      "1.3 The sun shines.",
      "",
    ];
    let version = 1,
      shown: string | undefined;
    const pull = async () => {
      const report = await client.pull(URI, shown);
      shown = report.resultId;
      return report.kind === "full" ? codes(report.items) : "unchanged";
    };
    const type = async (line: number, after: string, text: string, over = "") => {
      const character = lines[line]!.indexOf(after) + after.length;
      lines[line] = lines[line]!.slice(0, character) + text + lines[line]!.slice(character + over.length);
      await client.change(URI, ++version, [
        { range: { start: { line, character }, end: { line, character: character + over.length } }, text },
      ]);
      return pull();
    };
    const clashes = (found: Awaited<ReturnType<typeof pull>>) =>
      found !== "unchanged" && found.filter((code) => code === "contradictory-clauses").length;
    await client.open(URI, lines.join("\n"));
    const first = await pull();
    assert.equal(clashes(first), 1);
    assert.equal(await type(6, "shines.", " "), "unchanged");
    const law = await type(6, "shines. ", "We follow the Data Protection Act 1998.");
    assert.deepEqual([clashes(law), law.includes("outdated-legislation")], [1, true]);
    assert.equal(await type(4, "It rains", " and snows"), "unchanged");
    const resolved = await type(4, "Pupils m", "ust not", "ay");
    assert.deepEqual([clashes(resolved), resolved.includes("outdated-legislation")], [0, true]);
    assert.equal(await type(6, "1998.", " Pupils must use phones in school."), "unchanged");
    clock += 10_000;
    for (const work of [...due]) work();
    await client.until("the pause", () => client.refreshes > 0);
    assert.ok(Number(clashes(await pull())) > 0);
  });

  it("warns once about a setting it does not know, and uses the usual value", async () => {
    client = TestClient.inProcess();
    client.settings = { run: "sometimes" };
    await client.initialize();
    await client.open(URI, OLD_LAW);
    await client.open("untitled:b", OLD_LAW);
    assert.ok(codes(await client.diagnostics(URI)).includes("outdated-legislation"));
    await client.diagnostics("untitled:b");
    assert.equal(client.warnings.length, 1);
    assert.match(client.warnings[0]!, /schoolPolicy\.run/);
  });

  it("checks only what was saved when told to", async () => {
    client = TestClient.inProcess();
    client.settings = { run: "onSave" };
    await client.initialize();
    await client.open(URI, "# Social Media Policy\n");
    const first = await client.pull(URI);
    assert.ok(first.kind === "full" && !codes(first.items).includes("outdated-legislation"));
    await client.change(URI, 2, [{ text: OLD_LAW }]);
    assert.equal((await client.pull(URI, first.resultId)).kind, "unchanged");
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: URI } });
    const saved = await client.pull(URI, first.resultId);
    assert.ok(saved.kind === "full" && codes(saved.items).includes("outdated-legislation"));
  });

  it("checks only when asked when told so", async () => {
    client = TestClient.inProcess();
    client.settings = { run: "manual" };
    await client.initialize();
    await client.open(URI, OLD_LAW);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.ask("schoolPolicy/checkNow", { uri: URI });
    assert.ok(codes(await client.diagnostics(URI)).includes("outdated-legislation"));
  });

  it("counts UTF-16 units", async () => {
    client = TestClient.inProcess();
    await client.initialize();
    await client.open(URI, "# Social Media Policy\r\n\r\n😀 We follow the Data Protection Act 1998.\r\n");
    const act = (await client.diagnostics(URI)).find(({ code }) => code === "outdated-legislation");
    assert.deepEqual(act?.range, { start: { line: 2, character: 17 }, end: { line: 2, character: 41 } });
  });

  it("takes the day from the folder's config file and reads the other policies of the folder", async () => {
    const folder = await mkdtemp(join(tmpdir(), "school-policy-"));
    try {
      await writeFile(join(folder, "school-policy.config.json"), '{ "asOf": "2010-01-01" }');
      await writeFile(join(folder, "behaviour.policy"), "# Behaviour Policy\n\nNext review: March 2011\n");
      client = TestClient.inProcess();
      await client.initialize({ folder: pathToFileURL(folder).href });
      const reviews = await client.ask<{ title: string; status: string }[]>("schoolPolicy/reviews", {});
      assert.deepEqual(
        reviews.map(({ title, status }) => [title, status]),
        [["Behaviour Policy", "current"]],
      );
      await writeFile(join(folder, "behaviour.policy"), "# Behaviour Policy\n\nNext review: March 2009\n");
      client.refreshes = 0;
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: pathToFileURL(join(folder, "behaviour.policy")).href, type: 2 }],
      });
      await client.until("the refresh", () => client.refreshes > 0);
      assert.equal((await client.ask<{ status: string }[]>("schoolPolicy/reviews", {}))[0]?.status, "overdue");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("says once, when it starts, that the register is old", async () => {
    client = TestClient.inProcess({ today: () => "2031-01-05" });
    await client.initialize();
    await client.open(URI, "# Social Media Policy\n");
    await client.diagnostics(URI);
    assert.deepEqual(client.warnings.filter((line) => line.startsWith("What the checker knows of the law was last read on")).length, 1);
  });

  it("shows the review calendar that the command line prints", async () => {
    const folder = await mkdtemp(join(tmpdir(), "school-policy-"));
    try {
      const policy = (title: string, ...lines: string[]) =>
        writeFile(
          join(folder, `${title.toLowerCase()}.policy`),
          `# ${title} Policy\n\nSchool: Oakfield Primary School\n${lines.join("\n")}\n`,
        );
      await Promise.all([
        policy("Uniform", "Next review: March 2027"),
        policy("Lone"),
        policy("Behaviour", "Next review: March 2019"),
        policy("Letters", "Last reviewed: May 2026", "Review cycle: annually"),
        policy("Art", "Next review: 31 March 2027"),
      ]);
      await writeFile(
        join(folder, "school-policy.config.json"),
        '{ "schools": [{ "name": "Elmbrook Primary School", "paths": ["art.policy"] }] }',
      );
      const { out } = await runCommand(folder, ["calendar", "--json"]);
      const printed = (JSON.parse(out) as { reviews: { path?: string; title: string; school?: string }[] }).reviews.map(
        ({ path: _path, ...entry }) => entry,
      );
      client = TestClient.inProcess();
      await client.initialize({ folder: pathToFileURL(folder).href });
      const shown = (await client.ask<{ uri?: string; title: string; school?: string }[]>("schoolPolicy/reviews", {})).map(
        ({ uri: _uri, ...entry }) => entry,
      );
      assert.deepEqual(shown, printed);
      assert.deepEqual(
        shown.map(({ title }) => title),
        ["Behaviour Policy", "Art Policy", "Uniform Policy", "Letters Policy", "Lone Policy"],
      );
      assert.deepEqual(
        shown.slice(0, 2).map(({ school }) => school),
        ["Oakfield Primary School", "Elmbrook Primary School"],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("reads everything anew when a file that the configuration names changes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "school-policy-"));
    try {
      await writeFile(join(folder, "school-policy.config.json"), '{ "vocabulary": ["words.json"] }');
      await writeFile(join(folder, "words.json"), "{}");
      client = TestClient.inProcess();
      await client.initialize({ folder: pathToFileURL(folder).href });
      const uri = pathToFileURL(join(folder, "devices.policy")).href;
      await client.open(uri, "# Devices Policy\n\nDevices are banned in classrooms.\n\nPupils may use learning slates in classrooms.\n");
      const clashes = async () => (await client!.diagnostics(uri)).filter(({ code }) => code === "contradictory-clauses").length;
      assert.equal(await clashes(), 0);
      await writeFile(join(folder, "words.json"), '{ "things": { "slate": { "is": "device", "words": "learning slate" } } }');
      client.refreshes = 0;
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [
          { uri: pathToFileURL(join(folder, "package.json")).href, type: 2 },
          { uri: pathToFileURL(join(folder, "words.json")).href, type: 2 },
        ],
      });
      await client.until("the refresh", () => client!.refreshes > 0);
      assert.equal(await clashes(), 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("turns a Word document into policy text", async () => {
    const { Document, Packer, Paragraph, HeadingLevel } = await import("docx");
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: "Behaviour Policy", heading: HeadingLevel.TITLE }),
              new Paragraph("Pupils must not run in the corridor."),
            ],
          },
        ],
      }),
    );
    client = TestClient.inProcess();
    await client.initialize();
    const imported = await client.ask<{ text: string } | null>("schoolPolicy/import", {
      name: "Behaviour.docx",
      base64: bytes.toString("base64"),
    });
    assert.match(imported?.text ?? client.logs.join(), /Behaviour Policy[\s\S]*Pupils must not run in the corridor\./);
  });
});
