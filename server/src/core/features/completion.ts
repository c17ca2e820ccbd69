import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { World } from "../world";
import { lineAt } from "./at";
import { fieldItems, fieldValueItems } from "./completion-fields";
import { headingItems, lineStartItems, ruleItems } from "./completion-lines";
import { inTextItems } from "./completion-words";

/** Something that can be typed for the author. `insert` replaces `span`. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: "field" | "value" | "section" | "line" | "role" | "term" | "reference" | "law" | "rule";
  readonly insert: string;
  readonly span: Span;
  readonly snippet?: boolean;
  readonly detail?: string;
  readonly documentation?: string;
  /** Earlier in the list with a smaller number. */
  readonly rank?: number;
}

/** Where a completion is asked for. */
export interface Place {
  readonly facts: DocumentFacts;
  readonly world: World;
  /** The other documents that are judged together with this one. */
  readonly school: readonly DocumentFacts[];
  readonly offset: number;
  /** The line's words before the caret. */
  readonly before: string;
  readonly lineStart: number;
  /** The caret stands before the first numbered or hash section. */
  readonly inHeader: boolean;
}

/** What could be typed at an offset, by what stands before it on its line. */
export function completionsAt(
  facts: DocumentFacts,
  offset: number,
  world: World,
  school: readonly DocumentFacts[] = [],
): readonly CompletionItem[] {
  const { start } = lineAt(facts.text, offset);
  const firstSection = facts.policy.sections[1]?.span.start ?? Infinity;
  const place: Place = {
    facts,
    world,
    school,
    offset,
    before: facts.text.slice(start, offset),
    lineStart: start,
    inHeader: start <= firstSection,
  };
  const rules = ruleItems(place);
  if (rules.length > 0) return rules;
  const values = fieldValueItems(place);
  if (values) return values;
  if (/^#{1,6} /.test(place.before)) return headingItems(place);
  const atStart = /^[\p{L} "']*$/u.test(place.before) && place.before.length < 30;
  return [...(atStart ? [...fieldItems(place), ...lineStartItems(place)] : []), ...inTextItems(place)];
}
