import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start, type Api } from "../common/start";

/** Starts the language server in a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  // Each keystroke makes some megabytes that are garbage at the next; a larger nursery clears them away in fewer pauses, and the
  // server chooses when it is done.
  const options = { execArgv: ["--max-semi-space-size=32", "--expose-gc"] };
  return start(
    context,
    (client) => new LanguageClient("schoolPolicy", "School Policy", { module, transport: TransportKind.ipc, options }, client),
  );
}
