import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Registers the extension's commands. Their names and titles stand in package.json. */
export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable[] {
  const command = (name: string, run: (...args: never[]) => unknown) => vscode.commands.registerCommand(`schoolPolicy.${name}`, run);
  return [
    command("explainRule", (rule: string) => explainRule(context, rule)),
    command("restartServer", () => restart(client)),
    command("showLog", () => client.outputChannel.show()),
  ];
}

/** Shows a rule's page, as a preview where the editor has one. */
async function explainRule(context: vscode.ExtensionContext, rule: string): Promise<void> {
  if (!/^[a-z-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(context.extensionUri, "server", "src", "core", "rules", `${rule}.md`);
  const preview = (await vscode.commands.getCommands(true)).includes("markdown.showPreview");
  await vscode.commands.executeCommand(preview ? "markdown.showPreview" : "vscode.open", page);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
