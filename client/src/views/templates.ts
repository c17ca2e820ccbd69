import * as vscode from "vscode";
import type { TemplateItem } from "../../../server/src/lsp/protocol";
import { ActivePolicyView } from "./active-policy-view";

/** A model policy, or one of its sections. */
export type TemplateNode = { readonly kind: string; readonly title: string } | TemplateItem;

/** The sections of the model policies, ready to be inserted where the caret stands. */
export class TemplatesView extends ActivePolicyView<TemplateNode> {
  override async getChildren(node?: TemplateNode): Promise<TemplateNode[]> {
    const all = await this.requests.templates(this.active.document?.uri.toString() ?? "");
    if (node) return all.filter(({ kind }) => kind === node.kind);
    return [...new Map(all.map(({ kind, kindTitle }) => [kind, { kind, title: kindTitle }])).values()];
  }

  override getTreeItem(node: TemplateNode): vscode.TreeItem {
    if (!("snippet" in node)) {
      const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Collapsed);
      item.iconPath = new vscode.ThemeIcon("book");
      item.contextValue = "model";
      return item;
    }
    const item = new vscode.TreeItem(node.title);
    item.iconPath = new vscode.ThemeIcon("symbol-snippet");
    item.tooltip = new vscode.MarkdownString().appendCodeblock(node.snippet.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, "$1").replace(/\\([\\$}])/g, "$1"), "school-policy");
    item.command = { command: "schoolPolicy.insertSnippet", title: vscode.l10n.t("Insert the section"), arguments: [node.snippet] };
    return item;
  }
}
