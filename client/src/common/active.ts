import * as vscode from "vscode";
import { SHOWN_ONLY } from "./shown-only";

/** The language of policies. */
export const LANGUAGE = "school-policy";

/** How long the findings and the text must have stayed the same, in milliseconds, before views ask the server anew: it answers typing first. */
const REST_MS = 300;

/** The policy that the person works on: the active editor's, or the last one that was active and is still open. */
export class ActivePolicy implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly #listeners: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Fires when another policy is active, or when the active one's text changed and came to rest. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#look();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) {
          this.#document = undefined;
          this.#look(true);
        }
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (this.#document && uris.some((uri) => uri.toString() === this.#document!.uri.toString())) this.#rest();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#resting !== undefined && document === this.#document) this.#rest();
      }),
    ];
    this.#look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    clearTimeout(this.#resting);
    this.#changed.dispose();
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#changed.fire(this.#document);
    }, REST_MS);
  }

  #look(always = false): void {
    const document = vscode.window.activeTextEditor?.document;
    const next =
      document?.languageId === LANGUAGE && !SHOWN_ONLY.has(document.uri.scheme)
        ? document
        : this.#document && isShown(this.#document)
          ? this.#document
          : undefined;
    if (next === this.#document && !always) return;
    this.#document = next;
    this.#changed.fire(next);
  }
}

/** Whether a document has a tab. One whose last tab was closed may stay in memory for minutes. */
function isShown(document: vscode.TextDocument): boolean {
  const uri = document.uri.toString();
  return (
    !document.isClosed &&
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) =>
        input instanceof vscode.TabInputText
          ? input.uri.toString() === uri
          : input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri,
      ),
    )
  );
}
