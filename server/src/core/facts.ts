import type { Acceptance } from "./accepting/acceptances";
import type { Policy, Span } from "../../../grammar/tree";
import type { Citation } from "./reading/citations";
import type { Clause } from "./reading/clauses";
import type { Definition } from "./reading/definitions";
import type { WrittenDate } from "./reading/dates";
import type { NumberedPlace } from "./reading/numbering";
import type { Reference } from "./reading/references";
import type { Placeholder } from "./reading/placeholders";
import type { StructuredProblem } from "./reading/structured-lines";
import type { ReviewFacts } from "./reading/review";
import type { NamedPlace } from "./reading/school-names";
import type { Unclear } from "./reading/unclear";
import type { TermMention } from "./reading/terms";
import type { Statement } from "./reading/statements";
import type { RequirementReading } from "./reading/requirements";

/**
 * What can be left unread where no rule that speaks looks at it: the lists are empty then. "acts" are the words in which people read
 * what clauses say (`predicate`, `asWritten` and the `text` of those who act), which no rule looks at.
 */
export type Optional = "acts" | "clauses" | "statements" | "unclear";

/** A document as it reaches the checker: `path` names it in findings, `text` is the decoded text. */
export interface Document {
  readonly path: string;
  readonly text: string;
  /** The kind of policy that the configuration gives it; beats what the document says. */
  readonly kind?: string;
  /** The school that the configuration gives it; beats what the document says. */
  readonly school?: string;
}

/**
 * Everything that was read from one document. Plain JSON: it can be cached, compared and sent to a worker.
 * All spans are UTF-16 offsets into `text`. Nothing here depends on the as-of day.
 */
export interface DocumentFacts {
  readonly path: string;
  readonly text: string;
  readonly policy: Policy;
  /** The title as written, or the path's base name. */
  readonly title: string;
  readonly titleSpan?: Span;
  /** Policy kind id ("social-media", …), "other" when unknown. */
  readonly kind: string;
  /** Where the kind was read from: a `Policy:` line, the title, what the opening says, the configuration, or nothing. */
  readonly kindFrom: "field" | "title" | "opening" | "config" | "none";
  /** The school that the document names as its own, as written. */
  readonly school?: string;
  /** The school that the configuration says the document belongs to. */
  readonly assignedSchool?: string;
  /** The schools and local authorities that the text names. */
  readonly places: readonly NamedPlace[];
  readonly sentences: readonly Sentence[];
  readonly dates: readonly WrittenDate[];
  readonly review: ReviewFacts;
  readonly citations: readonly Citation[];
  /** Names and words that have been replaced. */
  readonly terms: readonly TermMention[];
  readonly definitions: readonly Definition[];
  readonly statements: readonly Statement[];
  readonly unclear: readonly Unclear[];
  readonly clauses: readonly Clause[];
  /** The numbers that the document gives to its own sections, clauses and appendices. */
  readonly numbering: readonly NumberedPlace[];
  /** What a template left to be filled in, chosen or taken out. */
  readonly placeholders: readonly Placeholder[];
  /** `Accepted until …` lines: findings that the school has decided to live with. */
  readonly acceptances: readonly Acceptance[];
  /** Structured lines of a `.policy` file that cannot be read as what they begin like. */
  readonly structuredProblems: readonly StructuredProblem[];
  /** References to the document's own sections, clauses and appendices, and other policies that it names. */
  readonly references: readonly Reference[];
  readonly requirements: readonly RequirementReading[];
  /** The kinds of the other policies that the document names. */
  readonly namedKinds: readonly string[];
}

/** A sentence of a block. `text` is the flow's text of the sentence; `span` its place in the document. */
export interface Sentence {
  /** Index of its block in `policy.blocks`. */
  readonly block: number;
  readonly text: string;
  /** Offset of the sentence's first character in the block's flow text. */
  readonly at: number;
  readonly span: Span;
}
