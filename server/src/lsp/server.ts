import type { CancellationToken, Connection } from "vscode-languageserver";
import type { DocumentFacts } from "../core/facts";
import type { PlacedFinding } from "../core/findings";
import type { LineIndex } from "../core/positions";
import type { World } from "../core/world";
import type { Diagnostics } from "./diagnostics";
import type { Host } from "./host";
import type { Cancelled, Runner } from "./runner";
import type { SettingsStore } from "./settings";
import type { Workspace } from "./workspace";

/** What the handlers share. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly runner: Runner;
  readonly settings: SettingsStore;
  readonly workspace: Workspace;
  readonly diagnostics: Diagnostics;
  /** Whether the client knows the commands of our own extension. */
  readonly hasCommands: boolean;
  /** The address of a rule's page. */
  readonly ruleLink: (rule: string) => string | undefined;
}

/** A document as a handler needs it. */
export interface View {
  readonly uri: string;
  readonly path: string;
  readonly facts: DocumentFacts;
  readonly lines: LineIndex;
  readonly world: World;
}

/** The document at an address, read; undefined when the server does not know it. */
export async function viewOf(server: Server, uri: string): Promise<View | undefined> {
  const { workspace } = server;
  await workspace.ready(uri);
  const path = workspace.pathOf(uri),
    facts = workspace.session.facts(path),
    lines = workspace.lines(path);
  return facts && lines ? { uri, path, facts, lines, world: workspace.world(uri) } : undefined;
}

/** The findings of a document, judged to the end, without their fixes. */
export async function findingsOf(server: Server, uri: string, token?: CancellationToken): Promise<readonly PlacedFinding[]> {
  await server.workspace.ready(uri);
  return judged(server, server.workspace.pathOf(uri), token);
}

/**
 * The findings of a document of the session, without their fixes; none for one that it does not know. Begins again where something
 * changes meanwhile. Rejects with RequestCancelled where the token says so.
 * @param path the session's path of the document
 */
export async function judged(
  { workspace: { session }, runner }: Server,
  path: string,
  token: Cancelled | undefined,
): Promise<readonly PlacedFinding[]> {
  let findings: readonly PlacedFinding[] | undefined;
  while (!findings && session.has(path)) findings = await runner.drive(session.find(path), token);
  return findings ?? [];
}

/** Everything of the documents that are judged together with one. */
export function neighbours(server: Server, uri: string): DocumentFacts[] {
  const { session } = server.workspace,
    group = session.groupOf(server.workspace.pathOf(uri));
  return group === undefined ? [] : session.paths(group).flatMap((path) => session.facts(path) ?? []);
}
