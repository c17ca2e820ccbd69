import { readFields } from "./field-lines";
import type { Draft } from "./draft";
import { underline } from "./headings";
import { htmlRow } from "./tables";
import {
  hasFinalStop,
  hasModal,
  hasVerb,
  isDocumentWord,
  isOpenEnded,
  isSchoolName,
  looksLikeDate,
  namesDocument,
  wordCount,
} from "./words";

/**
 * Marks the title line ("title"), a line above it that belongs to it ("titleLead"), and the other lines of the cover, such as
 * the school's name and its motto ("cover"). The title is the first line before the first section that names a document,
 * else the first `#` heading that is followed by a deeper one.
 */
export function markTitle(draft: Draft, strict: boolean): void {
  const cover = coverLines(draft, strict);
  let title = cover.lines.find((i) => isOverlined(draft, i) && !hasModal(draft.words(i)));
  title ??= cover.lines.find(
    (i, k) =>
      namesTheDocument(draft, i) &&
      (!GENERIC.test(draft.words(i)) || endsTitle(draft, cover.lines, k)) &&
      !(k > 0 && isDocumentWord(draft.words(i)) && k === cover.lines.length - 1 && isSchoolName(draft.words(cover.lines[k - 1]!))),
  );
  if (title === undefined) title = firstHash(draft) ?? belowStrayLines(draft);
  let place = title === undefined ? -1 : cover.lines.indexOf(title);
  if (title !== undefined) {
    const first = place;
    const subject = goesOnBelow(draft, cover.lines, place) ? cover.lines[place + 1] : subjectBelow(draft, title, strict);
    if (subject !== undefined) {
      draft.roles[title] = "titleLead";
      title = subject;
      if (cover.lines.includes(subject)) place++;
    }
    draft.roles[title] = "title";
    markLeads(draft, cover.lines, first);
    repeats(draft, title);
  }
  cover.lines.forEach((i, k) => {
    const last = k === cover.lines.length - 1 && cover.endsInProse && !isSchoolName(draft.words(i));
    const kind = draft.lines[i]!.kind;
    if (
      draft.roles[i] === undefined &&
      (kind === "text" || kind === "labelled" || (kind === "hash" && k < place)) &&
      underline(draft, i) === undefined &&
      (k < place || !last)
    )
      draft.roles[i] = "cover";
  });
}

/** The short lines before the first section or sentence, fields left out, and whether prose follows the last one. */
function coverLines(draft: Draft, strict: boolean): { lines: number[]; endsInProse: boolean } {
  const lines: number[] = [];
  for (let i = 0, seen = 0; i < draft.lines.length && seen < 40; i++) {
    const line = draft.lines[i]!;
    if (draft.isBlank(i) || draft.roles[i]) continue;
    seen++;
    const fields = readFields(draft, i, true, strict);
    if (fields) {
      i = fields.next - 1;
      continue;
    }
    if (line.kind === "cells" || htmlRow(draft, i)) continue;
    if (line.kind === "hash" && titleBelowName(draft, i, lines)) {
      lines.push(i);
      continue;
    }
    if (line.kind === "hash" && line.level === 1 && lines.every((k) => draft.lines[k]!.kind !== "hash")) {
      lines.push(i);
      continue;
    }
    const words = draft.words(i);
    if (line.kind !== "text" && line.kind !== "labelled")
      return { lines, endsInProse: line.kind === "item" || (line.kind === "numbered" && (hasVerb(words) || hasFinalStop(words))) };
    if (
      hasVerb(words) ||
      hasFinalStop(words) ||
      wordCount(words) > 16 ||
      /[;,]$/.test(words) ||
      (/:$/.test(words) && wordCount(words) >= 4)
    )
      return { lines, endsInProse: true };
    lines.push(i);
  }
  return { lines, endsInProse: false };
}

