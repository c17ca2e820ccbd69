import {
  DocumentHighlightKind,
  LSPErrorCodes,
  ResponseError,
  type Location,
  type ReferenceParams,
  type RenameParams,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { Span } from "../../../../grammar/tree";
import { namedAt, type Named } from "../../core/features/names";
import { rename } from "../../core/features/rename";
import { toWorkspaceEdit } from "../convert";
import type { Feature } from "../features";
import type { Server, View } from "../server";
import { answer } from "./answer";

/** Definition, references, highlight and rename of terms, sections and clause numbers. */
export const names: readonly Feature[] = [
  {
    name: "definition",
    capability: { definitionProvider: true },
    register: (server) =>
      server.connection.onDefinition(
        answerAtName(server, "definition", ({ named }, { uri, lines }): Location => ({ uri, range: lines.range(named.at) })),
      ),
  },
  {
    name: "references",
    capability: { referencesProvider: true },
    register: (server) =>
      server.connection.onReferences(
        answerAtName(server, "references", ({ named }, { uri, lines }, { context }: ReferenceParams) => {
          const spans = [...(context.includeDeclaration ? [named.at] : []), ...named.uses];
          return spans.map((span): Location => ({ uri, range: lines.range(span) }));
        }),
      ),
  },
  {
    name: "highlight",
    capability: { documentHighlightProvider: true },
    register: (server) =>
      server.connection.onDocumentHighlight(
        answerAtName(server, "highlight", ({ named }, { lines }) => [
          { range: lines.range(named.at), kind: DocumentHighlightKind.Write },
          ...named.uses.map((span) => ({ range: lines.range(span), kind: DocumentHighlightKind.Read })),
        ]),
      ),
  },
  {
    name: "rename",
    capability: { renameProvider: { prepareProvider: true } },
    register(server) {
      server.connection.onPrepareRename(
        answerAtName(server, "rename", ({ hit }, { facts, lines }) => ({
          range: lines.range(hit),
          placeholder: facts.text.slice(hit.start, hit.end),
        })),
      );
      server.connection.onRenameRequest(
        answerAtName(server, "rename", ({ named }, { facts, path }, { newName }: RenameParams) => {
          const done = rename(facts, named, newName);
          if ("problem" in done) throw new ResponseError(LSPErrorCodes.RequestFailed, done.problem);
          return toWorkspaceEdit(done.edits, path, server.workspace);
        }),
      );
    },
  },
];

/**
 * A handler for requests about the named thing at a position; its answer is null where there is none.
 * @param make is given the thing and the span that was hit
 */
function answerAtName<P extends TextDocumentPositionParams, R>(
  server: Server,
  name: string,
  make: (found: { readonly named: Named; readonly hit: Span }, view: View, params: P) => R,
) {
  return answer(server, name, null, (view, params: P) => {
    const found = namedAt(view.facts, view.lines.offset(params.position));
    return found ? make(found, view, params) : null;
  });
}
