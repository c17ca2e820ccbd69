import { DocumentHighlightKind, LSPErrorCodes, ResponseError, type Location, type WorkspaceEdit } from "vscode-languageserver";
import { namedAt } from "../../core/features/names";
import { rename } from "../../core/features/rename";
import { toWorkspaceEdit } from "../convert";
import type { Feature } from "../features";
import { viewOf, type Server } from "../server";

interface At { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } }

/** Definition, references, highlight and rename of terms, sections and clause numbers. */
export const names: readonly Feature[] = [
  {
    name: "definition", capability: { definitionProvider: true },
    register: (server) => server.connection.onDefinition((params, token) => server.runner.run("definition", token, null, async (): Promise<Location | null> => {
      const found = await find(server, params);
      return found ? { uri: params.textDocument.uri, range: found.view.lines.range(found.named.at) } : null;
    })),
  },
  {
    name: "references", capability: { referencesProvider: true },
    register: (server) => server.connection.onReferences((params, token) => server.runner.run("references", token, null, async (): Promise<Location[] | null> => {
      const found = await find(server, params);
      if (!found) return null;
      const spans = [...(params.context.includeDeclaration ? [found.named.at] : []), ...found.named.uses];
      return spans.map((span) => ({ uri: params.textDocument.uri, range: found.view.lines.range(span) }));
    })),
  },
  {
    name: "highlight", capability: { documentHighlightProvider: true },
    register: (server) => server.connection.onDocumentHighlight((params, token) => server.runner.run("highlight", token, null, async () => {
      const found = await find(server, params);
      return found ? [found.named.at, ...found.named.uses].map((span, index) => ({ range: found.view.lines.range(span), kind: index === 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read })) : null;
    })),
  },
  {
    name: "rename", capability: { renameProvider: { prepareProvider: true } },
    register(server) {
      server.connection.onPrepareRename((params, token) => server.runner.run("rename", token, null, async () => {
        const found = await find(server, params);
        return found ? { range: found.view.lines.range(found.hit), placeholder: found.view.facts.text.slice(found.hit.start, found.hit.end) } : null;
      }));
      server.connection.onRenameRequest((params, token) => server.runner.run("rename", token, null, async (): Promise<WorkspaceEdit | null> => {
        const found = await find(server, params);
        if (!found) return null;
        const done = rename(found.view.facts, found.named, params.newName);
        if ("problem" in done) throw new ResponseError(LSPErrorCodes.RequestFailed, done.problem);
        return toWorkspaceEdit(done.edits, found.view.path, server.workspace);
      }));
    },
  },
];

async function find(server: Server, { textDocument, position }: At) {
  const view = await viewOf(server, textDocument.uri);
  const found = view && namedAt(view.facts, view.lines.offset(position));
  return view && found ? { view, ...found } : undefined;
}
