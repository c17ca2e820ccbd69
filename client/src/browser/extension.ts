import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start, type Api } from "../common/start";

/** Starts the language server in a web worker. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const address = (...path: string[]): string => vscode.Uri.joinPath(context.extensionUri, "dist", ...path).toString(true);
  return start(context, (options) => {
    const worker = new Worker(address("web", "server.js"));
    worker.postMessage({ core: address("core.js") });
    return new LanguageClient("schoolPolicy", "School Policy", worker, options);
  });
}
