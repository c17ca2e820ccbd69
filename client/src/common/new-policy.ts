import * as vscode from "vscode";
import { LANGUAGE } from "./active";
import type { Requests } from "./requests";

/** Asks for a kind of policy and opens a new one from the model policy of that kind, not yet saved. */
export async function newPolicy(requests: Requests): Promise<void> {
  const all = await requests.templates("");
  const kinds = [...new Map(all.map(({ kind, kindTitle }) => [kind, kindTitle]))].map(([id, label]) => ({ label, id }));
  const chosen = await vscode.window.showQuickPick(kinds, { placeHolder: vscode.l10n.t("Which policy?") });
  if (chosen) await openNewPolicy(requests, chosen.id);
}

/** Opens a new policy of a kind, with tab stops where the school's own words belong. */
export async function openNewPolicy(requests: Requests, kind: string): Promise<void> {
  const snippet = await requests.newPolicy(kind);
  if (snippet === null) return;
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content: "" }));
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}
