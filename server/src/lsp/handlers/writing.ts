import { CompletionItemKind, InsertTextFormat, type CompletionItem, type TextEdit } from "vscode-languageserver";
import { completionsAt, type CompletionItem as Item } from "../../core/features/completion";
import { formatPolicy } from "../../core/features/format";
import { continueList } from "../../core/features/list-continuation";
import type { Edit } from "../../core/findings";
import type { Feature } from "../features";
import { neighbours, type View } from "../server";
import { answer } from "./answer";

const KINDS: Readonly<Record<Item["kind"], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Snippet,
  line: CompletionItemKind.Keyword,
  role: CompletionItemKind.Constant,
  term: CompletionItemKind.Variable,
  reference: CompletionItemKind.Reference,
  law: CompletionItemKind.Class,
  rule: CompletionItemKind.EnumMember,
};

/** Completion, formatting and what Enter does in lists. */
export const writing: readonly Feature[] = [
  {
    name: "completion",
    capability: { completionProvider: { triggerCharacters: [":", "[", "#", "(", " "] } },
    register: (server) =>
      server.connection.onCompletion(
        answer(server, "completion", null, (view, { position, context }) => {
          const offset = view.lines.offset(position);
          if (context?.triggerCharacter === " " && !awaitsWords(view.facts.text, offset)) return null;
          const items = completionsAt(view.facts, offset, view.world, neighbours(server, view.uri));
          return { isIncomplete: true, items: items.map((item, index) => toItem(item, index, view)) };
        }),
      ),
  },
  {
    name: "formatting",
    capability: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
    register(server) {
      server.connection.onDocumentFormatting(
        answer(server, "formatting", null, (view) => formatPolicy(view.facts).map((edit) => toEdit(edit, view))),
      );
      server.connection.onDocumentRangeFormatting(
        answer(server, "formatting", null, (view, { range }) => {
          const within = { start: view.lines.offset(range.start), end: view.lines.offset(range.end) };
          return formatPolicy(view.facts, within).map((edit) => toEdit(edit, view));
        }),
      );
    },
  },
  {
    name: "list continuation",
    capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } },
    register: (server) =>
      server.connection.onDocumentOnTypeFormatting(
        answer(server, "list continuation", null, (view, { position }) =>
          continueList(view.facts.text, view.lines.offset(position)).map((edit) => toEdit(edit, view)),
        ),
      ),
  },
];

/** Whether something definite is awaited after a space: after "section", "Covers:", "## ". */
function awaitsWords(text: string, offset: number): boolean {
  const before = text
    .slice(Math.max(0, offset - 30), offset)
    .split(/[\r\n]/)
    .at(-1)!;
  return /(?:^#{1,6}|:|\b(?:section|clause|paragraph|appendix))\s+$/i.test(before);
}

/** An item as the protocol writes it: sorted by its rank, then by its place in the list; found by what is typed, or by its label where nothing is. */
function toItem(
  { label, kind, insert, span, snippet, detail, documentation, rank = UNRANKED }: Item,
  index: number,
  { facts, lines }: View,
): CompletionItem {
  const typed = facts.text.slice(span.start, span.end),
    digits = (number: number) => String(number).padStart(4, "0");
  return {
    label,
    kind: KINDS[kind],
    textEdit: { range: lines.range(span), newText: insert },
    filterText: typed.trim() === "" ? label : undefined,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText: digits(rank) + digits(index),
    ...(detail ? { detail } : {}),
    ...(documentation ? { documentation } : {}),
  };
}

/** The rank of items that have none: behind all that have one. */
const UNRANKED = 500;

function toEdit({ span, newText }: Edit, { lines }: View): TextEdit {
  return { range: lines.range(span), newText };
}
