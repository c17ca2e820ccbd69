import * as vscode from "vscode";
import type { TemplateItem } from "../../../server/src/lsp/protocol";
import { ActivePolicyView } from "./active-policy-view";

/** Templates for one section, or of one policy. */
export interface TemplateGroup {
  readonly title: string;
  readonly templates: readonly TemplateItem[];
}
/** A row of the view. */
export type TemplateNode = TemplateGroup | TemplateItem;
/** What the rows are grouped by. */
export type Grouping = "section" | "policy";

/** The sections of the model policies, to be looked at and inserted. What the active policy lacks comes first. */
export class TemplatesView extends ActivePolicyView<TemplateNode> {
  #grouping: Grouping = "section";
  /** Templates under one section: there the policy tells them apart. */
  readonly #versions = new WeakSet<TemplateItem>();

  /** Groups the rows by section or by policy. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await vscode.commands.executeCommand("setContext", "schoolPolicy.templatesBy", grouping);
    this.refresh();
  }

  /** What to do before anything can be inserted; undefined when a policy is open. */
  get message(): string | undefined {
    return this.active.document ? undefined : vscode.l10n.t("Open a policy to insert a section. Until then you can read them here.");
  }

  override async getChildren(node?: TemplateNode): Promise<TemplateNode[]> {
    if (node) return "templates" in node ? [...node.templates] : [];
    const all = await this.requests.templates(this.active.document?.uri.toString() ?? ""),
      groups = new Map<string, TemplateItem[]>();
    for (const one of all) {
      const title = this.#grouping === "policy" ? one.kindTitle : (one.requirement?.title ?? one.title);
      groups.set(title, [...(groups.get(title) ?? []), one]);
    }
    for (const templates of groups.values())
      if (this.#grouping === "section" && templates.length > 1) for (const one of templates) this.#versions.add(one);
    return [...groups].map(([title, templates]) =>
      this.#grouping === "section" && templates.length === 1 ? templates[0]! : { title, templates },
    );
  }

  override getTreeItem(node: TemplateNode): vscode.TreeItem {
    return "templates" in node ? this.#groupItem(node) : this.#templateItem(node);
  }

  #groupItem({ title, templates }: TemplateGroup): vscode.TreeItem {
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed),
      wanted = this.#isWanted(templates);
    item.iconPath = new vscode.ThemeIcon(this.#grouping === "policy" ? "book" : "list-tree");
    if (wanted) item.description = vscode.l10n.t("missing here");
    item.tooltip = templates[0]?.requirement?.why ?? title;
    item.contextValue = "group";
    return item;
  }

  #templateItem(template: TemplateItem): vscode.TreeItem {
    const { title, kindTitle, phase, requirement } = template,
      version = this.#versions.has(template),
      item = new vscode.TreeItem(version ? kindTitle : title);
    item.iconPath = new vscode.ThemeIcon("symbol-snippet");
    item.description = [
      ...(this.#isWanted([template]) ? [vscode.l10n.t("missing here")] : []),
      ...(phase ? [phase] : []),
      ...(version ? [title] : this.#grouping === "section" ? [kindTitle] : []),
    ].join(" · ");
    item.tooltip = requirement?.why ?? title;
    item.contextValue = "template";
    item.command = { command: "schoolPolicy.previewTemplate", title: vscode.l10n.t("Preview the section"), arguments: [template] };
    return item;
  }

  #isWanted(templates: readonly TemplateItem[]): boolean {
    return this.active.document !== undefined && templates.some(({ wanted }) => wanted);
  }
}
