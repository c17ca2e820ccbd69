import * as vscode from "vscode";
import { LANGUAGE } from "./active";
import type { Requests } from "./requests";

/** Opens a Word document, web page or text as a policy that is not yet saved. What could not be carried over is listed. */
export async function importDocument(requests: Requests, given?: vscode.Uri): Promise<void> {
  const uri =
    given ??
    (
      await vscode.window.showOpenDialog({
        filters: { [vscode.l10n.t("Documents")]: ["docx", "html", "htm", "md", "txt"] },
        title: vscode.l10n.t("Open a document as a policy"),
      })
    )?.[0];
  if (!uri) return;
  const imported = await requests.importDocument(uri.path.split("/").at(-1)!, await vscode.workspace.fs.readFile(uri));
  if (!imported) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "This document could not be opened as a policy here. The log says why; the command line can do it too: school-policy import.",
      ),
    );
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content: imported.text }));
  if (imported.notes.length > 0)
    void vscode.window.showInformationMessage(vscode.l10n.t("Kept as plain text: {0}", imported.notes.join("; ")));
}
