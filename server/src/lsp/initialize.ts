import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Feature } from "./features";
import { LIST_FILES, READ_FILE, type InitializationOptions } from "./protocol";
import type { Server } from "./server";

declare const VERSION: string | undefined;

/** What a client says of itself when it begins; before that it is taken to have nothing that it need not have. */
export class Client {
  capabilities: ClientCapabilities = {};
  options: InitializationOptions = {};
}

/**
 * Takes note of what a client is and has, and answers what the server can do.
 * @param client is filled
 */
export function initialize(server: Server, client: Client, params: InitializeParams, features: readonly Feature[]): InitializeResult {
  const { workspace, settings, diagnostics } = server;
  client.capabilities = params.capabilities;
  client.options = (params.initializationOptions ?? {}) as InitializationOptions;
  if (client.options.clientReadsFiles) workspace.files = filesOf(server);
  workspace.setFolders(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: "" }] : []));
  settings.canAsk = client.capabilities.workspace?.configuration ?? false;
  diagnostics.pulls = client.capabilities.textDocument?.diagnostic !== undefined;
  diagnostics.refreshes = client.capabilities.workspace?.diagnostics?.refreshSupport ?? false;
  return {
    serverInfo: { name: "school-policy", version: typeof VERSION === "undefined" ? "0.0.0" : VERSION },
    capabilities: Object.assign({}, own(diagnostics.pulls), ...features.map((feature) => feature.capability)),
  };
}

/** What the server can do beside its features. */
function own(pulls: boolean): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls ? { diagnosticProvider: { identifier: "school-policy", interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}

/** Files that are read through the client, so that virtual workspaces and remote machines work alike. */
function filesOf({ connection }: Server): NonNullable<Server["workspace"]["files"]> {
  return {
    list: (folder, deep) => connection.sendRequest(LIST_FILES, { folder, deep }),
    read: async (uri) => (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined,
  };
}

/** Asks the client to tell of changed settings, files and folders, as far as it can. */
export async function askForChanges({ connection, workspace, diagnostics }: Server, { capabilities }: Client): Promise<void> {
  const can = capabilities.workspace;
  if (can?.didChangeConfiguration?.dynamicRegistration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "schoolPolicy" });
  if (can?.didChangeWatchedFiles?.dynamicRegistration)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: "**/*.policy" }, { globPattern: "**/*.json" }],
    });
  if (can?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, "")));
      const stay = workspace.folders.filter((uri) => !gone.has(uri)).map((uri) => ({ uri, name: "" }));
      workspace.setFolders([...stay, ...added]);
      diagnostics.refresh();
    });
}
