import type { DocumentFacts, Optional } from "../facts";
import type { RawFinding, RuleName } from "../findings";
import type { World } from "../world";

/**
 * A rule over one document: facts in, findings out. It knows no file, no editor and no output format, never throws, and
 * reports each matter once.
 */
export interface DocumentRule {
  readonly name: RuleName;
  readonly scope: "document";
  /** A few words for lists and settings. */
  readonly title: string;
  /** True for what only makes sense once the author pauses; the editor holds these back while typing. */
  readonly waitsForIdle?: boolean;
  /** What it looks at that is left unread where no rule does. */
  readonly looksAt?: readonly Optional[];
  check(facts: DocumentFacts, world: World): readonly RawFinding[];
}

/** A rule over all documents of one school. Each finding says in which document (`path`) it stands. */
export interface SchoolRule {
  readonly name: RuleName;
  readonly scope: "school";
  readonly title: string;
  readonly waitsForIdle?: boolean;
  readonly looksAt?: readonly Optional[];
  check(documents: readonly DocumentFacts[], world: World): readonly (RawFinding & { readonly path: string })[];
  /** The same in slices, for a rule that takes long in a large school: an editor lets waiting messages in between them. */
  slices?(documents: readonly DocumentFacts[], world: World): Generator<void, readonly (RawFinding & { readonly path: string })[]>;
}

/** Any rule. */
export type Rule = DocumentRule | SchoolRule;
