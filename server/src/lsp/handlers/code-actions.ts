import { CodeActionKind, type CodeAction, type CodeActionParams, type CancellationToken } from "vscode-languageserver";
import { fixAll } from "../../core/features/fix-all";
import { toDiagnostic, toWorkspaceEdit } from "../convert";
import { findingsOf, viewOf, type Server } from "../server";

/** The kind of "mend everything that is safe to mend". */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.schoolPolicy`;

/** Quick-fixes for the findings at a range, and fix-all. */
export async function codeActions(
  server: Server,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const view = await viewOf(server, textDocument.uri);
  if (!view) return [];
  const wanted = (kind: string) => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const start = view.lines.offset(range.start),
      end = view.lines.offset(range.end);
    for (const finding of await findingsOf(server, textDocument.uri, token)) {
      if (finding.span.start > end || finding.span.end < start) continue;
      server.workspace.session.fixes(view.path, finding).forEach((fix, index) =>
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(finding, server.workspace, server.ruleLink)],
          ...(index === 0 ? { isPreferred: true } : {}),
          edit: toWorkspaceEdit(fix.edits, finding.path, server.workspace),
        }),
      );
    }
  }
  if (wanted(FIX_ALL) && (context.only || actions.length > 0)) {
    const edit = fixAll(view.path, view.facts.text, view.world);
    if (edit)
      actions.push({
        title: "Mend everything that is safe to mend",
        kind: FIX_ALL,
        edit: toWorkspaceEdit([edit], view.path, server.workspace),
      });
  }
  return actions;
}
