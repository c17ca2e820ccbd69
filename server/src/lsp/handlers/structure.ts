import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange, type SelectionRange, type WorkspaceSymbol } from "vscode-languageserver";
import { foldsOf } from "../../core/features/folding";
import { outlineOf, type OutlineEntry } from "../../core/features/outline";
import { selectionsAt } from "../../core/features/selection";
import type { Feature } from "../features";
import { viewOf, type Server, type View } from "../server";

const KINDS = { title: SymbolKind.File, section: SymbolKind.Namespace, clause: SymbolKind.String, field: SymbolKind.Property } as const;
/** More symbols than this are not answered to a workspace query. */
const MOST_SYMBOLS = 500;

/** Outline, folding, selection ranges and workspace symbols. */
export const structure: readonly Feature[] = [
  {
    name: "outline", capability: { documentSymbolProvider: { label: "School Policy" } },
    register: (server) => server.connection.onDocumentSymbol(({ textDocument }, token) => server.runner.run("outline", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      return view ? outlineOf(view.facts).map((entry) => toSymbol(entry, view)) : null;
    })),
  },
  {
    name: "folding", capability: { foldingRangeProvider: true },
    register: (server) => server.connection.onFoldingRanges(({ textDocument }, token) => server.runner.run("folding", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      return view ? foldsOf(view.facts).map(({ start, end, kind }): FoldingRange => ({
        startLine: view.lines.position(start).line, endLine: view.lines.position(end).line, kind: kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      })).filter(({ startLine, endLine }) => endLine > startLine) : null;
    })),
  },
  {
    name: "selection", capability: { selectionRangeProvider: true },
    register: (server) => server.connection.onSelectionRanges(({ textDocument, positions }, token) => server.runner.run("selection", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      return view ? positions.map((position): SelectionRange => {
        const ranges = selectionsAt(view.facts, view.lines.offset(position)).map((span) => view.lines.range(span));
        return ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent ? { parent } : {}) }), undefined) ?? { range: { start: position, end: position } };
      }) : null;
    })),
  },
  {
    name: "workspace symbols", capability: { workspaceSymbolProvider: true },
    register: (server) => server.connection.onWorkspaceSymbol(({ query }, token) => server.runner.run("workspace symbols", token, [], async () => {
      await server.workspace.all();
      return server.workspace.session.paths().flatMap((path) => symbolsOf(server, path, query.toLowerCase())).slice(0, MOST_SYMBOLS);
    })),
  },
];

function toSymbol({ name, detail, kind, span, nameSpan, children }: OutlineEntry, view: View): DocumentSymbol {
  const range = { start: Math.min(span.start, nameSpan.start), end: Math.max(span.end, nameSpan.end) };
  return { name, ...(detail ? { detail } : {}), kind: KINDS[kind], range: view.lines.range(range), selectionRange: view.lines.range(nameSpan), children: children.map((child) => toSymbol(child, view)) };
}

function symbolsOf(server: Server, path: string, query: string): WorkspaceSymbol[] {
  const facts = server.workspace.session.facts(path), lines = server.workspace.lines(path);
  if (!facts || !lines) return [];
  const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.children)]);
  return flat(outlineOf(facts)).filter(({ kind, name }) => kind !== "field" && name.toLowerCase().includes(query)).map(({ name, kind, nameSpan }) => ({
    name, kind: KINDS[kind], containerName: facts.title, location: { uri: server.workspace.uriOf(path), range: lines.range(nameSpan) },
  }));
}
