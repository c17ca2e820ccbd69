import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Requests } from "./requests";

/**
 * Checks every policy of the workspace. The findings of policies that are not open go to `collection`; open ones show
 * their own. Answers how many policies and findings there are.
 */
export async function checkAll(
  client: BaseLanguageClient,
  requests: Requests,
  collection: vscode.DiagnosticCollection,
): Promise<{ readonly policies: number; readonly findings: number }> {
  const checked = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Checking all policies") },
    () => requests.checkAll(),
  );
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  collection.clear();
  let findings = 0;
  for (const { uri, diagnostics } of checked) {
    findings += diagnostics.length;
    const target = client.protocol2CodeConverter.asUri(uri);
    if (!open.has(target.toString())) collection.set(target, await client.protocol2CodeConverter.asDiagnostics([...diagnostics]));
  }
  const policies = checked.length;
  vscode.window.setStatusBarMessage(vscode.l10n.t("{0} policies checked, {1} findings", policies, findings), 10000);
  return { policies, findings };
}
