import { InlayHintKind, MarkupKind, SemanticTokensBuilder, type CodeLens, type DocumentLink } from "vscode-languageserver";
import { lensesOf } from "../../core/features/code-lens";
import { hoverAt } from "../../core/features/hover";
import { inlayHintsOf } from "../../core/features/inlay-hints";
import { linksOf } from "../../core/features/links";
import { colouredWords, type WordKind } from "../../core/features/semantic-tokens";
import type { Feature } from "../features";
import { findingsOf, neighbours, viewOf, type Server, type View } from "../server";

/** Standard token types only, so that every theme has colours for them. */
const TYPES: Readonly<Record<WordKind, string>> = { force: "keyword", actor: "variable", exception: "operator", citation: "type", date: "number", placeholder: "parameter" };
const LEGEND = { tokenTypes: [...new Set(Object.values(TYPES))], tokenModifiers: [] };

/** Hover, inlay hints, semantic tokens, code lenses and links. */
export const showing: readonly Feature[] = [
  {
    name: "hover", capability: { hoverProvider: true },
    register: (server) => server.connection.onHover(({ textDocument, position }, token) => server.runner.run("hover", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      const hover = view && hoverAt(view.facts, view.lines.offset(position), view.world);
      return view && hover ? { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: view.lines.range(hover.span) } : null;
    })),
  },
  {
    name: "inlay hints", capability: { inlayHintProvider: true },
    register: (server) => server.connection.languages.inlayHint.on(({ textDocument, range }, token) => server.runner.run("inlay hints", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      if (!view || !(await server.settings.of(textDocument.uri)).inlayHints.enabled) return null;
      return inlayHintsOf(view.facts, view.lines.offset(range.start), view.lines.offset(range.end)).map(({ at, label }) => ({ position: view.lines.position(at), label, paddingLeft: true, kind: InlayHintKind.Type }));
    })),
  },
  {
    name: "colours of words", capability: { semanticTokensProvider: { legend: LEGEND, full: true, range: true } },
    register(server) {
      const tokens = (view: View, start: number, end: number) => {
        const builder = new SemanticTokensBuilder();
        for (const word of colouredWords(view.facts)) {
          if (word.end < start || word.start > end) continue;
          const { line, character } = view.lines.position(word.start);
          builder.push(line, character, word.end - word.start, LEGEND.tokenTypes.indexOf(TYPES[word.kind]), 0);
        }
        return builder.build();
      };
      server.connection.languages.semanticTokens.on(({ textDocument }, token) => server.runner.run("colours of words", token, { data: [] }, async () => {
        const view = await viewOf(server, textDocument.uri);
        return view ? tokens(view, 0, view.facts.text.length) : { data: [] };
      }));
      server.connection.languages.semanticTokens.onRange(({ textDocument, range }, token) => server.runner.run("colours of words", token, { data: [] }, async () => {
        const view = await viewOf(server, textDocument.uri);
        return view ? tokens(view, view.lines.offset(range.start), view.lines.offset(range.end)) : { data: [] };
      }));
    },
  },
  {
    name: "code lens", capability: { codeLensProvider: {} },
    register: (server) => server.connection.onCodeLens(({ textDocument }, token) => server.runner.run("code lens", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      if (!view || !(await server.settings.of(textDocument.uri)).codeLens.enabled) return null;
      const findings = await findingsOf(server, textDocument.uri, token);
      const others = new Map(neighbours(server, textDocument.uri).map((facts) => [facts.path, facts]));
      return lensesOf(view.facts, findings, view.world, others).map(({ span, title, to, shows }): CodeLens => ({
        range: view.lines.range(span), command: { title, ...(server.hasCommands ? commandFor(server, to, shows) : { command: "" }) },
      }));
    })),
  },
  {
    name: "links", capability: { documentLinkProvider: {} },
    register: (server) => server.connection.onDocumentLinks(({ textDocument }, token) => server.runner.run("links", token, null, async () => {
      const view = await viewOf(server, textDocument.uri);
      return view ? linksOf(view.facts, view.world).map(({ span, url, to, tooltip }): DocumentLink => ({
        range: view.lines.range(span), tooltip, target: url ?? `${textDocument.uri}#L${view.lines.position(to!.start).line + 1},${view.lines.position(to!.start).character + 1}`,
      })) : null;
    })),
  },
];

function commandFor(server: Server, to: { readonly path: string; readonly span: { readonly start: number; readonly end: number } } | undefined, shows: "sections" | undefined) {
  const lines = to && server.workspace.lines(to.path);
  if (to && lines) return { command: "schoolPolicy.goTo", arguments: [server.workspace.uriOf(to.path), lines.range(to.span)] };
  return shows === "sections" ? { command: "schoolPolicy.showSections" } : { command: "" };
}
