import { titleOf } from "../../core/features/requirement-text";
import { readingText } from "../../core/features/reading-text";
import { settleRequirements } from "../../core/judging/requirements";
import { judgeReview } from "../../core/judging/review";
import { reviewCalendar } from "../../core/report/calendar";
import { groupBySchool, schoolOf } from "../../core/schools";
import type { RequirementLevel } from "../../core/report/report";
import { sectionFor } from "../../core/templates/models";
import { toDiagnostic } from "../convert";
import type { Feature } from "../features";
import {
  CHECK_ALL,
  CHECK_NOW,
  IMPORT,
  READING,
  REVIEWS,
  SECTIONS,
  type CheckedDocument,
  type Imported,
  type ReviewItem,
  type SectionItem,
} from "../protocol";
import { findingsOf, neighbours, viewOf, type Server } from "../server";

interface Of {
  readonly uri: string;
}

/** What the extension's views and commands ask for. */
export const views: readonly Feature[] = [
  {
    name: "sections",
    capability: {},
    register: (server) =>
      server.connection.onRequest(SECTIONS, ({ uri }: Of, token) => server.runner.run("sections", token, [], () => sections(server, uri))),
  },
  {
    name: "reviews",
    capability: {},
    register: (server) =>
      server.connection.onRequest(REVIEWS, (_: unknown, token) => server.runner.run("reviews", token, [], () => reviews(server))),
  },
  {
    name: "reading",
    capability: {},
    register: (server) =>
      server.connection.onRequest(READING, ({ uri }: Of, token) =>
        server.runner.run("reading", token, null, async () => {
          const view = await viewOf(server, uri);
          return view ? readingText(view.facts, view.world) : null;
        }),
      ),
  },
  {
    name: "check all",
    capability: {},
    register: (server) =>
      server.connection.onRequest(CHECK_ALL, (_: unknown, token) =>
        server.runner.run("check all", token, [], async () => {
          const checked: CheckedDocument[] = [];
          for (const path of await server.workspace.all()) {
            const uri = server.workspace.uriOf(path);
            checked.push({
              uri,
              diagnostics: (await findingsOf(server, uri, token)).map((finding) =>
                toDiagnostic(finding, server.workspace, server.ruleLink),
              ),
            });
            if (server.workspace.open.get(uri)) server.diagnostics.due(uri, "asked", "onType");
          }
          server.diagnostics.refresh();
          return checked;
        }),
      ),
  },
  {
    name: "check now",
    capability: {},
    register: (server) =>
      server.connection.onRequest(CHECK_NOW, ({ uri }: Of, token) =>
        server.runner.run("check now", token, null, () => {
          server.diagnostics.due(uri, "asked", "onType");
          server.diagnostics.refresh();
          return null;
        }),
      ),
  },
  {
    name: "import",
    capability: {},
    register: (server) =>
      server.connection.onRequest(IMPORT, ({ name, base64 }: { name: string; base64: string }, token) =>
        server.runner.run("import", token, null, async (): Promise<Imported | null> => {
          if (!server.host.importDocument) return null;
          return server.host.importDocument(name, bytesOf(base64));
        }),
      ),
  },
];

async function sections(server: Server, uri: string): Promise<SectionItem[]> {
  const view = await viewOf(server, uri);
  if (!view) return [];
  const rank: Readonly<Record<RequirementLevel, number>> = { mandatory: 0, expected: 1, recommended: 2 };
  const school = groupBySchool(neighbours(server, uri)).find((group) => group.includes(view.facts)) ?? [view.facts];
  return settleRequirements(school)
    .get(view.path)!
    .map((reading): SectionItem => {
      const { id, status, evidence, metBy } = reading,
        why = metBy ? `Said in the ${metBy.title}, which this policy names.` : reading.why,
        insert = status === "present" ? undefined : sectionFor(id, view.facts.kind, view.world);
      return {
        id,
        label: titleOf(id, view.facts.kind, view.world),
        status,
        level: reading.level,
        ...(why ? { why } : {}),
        ...(evidence[0] ? { range: view.lines.range(evidence[0]) } : {}),
        ...(insert ? { insert: { id: insert.id } } : {}),
      };
    })
    .sort((a, b) => rank[a.level] - rank[b.level]);
}

async function reviews(server: Server): Promise<ReviewItem[]> {
  const policies: Parameters<typeof reviewCalendar>[0][number][] = [];
  for (const path of await server.workspace.all()) {
    const facts = server.workspace.session.facts(path),
      school = facts && schoolOf(facts);
    if (facts)
      policies.push({
        path,
        title: facts.title,
        ...(school ? { school } : {}),
        review: judgeReview(facts.review, server.workspace.world(server.workspace.uriOf(path))),
      });
  }
  return reviewCalendar(policies).map(({ path, ...entry }): ReviewItem => ({ uri: server.workspace.uriOf(path), ...entry }));
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Decodes base64 without Node or a browser. */
function bytesOf(base64: string): Uint8Array {
  const out = new Uint8Array(Math.floor((base64.replace(/=+$/, "").length * 3) / 4));
  let bits = 0,
    held = 0,
    at = 0;
  for (const char of base64) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
    }
  }
  return out;
}
