import * as vscode from "vscode";
import type { TemplateItem } from "../../../server/src/lsp/protocol";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";
import type { Where } from "./insert";
import { closePreviews, previewTemplate } from "./preview";

interface Row extends vscode.QuickPickItem {
  readonly template?: TemplateItem;
}

/** A template is shown when the list has rested on it for so many milliseconds. */
const REST = 150;

/**
 * Asks for a template, by its title, policy or purpose; the one that the list rests on is shown beside the policy. Enter inserts it in the
 * right place, the button of a row at the caret.
 */
export async function pickTemplate(
  requests: Requests,
  active: ActivePolicy,
  insert: (template: TemplateItem, where: Where) => Promise<unknown>,
): Promise<void> {
  const all = await requests.templates(active.document?.uri.toString() ?? ""),
    pick = vscode.window.createQuickPick<Row>();
  const atCaret: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("insert"), tooltip: vscode.l10n.t("Insert at the Cursor") };
  pick.items = rowsOf(all, active, atCaret);
  pick.title = vscode.l10n.t("Section Templates");
  pick.placeholder = active.document
    ? vscode.l10n.t("Type to search. Enter inserts the section in the right place.")
    : vscode.l10n.t("Type to search. Open a policy to insert a section.");
  pick.matchOnDescription = pick.matchOnDetail = true;
  let rest: ReturnType<typeof setTimeout> | undefined,
    shown: Promise<unknown> = Promise.resolve(),
    ended = false;
  const end = async (template: TemplateItem | undefined, where: Where) => {
    ended = true;
    clearTimeout(rest);
    pick.hide();
    await shown;
    if (template) await insert(template, where);
    if (active.document) await closePreviews();
  };
  pick.onDidChangeActive(([row]) => {
    clearTimeout(rest);
    if (row?.template) {
      const { template } = row;
      rest = setTimeout(() => {
        if (!ended) shown = previewTemplate(template);
      }, REST);
    }
  });
  pick.onDidAccept(() => end(pick.activeItems[0]?.template, "place"));
  pick.onDidTriggerItemButton(({ item }) => end(item.template, "caret"));
  pick.onDidHide(() => {
    clearTimeout(rest);
    if (!ended) void shown.then(closePreviews);
    ended = true;
    pick.dispose();
  });
  pick.show();
}

/** What the policy lacks first, then the rest by the policy that it comes from. */
function rowsOf(all: readonly TemplateItem[], { document }: ActivePolicy, button: vscode.QuickInputButton): Row[] {
  const rows: Row[] = [],
    wanted = document ? all.filter((one) => one.wanted) : [];
  const add = (title: string, templates: readonly TemplateItem[]) => {
    if (templates.length > 0)
      rows.push({ label: title, kind: vscode.QuickPickItemKind.Separator }, ...templates.map((template) => rowOf(template, button)));
  };
  add(vscode.l10n.t("This policy does not say it yet"), wanted);
  const others = all.filter((one) => !wanted.includes(one));
  for (const kind of new Set(others.map((one) => one.kindTitle)))
    add(
      kind,
      others.filter((one) => one.kindTitle === kind),
    );
  return rows;
}

function rowOf(template: TemplateItem, button: vscode.QuickInputButton): Row {
  const { title, kindTitle, phase, requirement } = template;
  return {
    label: title,
    description: phase ? `${kindTitle} · ${phase}` : kindTitle,
    ...(requirement?.why ? { detail: requirement.why } : {}),
    buttons: [button],
    template,
  };
}