/** "# Oakfield Primary School", then "## Social Media Policy": the only heading of its level that names a document, right below one that names none. */
function titleBelowName(draft: Draft, i: number, lines: readonly number[]): boolean {
  const line = draft.lines[i]!,
    [above] = lines,
    name = above === undefined ? undefined : draft.lines[above]!;
  if (line.kind !== "hash" || above === undefined || name?.kind !== "hash" || line.level !== name.level + 1) return false;
  const names = (k: number) => namesTheDocument(draft, k) && !GENERIC.test(draft.words(k));
  return (
    names(i) && !names(above) && !draft.lines.some((other, k) => k > i && other.kind === "hash" && other.level === line.level && names(k))
  );
}

/** Words that name a part of a document, or any document, but not this one. */
const GENERIC =
  /^(?:the |our |school )?(?:policy|policies|procedures?|statement|guidelines?|guidance|rules|plan|agreement|code|policy and procedures?|policies and procedures|(?:policy )?statement(?: of (?:intent|policy|principles?|aims|purpose))?|policy (?:aims?|objectives?|scope|review|details|information|control|history|guidelines|document))$/i;

/** "Aims of this policy", "For advice on this document": words about the document, not its title. */
const OF_ITSELF = /\b(?:this|these) (?:policy|policies|document|procedures?|statement|code|plan|guidance|guidelines|agreement|handbook)\b/i;

/** "Includes the risk assessment form", "Based on the council's model policy": a line that says something of the document. */
const SAYS_OF_IT =
  /^(?:includ(?:es|ing)|incorporat(?:es|ing)|contains|based on|adapted from|taken from|approved|adopted|linked|see|refers? to|supersedes|replaces|(?:reviewed|written|agreed) (?:by|on|in)) /i;

/** Whether a cover line is the second half of a title: nothing but a kind of document, right below a short line that is no school's name. */
function endsTitle(draft: Draft, lines: readonly number[], place: number): boolean {
  const title = lines[place],
    lead = lines[place - 1];
  return (
    title !== undefined &&
    lead !== undefined &&
    isDocumentWord(draft.words(title).replace(/[&\s]+$/, "")) &&
    title - lead <= 3 &&
    !isSchoolName(draft.words(lead)) &&
    draft.lines[lead]!.kind === "text" &&
    wordCount(draft.words(lead)) <= 8 &&
    underline(draft, title) === undefined
  );
}

/** Marks the lines above the title that belong to it, as a narrow cover breaks it: "Prevention of", "Bullying", "and Harassment Policy". */
function markLeads(draft: Draft, lines: readonly number[], place: number): void {
  const isLead = (at: number) =>
    goesOnBelow(draft, lines, at - 1) ||
    endsTitle(draft, lines, at) ||
    (at > 1 && lines[at - 1] === lines[at]! - 1 && wordCount(draft.words(lines[at - 1]!)) === 1 && goesOnBelow(draft, lines, at - 2));
  for (let at = place; at > 0 && isLead(at); at--) draft.roles[lines[at - 1]!] = "titleLead";
}

/** Where a title is no more than the school's name and "policy", the line below that says what it is about: "HILL VIEW SCHOOL POLICY", "Child Protection". */
function subjectBelow(draft: Draft, title: number, strict: boolean): number | undefined {
  const below = draft.nextWords(title + 1, 4);
  if (
    below === undefined ||
    draft.lines[title]!.kind !== "text" ||
    draft.lines[below]!.kind !== "text" ||
    readFields(draft, below, true, strict)?.entries.some(({ id }) => id !== undefined)
  )
    return undefined;
  const name = /^(.+?) +(?:policy|policies|procedures?)(?: (?:and|&) procedures?)?$/i.exec(draft.words(title))?.[1],
    subject = draft.words(below);
  const isSubject =
    name !== undefined &&
    isSchoolName(name) &&
    wordCount(subject) <= 8 &&
    /^[A-Z][a-z]/.test(subject) &&
    !hasVerb(subject) &&
    !hasFinalStop(subject) &&
    !/[:;,]$/.test(subject) &&
    !isDocumentWord(subject) &&
    !isSchoolName(subject) &&
    !looksLikeDate(subject);
  return isSubject ? below : undefined;
}

