import type { FieldEntry, FieldId, Span } from "../../../../grammar/tree";
import { trim, wholeSpan, type Draft } from "./draft";
import { DATE_FIELDS, fieldOf, labelsIn, nearestField, opensField } from "./fields";
import { hasFinalStop, hasModal, isSchoolName, looksLikeDate, namesDocument, wordCount } from "./words";
import { matches } from "../matches";

/** Header fields that were read, and the index after their last line. */
export interface FieldReading {
  readonly entries: readonly FieldEntry[];
  readonly next: number;
}

/**
 * Reads header fields that begin at a line: `Field: value`, several of them on a line, `Field<TAB>value`, a row of labels
 * above a row of values, a value on the next line. A line with a modal verb or a final full stop is none, dates excepted.
 * @param header true before the first section, where a misspelt label is taken for the one that it resembles
 * @param strict true in a `.policy` file, where a label that nobody knows is still a field there
 */
export function readFields(draft: Draft, index: number, header: boolean, strict: boolean): FieldReading | undefined {
  const line = draft.lines[index]!;
  if (line.span.end - line.span.start > 300) return undefined;
  if (line.kind === "cells") return fieldRow(draft, index, line.cells);
  if (line.kind !== "labelled" && line.kind !== "text") return undefined;
  const columns = splitColumns(draft.text, line.body);
  if (columns.length > 1) {
    const row = fieldRow(draft, index, columns);
    if (row) return row;
  }
  return line.kind === "labelled" ? labelledLine(draft, index, line.body, header, strict) : bareLine(draft, index, line.body);
}

function labelledLine(draft: Draft, index: number, body: Span, header: boolean, strict: boolean): FieldReading | undefined {
  if (draft.text[body.start] === ":" && body.end > body.start + 3) body = { start: body.start + 1, end: body.end };
  const written = draft.text.slice(body.start, body.end);
  const labels = labelsIn(written);
  const lead = written.slice(0, labels[0]?.start ?? 0).replace(/[*_\s]/g, "");
  if (labels.length > 0 && lead === "") {
    const entries = labels.map(({ id, start, colon }, i): FieldEntry => ({
      id: decided(id, written.slice(colon + 1, labels[i + 1]?.start ?? written.length)),
      label: { start: body.start + start, end: body.start + colon },
      value: bare(draft.text, { start: body.start + colon + 1, end: body.start + (labels[i + 1]?.start ?? written.length) }),
    }));
    if (!entries.every((entry) => canBeValue(draft, entry))) return undefined;
    return valueBelow(draft, index, entries);
  }
  if (!header && !strict) return undefined;
  const colon = written.indexOf(":"),
    label = { start: body.start, end: body.start + colon },
    value = bare(draft.text, { start: label.end + 1, end: body.end });
  const near = nearestField(written.slice(0, colon));
  if (!near && (!(strict && header) || isTitleWithSchool(draft.clean(label), draft.clean(value)))) return undefined;
  const entry: FieldEntry = { ...(near ? { id: near.id, didYouMean: near.label } : {}), label, value };
  if (value.end === value.start || !canBeValue(draft, entry) || wordCount(draft.clean(label)) > 4) return undefined;
  return { entries: [entry], next: index + 1 };
}

/** "Oakfield Primary School: Uniform Policy", or the other way round: a title with the school's name in it, and no field. */
function isTitleWithSchool(label: string, value: string): boolean {
  return (isSchoolName(label) && namesDocument(value)) || (namesDocument(label) && isSchoolName(value));
}

/** A line without a colon: "Reviewed March 2017", "Approved by the Governing Body", or a label above its value. */
function bareLine(draft: Draft, index: number, body: Span): FieldReading | undefined {
  const span = bare(draft.text, body),
    written = draft.text.slice(span.start, span.end);
  const whole = fieldOf(written);
  if (whole) {
    const read = valueBelow(draft, index, [{ id: whole, label: span, value: { start: span.end, end: span.end } }]);
    return read.next > index + 1 && DATE_FIELDS.has(whole) ? read : undefined;
  }
  if (!opensField(written)) return undefined;
  for (let space = written.indexOf(" "); space > 0 && space < 40; space = written.indexOf(" ", space + 1)) {
    const id = fieldOf(written.slice(0, space).replace(/ [-–]$/, ""));
    if (!id) continue;
    const value = trim(draft.text, { start: span.start + space, end: span.end }),
      words = draft.clean(value).replace(/^[-–] /, "");
    const fits = DATE_FIELDS.has(id)
      ? looksLikeDate(words.replace(/^on /, ""))
      : id === "approvedBy" &&
        !hasFinalStop(words) &&
        !hasModal(words) &&
        /\b(?:\d{4}|govern|board|committee|head|trust|fgb)/i.test(words) &&
        wordCount(words) <= 10;
    if (fits) return { entries: [{ id, label: { start: span.start, end: span.start + space }, value }], next: index + 1 };
  }
  return undefined;
}

