import { TextDocuments, type Connection, type WorkspaceFolder } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentFacts } from "../core/facts";
import { LineIndex } from "../core/positions";
import { readDocument } from "../core/read";
import { Session } from "../core/session";
import type { World } from "../core/world";
import type { Places } from "./convert";
import type { Files, Host } from "./host";
import { Worlds } from "./worlds";

/** More policies than this in one folder are not read in by the editor; the command line takes any number. */
const MOST_FILES = 2000;

/**
 * The documents the server knows: those open in the editor, and the other policies of their folders. Groups for the
 * session are the workspace folders, else a document's own folder.
 */
export class Workspace implements Places {
  readonly session = new Session();
  readonly open = new TextDocuments(TextDocument);
  folders: readonly string[] = [];
  /** Called when documents were read in or changed on disk. */
  onRead: () => void = () => undefined;

  readonly #host: Host;
  readonly #connection: Connection;
  readonly #uris = new Map<string, string>();
  readonly #lines = new Map<string, { readonly text: string; readonly lines: LineIndex }>();
  readonly #listed = new Map<string, Promise<void>>();
  readonly #reading = new Set<Promise<void>>();
  readonly #worlds: Worlds;
  /** Reads files; undefined where neither the host nor the client can. */
  files: Files | undefined;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.files = host.files;
    this.#worlds = new Worlds(connection, host, () => this.files);
  }

  /** The session's path of a document: its decoded address; an untitled policy gets the language's ending. */
  pathOf(uri: string): string {
    const path = uri.startsWith("untitled:") && !/\.(policy|md|txt)$/.test(uri) ? `${decode(uri)}.policy` : decode(uri);
    this.#uris.set(path, uri);
    return path;
  }

  /** The address of the session's path. */
  uriOf(path: string): string {
    return this.#uris.get(path) ?? path;
  }

  /** The lines of a document by the session's path; undefined for one that is not known. */
  lines(path: string): LineIndex | undefined {
    const text = this.session.text(path);
    if (text === undefined) return undefined;
    let kept = this.#lines.get(path);
    if (!kept || kept.text !== text) this.#lines.set(path, (kept = { text, lines: new LineIndex(text) }));
    return kept.lines;
  }

  /** What was read from an open or known document. */
  facts(uri: string): DocumentFacts | undefined {
    return this.session.facts(this.pathOf(uri));
  }

  /** An empty policy and the usual world, for what is asked when no policy is open. */
  blank(): { readonly facts: DocumentFacts; readonly world: World } {
    const world = this.#worlds.usual();
    return { facts: readDocument({ path: "new.policy", text: "" }, world), world };
  }

  /** The world that a known document is judged in. */
  world(uri: string): World {
    return this.session.world(this.pathOf(uri)) ?? this.blank().world;
  }

  /** Makes sure that a document, its configuration and the list of its neighbours are known, and that the day is today's. */
  async ready(uri: string): Promise<void> {
    const root = this.#rootOf(uri);
    let listed = this.#listed.get(root);
    if (!listed) this.#listed.set(root, (listed = this.#list(root)));
    await listed;
    await this.#worlds.read(uri);
    this.put(uri);
  }

  /** Takes an open document's present text into the session. */
  put(uri: string): void {
    const document = this.open.get(uri);
    if (document) this.#take(uri, document.getText(), true);
  }

  /** A document was closed: what is on disk counts again. */
  async closed(uri: string): Promise<void> {
    const text = this.files && uri.endsWith(".policy") ? await this.files.read(uri) : undefined;
    if (this.open.get(uri)) return;
    if (text === undefined) this.session.remove(this.pathOf(uri));
    else this.#take(uri, text);
  }

  /** Files changed on disk: they are read again; a configuration file, or one that it names, makes everything be read again. */
  async changed(uris: readonly string[]): Promise<void> {
    const configured = uris.some((uri) => this.#worlds.dependOn(uri));
    if (!configured && !uris.some((uri) => uri.endsWith(".policy"))) return;
    if (configured) {
      this.#worlds.reset();
      for (const path of this.session.paths()) {
        const uri = this.uriOf(path);
        await this.#worlds.read(uri);
        this.#take(uri, this.session.text(path)!);
      }
    }
    for (const uri of uris) {
      if (this.open.get(uri) || !uri.endsWith(".policy")) continue;
      const text = await this.files?.read(uri);
      await this.#worlds.read(uri);
      if (text === undefined) this.session.remove(this.pathOf(uri));
      else this.#take(uri, text);
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

  /** Lists the policies of a folder and begins to read them in. */
  async #list(root: string): Promise<void> {
    if (!this.files || !root.includes(":/")) return;
    let found: readonly string[] = [];
    try {
      found = await this.files.list(root, this.folders.includes(root));
    } catch (error) {
      this.#connection.console.error(`The folder ${root} could not be listed: ${(error as Error).message}`);
    }
    const policies = found.filter((uri) => uri.endsWith(".policy") && !this.open.get(uri));
    if (policies.length > MOST_FILES)
      this.#connection.console.warn(
        `${root} holds ${policies.length} policies; the first ${MOST_FILES} are compared with each other here. The command line compares all of them.`,
      );
    const reading = this.#read(policies.slice(0, MOST_FILES)).finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  /** Reads policies in, one after another, and lets waiting messages in between. */
  async #read(uris: readonly string[]): Promise<void> {
    let any = false;
    for (const uri of uris) {
      const text = await this.files!.read(uri);
      if (text === undefined || this.open.get(uri)) continue;
      await this.#worlds.read(uri);
      this.#take(uri, text);
      any = true;
      await this.#host.pause();
    }
    if (any) this.onRead();
  }

  /** Takes a text into the session, with what its configuration says of it. */
  #take(uri: string, text: string, edited = false): void {
    const { kind, school } = this.#worlds.settingsOf(uri);
    const document = { path: this.pathOf(uri), text, ...(kind === undefined ? {} : { kind }), ...(school === undefined ? {} : { school }) };
    this.session.put(document, this.#rootOf(uri), this.#worlds.of(uri), edited);
  }

  /** The group that a document belongs to: the innermost workspace folder around it, else its own folder. */
  #rootOf(uri: string): string {
    const inside = this.folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
    return inside[0] ?? uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
  }
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
