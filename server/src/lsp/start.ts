import type { Connection } from "vscode-languageserver";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import { registerAge } from "../core/report/register-age";
import { Diagnostics } from "./diagnostics";
import { features, type Feature } from "./features";
import { followDocuments } from "./follow-documents";
import type { Host } from "./host";
import { askForChanges, Client, initialize } from "./initialize";
import { createRunner } from "./runner";
import type { Server } from "./server";
import { SettingsStore } from "./settings";
import { Workspace } from "./workspace";

/**
 * Serves the language protocol on a connection until it closes.
 * @param list what the server can do; tests replace a feature by one that fails
 */
export function start(connection: Connection, host: Host, list: readonly Feature[] = features): void {
  const client = new Client(),
    server = serverOn(connection, host, client);
  const { runner, settings, workspace, diagnostics } = server;
  let stopped = false;
  connection.onInitialize((params) => initialize(server, client, params, list));
  connection.onInitialized(() =>
    runner.run("start", undefined, undefined, async () => {
      sayAge(server);
      await askForChanges(server, client);
    }),
  );
  connection.onShutdown(() => {
    stopped = true;
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    diagnostics.refresh();
  });
  connection.onDidChangeWatchedFiles(
    ({ changes }) => void runner.run("watched files", undefined, undefined, () => workspace.changed(changes.map(({ uri }) => uri))),
  );
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    diagnostics.pull(textDocument.uri, previousResultId, token),
  );
  followDocuments(server, () => stopped);
  for (const feature of list) feature.register(server);
  workspace.open.listen(connection);
  connection.listen();
}

/** What the handlers share, for a client that has not said yet what it is. */
function serverOn(connection: Connection, host: Host, client: Client): Server {
  const pages = new Map<string, string | undefined>();
  const pageOf = (rule: string) => {
    const { ruleLink } = client.options;
    return ruleLink ? ruleLink.replace("{rule}", rule) : host.packageFile?.(`server/src/core/rules/${rule}.md`);
  };
  const server: Server = {
    connection,
    host,
    runner: createRunner(host, (line) => connection.console.error(line)),
    settings: new SettingsStore(connection),
    workspace: new Workspace(connection, host),
    ruleLink(rule) {
      if (!pages.has(rule)) pages.set(rule, pageOf(rule));
      return pages.get(rule);
    },
    get hasCommands() {
      return client.options.commands ?? false;
    },
    get diagnostics() {
      return diagnostics;
    },
  };
  const diagnostics = new Diagnostics(server);
  return server;
}

/** Says once when the register of legislation is old. */
function sayAge({ connection, host }: Server): void {
  const age = registerAge({ asOf: host.today(), register: { checkedOn: builtInKnowledge.register.collectedOn } });
  if (age) connection.window.showInformationMessage(age);
}