/** Reads the cells of a row as header fields: label and value in turns, or labels above a row of values. */
export function fieldRow(draft: Draft, index: number, cells: readonly Span[]): FieldReading | undefined {
  const ids = cells.map((cell) => fieldOf(draft.text.slice(cell.start, cell.end)));
  const pairs: FieldEntry[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    if (!ids[i] && isEmpty(draft.text, cells[i]!)) continue;
    if (ids[i + 1] || (!ids[i] && !/:\s*$/.test(draft.text.slice(cells[i]!.start, cells[i]!.end)))) {
      pairs.length = 0;
      break;
    }
    if (ids[i])
      pairs.push({
        id: ids[i]!,
        label: trim(draft.text, cells[i]!),
        value: trim(draft.text, cells[i + 1] ?? { start: cells[i]!.end, end: cells[i]!.end }),
      });
  }
  const fits = (entry: FieldEntry) =>
    canBeValue(draft, entry) && (!entry.id || !DATE_FIELDS.has(entry.id) || /\d|^\s*$|tb[ac]/i.test(draft.clean(entry.value)));
  if (pairs.length > 0 && cells.length > 1 && pairs.every(fits)) return { entries: pairs, next: index + 1 };
  return labelsAboveValues(draft, index, cells, ids);
}

/** A row of labels above one row of values. Several rows below are a history, not the header. */
function labelsAboveValues(
  draft: Draft,
  index: number,
  cells: readonly Span[],
  ids: readonly (FieldId | undefined)[],
): FieldReading | undefined {
  if (ids.filter((id) => id).length < 2) return undefined;
  const rows: number[] = [];
  for (let i = index + 1; i < draft.lines.length && i <= index + 4 && rows.length < 2; i++) {
    const kind = draft.lines[i]!.kind;
    if (draft.isBlank(i) || isSeparator(draft, i)) continue;
    const wide = kind === "text" || kind === "labelled" ? splitColumns(draft.text, wholeSpan(draft.text, draft.lines[i]!)).length : 0;
    if (kind === "cells" || wide > 1) rows.push(i);
    else break;
  }
  if (rows.length !== 1) return undefined;
  const below = draft.lines[rows[0]!]!;
  const values = below.kind === "cells" ? below.cells : splitColumns(draft.text, wholeSpan(draft.text, below));
  const end = { start: below.span.end, end: below.span.end };
  return {
    entries: cells
      .map((label, i): FieldEntry => ({
        ...(ids[i] ? { id: ids[i] } : {}),
        label: trim(draft.text, label),
        value: trim(draft.text, values[i] ?? end),
      }))
      .filter((entry) => entry.id),
    next: rows[0]! + 1,
  };
}

/** Whether a row is only the line under a pipe table's head. */
export function isSeparator(draft: Draft, index: number): boolean {
  const line = draft.lines[index]!;
  return (
    line.kind === "cells" &&
    line.cells.every((cell) => /^[\s:+=-]*$/.test(draft.text.slice(cell.start, Math.min(cell.end, cell.start + 200))))
  );
}

/** Takes the value of the last, empty field from the next line, and a year from the line after a month. */
function valueBelow(draft: Draft, index: number, entries: readonly FieldEntry[]): FieldReading {
  const last = entries[entries.length - 1]!,
    dated = last.id !== undefined && DATE_FIELDS.has(last.id);
  const at = draft.nextWords(index + 1, 3);
  const below = at === undefined ? undefined : draft.lines[at]!;
  if (below?.kind !== "text" || at === undefined) return { entries, next: index + 1 };
  const words = draft.words(at),
    value = draft.text.slice(last.value.start, last.value.end);
  if (value.trim() === "") {
    const fits = dated
      ? looksLikeDate(words)
      : at === index + 1 &&
        wordCount(words) <= 8 &&
        !hasModal(words) &&
        !hasFinalStop(words) &&
        (last.id !== "school" || isSchoolName(words)) &&
        last.id !== "signature" &&
        !fieldOf(words);
    return fits
      ? { entries: [...entries.slice(0, -1), { ...last, value: trim(draft.text, below.body) }], next: at + 1 }
      : { entries, next: index + 1 };
  }
  const joined = dated && /^\D*$/.test(value) && /^\d{4}$/.test(words) && looksLikeDate(`${value.trim()} ${words}`);
  return joined
    ? {
        entries: [...entries.slice(0, -1), { ...last, value: { start: last.value.start, end: trim(draft.text, below.body).end } }],
        next: at + 1,
      }
    : { entries, next: index + 1 };
}

/** "Ratified by governors: 29/09/15" gives a date, not a body. */
function decided(id: FieldId, value: string): FieldId {
  return id === "approvedBy" && looksLikeDate(value.trim()) ? "approvedOn" : id;
}

function canBeValue(draft: Draft, entry: FieldEntry): boolean {
  const words = draft
    .clean(entry.value)
    .replace(/[._…-]{3,}/g, "")
    .trim();
  if (looksLikeDate(words)) return true;
  return !hasModal(words) && !hasFinalStop(words) && wordCount(words) <= 20 && !/;$/.test(words);
}

function splitColumns(text: string, span: Span): Span[] {
  const columns: Span[] = [];
  let from = span.start;
  const written = text.slice(span.start, span.end);
  if (!/\s{3}/.test(written)) return span.end > span.start ? [span] : [];
  for (const gap of matches(/\s{3,}/g, written)) {
    columns.push({ start: from, end: span.start + gap.index });
    from = span.start + gap.index + gap[0].length;
  }
  columns.push({ start: from, end: span.end });
  return columns.filter((column) => column.end > column.start);
}

function isEmpty(text: string, span: Span): boolean {
  return text.slice(span.start, span.end).trim() === "";
}

/** A span without white space and emphasis marks at its ends. */
function bare(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  while (start < end && /[\s*_]/.test(text[start]!)) start++;
  while (end > start && /[\s*]/.test(text[end - 1]!)) end--;
  return { start, end };
}
