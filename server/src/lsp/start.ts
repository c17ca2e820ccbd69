import { DiagnosticSeverity, TextDocuments, TextDocumentSyncKind, type Connection, type Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "../core/check";

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;

/** Serves the language protocol on a connection. `today` gives the as-of day, YYYY-MM-DD. */
export function start(connection: Connection, today: () => string): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } },
    serverInfo: { name: "school-policy" },
  }));
  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return { kind: "full", items: [] };
    const report = await check([{ path: document.uri, text: document.getText() }], { asOf: today() });
    return { kind: "full", items: report.policies[0]!.findings.map((f): Diagnostic => ({ range: f.range, message: f.message, severity: SEVERITY[f.severity], source: "School Policy", code: f.rule })) };
  });
  documents.listen(connection);
  connection.listen();
}
