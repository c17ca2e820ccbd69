import type { Span } from "../../../../../grammar/tree";
import { findDates } from "../dates";
import type { Written } from "./facts";
import { datesIn, readInterval } from "./fields";
import { roleOfLabel } from "./labels";
import type { Role } from "./roles";

/** What the columns of a table say of the dates in them. */
export type Columns = readonly (Role | undefined)[];

/** Whether a line holds a figure, and not only "1st review due". */
export function hasFigure(line: string): boolean {
  return /\d(?!\d|st\b|nd\b|rd\b|th\b)/.test(line);
}

/** The columns that a line of labels makes. */
export function columnsOf(labels: readonly string[]): Columns {
  return labels.map(roleOfLabel);
}

/**
 * A row of a table: the first row's cells are the columns' labels, or each row is label and value. In a history of reviews the last row counts
 * for what comes next.
 * @returns the columns for the rows below
 */
export function readRow(cells: readonly Span[], passage: Span, columns: Columns | undefined, written: Written): Columns | undefined {
  const words = cells.map((cell) => written.text.slice(cell.start, cell.end));
  if (columns === undefined && readLabelledCells(cells, words, passage, written)) return columns;
  if (readCycle(cells, words, passage, written)) return columns;
  if (!words.some((cell) => /[A-Za-z]/.test(cell))) return columns;
  if (!words.some((cell) => hasFigure(cell))) return columnsOf(words);
  const [first] = words,
    label = first === undefined || findDates(first).length > 0 ? undefined : roleOfLabel(first);
  cells.forEach((cell, i) => {
    const role = i > 0 && label && !columns?.some((one) => one) ? label : columns?.[i],
      [date] = datesIn(words[i]!);
    if (!role || words[i]!.trim().length > 60) return;
    if (!date) {
      if (columns?.[i] && role.role === "next") readInterval(words[i]!, cell.start, passage, written);
      return;
    }
    const earlier =
      role.role === "next" && columns?.[i] ? written.dates.findIndex((one) => one.source === "table" && one.role === "next") : -1;
    if (earlier >= 0) written.dates.splice(earlier, 1);
    written.date(date, role, { start: cell.start + date.start, end: cell.start + date.end }, "table", passage);
  });
  return columns;
}

/** "| Review | Annual |": a row of a label and how often. Answers whether it is one. */
function readCycle(cells: readonly Span[], words: readonly string[], passage: Span, written: Written): boolean {
  const [label, value] = words,
    role = words.length === 2 && value!.trim().length <= 40 && !/\d{4}/.test(value!) ? roleOfLabel(label!) : undefined;
  return role?.role === "next" && readInterval(value!, cells[1]!.start, passage, written);
}

const LABELLED = /^(\s*[^:\d]{3,40}:\s*)(?=\S)/;

/** Cells that each bring their label, as two fields on one line do: "Approved: May 2026", a tab, "Next review: May 2028". Answers whether there are any. */
function readLabelledCells(cells: readonly Span[], words: readonly string[], passage: Span, written: Written): boolean {
  let any = false;
  words.forEach((cell, i) => {
    const label = LABELLED.exec(cell)?.[1],
      role = label === undefined ? undefined : roleOfLabel(label),
      [date] = label === undefined ? [] : datesIn(cell.slice(label.length));
    if (label === undefined || !role || !date) return;
    any = true;
    const start = cells[i]!.start + label.length;
    written.date(date, role, { start: start + date.start, end: start + date.end }, "table", passage);
  });
  return any;
}
