import * as vscode from "vscode";
import { at, diagnostics, ok, open, replace, ruleOf, same } from "./support";

const execute = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);

describe("help on every line in VS Code", () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await open("photographs.policy");
    await diagnostics(document.uri, "findings", (found) => found.length > 0);
  });
  after(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("hovers over a repealed Act with its status and successor", async () => {
    const hovers = await execute<vscode.Hover[]>("executeHoverProvider", document.uri, at(document, "Data Protection Act 1998", 4));
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
    ok(text.includes("No longer in force since 25 May 2018") && text.includes("Data Protection Act 2018"), text);
  });

  it("completes a reference, a field's value and a section", async () => {
    const labels = async (position: vscode.Position) =>
      (await execute<vscode.CompletionList>("executeCompletionItemProvider", document.uri, position)).items.map(({ label }) =>
        typeof label === "string" ? label : label.label,
      );
    ok((await labels(at(document, "section 2", 8))).includes("1"), "no reference");
    ok((await labels(at(document, "Review cycle: ", 14))).includes("every two years"), "no value");
    ok((await labels(document.lineAt(document.lineCount - 1).range.end)).length > 3, "no sections");
  });

  it("outlines and folds the sections", async () => {
    const symbols = await execute<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri);
    ok(
      symbols.some(({ name }) => name === "2 Photographs"),
      JSON.stringify(symbols.map(({ name }) => name)),
    );
    ok((await execute<vscode.FoldingRange[]>("executeFoldingRangeProvider", document.uri)).length >= 2, "no folds");
  });

  it("shows the review state above the title", async () => {
    const lenses = await execute<vscode.CodeLens[]>("executeCodeLensProvider", document.uri);
    ok(
      lenses.some(({ command }) => command?.title === "Next review March 2046"),
      JSON.stringify(lenses.map(({ command }) => command?.title)),
    );
  });

  it("renumbers a section with its clauses and references", async () => {
    const edit = await execute<vscode.WorkspaceEdit>(
      "executeDocumentRenameProvider",
      document.uri,
      at(document, "## 2. Photographs", 3),
      "4",
    );
    same(
      edit
        .get(document.uri)
        .map(({ newText }) => newText)
        .sort(),
      ["4", "4", "4.1"],
      "edits",
    );
  });

  it("formats without changing a word", async () => {
    const before = document.getText().replace(/[^\p{L}\p{N}]+/gu, " ");
    const edits = await execute<vscode.TextEdit[]>("executeFormatDocumentProvider", document.uri, { tabSize: 4, insertSpaces: true });
    ok(edits.length > 0, "nothing to format");
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    same(document.getText().replace(/[^\p{L}\p{N}]+/gu, " "), before, "words");
  });

  it("loses a finding when its line is deleted", async () => {
    const { line } = at(document, "Data Protection Act 1998");
    await replace(document, document.lineAt(line).rangeIncludingLineBreak, "");
    await diagnostics(document.uri, "the finding to go", (found) => !found.some((one) => ruleOf(one) === "outdated-legislation"));
  });
});
