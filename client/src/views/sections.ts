import * as vscode from "vscode";
import type { SectionItem } from "../../../server/src/lsp/protocol";
import { ActivePolicyView } from "./active-policy-view";

const ICONS = {
  present: ["pass", "testing.iconPassed"],
  partial: ["warning", "list.warningForeground"],
  missing: ["circle-large-outline", "list.errorForeground"],
} as const;
const OPTIONAL = { partial: ["warning", "disabledForeground"], missing: ["circle-large-outline", "disabledForeground"] } as const;
const STATUS = { present: vscode.l10n.t("present"), partial: vscode.l10n.t("partly"), missing: vscode.l10n.t("missing") } as const;

/** The requirements of the active policy. A click goes to the passage, or inserts the missing section. */
export class SectionsView extends ActivePolicyView<SectionItem> {
  override async getChildren(item?: SectionItem): Promise<SectionItem[]> {
    const { document } = this.active;
    return item || !document ? [] : [...(await this.requests.sections(document.uri.toString()))];
  }

  override getTreeItem({ label, level, status, why, range, insert }: SectionItem): vscode.TreeItem {
    const item = new vscode.TreeItem(label),
      [icon, colour] = level === "mandatory" || status === "present" ? ICONS[status] : OPTIONAL[status],
      uri = this.active.document?.uri;
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
    item.description = level === "mandatory" ? STATUS[status] : `${STATUS[status]} · ${level}`;
    item.tooltip = why ?? (status === "missing" ? vscode.l10n.t("Click to insert this section from the model policy.") : label);
    item.accessibilityInformation = { label: `${label}: ${STATUS[status]}` };
    item.contextValue = insert ? "insertable" : "present";
    if (range)
      item.command = { command: "schoolPolicy.goTo", title: vscode.l10n.t("Go to the passage"), arguments: [uri?.toString(), range] };
    else if (insert)
      item.command = { command: "schoolPolicy.insertTemplateInPlace", title: vscode.l10n.t("Insert the section"), arguments: [insert] };
    return item;
  }
}
