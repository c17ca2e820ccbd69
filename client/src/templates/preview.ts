import * as vscode from "vscode";
import type { TemplateItem, TemplateName } from "../../../server/src/lsp/protocol";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";
import { TEMPLATE_SCHEME } from "../common/shown-only";

/** Serves the pages that show a template as it would read in the active policy, and keeps them up to date. */
export function serveTemplates(requests: Requests, active: ActivePolicy): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(TEMPLATE_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const name = templateAt(uri);
        return (
          (name && (await requests.templatePreview(active.document?.uri.toString() ?? "", name))) ??
          vscode.l10n.t("There is no such template any more.")
        );
      },
    }),
    active.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === TEMPLATE_SCHEME) changed.fire(uri);
    }),
  ];
}

/** Shows a template beside the policy, without taking the focus. One page is used for all that are looked at. */
export async function previewTemplate(template: TemplateItem): Promise<vscode.Uri> {
  const uri = addressOf(template),
    shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === TEMPLATE_SCHEME);
  const beside = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    viewColumn: shown?.viewColumn ?? beside,
    preserveFocus: true,
    preview: true,
  });
  return uri;
}

/** Closes the pages that show templates. */
export async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === TEMPLATE_SCHEME);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}

/** The template that a page shows. */
export function templateAt({ scheme, query }: vscode.Uri): TemplateName | undefined {
  if (scheme !== TEMPLATE_SCHEME) return undefined;
  const [id, phase] = query.split(" ");
  return id ? { id, ...(phase === "primary" || phase === "secondary" ? { phase } : {}) } : undefined;
}

function addressOf({ id, phase, title, kindTitle }: TemplateItem): vscode.Uri {
  const name = `${title} (${kindTitle}${phase ? `, ${phase}` : ""})`.replace(/[\\/]/g, " ");
  return vscode.Uri.from({ scheme: TEMPLATE_SCHEME, path: `/${name}.policy`, query: phase ? `${id} ${phase}` : id });
}
