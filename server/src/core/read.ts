import type { Document, DocumentFacts } from "./facts";
import { parsePolicy } from "./language/parse";
import { readCitations } from "./reading/citations";
import { readClauses } from "./reading/clauses";
import { readDefinitions } from "./reading/definitions";
import { readDates } from "./reading/dates";
import { readNumbering } from "./reading/numbering";
import { readPlaceholders } from "./reading/placeholders";
import { readPolicyNames } from "./reading/policy-names";
import { readReferences } from "./reading/references";
import { readRequirements } from "./reading/requirements";
import { readReview } from "./reading/review";
import { readUnclear } from "./reading/unclear";
import { readStatements } from "./reading/statements";
import { readSchool } from "./reading/school";
import { readPlaces } from "./reading/school-names";
import { readSentences } from "./reading/sentences";
import type { World } from "./world";

/** Reads one document into facts. Never throws; the facts are plain JSON and do not depend on the as-of day. */
export function readDocument(document: Document, world: World): DocumentFacts {
  const { path, text } = document;
  const policy = parsePolicy(text, { strict: path.endsWith(".policy") });
  const sentences = readSentences(policy);
  const numbering = readNumbering(policy);
  const titleBlock = policy.title === undefined ? undefined : policy.blocks[policy.title];
  const title = titleBlock?.kind === "title" ? titleBlock.flow.text : path.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
  const kind = document.kind ?? (/social (?:media|network)/i.test(title) ? "social-media" : "other");
  const places = readPlaces(policy), school = readSchool(text, policy, places);
  return {
    path, text, policy, title, titleSpan: titleBlock?.span, kind, kindFrom: document.kind ? "config" : "title", sentences, dates: readDates(text, policy),
    places, ...(school ? { school } : {}), ...(document.school ? { assignedSchool: document.school } : {}),
    review: readReview(text, policy),
    citations: readCitations(policy, world.knowledge),
    definitions: readDefinitions(policy, sentences),
    statements: readStatements(policy, sentences),
    unclear: readUnclear(policy, sentences),
    clauses: readClauses(policy, sentences, world.knowledge),
    placeholders: readPlaceholders(text, policy),
    numbering, references: [...readReferences(policy, sentences, numbering), ...readPolicyNames(policy, title)],
    requirements: readRequirements(policy, sentences, kind, world.knowledge),
  };
}
