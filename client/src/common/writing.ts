import * as vscode from "vscode";
import type { BaseLanguageClient, Range } from "vscode-languageclient";
import type { TemplateItem } from "../../../server/src/lsp/protocol";
import { LANGUAGE, type ActivePolicy } from "./active";
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

/** Asks for a section template and inserts it in the active policy. */
export async function insertSection(requests: Requests, active: ActivePolicy): Promise<void> {
  const templates = await requests.templates(active.document?.uri.toString() ?? "");
  const chosen = await vscode.window.showQuickPick(templates.map((template) => ({ label: template.title, description: template.kindTitle, template })), { placeHolder: vscode.l10n.t("Which section?"), matchOnDescription: true });
  if (chosen) await insert(active, chosen.template);
}

async function insert(active: ActivePolicy, { snippet }: TemplateItem): Promise<void> {
  const { document } = active;
  if (!document) return;
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** Inserts a snippet in a policy: at a range, or where the caret stands. */
export async function insertSnippet(client: BaseLanguageClient, active: ActivePolicy, snippet: string, uri?: string, range?: Range): Promise<void> {
  const target = uri ? client.protocol2CodeConverter.asUri(uri) : active.document?.uri;
  if (!target) return;
  const editor = await vscode.window.showTextDocument(target);
  const where = range ? await client.protocol2CodeConverter.asRange(range) : undefined;
  await editor.insertSnippet(new vscode.SnippetString(snippet), where);
  if (where) editor.revealRange(where, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
