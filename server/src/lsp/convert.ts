import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver";
import type { Edit, PlacedFinding } from "../core/findings";
import type { LineIndex } from "../core/positions";

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Finds the address and the line index of a document by its path. */
export interface Places {
  uriOf(path: string): string;
  lines(path: string): LineIndex | undefined;
}

/** A finding as the protocol writes it. `link` gives the address of a rule's page. */
export function toDiagnostic(finding: PlacedFinding, places: Places, link: (rule: string) => string | undefined): Diagnostic {
  const href = link(finding.rule);
  const tags = tagsOf(finding);
  const related = (finding.related ?? []).flatMap(({ path = finding.path, span, message }) => {
    const lines = places.lines(path);
    return lines ? [{ location: { uri: places.uriOf(path), range: lines.range(span) }, message }] : [];
  });
  return {
    range: places.lines(finding.path)!.range(finding.span),
    severity: SEVERITY[finding.severity],
    source: "School Policy",
    code: finding.rule,
    message: finding.message,
    ...(href ? { codeDescription: { href } } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Law that has gone is struck through; a definition that nobody uses is faded. */
function tagsOf(finding: PlacedFinding): DiagnosticTag[] {
  if (finding.rule === "outdated-legislation" && finding.severity !== "information") return [DiagnosticTag.Deprecated];
  if (finding.rule === "outdated-term") return [DiagnosticTag.Deprecated];
  if (finding.rule === "definition" && finding.severity === "hint") return [DiagnosticTag.Unnecessary];
  return [];
}

/** Edits as the protocol writes them; an edit without a path belongs to `path`. */
export function toWorkspaceEdit(edits: readonly Edit[], path: string, places: Places): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const edit of edits) {
    const target = edit.path ?? path,
      lines = places.lines(target);
    if (lines) (changes[places.uriOf(target)] ??= []).push({ range: lines.range(edit.span), newText: edit.newText });
  }
  return { changes };
}
