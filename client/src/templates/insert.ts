import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TemplateName } from "../../../server/src/lsp/protocol";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";

/** Where a template goes: at the caret, or where the model policy has it. */
export type Where = "caret" | "place";

/**
 * Inserts a template in the active policy, with tab stops where the school's own words belong, as one step that can be undone. Without a
 * policy it says what to do.
 * @returns whether it was inserted
 */
export async function insertTemplate(
  client: BaseLanguageClient,
  requests: Requests,
  active: ActivePolicy,
  template: TemplateName,
  where: Where,
): Promise<boolean> {
  const { document } = active;
  if (!document) {
    sayWhatToOpen();
    return false;
  }
  const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, column ? { viewColumn: column } : {});
  const caret = where === "caret" ? client.code2ProtocolConverter.asPosition(editor.selection.active) : undefined;
  const found = await requests.templateInsertion(document.uri.toString(), template, caret);
  if (!found) return false;
  const { asRange } = client.protocol2CodeConverter;
  const range = asRange(found.range),
    edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [
    ...found.edits.map((one) => vscode.TextEdit.replace(asRange(one.range), one.newText)),
    vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(found.snippet)),
  ]);
  const done = await vscode.workspace.applyEdit(edit);
  if (done) editor.revealRange(new vscode.Range(range.start, range.start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return done;
}

/** Says what to do where no policy is open. Nobody waits for the answer. */
function sayWhatToOpen(): void {
  const begin = vscode.l10n.t("New Policy");
  void vscode.window
    .showInformationMessage(vscode.l10n.t("Open the policy that this section belongs in, or begin a new one, and insert it again."), begin)
    .then((chosen) => (chosen === begin ? vscode.commands.executeCommand("schoolPolicy.newPolicy") : undefined));
}
