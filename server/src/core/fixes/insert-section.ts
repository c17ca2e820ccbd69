import type { DocumentFacts } from "../facts";
import type { Edit, Fix } from "../findings";
import { fillTemplate, withoutOpenClauses } from "../templates/fill";
import type { ModelSection, Phase } from "../templates/model-policy";
import { modelOf, sectionFor, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { placesAt, placesFor, type Place } from "../templates/place";
import { policyDates } from "../templates/policy-dates";
import { renderSection } from "../templates/render";
import { styleOf } from "../templates/style";
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
export function insertModelSection(section: ModelSection, facts: DocumentFacts, world: World, { phase, open, caret }: Insertion = {}): Fix {
  const style = styleOf(facts), filled = fillTemplate(textFor(section, phase ?? phaseOf(facts, world)), policyDates(facts, world), world);
  const places = caret === undefined ? placesFor(section, modelOf(facts.kind, world), facts, style) : placesAt(lineAfter(caret, facts.text), facts, style);
  const { place, moved } = places.flatMap((one) => { const edits = movedEdits(one, facts); return edits ? [{ place: one, moved: edits }] : []; })[0]!;
  const inserted = insertLines(facts, place.at, renderSection(open ? filled : withoutOpenClauses(filled), style, place.number), style.lineEnd);
  const contents = contentsEntry(section.title, place, facts, style.lineEnd);
  const as = place.moved.length === 0 ? "" : ` as section ${place.number}, and move ${place.moved.length === 1 ? "the one after it" : "those after it"} up by one`;
  return { title: `Add the section "${section.title}"${as}`, safety: "suggestion", ...(moved.length > 0 ? { alone: true } : {}), edits: [joined(inserted, moved), ...(contents ? [contents] : []), ...moved.filter(({ span }) => span.start !== place.at)] };
}

/** The edits that make room for a number; undefined where that cannot be done. The last of a section's places needs none. */
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
