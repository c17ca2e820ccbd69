import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Requests } from "./requests";

const TYPE = "school-policy";
const NAMES = ["", "error", "warning", "info", "info"] as const;

/** Offers the task "check all policies", whose output the problem matcher `$school-policy` reads. No process is started. */
export function provideTasks(client: BaseLanguageClient, requests: Requests): vscode.Disposable {
  const make = (definition: vscode.TaskDefinition) =>
    new vscode.Task(
      definition,
      vscode.TaskScope.Workspace,
      vscode.l10n.t("check all policies"),
      "School Policy",
      new vscode.CustomExecution(async () => new CheckTerminal(client, requests)),
      "$school-policy",
    );
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [make({ type: TYPE, task: "check" })],
    resolveTask: ({ definition }) => make(definition),
  });
}

class CheckTerminal implements vscode.Pseudoterminal {
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;
  readonly #client: BaseLanguageClient;
  readonly #requests: Requests;

  constructor(client: BaseLanguageClient, requests: Requests) {
    this.#client = client;
    this.#requests = requests;
  }

  async open(): Promise<void> {
    try {
      const checked = await this.#requests.checkAll();
      let errors = 0;
      for (const { uri, diagnostics } of checked)
        for (const { range, severity, message, code } of diagnostics) {
          if (severity === 1) errors++;
          this.#line(
            `${vscode.workspace.asRelativePath(this.#client.protocol2CodeConverter.asUri(uri))}:${range.start.line + 1}:${range.start.character + 1}: ${NAMES[severity ?? 1]}: ${(typeof message === "string" ? message : message.value).replace(/\s+/g, " ")} [${String(code)}]`,
          );
        }
      this.#line(vscode.l10n.t("{0} policies checked", checked.length));
      this.#closed.fire(errors > 0 ? 1 : 0);
    } catch (error) {
      this.#line(String(error));
      this.#closed.fire(3);
    }
  }

  close(): void {
    this.#written.dispose();
  }

  #line(text: string): void {
    this.#written.fire(`${text}\r\n`);
  }
}
