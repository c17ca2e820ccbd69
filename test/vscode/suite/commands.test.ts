import * as vscode from "vscode";
import type { Api } from "../../../client/src/common/start";
import { diagnostics, extension, ok, open, ruleOf, same, when } from "./support";

describe("the extension's views and commands", () => {
  let api: Api, document: vscode.TextDocument;
  before(async () => {
    document = await open("social-media.policy");
    api = await extension();
    await diagnostics(document.uri, "findings", (found) => found.length > 0);
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("registers every command that the manifest names", async () => {
    const { contributes } = vscode.extensions.getExtension("school-policy.school-policy")!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    same(
      contributes.commands.filter(({ command }) => !known.has(command)).map(({ command }) => command),
      [],
      "commands that nobody registered",
    );
  });

  it("lists the requirements of the active policy and inserts a missing section on a click", async () => {
    document = await open("social-media.policy");
    const items = await api.sections.getChildren();
    ok(items.length > 0, "the sections view is empty");
    const missing = items.find(({ status, insert }) => status === "missing" && insert);
    if (!missing) return;
    const { command } = api.sections.getTreeItem(missing);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    ok(document.isDirty, "nothing was inserted");
    const after = await api.sections.getChildren();
    ok(after.find(({ id }) => id === missing.id)?.status !== "missing", `${missing.id} is still missing`);
  });

  it("lists the review calendar, overdue first", async () => {
    const items = await api.reviews.getChildren();
    ok(items.length >= 3, `${items.length} policies`);
    same(items[0]?.status, "overdue", "the first");
    same(api.reviews.getTreeItem(items[0]!).description, "overdue since March 2019", "its description");
  });

  it("opens a new policy from its model, with nothing repealed in it", async () => {
    await vscode.commands.executeCommand("schoolPolicy.newPolicy", "social-media");
    const made = vscode.window.activeTextEditor!.document;
    same(made.languageId, "school-policy", "language");
    ok(made.getText().startsWith("# "), made.getText().slice(0, 80));
    await diagnostics(made.uri, "its placeholders, or nothing", () => true);
    ok(!vscode.languages.getDiagnostics(made.uri).some((one) => ruleOf(one) === "outdated-legislation"), "repealed law in a model policy");
  });

  it("checks all policies, also those that are not open", async () => {
    const { policies, findings } = await vscode.commands.executeCommand<{ policies: number; findings: number }>("schoolPolicy.checkAll");
    ok(policies >= 3 && findings > 0, `${policies} policies, ${findings} findings`);
    ok(
      vscode.languages.getDiagnostics().some(([uri, found]) => uri.path.endsWith("/behaviour.policy") && found.length > 0),
      "no findings for a policy that is not open",
    );
  });

  it("shows the reading beside the policy", async () => {
    await open("social-media.policy");
    await vscode.commands.executeCommand("schoolPolicy.showReading");
    await when("the reading", vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("as read"))),
    );
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "school-policy-reading");
    ok(page?.getText().includes("How “Social Media Policy” was read"), page?.getText() ?? "no reading");
  });

  it("leaves other texts alone until it is asked", async () => {
    const readme = await open("README.md");
    same(vscode.languages.getDiagnostics(readme.uri).length, 0, "findings in a README");
    await vscode.commands.executeCommand("schoolPolicy.checkAsPolicy");
    const asked = await when("the language", vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.toString() === readme.uri.toString() && languageId === "school-policy",
      ),
    );
    await diagnostics(asked.uri, "its repealed Act", (found) => found.some((one) => ruleOf(one) === "outdated-legislation"));
  });

  it("offers the task that checks all policies", async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: "school-policy" });
    same(task?.problemMatchers, ["$school-policy"], "problem matcher");
  });

  it("shows a rule's page", async () => {
    await vscode.commands.executeCommand("schoolPolicy.explainRule", "review-date");
    await when("the page", vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("review-date"))),
    );
  });
});
