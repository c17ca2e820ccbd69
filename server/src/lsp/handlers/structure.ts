import {
  FoldingRangeKind,
  SymbolKind,
  type DocumentSymbol,
  type FoldingRange,
  type Position,
  type SelectionRange,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import { foldsOf } from "../../core/features/folding";
import { outlineOf, type OutlineEntry } from "../../core/features/outline";
import { selectionsAt } from "../../core/features/selection";
import type { Feature } from "../features";
import type { Server, View } from "../server";
import { answer } from "./answer";

const KINDS = { title: SymbolKind.File, section: SymbolKind.Namespace, clause: SymbolKind.String, field: SymbolKind.Property } as const;
/** More symbols than this are not answered to a workspace query. */
const MOST_SYMBOLS = 500;

/** Outline, folding, selection ranges and workspace symbols. */
export const structure: readonly Feature[] = [
  {
    name: "outline",
    capability: { documentSymbolProvider: { label: "School Policy" } },
    register: (server) =>
      server.connection.onDocumentSymbol(
        answer(server, "outline", null, (view) => outlineOf(view.facts).map((entry) => toSymbol(entry, view))),
      ),
  },
  {
    name: "folding",
    capability: { foldingRangeProvider: true },
    register: (server) =>
      server.connection.onFoldingRanges(
        answer(server, "folding", null, ({ facts, lines }) => {
          const folds = foldsOf(facts).map(({ start, end, kind }): FoldingRange => ({
            startLine: lines.position(start).line,
            endLine: lines.position(end).line,
            kind: kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
          }));
          return folds.filter(({ startLine, endLine }) => endLine > startLine);
        }),
      ),
  },
  {
    name: "selection",
    capability: { selectionRangeProvider: true },
    register: (server) =>
      server.connection.onSelectionRanges(
        answer(server, "selection", null, (view, { positions }) => positions.map((position) => selectionAt(position, view))),
      ),
  },
  {
    name: "workspace symbols",
    capability: { workspaceSymbolProvider: true },
    register: (server) =>
      server.connection.onWorkspaceSymbol(({ query }, token) =>
        server.runner.run("workspace symbols", token, [], async () => {
          await server.workspace.all();
          return server.workspace.session
            .paths()
            .flatMap((path) => symbolsOf(server, path, query.toLowerCase()))
            .slice(0, MOST_SYMBOLS);
        }),
      ),
  },
];

/** The ranges that "expand selection" selects around a position, each within the next. */
function selectionAt(position: Position, { facts, lines }: View): SelectionRange {
  const ranges = selectionsAt(facts, lines.offset(position)).map((span) => lines.range(span));
  const innermost = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent ? { parent } : {}) }),
    undefined,
  );
  return innermost ?? { range: { start: position, end: position } };
}

function toSymbol({ name, detail, kind, span, nameSpan, children }: OutlineEntry, view: View): DocumentSymbol {
  const range = { start: Math.min(span.start, nameSpan.start), end: Math.max(span.end, nameSpan.end) };
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: KINDS[kind],
    range: view.lines.range(range),
    selectionRange: view.lines.range(nameSpan),
    children: children.map((child) => toSymbol(child, view)),
  };
}

function symbolsOf(server: Server, path: string, query: string): WorkspaceSymbol[] {
  const facts = server.workspace.session.facts(path),
    lines = server.workspace.lines(path);
  if (!facts || !lines) return [];
  const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.children)]);
  const wanted = flat(outlineOf(facts)).filter(({ kind, name }) => kind !== "field" && name.toLowerCase().includes(query));
  return wanted.map(({ name, kind, nameSpan }) => ({
    name,
    kind: KINDS[kind],
    containerName: facts.title,
    location: { uri: server.workspace.uriOf(path), range: lines.range(nameSpan) },
  }));
}
