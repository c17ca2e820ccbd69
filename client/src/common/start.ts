import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { answerFileRequests } from "./files";

/** What a main gives: a client over its own transport. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension hands to its tests. */
export interface Api {
  readonly client: BaseLanguageClient;
}

/** The language of policies. */
export const LANGUAGE = "school-policy";

/** Starts everything that both mains share. Resolves when the server answers. */
export async function start(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Api> {
  const ruleLink = `command:schoolPolicy.explainRule?${encodeURIComponent(JSON.stringify(["{rule}"])).replace("%7Brule%7D", "{rule}")}`;
  const client = makeClient({
    documentSelector: [{ language: LANGUAGE }],
    initializationOptions: { ruleLink, clientReadsFiles: true },
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    markdown: { isTrusted: false, supportHtml: false },
  });
  context.subscriptions.push(client, ...answerFileRequests(client), ...registerCommands(context, client));
  await client.start();
  return { client };
}
