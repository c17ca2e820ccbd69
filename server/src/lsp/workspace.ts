import { TextDocuments, type Connection, type WorkspaceFolder } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configSchema, type Config } from "../core/config";
import type { DocumentFacts } from "../core/facts";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import { LineIndex } from "../core/positions";
import { readDocument } from "../core/read";
import { Session } from "../core/session";
import type { World } from "../core/world";
import type { Places } from "./convert";
import type { Files, Host } from "./host";

const CONFIG = "school-policy.config.json";
/** More policies than this in one folder are not read in by the editor; the command line takes any number. */
const MOST_FILES = 2000;

/**
 * The documents the server knows: those open in the editor, and the other policies of their folders. Groups for the
 * session are folders with a config file of their own, else the workspace folders, else a document's folder.
 */
export class Workspace implements Places {
  readonly session: Session;
  readonly open = new TextDocuments(TextDocument);
  folders: readonly string[] = [];
  /** Called when documents were read in or changed on disk. */
  onRead: () => void = () => undefined;

  readonly #host: Host;
  readonly #connection: Connection;
  readonly #uris = new Map<string, string>();
  readonly #lines = new Map<string, { readonly text: string; readonly lines: LineIndex }>();
  readonly #listed = new Map<string, Promise<void>>();
  readonly #configs = new Map<string, Config>();
  readonly #worlds = new Map<string, World>();
  files: Files | undefined;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.files = host.files;
    this.session = new Session({ asOf: host.today(), knowledge: builtInKnowledge, config: configSchema.parse({}) });
  }

  /** The session's path of a document: its decoded address; an untitled policy gets the language's ending. */
  pathOf(uri: string): string {
    const path = uri.startsWith("untitled:") && !/\.(policy|md|txt)$/.test(uri) ? `${decode(uri)}.policy` : decode(uri);
    this.#uris.set(path, uri);
    return path;
  }

  uriOf(path: string): string { return this.#uris.get(path) ?? path; }

  lines(path: string): LineIndex | undefined {
    const text = this.session.text(path);
    if (text === undefined) return undefined;
    let kept = this.#lines.get(path);
    if (!kept || kept.text !== text) this.#lines.set(path, kept = { text, lines: new LineIndex(text) });
    return kept.lines;
  }

  /** What was read from an open or known document. */
  facts(uri: string): DocumentFacts | undefined { return this.session.facts(this.pathOf(uri)); }

  /** An empty policy and the world of the first folder, for what is asked when no policy is open. */
  blank(): { readonly facts: DocumentFacts; readonly world: World } {
    const world = this.session.world(this.folders[0] ?? "");
    return { facts: readDocument({ path: "new.policy", text: "" }, world), world };
  }

  /** The world that a document is judged in. */
  world(uri: string): World { return this.session.world(this.#groupOf(uri)); }

  /** Makes sure that a document, its config and the list of its neighbours are known, and that the day is today's. */
  async ready(uri: string): Promise<void> {
    const root = this.#rootOf(uri);
    let listed = this.#listed.get(root);
    if (!listed) this.#listed.set(root, listed = this.#list(root));
    await listed;
    this.put(uri);
  }

  /** Takes an open document's present text into the session. */
  put(uri: string): void {
    const document = this.open.get(uri);
    if (!document) return;
    const group = this.#groupOf(uri);
    this.#refreshWorld(group);
    this.session.put({ path: this.pathOf(uri), text: document.getText() }, group);
  }

  /** A document was closed: what is on disk counts again. */
  async closed(uri: string): Promise<void> {
    const path = this.pathOf(uri);
    const text = this.files && uri.endsWith(".policy") ? await this.files.read(uri) : undefined;
    if (this.open.get(uri)) return;
    if (text === undefined) this.session.remove(path); else this.session.put({ path, text }, this.#groupOf(uri));
  }

  /** Files changed on disk: their folders are read again. */
  async changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (uri.endsWith(`/${CONFIG}`)) { this.#listed.clear(); this.#configs.clear(); continue; }
      if (this.open.get(uri) || !uri.endsWith(".policy")) continue;
      const text = await this.files?.read(uri), path = this.pathOf(uri);
      if (text === undefined) this.session.remove(path); else this.session.put({ path, text }, this.#groupOf(uri));
    }
    this.onRead();
  }

  /** Forgets what was listed, so that folders that came or went are seen. */
  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.folders = folders.map((folder) => folder.uri.replace(/\/$/, ""));
    this.#listed.clear();
  }

  /** Every document of every workspace folder, read in. */
  async all(): Promise<string[]> {
    await Promise.all(this.folders.map((folder) => this.ready(`${folder}/x.policy`)));
    for (const document of this.open.all()) await this.ready(document.uri);
    await Promise.all(this.#reading);
    return this.session.paths();
  }

  readonly #reading = new Set<Promise<void>>();

  async #list(root: string): Promise<void> {
    if (!this.files || !root.includes(":/")) return;
    let found: readonly string[] = [];
    try { found = await this.files.list(root, this.folders.includes(root)); } catch (error) { this.#connection.console.error(`The folder ${root} could not be listed: ${(error as Error).message}`); }
    for (const uri of found) if (uri.endsWith(`/${CONFIG}`)) await this.#readConfig(uri);
    const policies = found.filter((uri) => uri.endsWith(".policy") && !this.open.get(uri));
    if (policies.length > MOST_FILES) this.#connection.console.warn(`${root} holds ${policies.length} policies; the first ${MOST_FILES} are compared with each other here. The command line compares all of them.`);
    for (const document of this.open.all()) if (this.session.has(this.pathOf(document.uri))) this.put(document.uri);
    const reading = this.#read(policies.slice(0, MOST_FILES)).finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  async #read(uris: readonly string[]): Promise<void> {
    let any = false;
    for (const uri of uris) {
      const text = await this.files!.read(uri);
      if (text === undefined || this.open.get(uri)) continue;
      const group = this.#groupOf(uri);
      this.#refreshWorld(group);
      this.session.put({ path: this.pathOf(uri), text }, group);
      any = true;
      await this.#host.pause();
    }
    if (any) this.onRead();
  }

  async #readConfig(uri: string): Promise<void> {
    const text = await this.files?.read(uri);
    if (text === undefined) return;
    try {
      this.#configs.set(uri.slice(0, -CONFIG.length - 1), configSchema.parse(JSON.parse(text)));
    } catch (error) {
      this.#connection.window.showWarningMessage(`${CONFIG} could not be used: ${(error as Error).message.split("\n")[0]} The usual options are used instead.`);
    }
  }

  #rootOf(uri: string): string {
    const inside = this.folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
    return inside[0] ?? uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
  }

  #groupOf(uri: string): string {
    const withConfig = [...this.#configs.keys()].filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
    return withConfig[0] ?? this.#rootOf(uri);
  }

  #refreshWorld(group: string): void {
    const config = this.#configs.get(group), today = this.#host.today();
    const kept = this.#worlds.get(group), asOf = config?.asOf ?? today;
    if (kept && kept.asOf === asOf && (!config || kept.config === config)) return;
    const world: World = { asOf, knowledge: builtInKnowledge, config: config ?? kept?.config ?? configSchema.parse({}) };
    this.#worlds.set(group, world);
    this.session.setWorld(group, world);
  }
}

function decode(uri: string): string {
  try { return decodeURIComponent(uri); } catch { return uri; }
}
