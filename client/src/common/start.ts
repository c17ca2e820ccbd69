import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { ReviewsView } from "../views/reviews";
import { SectionsView } from "../views/sections";
import { registerTemplateCommands } from "../templates/commands";
import { serveTemplates } from "../templates/preview";
import { TemplatesView } from "../views/templates";
import { ActivePolicy, LANGUAGE } from "./active";
import { registerCommands } from "./commands";
import { answerFileRequests } from "./files";
import { serveReadings } from "./reading";
import { requestsOf, type Requests } from "./requests";
import { withoutShownOnly } from "./shown-only";
import { showStatus } from "./status";
import { provideTasks } from "./tasks";

/** What a main gives: a client over its own transport. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension hands to its tests. */
export interface Api {
  readonly client: BaseLanguageClient;
  readonly requests: Requests;
  readonly sections: SectionsView;
  readonly reviews: ReviewsView;
  readonly templates: TemplatesView;
}

/** Starts everything that both mains share. Resolves when the server answers. */
export async function start(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Api> {
  const ruleLink = `command:schoolPolicy.explainRule?${encodeURIComponent(JSON.stringify(["{rule}"])).replace("%7Brule%7D", "{rule}")}`;
  const client = makeClient({
    documentSelector: [{ language: LANGUAGE }],
    initializationOptions: { ruleLink, clientReadsFiles: true, commands: true },
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: withoutShownOnly,
  });
  const requests = requestsOf(client),
    active = new ActivePolicy();
  const sections = new SectionsView(active, requests),
    reviews = new ReviewsView(active, requests),
    templates = new TemplatesView(active, requests);
  context.subscriptions.push(
    client,
    active,
    ...answerFileRequests(client),
    ...registerCommands(context, client, requests, active),
    ...serveReadings(requests, active),
    ...serveTemplates(requests, active),
    ...registerTemplateCommands(client, requests, active, templates),
    ...showStatus(client, active),
    provideTasks(client, requests),
  );
  await client.start();
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider("schoolPolicy.sections", sections),
    vscode.window.registerTreeDataProvider("schoolPolicy.reviews", reviews),
    ...showTemplates(templates, active),
  );
  await vscode.commands.executeCommand("setContext", "schoolPolicy.active", true);
  return { client, requests, sections, reviews, templates };
}

/** The templates view, with a line that says what to do while no policy is open. */
function showTemplates(templates: TemplatesView, active: ActivePolicy): vscode.Disposable[] {
  const tree = vscode.window.createTreeView("schoolPolicy.templates", { treeDataProvider: templates, showCollapseAll: true });
  const say = () => {
    tree.message = templates.message;
  };
  say();
  return [tree, active.onDidChange(say)];
}
