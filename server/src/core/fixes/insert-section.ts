import type { DocumentFacts } from "../facts";
import type { Edit, Fix } from "../findings";
import { fillTemplate, withoutOpenClauses } from "../templates/fill";
import type { ModelSection, Phase } from "../templates/model-policy";
import { modelOf, sectionFor, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { placesAt, placesFor, type Place } from "../templates/place";
import { policyDates } from "../templates/policy-dates";
import { renderSection } from "../templates/render";
import { styleOf, type DocumentStyle } from "../templates/style";
import type { World } from "../world";
import { contentsEntry } from "./contents-entry";
import { insertLines } from "./insert-lines";
import { moveUp } from "./renumber";

/** How a section is inserted. */
export interface Insertion {
  /** The words for this phase, else for the document's own. */
  readonly phase?: Phase;
  /** Keep clauses whose placeholders nobody has filled: an author asked for them. */
  readonly open?: boolean;
  /** Offset of the caret, for an insertion there; else the section goes where the model policy has it. */
  readonly caret?: number;
}

/** The fix that inserts the section for a requirement, in its place and in the document's own style; undefined where no template has it. */
export function insertSection(requirement: string, facts: DocumentFacts, world: World): Fix | undefined {
  const section = sectionFor(requirement, facts.kind, world);
  return section && insertModelSection(section, facts, world);
}

/**
 * The fix that inserts a model section in the document's own style; its first edit is the section. In a numbered document the sections after
 * it go up by one, with their clauses, the references to them and the contents table; where a reference is not understood, no number
 * changes and the section takes the next one.
 */
export function insertModelSection(section: ModelSection, facts: DocumentFacts, world: World, insertion: Insertion = {}): Fix {
  const style = styleOf(facts),
    { place, moved } = roomFor(section, facts, world, insertion.caret, style);
  const text = renderSection(wordsOf(section, facts, world, insertion), style, place.number);
  const inserted = insertLines(facts, place.at, text, style.lineEnd),
    contents = contentsEntry(section.title, place, facts, style.lineEnd);
  const others = moved.filter(({ span }) => span.start !== place.at);
  return {
    title: `Add the section "${section.title}"${asNumbered(place)}`,
    safety: "suggestion",
    ...(moved.length > 0 ? { alone: true } : {}),
    edits: [joined(inserted, moved), ...(contents ? [contents] : []), ...others],
  };
}

/** The words of a model section for a document: filled, and without clauses whose placeholders nobody has filled unless they are wanted. */
function wordsOf(section: ModelSection, facts: DocumentFacts, world: World, { phase, open }: Insertion): string {
  const filled = fillTemplate(textFor(section, phase ?? phaseOf(facts, world)), policyDates(facts, world), world);
  return open ? filled : withoutOpenClauses(filled);
}

/** The best place for a section in which room can be made for its number, with the edits that make it. The last place needs none. */
function roomFor(
  section: ModelSection,
  facts: DocumentFacts,
  world: World,
  caret: number | undefined,
  style: DocumentStyle,
): { readonly place: Place; readonly moved: readonly Edit[] } {
  const places =
    caret === undefined
      ? placesFor(section, modelOf(facts.kind, world), facts, style)
      : placesAt(lineAfter(caret, facts.text), facts, style);
  for (const place of places) {
    const moved = movedEdits(place, facts);
    if (moved) return { place, moved };
  }
  return { place: places[places.length - 1]!, moved: [] };
}

/** What a title says of the number that a section takes, where others move up. */
function asNumbered({ number, moved }: Place): string {
  return moved.length === 0
    ? ""
    : ` as section ${number}, and move ${moved.length === 1 ? "the one after it" : "those after it"} up by one`;
}

/** The edits that make room for a number; undefined where that cannot be done. */
function movedEdits({ moved }: Place, facts: DocumentFacts): readonly Edit[] | undefined {
  return moved.length === 0 ? [] : moveUp(moved, facts);
}

/** The insertion together with the edit that begins where it stands, if any, so that no two edits have one beginning. */
function joined(inserted: Edit, moved: readonly Edit[]): Edit {
  const next = moved.find(({ span }) => span.start === inserted.span.start);
  return next ? { span: next.span, newText: inserted.newText + next.newText } : inserted;
}

/** Where lines can be inserted at a caret: its own line where that is empty before it, else the next one. */
function lineAfter(caret: number, text: string): number {
  const start = Math.max(text.lastIndexOf("\n", caret - 1), text.lastIndexOf("\r", caret - 1)) + 1;
  if (text.slice(start, caret).trim() === "") return start;
  const end = /\r\n?|\n/g;
  end.lastIndex = caret;
  const found = end.exec(text);
  return found ? found.index + found[0].length : text.length;
}
