import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start, type Api } from "../common/start";

/** Starts the language server in a web worker. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const url = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  return start(context, (options) => new LanguageClient("schoolPolicy", "School Policy", new Worker(url), options));
}
