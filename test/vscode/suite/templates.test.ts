import * as vscode from "vscode";
import type { Api } from "../../../client/src/common/start";
import type { TemplateItem } from "../../../server/src/lsp/protocol";
import type { TemplateGroup, TemplateNode } from "../../../client/src/views/templates";
import { diagnostics, extension, ok, open, same, when } from "./support";

const SCHEME = "school-policy-template";
const shownTemplate = () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === SCHEME)?.document;

describe("templates in VS Code", () => {
  let api: Api, policy: vscode.TextDocument;
  before(async () => {
    api = await extension();
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    policy = await open("social-media.policy");
    await diagnostics(policy.uri, "findings", (found) => found.length > 0);
    await when("the policy", api.templates.onDidChangeTreeData, () => api.templates.message === undefined);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("schoolPolicy.groupTemplatesBySection");
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty && !document.isUntitled) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand("workbench.action.files.revert");
      }
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  /** A template by its id, from the view. */
  async function template(id: string): Promise<TemplateItem> {
    const rows = await api.templates.getChildren(),
      all: TemplateNode[] = [];
    for (const row of rows) all.push(...("templates" in row ? await api.templates.getChildren(row) : [row]));
    const found = all.find((row): row is TemplateItem => "id" in row && row.id === id);
    ok(found, `no template ${id}`);
    return found;
  }

  /** Selects a row of the view, as a click does. */
  async function select(item: TemplateItem): Promise<vscode.TextDocument> {
    const { command } = api.templates.getTreeItem(item);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    return when("the page", vscode.window.onDidChangeVisibleTextEditors, shownTemplate);
  }

  it("groups them by section, what the policy lacks first, or by policy", async () => {
    const groups = await api.templates.getChildren(),
      first = groups[0]!;
    same(("templates" in first ? first.templates[0]! : first).wanted, true, "the first one is wanting");
    ok(String(api.templates.getTreeItem(first).description).includes("missing here"), "and says so");
    const reporting = groups.find(
      (group): group is TemplateGroup =>
        "templates" in group && group.templates.some(({ id }) => id === "social-media/safeguarding-reporting"),
    );
    ok(reporting && new Set(reporting.templates.map(({ kind }) => kind)).size > 3, "one section from several policies");
    await vscode.commands.executeCommand("schoolPolicy.groupTemplatesByPolicy");
    ok(
      (await api.templates.getChildren()).some((group) => group.title === "Whistleblowing" && "templates" in group),
      "a group for each policy",
    );
  });

  it("shows a selected one as a page that cannot be edited, and inserts nothing", async () => {
    const page = await select(await template("social-media/safeguarding-reporting"));
    const text = page.getText();
    same(page.languageId, "school-policy", "language");
    for (const wanted of [
      "Requirement: ",
      "Policy: social media",
      "Phase: all schools",
      "Why: ",
      "Covers: safeguarding reporting",
      "[telephone number of children's social care]",
    ])
      ok(text.includes(wanted), `“${wanted}” is not in the page:\n${text.slice(0, 600)}`);
    same(vscode.workspace.fs.isWritableFileSystem(SCHEME) ?? false, false, "writable");
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === page)!;
    await vscode.window.showTextDocument(page, editor.viewColumn);
    await vscode.commands.executeCommand("type", { text: "x" });
    same(page.getText(), text, "the page after typing");
    same(policy.isDirty, false, "the policy");
    same(vscode.languages.getDiagnostics(page.uri).length, 0, "findings on the page");
    same(api.templates.message, undefined, "the policy is still the active one");
  });

  it("shows the next one in the place of the last, and the words for each phase", async () => {
    await select(await template("social-media/safeguarding-reporting"));
    const images = (await api.templates.getChildren())
      .flatMap((row) => ("templates" in row ? row.templates : [row]))
      .filter(({ id }) => id === "social-media/image-consent");
    same(
      images.map(({ phase }) => phase),
      ["primary", "secondary"],
      "phases",
    );
    await select(images[1]!);
    const page = await when("the second page", vscode.window.onDidChangeVisibleTextEditors, () => {
      const shown = shownTemplate();
      return shown?.getText().includes("from the age of 13") && shown;
    });
    ok(page.getText().includes("Phase: secondary schools"), page.getText().slice(0, 300));
    same(
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === SCHEME).length,
      1,
      "pages",
    );
  });

  it("inserts one in the right place from the page's button, and moves the later sections up, in one step", async () => {
    const before = policy.getText();
    const page = await select(await template("social-media/safeguarding-reporting"));
    await vscode.commands.executeCommand("schoolPolicy.insertTemplateInPlace", page.uri);
    const text = policy.getText();
    ok(
      /## 2\. Reporting a safeguarding concern\n[\s\S]*\n2\.1 Anyone who is worried[\s\S]*## 3\. Data\n3\.1 Personal data/.test(text),
      text,
    );
    ok(text.includes("2.10 The telephone numbers are:") && text.includes("[telephone number of"), "placeholders are kept as tab stops");
    await vscode.commands.executeCommand("undo");
    same(policy.getText(), before, "after one undo");
  });

  it("inserts one at the cursor from the row", async () => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === policy)!;
    const end = policy.lineAt(policy.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("schoolPolicy.insertTemplateAtCursor", await template("behaviour/purpose"));
    const text = policy.getText();
    ok(text.indexOf("## 3. ") > text.indexOf("2.1 Personal data"), text);
  });

  it("finds one by typing, shows it, and inserts it with Enter", async () => {
    await vscode.commands.executeCommand("schoolPolicy.insertSection");
    await vscode.commands.executeCommand("workbench.action.quickOpenNavigateNextInFilePicker").then(undefined, () => undefined);
    const page = await when("the page of the first row", vscode.window.onDidChangeVisibleTextEditors, shownTemplate);
    const title = /^Template: (.*)$/m.exec(page.getText())![1]!;
    ok(!policy.isDirty, "nothing is inserted by looking");
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await when("the section", vscode.workspace.onDidChangeTextDocument, () => policy.getText().includes(`. ${title}\n`));
    await when("the page to be closed", vscode.window.onDidChangeVisibleTextEditors, () => !shownTemplate());
  });

  it("closes the page when the list is left without a choice", async () => {
    await vscode.commands.executeCommand("schoolPolicy.insertSection");
    await when("the page", vscode.window.onDidChangeVisibleTextEditors, shownTemplate);
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await when("the page to be closed", vscode.window.onDidChangeVisibleTextEditors, () => !shownTemplate());
    same(policy.isDirty, false, "the policy");
  });

  it("lets templates be read while no policy is open, says what to do, and inserts nothing", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await when("no policy", api.templates.onDidChangeTreeData, () => api.templates.message !== undefined);
    ok(api.templates.message!.startsWith("Open a policy"), api.templates.message!);
    const item = await template("social-media/safeguarding-reporting"),
      page = await select(item);
    ok(page.getText().includes("Reporting a safeguarding concern"), page.getText());
    same(await vscode.commands.executeCommand("schoolPolicy.insertTemplateInPlace", item), false, "inserted");
    same(await vscode.commands.executeCommand("schoolPolicy.insertTemplateAtCursor", page.uri), false, "inserted at the cursor");
  });
});
