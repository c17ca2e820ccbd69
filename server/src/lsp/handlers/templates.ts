import type { Position } from "vscode-languageserver";
import { matterOf, titleOf } from "../../core/features/requirement-text";
import { templateChoices, templateEdits } from "../../core/features/section-templates";
import { snippetOf } from "../../core/features/snippet";
import { templatePreview } from "../../core/features/template-preview";
import { idInWords } from "../../core/wording";
import { newPolicy } from "../../core/templates/new-policy";
import type { Feature } from "../features";
import {
  NEW_POLICY,
  TEMPLATE_INSERTION,
  TEMPLATE_PREVIEW,
  TEMPLATES,
  type TemplateInsertion,
  type TemplateItem,
  type TemplateName,
} from "../protocol";
import { viewOf, type Server } from "../server";

/** A policy by its address; empty where none is open. */
interface Of {
  readonly uri: string;
}

/** The templates: all of them, one to be looked at, one to be inserted, a whole policy. */
export const templates: readonly Feature[] = [
  {
    name: "templates",
    capability: {},
    register: (server) =>
      server.connection.onRequest(TEMPLATES, ({ uri }: Of, token) => server.runner.run("templates", token, [], () => list(server, uri))),
  },
  {
    name: "template preview",
    capability: {},
    register: (server) =>
      server.connection.onRequest(TEMPLATE_PREVIEW, ({ uri, id, phase }: Of & TemplateName, token) =>
        server.runner.run("template preview", token, null, async () => {
          const { facts, world } = await inView(server, uri);
          return templatePreview(id, facts, world, phase) ?? null;
        }),
      ),
  },
  {
    name: "template insertion",
    capability: {},
    register: (server) =>
      server.connection.onRequest(
        TEMPLATE_INSERTION,
        ({ uri, id, phase, caret }: Of & TemplateName & { readonly caret?: Position }, token) =>
          server.runner.run("template insertion", token, null, async (): Promise<TemplateInsertion | null> => {
            const view = await viewOf(server, uri);
            const [section, ...edits] = view
              ? (templateEdits(id, view.facts, view.world, phase, caret && view.lines.offset(caret)) ?? [])
              : [];
            if (!view || !section) return null;
            return {
              range: view.lines.range(section.span),
              snippet: snippetOf(section.newText.replace(/\r\n?/g, "\n")),
              edits: edits.map(({ span, newText }) => ({ range: view.lines.range(span), newText })),
            };
          }),
      ),
  },
  {
    name: "new policy",
    capability: {},
    register: (server) =>
      server.connection.onRequest(NEW_POLICY, ({ kind }: { kind: string }, token) =>
        server.runner.run("new policy", token, null, () => {
          const text = newPolicy(kind, server.workspace.blank().world);
          return text === undefined ? null : snippetOf(text);
        }),
      ),
  },
];

async function inView(server: Server, uri: string) {
  return (uri ? await viewOf(server, uri) : undefined) ?? server.workspace.blank();
}

async function list(server: Server, uri: string): Promise<TemplateItem[]> {
  const { facts, world } = await inView(server, uri);
  return templateChoices(facts, world).map(
    ({
      section: {
        id,
        title,
        kind,
        requirements: [main],
      },
      phase,
      wanted,
    }): TemplateItem => {
      const why = main === undefined ? undefined : matterOf(main, kind, world)?.why;
      return {
        id,
        title,
        kind,
        kindTitle: idInWords(kind),
        wanted,
        ...(phase ? { phase } : {}),
        ...(main === undefined ? {} : { requirement: { id: main, title: titleOf(main, kind, world), ...(why ? { why } : {}) } }),
      };
    },
  );
}
