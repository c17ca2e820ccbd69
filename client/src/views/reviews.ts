import * as vscode from "vscode";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";
import type { ReviewItem } from "../../../server/src/lsp/protocol";

const ICONS = {
  overdue: ["error", "list.errorForeground"],
  "due-soon": ["clock", "list.warningForeground"],
  undated: ["question", "disabledForeground"],
  current: ["calendar", "testing.iconPassed"],
} as const;

/** When the policies of the workspace are due for review, in the order of `school-policy calendar`: by date, those without one last. */
export class ReviewsView implements vscode.TreeDataProvider<ReviewItem> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #requests: Requests;

  constructor(active: ActivePolicy, requests: Requests) {
    this.#requests = requests;
    active.onDidChange(() => this.#changed.fire());
  }

  async getChildren(item?: ReviewItem): Promise<ReviewItem[]> {
    return item ? [] : [...(await this.#requests.reviews())];
  }

  getTreeItem({ uri, title, school, status, dueBy, derived, lastReviewed }: ReviewItem): vscode.TreeItem {
    const item = new vscode.TreeItem(title),
      [icon, colour] = ICONS[status];
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
    item.description = describe(status, dueBy, derived);
    item.tooltip = [...(school ? [school] : []), lastReviewed ? vscode.l10n.t("Last reviewed: {0}", shown(lastReviewed)) : title].join(
      "\n",
    );
    item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [vscode.Uri.parse(uri)] };
    return item;
  }
}

function describe(status: ReviewItem["status"], dueBy: string | undefined, derived: boolean): string {
  const worked = derived ? ` ${vscode.l10n.t("(worked out)")}` : "";
  switch (status) {
    case "overdue":
      return `${vscode.l10n.t("overdue since {0}", shown(dueBy!))}${worked}`;
    case "undated":
      return vscode.l10n.t("no date");
    default:
      return `${vscode.l10n.t("due {0}", shown(dueBy!))}${worked}`;
  }
}

/** A date in the precision in which it was written: "2026-03" → "March 2026". */
function shown(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return date;
  return new Date(Date.UTC(year!, month - 1, day ?? 1)).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day ? { day: "numeric" } : {}),
  });
}
