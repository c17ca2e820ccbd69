import { strict as assert } from "node:assert";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
  type CompletionItem,
  type DocumentHighlight,
  type WorkspaceSymbol,
} from "vscode-languageserver/node";
import { TestClient } from "./client";

const URI = "untitled:social-media";
const TEXT = `# Social Media Policy

School: Example Primary School
Policy: social media
Reviewed: March 2026
Next review :  March 2046

## 1. Definitions
1.1 "Personal account" means an account that is not run for the school.

## 2. Use
2.1 Staff must set every personal account to private, as section 3 says.
2.2 Staff must:
    • keep to the Data Protection Act 1998;
    • tell [name of the designated safeguarding lead].

## 3. Privacy
3.1 Subject to 2.1, staff may use an account.
`;

const at = (words: string, extra = 0) => {
  const offset = TEXT.indexOf(words) + extra,
    before = TEXT.slice(0, offset).split("\n");
  assert.ok(offset >= extra, words);
  return { line: before.length - 1, character: before.at(-1)!.length };
};

const isCompletion = (item: unknown) =>
  TextEdit.is((item as CompletionItem).textEdit) && typeof (item as CompletionItem).label === "string";
const isSymbol = (item: unknown) => Location.is((item as WorkspaceSymbol).location) && (item as WorkspaceSymbol).name !== "";
const isHighlight = (item: unknown) => Range.is((item as DocumentHighlight).range);

