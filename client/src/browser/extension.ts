import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";

let client: LanguageClient | undefined;

/** Starts the language server in a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  client = new LanguageClient("schoolPolicy", "School Policy", new Worker(url), { documentSelector: [{ language: "school-policy" }] });
  await client.start();
}

/** Stops the language server. */
export function deactivate(): Promise<void> | undefined { return client?.stop(); }
