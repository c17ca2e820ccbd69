import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LANGUAGE, type ActivePolicy } from "./active";

/** The language status of a policy: whether the checker runs, and how many findings there are. */
export function showStatus(client: BaseLanguageClient, active: ActivePolicy): vscode.Disposable[] {
  const status = vscode.languages.createLanguageStatusItem("schoolPolicy.status", { language: LANGUAGE });
  status.name = "School Policy";
  status.command = { command: "schoolPolicy.showLog", title: vscode.l10n.t("Show the log") };
  const show = () => {
    if (!client.isRunning()) {
      status.text = vscode.l10n.t("Not running");
      status.severity = vscode.LanguageStatusSeverity.Warning;
      status.busy = true;
      return;
    }
    const found = active.document ? vscode.languages.getDiagnostics(active.document.uri) : [];
    const errors = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
    status.busy = false;
    status.severity = vscode.LanguageStatusSeverity.Information;
    status.text =
      found.length === 0
        ? vscode.l10n.t("No findings")
        : vscode.l10n.t("{0} findings, {1} to mend before you publish", found.length, errors);
  };
  show();
  return [status, client.onDidChangeState(show), active.onDidChange(show)];
}
