import { spawn, type ChildProcess } from "node:child_process";
import { PassThrough } from "node:stream";
import { resolve } from "node:path";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { nodeHost } from "../../server/src/host/node/host";
import type { Feature } from "../../server/src/lsp/features";
import type { Host } from "../../server/src/lsp/host";
import { start } from "../../server/src/lsp/start";

/** The day on which all tests of the server run. */
export const TODAY = "2026-11-20";

/** A language client as small as one can be, for tests. */
export class TestClient {
  readonly logs: string[] = [];
  readonly warnings: string[] = [];
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly connection: ProtocolConnection;
  refreshes = 0;
  settings: unknown = {};
  #initialized: InitializeResult | undefined;
  readonly #exits: boolean;
  readonly #stop: () => void;
  readonly #waiting: (() => void)[] = [];

  private constructor(connection: ProtocolConnection, exits: boolean, stop: () => void) {
    this.connection = connection;
    this.#exits = exits;
    this.#stop = stop;
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logs.push(message);
    });
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.warnings.push(message);
    });
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.pushed.set(uri, diagnostics);
      this.#wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
      this.warnings.push(message);
      return null;
    });
    connection.listen();
  }

  /** Runs the server in this process; `features` replaces what it can do, `host` parts of its world. */
  static inProcess(host: Partial<Host> = {}, features?: readonly Feature[]): TestClient {
    const there = new PassThrough(),
      back = new PassThrough();
    start(
      createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)),
      { ...nodeHost(resolve(".")), today: () => TODAY, ...host },
      features,
    );
    // No `exit`: it would end this process.
    return new TestClient(createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)), false, () => {
      there.end();
      back.end();
    });
  }

  /** Starts a built server over stdio. */
  static overStdio(args: readonly string[]): { readonly client: TestClient; readonly process: ChildProcess } {
    const process = spawn(globalThis.process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    return {
      client: new TestClient(
        createProtocolConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin)),
        true,
        () => undefined,
      ),
      process,
    };
  }

  get capabilities() {
    return this.#initialized!.capabilities;
  }

  /** Initialises; `pulls` false makes a client that only takes pushed diagnostics. */
  async initialize({
    pulls = true,
    folder,
    options,
  }: { pulls?: boolean; folder?: string; options?: object } = {}): Promise<InitializeResult> {
    this.#initialized = await this.connection.sendRequest("initialize", {
      processId: null,
      rootUri: folder ?? null,
      workspaceFolders: folder ? [{ uri: folder, name: "policies" }] : null,
      initializationOptions: options,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: pulls ? { diagnostic: {} } : {},
      },
    });
    await this.connection.sendNotification("initialized", {});
    return this.#initialized!;
  }

  open(uri: string, text: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "school-policy", version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    return this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  ask<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a pull that must be full. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error("The answer is not full.");
    return report.items;
  }

  /** Waits until `true_`, looking again whenever something arrives from the server. */
  async until(what: string, ready: () => boolean, ms = 10000): Promise<void> {
    const end = Date.now() + ms;
    while (!ready()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await new Promise<void>((done) => {
        const late = setTimeout(done, 200);
        this.#waiting.push(() => {
          clearTimeout(late);
          done();
        });
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown").catch(() => undefined);
    if (this.#exits) await this.connection.sendNotification("exit").catch(() => undefined);
    this.connection.dispose();
    this.#stop();
  }

  #wake(): void {
    for (const done of this.#waiting.splice(0)) done();
  }
}