/** Whether a cover line goes on in the line right below it: it stops at "and" or "of", or the other begins in the middle. */
function goesOnBelow(draft: Draft, lines: readonly number[], at: number): boolean {
  const line = lines[at],
    below = lines[at + 1];
  if (
    line === undefined ||
    below !== line + 1 ||
    draft.lines[line]!.kind !== "text" ||
    draft.lines[below]!.kind !== "text" ||
    isSchoolName(draft.words(line))
  )
    return false;
  return (
    wordCount(draft.words(line)) <= 6 &&
    /^[^•|/]*[A-Za-z]{3}[^•|]*$/.test(draft.words(line)) &&
    (isOpenEnded(draft.words(line)) || /^(?:and|&|of|for|on|with|in|at|to|about) /i.test(draft.words(below)))
  );
}

/** The title below what a website put above it, such as news and a menu: a line that stands alone and names the document, early on, with fields or running text below. */
function belowStrayLines(draft: Draft): number | undefined {
  for (let i = 0, seen = 0; i < draft.lines.length && seen < 8; i++) {
    if (draft.isBlank(i)) continue;
    seen++;
    if (
      draft.lines[i]!.kind !== "text" ||
      draft.roles[i] ||
      !draft.isBlank(i - 1) ||
      !draft.isBlank(i + 1) ||
      !namesTheDocument(draft, i) ||
      GENERIC.test(draft.words(i)) ||
      hasVerb(draft.words(i)) ||
      wordCount(draft.words(i)) > 10
    )
      continue;
    const below = draft.nextWords(i + 1);
    if (
      below !== undefined &&
      (draft.lines[below]!.kind === "labelled" || readFields(draft, below, true, false) || wordCount(draft.words(below)) >= 10)
    )
      return i;
  }
  return undefined;
}

/** Whether a line stands between two rules, as the titles of reStructuredText do. */
function isOverlined(draft: Draft, i: number): boolean {
  return (
    draft.isBlank(i - 2) &&
    draft.lines[i - 1]?.kind === "rule" &&
    draft.roles[i - 1] === undefined &&
    draft.lines[i + 1]?.kind === "rule" &&
    underline(draft, i) !== undefined
  );
}

function namesTheDocument(draft: Draft, i: number): boolean {
  const words = draft.words(i);
  return (
    namesDocument(words) &&
    !OF_ITSELF.test(words) &&
    !SAYS_OF_IT.test(words) &&
    !/^[a-z][^A-Z]*,/.test(words) &&
    !hasModal(words) &&
    !hasFinalStop(words) &&
    !/[:;,]$/.test(words) &&
    wordCount(words) <= 14
  );
}

function firstHash(draft: Draft): number | undefined {
  let first: { at: number; level: number } | undefined;
  for (let i = 0; i < draft.lines.length; i++) {
    const line = draft.lines[i]!,
      level = line.kind === "hash" && !draft.roles[i] ? line.level : underline(draft, i);
    if (level === undefined) continue;
    if (first) return level > first.level ? first.at : undefined;
    if (hasModal(draft.words(i)) || hasFinalStop(draft.words(i))) return undefined;
    first = { at: i, level };
  }
  return undefined;
}

function smallWords(draft: Draft, i: number): string {
  return draft.words(i).toLowerCase();
}

/** The title again on the next page is a running header. */
function repeats(draft: Draft, title: number): void {
  const words = draft.words(title).toLowerCase();
  for (let i = title + 1; i < draft.lines.length; i++) {
    const line = draft.lines[i]!;
    if (line.kind === "text" && !draft.roles[i] && line.body.end - line.body.start < 200 && draft.note(smallWords, i) === words)
      draft.roles[i] = "running";
  }
}
