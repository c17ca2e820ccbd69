import type { Policy } from "../../../grammar/tree";
import type { Document, DocumentFacts } from "./facts";
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
import { mark } from "./identity";
import { keepReadings, parseOf } from "./readings";
import { derived } from "./reuse";
import type { World } from "./world";

/** Reads one document into facts. Never throws; the facts are plain JSON and do not depend on the as-of day. */
export function readDocument(document: Document, world: World): DocumentFacts {
  return readPolicy(document, parsePolicy(document.text, { strict: document.path.endsWith(".policy") }), world);
}

/**
 * The same for a document that is being edited: equal to what `readDocument` reads, but what an edit left alone is taken over.
 * @param before what was read before the edit, in the same world but for the day. It is used up: its records are moved to where they
 *   stand now, so that it must not be looked at any more
 */
export function readAgain(document: Document, world: World, before?: DocumentFacts): DocumentFacts {
  const parse = parseAgain(document.text, { strict: document.path.endsWith(".policy") }, before && parseOf(before.policy));
  keepReadings(parse, before?.policy);
  return readPolicy(document, parse.policy, world);
}

/** Reads one document that others are compared with again and again, so that the comparisons can be kept. */
export function readMarked(document: Document, world: World): DocumentFacts {
  const facts = readDocument(document, world);
  for (const clause of facts.clauses) mark(clause);
  return facts;
}

function readPolicy(document: Document, policy: Policy, world: World): DocumentFacts {
  const { path, text } = document;
  const sentences = readSentences(policy);
  const numbering = readNumbering(policy);
  const written = readTitle(text, policy), title = written.title ?? path.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
  const { kind, kindFrom } = document.kind ? { kind: document.kind, kindFrom: "config" as const } : readKind(text, policy, title, sentences);
  const review = readReview(text, policy), definitions = readDefinitions(policy, sentences);
  const places = readPlaces(policy), school = readSchool(text, policy, places);
  const citations = readCitations(policy, world.knowledge);
  const within = readReferences(policy, sentences, numbering), others = readPolicyNames(policy, title);
  const references = derived(policy, readReferences, [within, others], () => [...within, ...others]);
  return {
    path, text, policy, title: kindFrom === "opening" && !written.titleSpan ? titleOfKind(kind) : title, titleSpan: written.titleSpan, kind, kindFrom, sentences, dates: readDates(text, policy),
    places, ...(school ? { school } : {}), ...(document.school ? { assignedSchool: document.school } : {}),
    review,
    citations, terms: readTerms(policy, citations, world.knowledge.terms.list),
    definitions,
    statements: readStatements(policy, sentences),
    unclear: readUnclear(policy, sentences),
    clauses: readClauses(policy, sentences, world.knowledge),
    placeholders: readPlaceholders(text, policy),
    acceptances: readAcceptances(text, policy), structuredProblems: readStructuredProblems(text, policy, numbering),
    numbering, references,
    requirements: readRequirements(text, policy, sentences, definitions, review, kind, world.knowledge),
    namedKinds: readNamedKinds(policy, kind),
  };
}
