import * as vscode from "vscode";
import type { Api } from "../../../client/src/common/start";

/** The workspace's file of that name. */
export const file = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until `get` gives something, looking again whenever `event` fires. No sleeping. */
export function when<T>(what: string, event: vscode.Event<unknown>, get: () => T | undefined | false, ms = 20000): Promise<T> {
  return new Promise((done, fail) => {
    const first = get();
    if (first) {
      done(first);
      return;
    }
    const late = setTimeout(() => {
      listener.dispose();
      fail(new Error(`Waited in vain for ${what}.`));
    }, ms);
    const listener = event(() => {
      const value = get();
      if (!value) return;
      clearTimeout(late);
      listener.dispose();
      done(value);
    });
  });
}

/** Waits until the diagnostics of a document satisfy `enough`, and gives them. */
export function diagnostics(
  uri: vscode.Uri,
  what: string,
  enough: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return when(what, vscode.languages.onDidChangeDiagnostics, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return enough(found) && found;
  });
}

/** The rule that a diagnostic comes from. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

/** Asks for the quick-fixes at a diagnostic. */
export const quickFixes = (uri: vscode.Uri, { range }: vscode.Diagnostic): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, vscode.CodeActionKind.QuickFix.value);

/** Replaces a stretch of a document as typing would. */
export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error("The edit was not applied.");
}

/** The extension under test, running. */
export async function extension(): Promise<Api> {
  return vscode.extensions.getExtension<Api>("school-policy.school-policy")!.activate();
}

/** Fails unless the two are equal as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Fails unless something holds. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** Where words begin in a document, a few characters on. */
export function at(document: vscode.TextDocument, words: string, extra = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, `“${words}” is not in the document`);
  return document.positionAt(offset + extra);
}
