import {
  InlayHintKind,
  MarkupKind,
  SemanticTokensBuilder,
  type CodeLens,
  type Command,
  type DocumentLink,
  type SemanticTokens,
} from "vscode-languageserver";
import { lensesOf, type Lens } from "../../core/features/code-lens";
import { hoverAt } from "../../core/features/hover";
import { inlayHintsOf } from "../../core/features/inlay-hints";
import { linksOf, type Link } from "../../core/features/links";
import { colouredWords, type WordKind } from "../../core/features/semantic-tokens";
import type { Feature } from "../features";
import { findingsOf, neighbours, type Server, type View } from "../server";
import { answer } from "./answer";

/** Standard token types only, so that every theme has colours for them. */
const TYPES: Readonly<Record<WordKind, string>> = {
  force: "keyword",
  actor: "variable",
  exception: "operator",
  citation: "type",
  date: "number",
  placeholder: "parameter",
};
const LEGEND = { tokenTypes: [...new Set(Object.values(TYPES))], tokenModifiers: [] };
const NO_COLOURS: SemanticTokens = { data: [] };

/** Hover, inlay hints, semantic tokens, code lenses and links. */
export const showing: readonly Feature[] = [
  {
    name: "hover",
    capability: { hoverProvider: true },
    register: (server) =>
      server.connection.onHover(
        answer(server, "hover", null, ({ facts, lines, world }, { position }) => {
          const hover = hoverAt(facts, lines.offset(position), world);
          return hover ? { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: lines.range(hover.span) } : null;
        }),
      ),
  },
  {
    name: "inlay hints",
    capability: { inlayHintProvider: true },
    register: (server) =>
      server.connection.languages.inlayHint.on(
        answer(server, "inlay hints", null, async ({ uri, facts, lines }, { range }) => {
          if (!(await server.settings.of(uri)).inlayHints.enabled) return null;
          const hints = inlayHintsOf(facts, lines.offset(range.start), lines.offset(range.end));
          return hints.map(({ at, label }) => ({ position: lines.position(at), label, paddingLeft: true, kind: InlayHintKind.Type }));
        }),
      ),
  },
  {
    name: "colours of words",
    capability: { semanticTokensProvider: { legend: LEGEND, full: true, range: true } },
    register(server) {
      const { semanticTokens } = server.connection.languages;
      semanticTokens.on(answer(server, "colours of words", NO_COLOURS, (view) => coloursBetween(view, 0, view.facts.text.length)));
      semanticTokens.onRange(
        answer(server, "colours of words", NO_COLOURS, (view, { range }) =>
          coloursBetween(view, view.lines.offset(range.start), view.lines.offset(range.end)),
        ),
      );
    },
  },
  {
    name: "code lens",
    capability: { codeLensProvider: {} },
    register: (server) =>
      server.connection.onCodeLens(
        answer(server, "code lens", null, async ({ uri, facts, lines, world }, _params, token) => {
          if (!(await server.settings.of(uri)).codeLens.enabled) return null;
          const findings = await findingsOf(server, uri, token);
          const others = new Map(neighbours(server, uri).map((other) => [other.path, other]));
          return lensesOf(facts, findings, world, others).map((lens): CodeLens => ({
            range: lines.range(lens.span),
            command: commandOf(lens, server),
          }));
        }),
      ),
  },
  {
    name: "links",
    capability: { documentLinkProvider: {} },
    register: (server) =>
      server.connection.onDocumentLinks(
        answer(server, "links", null, (view) =>
          linksOf(view.facts, view.world).map((link): DocumentLink => ({
            range: view.lines.range(link.span),
            tooltip: link.tooltip,
            target: link.url ?? addressIn(view, link),
          })),
        ),
      ),
  },
];

/** The coloured words that reach into a stretch of a document. */
function coloursBetween({ facts, lines }: View, start: number, end: number): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const word of colouredWords(facts)) {
    if (word.end < start || word.start > end) continue;
    const { line, character } = lines.position(word.start);
    builder.push(line, character, word.end - word.start, LEGEND.tokenTypes.indexOf(TYPES[word.kind]), 0);
  }
  return builder.build();
}

/** The address of the passage of a document that a link leads to. */
function addressIn({ uri, lines }: View, { to }: Link): string {
  const { line, character } = lines.position(to!.start);
  return `${uri}#L${line + 1},${character + 1}`;
}

/** What a click on a lens does; nothing for clients that do not have our commands. */
function commandOf({ title, to, shows }: Lens, server: Server): Command {
  const lines = to && server.workspace.lines(to.path);
  if (!server.hasCommands) return { title, command: "" };
  if (to && lines) return { title, command: "schoolPolicy.goTo", arguments: [server.workspace.uriOf(to.path), lines.range(to.span)] };
  return { title, command: shows === "sections" ? "schoolPolicy.showSections" : "" };
}
