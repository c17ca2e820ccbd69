import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Starts the language server in a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  client = new LanguageClient("schoolPolicy", "School Policy", { module, transport: TransportKind.ipc }, { documentSelector: [{ language: "school-policy" }] });
  await client.start();
}

/** Stops the language server. */
export function deactivate(): Promise<void> | undefined { return client?.stop(); }
