import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range } from "vscode-languageclient";
import { LANGUAGE, type ActivePolicy } from "./active";
import { checkAll } from "./check-all";
import { importDocument } from "./import";
import { showReading } from "./reading";
import type { Requests } from "./requests";
import { newPolicy, openNewPolicy } from "./new-policy";

/** Registers the extension's commands. Their names and titles stand in package.json. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  requests: Requests,
  active: ActivePolicy,
): vscode.Disposable[] {
  const command = (name: string, run: (...args: never[]) => unknown) => vscode.commands.registerCommand(`schoolPolicy.${name}`, run);
  const all = vscode.languages.createDiagnosticCollection("School Policy, all policies");
  return [
    all,
    vscode.workspace.onDidOpenTextDocument(({ uri }) => all.delete(uri)),
    command("explainRule", (rule: string) => explainRule(context, rule)),
    command("goTo", (uri: string, range: Range) => goTo(client, uri, range)),
    command("showSections", () => vscode.commands.executeCommand("schoolPolicy.sections.focus")),
    command("restartServer", () => restart(client)),
    command("showLog", () => client.outputChannel.show()),
    command("checkAsPolicy", () => checkAsPolicy()),
    command("checkNow", () => active.document && requests.checkNow(active.document.uri.toString())),
    command("checkAll", () => checkAll(client, requests, all)),
    command("newPolicy", (kind?: string) => (typeof kind === "string" ? openNewPolicy(requests, kind) : newPolicy(requests))),
    command("importDocument", (uri?: vscode.Uri) => importDocument(requests, uri)),
    command("showReading", () => showReading(active)),
    command("toggleReadings", () => toggleReadings()),
  ];
}

/** Shows a rule's page, as a preview where the editor has one. */
async function explainRule(context: vscode.ExtensionContext, rule: string): Promise<void> {
  if (!/^[a-z-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(context.extensionUri, "server", "src", "core", "rules", `${rule}.md`);
  const preview = (await vscode.commands.getCommands(true)).includes("markdown.showPreview");
  await vscode.commands.executeCommand(preview ? "markdown.showPreview" : "vscode.open", page);
}

async function goTo(client: BaseLanguageClient, uri: string, range: Range): Promise<void> {
  const selection = await client.protocol2CodeConverter.asRange(range);
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { selection });
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

/** Treats the active text as a policy, whatever its file is called. VS Code's own language setting undoes it. */
async function checkAsPolicy(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}

async function toggleReadings(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("schoolPolicy");
  await settings.update("inlayHints.enabled", !settings.get<boolean>("inlayHints.enabled"), vscode.ConfigurationTarget.Global);
}
