import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TemplateItem, TemplateName } from "../../../server/src/lsp/protocol";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";
import type { TemplatesView } from "../views/templates";
import { insertTemplate, type Where } from "./insert";
import { pickTemplate } from "./pick";
import { previewTemplate, templateAt } from "./preview";

/** Registers what can be done with templates: look, insert, search, group. A template is a row of the view, or the page that is shown. */
export function registerTemplateCommands(
  client: BaseLanguageClient,
  requests: Requests,
  active: ActivePolicy,
  view: TemplatesView,
): vscode.Disposable[] {
  const command = (name: string, run: (...args: never[]) => unknown) => vscode.commands.registerCommand(`schoolPolicy.${name}`, run);
  const insert = (template: TemplateName, where: Where) => insertTemplate(client, requests, active, template, where);
  const insertGiven = (given: TemplateName | vscode.Uri | undefined, where: Where) => {
    const template =
      given && "id" in given
        ? given
        : templateAt(given ?? vscode.window.activeTextEditor?.document.uri ?? vscode.Uri.from({ scheme: "none" }));
    return template ? insert(template, where) : pickTemplate(requests, active, insert);
  };
  return [
    command("previewTemplate", (template?: TemplateItem) =>
      template ? previewTemplate(template) : pickTemplate(requests, active, insert),
    ),
    command("insertTemplateAtCursor", (given?: TemplateName | vscode.Uri) => insertGiven(given, "caret")),
    command("insertTemplateInPlace", (given?: TemplateName | vscode.Uri) => insertGiven(given, "place")),
    command("insertSection", () => pickTemplate(requests, active, insert)),
    command("groupTemplatesBySection", () => view.groupBy("section")),
    command("groupTemplatesByPolicy", () => view.groupBy("policy")),
  ];
}
