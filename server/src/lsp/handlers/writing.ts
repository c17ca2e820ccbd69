import { CompletionItemKind, InsertTextFormat, type CompletionItem, type TextEdit } from "vscode-languageserver";
import { completionsAt, type CompletionItem as Item } from "../../core/features/completion";
import { formatPolicy } from "../../core/features/format";
import { continueList } from "../../core/features/list-continuation";
import type { Edit } from "../../core/findings";
import type { Feature } from "../features";
import { neighbours, viewOf, type View } from "../server";

const KINDS: Readonly<Record<Item["kind"], CompletionItemKind>> = {
  field: CompletionItemKind.Field, value: CompletionItemKind.Value, section: CompletionItemKind.Snippet, line: CompletionItemKind.Keyword, role: CompletionItemKind.Constant,
  term: CompletionItemKind.Variable, reference: CompletionItemKind.Reference, law: CompletionItemKind.Class, rule: CompletionItemKind.EnumMember,
};

/** Completion, formatting and what Enter does in lists. */
export const writing: readonly Feature[] = [
  {
    name: "completion", capability: { completionProvider: { triggerCharacters: [":", "[", "#", "(", " "] } },
    register: (server) => server.connection.onCompletion(({ textDocument, position, context }, token) => server.runner.run("completion", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      if (!view) return null;
      const offset = view.lines.offset(position);
      // A space is a trigger only where something definite is awaited: after "section", "Covers:", "## ".
      if (context?.triggerCharacter === " " && !/(?:^#{1,6}|:|\b(?:section|clause|paragraph|appendix))\s+$/i.test(view.facts.text.slice(Math.max(0, offset - 30), offset).split(/[\r\n]/).at(-1)!)) return null;
      return { isIncomplete: true, items: completionsAt(view.facts, offset, view.world, neighbours(server, textDocument.uri)).map((item, index) => toItem(item, index, view)) };
    })),
  },
  {
    name: "formatting", capability: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
    register(server) {
      server.connection.onDocumentFormatting(({ textDocument }, token) => server.runner.run("formatting", token, null, async () => {
        const view = await viewOf(server, textDocument.uri);
        return view ? formatPolicy(view.facts).map((edit) => toEdit(edit, view)) : null;
      }));
      server.connection.onDocumentRangeFormatting(({ textDocument, range }, token) => server.runner.run("formatting", token, null, async () => {
        const view = await viewOf(server, textDocument.uri);
        return view ? formatPolicy(view.facts, { start: view.lines.offset(range.start), end: view.lines.offset(range.end) }).map((edit) => toEdit(edit, view)) : null;
      }));
    },
  },
  {
    name: "list continuation", capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } },
    register: (server) => server.connection.onDocumentOnTypeFormatting(({ textDocument, position }, token) => server.runner.run("list continuation", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      return view ? continueList(view.facts.text, view.lines.offset(position)).map((edit) => toEdit(edit, view)) : null;
    })),
  },
];

function toItem({ label, kind, insert, span, snippet, detail, documentation, rank }: Item, index: number, view: View): CompletionItem {
  return {
    label, kind: KINDS[kind], textEdit: { range: view.lines.range(span), newText: insert }, filterText: view.facts.text.slice(span.start, span.end).trim() === "" ? label : undefined,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText, sortText: String(rank ?? 500).padStart(4, "0") + String(index).padStart(4, "0"),
    ...(detail ? { detail } : {}), ...(documentation ? { documentation } : {}),
  };
}

function toEdit({ span, newText }: Edit, { lines }: View): TextEdit {
  return { range: lines.range(span), newText };
}