describe("the built server over stdio", () => {
  let client: TestClient, process: ChildProcess;
  before(async function () {
    if (!existsSync("dist/server.cjs")) this.skip();
    ({ client, process } = TestClient.overStdio(["dist/server.cjs", "--stdio"]));
    await client.initialize({ options: { commands: true, ruleLink: "command:explain?{rule}" } });
    await client.open(URI, TEXT);
  });
  after(async () => {
    const ended = new Promise((done) => process.once("exit", done));
    await client.stop();
    await ended;
    assert.equal(process.exitCode ?? 0, 0);
  });

  const textDocument = { uri: URI };
  const all = <T>(items: readonly T[] | null, is: (item: unknown) => boolean): readonly T[] => {
    assert.ok(items && items.length > 0, "an empty answer");
    for (const item of items) assert.ok(is(item), JSON.stringify(item));
    return items;
  };

  it("answers pulled diagnostics with a link, tags and a result id", async () => {
    const report = await client.pull(URI);
    assert.ok(report.kind === "full" && report.resultId);
    const act = all(report.items, Diagnostic.is).find(({ code }) => code === "outdated-legislation");
    assert.deepEqual(act?.range.start, at("Data Protection Act 1998"));
    assert.equal(act?.codeDescription?.href, "command:explain?outdated-legislation");
    assert.deepEqual(act?.tags, [2]);
    assert.equal((await client.pull(URI, report.resultId)).kind, "unchanged");
  });

  it("offers a preferred quick-fix whose edit lies in the document", async () => {
    const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: at("Data Protection"), end: at("Data Protection") },
      context: { diagnostics: [] },
    });
    const fix = all(actions, CodeAction.is).find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit && WorkspaceEdit.is(fix.edit) && fix.edit.changes?.[URI]);
  });

  it("answers hover", async () => {
    const hover = await client.ask<Hover>("textDocument/hover", { textDocument, position: at("Protection Act 1998") });
    assert.ok(Hover.is(hover));
    assert.match(JSON.stringify(hover.contents), /No longer in force since 25 May 2018.*Data Protection Act 2018/);
    const term = await client.ask<Hover>("textDocument/hover", { textDocument, position: at("personal account to", 3) });
    assert.match(JSON.stringify(term.contents), /means an account that is not run/);
  });

  it("answers completion", async () => {
    const { items } = await client.ask<{ items: CompletionItem[] }>("textDocument/completion", {
      textDocument,
      position: at("section 3", 8),
    });
    assert.deepEqual(
      all(items, isCompletion).map(({ label }) => label),
      ["1", "2", "3"],
    );
  });

  it("answers the outline, folds, and selections", async () => {
    const symbols = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    assert.deepEqual(
      all(symbols, DocumentSymbol.is)
        .filter(({ kind }) => kind === 3)
        .map(({ name }) => name),
      ["1 Definitions", "2 Use", "3 Privacy"],
    );
    all(await client.ask<FoldingRange[]>("textDocument/foldingRange", { textDocument }), FoldingRange.is);
    all(
      await client.ask<SelectionRange[]>("textDocument/selectionRange", { textDocument, positions: [at("Staff must set")] }),
      SelectionRange.is,
    );
    all(await client.ask<WorkspaceSymbol[]>("workspace/symbol", { query: "privacy" }), isSymbol);
  });

  it("answers semantic tokens, lenses and links", async () => {
    const tokens = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    assert.ok(SemanticTokens.is(tokens) && tokens.data.length > 0 && tokens.data.length % 5 === 0);
    const lenses = all(await client.ask<CodeLens[]>("textDocument/codeLens", { textDocument }), CodeLens.is);
    assert.equal(lenses[0]?.command?.title, "Next review March 2046");
    const links = all(await client.ask<DocumentLink[]>("textDocument/documentLink", { textDocument }), DocumentLink.is);
    assert.ok(links.some(({ target }) => target?.includes("legislation.gov.uk")));
  });

  it("answers definition, references, highlight and rename", async () => {
    const position = at("personal account to", 3);
    const definition = await client.ask<Location>("textDocument/definition", { textDocument, position });
    assert.ok(Location.is(definition));
    assert.deepEqual(definition.range.start, at('Personal account"'));
    assert.equal(
      all(
        await client.ask<Location[]>("textDocument/references", { textDocument, position, context: { includeDeclaration: true } }),
        Location.is,
      ).length,
      2,
    );
    all(await client.ask<DocumentHighlight[]>("textDocument/documentHighlight", { textDocument, position }), isHighlight);
    const prepared = await client.ask<{ range: Range; placeholder: string }>("textDocument/prepareRename", { textDocument, position });
    assert.ok(Range.is(prepared.range) && prepared.placeholder === "personal account");
    const edit = await client.ask<WorkspaceEdit>("textDocument/rename", { textDocument, position, newName: "private profile" });
    assert.deepEqual(
      edit.changes?.[URI]?.map(({ newText }) => newText),
      ["Private profile", "private profile"],
    );
    await assert.rejects(
      client.ask("textDocument/rename", { textDocument, position: at("## 3", 3), newName: "2" }),
      /There is a 2 already/,
    );
  });

  it("answers formatting and what Enter does in a list", async () => {
    const edits = all(
      await client.ask<TextEdit[]>("textDocument/formatting", { textDocument, options: { tabSize: 4, insertSpaces: true } }),
      TextEdit.is,
    );
    assert.ok(edits.some(({ newText }) => newText === ": ") && edits.some(({ newText }) => newText === "- "));
    assert.ok(
      Array.isArray(
        await client.ask("textDocument/onTypeFormatting", { textDocument, position: { line: 6, character: 0 }, ch: "\n", options: {} }),
      ),
    );
  });

  it("answers the views", async () => {
    assert.ok(Array.isArray(await client.ask("schoolPolicy/sections", { uri: URI })));
    assert.equal((await client.ask<{ status: string }[]>("schoolPolicy/reviews", {}))[0]?.status, "current");
    assert.ok((await client.ask<unknown[]>("schoolPolicy/templates", { uri: URI })).length > 5);
    assert.match(await client.ask<string>("schoolPolicy/reading", { uri: URI }), /How “Social Media Policy” was read/);
    assert.ok((await client.ask<unknown[]>("schoolPolicy/checkAll", {})).length > 0);
  });

  it("loses a finding in the same answer as its line", async () => {
    const line = at("Data Protection Act").line;
    await client.change(URI, 2, [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: "" }]);
    assert.equal((await client.diagnostics(URI)).filter(({ code }) => code === "outdated-legislation").length, 0);
    assert.deepEqual(client.logs, []);
  });
});
