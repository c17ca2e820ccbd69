import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start, type Api } from "../common/start";

/** Starts the language server in a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  return start(context, (options) => new LanguageClient("schoolPolicy", "School Policy", { module, transport: TransportKind.ipc }, options));
}
