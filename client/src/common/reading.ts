import * as vscode from "vscode";
import type { ActivePolicy } from "./active";
import type { Requests } from "./requests";

/** The scheme of the pages that show how a policy was read. */
const SCHEME = "school-policy-reading";

/** Serves the pages that show how a policy was read, and keeps them up to date. */
export function serveReadings(requests: Requests, active: ActivePolicy): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await requests.reading(uri.query)) ?? vscode.l10n.t("This policy is not open."),
    }),
    active.onDidChange((document) => {
      if (document) changed.fire(addressOf(document));
    }),
  ];
}

/** Shows how the active policy was read, beside it. */
export async function showReading({ document }: ActivePolicy): Promise<void> {
  if (!document) return;
  const page = addressOf(document);
  if ((await vscode.commands.getCommands(true)).includes("markdown.showPreviewToSide"))
    await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
  else
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
}

function addressOf({ uri }: vscode.TextDocument): vscode.Uri {
  const name = uri.path
    .split("/")
    .at(-1)!
    .replace(/\.\w+$/, "");
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name} (as read).md`, query: uri.toString() });
}
