import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult } from "vscode-languageserver";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import { registerAge } from "../core/report/register-age";
import { Diagnostics } from "./diagnostics";
import { features, type Feature } from "./features";
import type { Host } from "./host";
import { LIST_FILES, READ_FILE, type InitializationOptions } from "./protocol";
import { rehearse } from "./rehearsal";
import { createRunner } from "./runner";
import type { Server } from "./server";
import { SettingsStore } from "./settings";
import { Workspace } from "./workspace";

declare const VERSION: string | undefined;

/**
 * Serves the language protocol on a connection until it closes.
 * @param list what the server can do; tests replace a feature by one that fails
 */
export function start(connection: Connection, host: Host, list: readonly Feature[] = features): void {
  const runner = createRunner(host, (line) => connection.console.error(line));
  const workspace = new Workspace(connection, host), settings = new SettingsStore(connection);
  let pageOf = (rule: string) => host.packageFile?.(`server/src/core/rules/${rule}.md`);
  const pages = new Map<string, string | undefined>();
  const ruleLink: Server["ruleLink"] = (rule) => { if (!pages.has(rule)) pages.set(rule, pageOf(rule)); return pages.get(rule); };
  let hasCommands = false;
  const server: Server = { connection, host, runner, settings, workspace, ruleLink, get hasCommands() { return hasCommands; }, get diagnostics() { return diagnostics; } };
  const diagnostics = new Diagnostics(server);
  let client: InitializeParams["capabilities"] = {};

  let stopped = false;
  connection.onShutdown(() => { stopped = true; });
  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    hasCommands = options.commands ?? false;
    if (options.ruleLink) pageOf = (rule) => options.ruleLink!.replace("{rule}", rule);
    if (options.clientReadsFiles) workspace.files = {
      list: (folder, deep) => connection.sendRequest(LIST_FILES, { folder, deep }),
      read: async (uri) => (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined,
    };
    workspace.setFolders(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: "" }] : []));
    settings.canAsk = client.workspace?.configuration ?? false;
    diagnostics.pulls = client.textDocument?.diagnostic !== undefined;
    diagnostics.refreshes = client.workspace?.diagnostics?.refreshSupport ?? false;
    return {
      serverInfo: { name: "school-policy", version: typeof VERSION === "undefined" ? "0.0.0" : VERSION },
      capabilities: Object.assign({
        positionEncoding: "utf-16" as const,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(diagnostics.pulls ? { diagnosticProvider: { identifier: "school-policy", interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      }, ...list.map((feature) => feature.capability)),
    };
  });

  connection.onInitialized(() => runner.run("start", undefined, undefined, async () => {
    const old = registerAge({ asOf: host.today(), register: { checkedOn: builtInKnowledge.register.collectedOn } });
    if (old) connection.window.showInformationMessage(old);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) await connection.client.register(DidChangeConfigurationNotification.type, { section: "schoolPolicy" });
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*.policy" }, { globPattern: "**/*.json" }] });
    if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, "")));
      workspace.setFolders([...workspace.folders.filter((uri) => !gone.has(uri)).map((uri) => ({ uri, name: "" })), ...added]);
      diagnostics.refresh();
    });
  }));

  connection.onDidChangeConfiguration(({ settings: pushed }) => { settings.changed(pushed); diagnostics.refresh(); });
  connection.onDidChangeWatchedFiles(({ changes }) => void runner.run("watched files", undefined, undefined, () => workspace.changed(changes.map(({ uri }) => uri))));
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => diagnostics.pull(textDocument.uri, previousResultId, token));
  workspace.onRead = () => diagnostics.refresh();

  workspace.open.onDidOpen(({ document }) => void checkDue(document.uri, "open"));
  workspace.open.onDidSave(({ document }) => void checkDue(document.uri, "save"));
  workspace.open.onDidChangeContent(({ document }) => {
    const known = workspace.session.has(workspace.pathOf(document.uri)) && document.version > 1;
    if (known) { workspace.put(document.uri); diagnostics.typed(document.uri); }
  });
  workspace.open.onDidClose(({ document }) => void runner.run("close", undefined, undefined, async () => {
    diagnostics.closed(document.uri);
    settings.forget(document.uri);
    await workspace.closed(document.uri);
  }));
  for (const feature of list) feature.register(server);
  workspace.open.listen(connection);
  connection.listen();

  async function checkDue(uri: string, why: "open" | "save"): Promise<void> {
    await runner.run(why, undefined, undefined, async () => {
      const { run } = await settings.of(uri);
      diagnostics.due(uri, why, run);
      if (why === "open" && run === "onType") host.after(500, () => rehearse(server, uri, () => (stopped ? undefined : diagnostics.lastTyped)));
      if (why === "save" && run === "onSave" && diagnostics.pulls) diagnostics.refresh();
      diagnostics.publish(uri);
    });
  }
}
