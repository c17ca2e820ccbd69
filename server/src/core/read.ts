import type { Policy, Span } from "../../../grammar/tree";
import type { Document, DocumentFacts, Optional } from "./facts";
import { readAcceptances } from "./accepting/acceptances";
import { parsePolicy } from "./language/parse";
import { parseAgain } from "./language/parse-again";
import { readCitations } from "./reading/citations";
import { readClauses } from "./reading/clauses";
import { readDefinitions } from "./reading/definitions";
import { readDates } from "./reading/dates";
import { readNumbering } from "./reading/numbering";
import { readPlaceholders } from "./reading/placeholders";
import { readPolicyNames } from "./reading/policy-names";
import { readReferences } from "./reading/references";
import { readKind, titleOfKind } from "./reading/kind";
import { readNamedKinds } from "./reading/named-policies";
import { readRequirements } from "./reading/requirements";
import { readTitle } from "./reading/title";
import { readReview } from "./reading/review";
import { readUnclear } from "./reading/unclear";
import { readStatements } from "./reading/statements";
import { readSchool } from "./reading/school";
import { readPlaces } from "./reading/school-names";
import { readStructuredProblems } from "./reading/structured-lines";
import { readTerms } from "./reading/terms";
import { readSentences } from "./reading/sentences";
import { mark } from "./kept/identity";
import { Depth, keepReadings, parseOf, readAsFarAs } from "./kept/readings";
import { derived } from "./kept/reuse";
import type { World } from "./world";

const ALL: ReadonlySet<Optional> = new Set<Optional>(["acts", "clauses", "statements", "unclear"]);

/**
 * Reads one document into facts. Never throws; the facts are plain JSON and do not depend on the as-of day.
 * @param wanted what is read of that which can be left unread; all of it by default
 */
export function readDocument(document: Document, world: World, wanted: ReadonlySet<Optional> = ALL): DocumentFacts {
  const first = readFirst(document, parsePolicy(document.text, { strict: document.path.endsWith(".policy") }), world);
  return { ...first, ...readLater(first, world, wanted) };
}

/**
 * The same for a document that is being edited: equal to what `readDocument` reads, but what an edit left alone is taken over, and what
 * `Later` names is read when it is first asked for.
 * @param before what was read before the edit, in the same world but for the day. It is used up: its records are moved to where they
 *   stand now, so that it must not be looked at any more
 */
export function readAgain(document: Document, world: World, before?: DocumentFacts): DocumentFacts {
  const parse = parseAgain(document.text, { strict: document.path.endsWith(".policy") }, before && parseOf(before.policy));
  keepReadings(parse, before?.policy);
  return whenAsked(readFirst(document, parse.policy, world), world);
}

/** Reads one document that others are compared with again and again, so that the comparisons can be kept. */
export function readMarked(document: Document, world: World): DocumentFacts {
  const facts = readDocument(document, world);
  for (const clause of facts.clauses) mark(clause);
  return facts;
}

/** What no rule needs that speaks while somebody types. */
type Later = Pick<DocumentFacts, "definitions" | "statements" | "unclear" | "clauses" | "references" | "requirements" | "namedKinds">;

type First = Omit<DocumentFacts, keyof Later>;

function readFirst(document: Document, policy: Policy, world: World): First {
  const { path, text } = document;
  const sentences = readSentences(policy);
  const numbering = readNumbering(policy);
  const { title, titleSpan } = titleOf(path, text, policy);
  const { kind, kindFrom } = document.kind
    ? { kind: document.kind, kindFrom: "config" as const }
    : readKind(text, policy, title, sentences);
  const places = readPlaces(policy),
    school = readSchool(text, policy, places);
  const citations = readCitations(policy, world.knowledge);
  return {
    path,
    text,
    policy,
    title: kindFrom === "opening" && !titleSpan ? titleOfKind(kind) : title,
    titleSpan,
    kind,
    kindFrom,
    sentences,
    dates: readDates(text, policy),
    places,
    ...(school ? { school } : {}),
    ...(document.school ? { assignedSchool: document.school } : {}),
    review: readReview(text, policy),
    citations,
    terms: readTerms(policy, citations, world.knowledge.terms.list),
    placeholders: readPlaceholders(text, policy),
    acceptances: readAcceptances(text, policy),
    structuredProblems: readStructuredProblems(text, policy, numbering),
    numbering,
  };
}

/** The title as written, or what the file is called. */
function titleOf(path: string, text: string, policy: Policy): { readonly title: string; readonly titleSpan?: Span } {
  const { title, titleSpan } = readTitle(text, policy);
  return { title: title ?? path.replace(/^.*[\\/]/, "").replace(/\.\w+$/, ""), ...(titleSpan ? { titleSpan } : {}) };
}

function readLater({ path, text, policy, kind, sentences, numbering, review }: First, world: World, wanted = ALL): Later {
  const definitions = readDefinitions(policy, sentences);
  const within = readReferences(policy, sentences, numbering),
    others = readPolicyNames(policy, titleOf(path, text, policy).title);
  return {
    definitions,
    statements: wanted.has("statements") ? readStatements(policy, sentences) : [],
    unclear: wanted.has("unclear") ? readUnclear(policy, sentences) : [],
    clauses: wanted.has("clauses") ? readClauses(policy, sentences, world.knowledge, wanted.has("acts")) : [],
    references: derived(policy, readReferences, [within, others], () => [...within, ...others]),
    requirements: readRequirements(text, policy, sentences, definitions, review, kind, world.knowledge),
    namedKinds: readNamedKinds(policy, kind),
  };
}

/** Facts of which the later ones are read, all of them, as soon as one is asked for. */
function whenAsked(first: First, world: World): DocumentFacts {
  let known: Later | undefined;
  const later = (): Later => {
    if (!known) {
      known = readLater(first, world);
      readAsFarAs(first.policy, Depth.Read);
    }
    return known;
  };
  return {
    ...first,
    get definitions() {
      return later().definitions;
    },
    get statements() {
      return later().statements;
    },
    get unclear() {
      return later().unclear;
    },
    get clauses() {
      return later().clauses;
    },
    get references() {
      return later().references;
    },
    get requirements() {
      return later().requirements;
    },
    get namedKinds() {
      return later().namedKinds;
    },
  };
}
