import { namesOf } from "../reading/citations/titles";
import { legislationSchema, type RegisterEntry } from "./legislation";
import { termsSchema } from "./terms";

const GONE: ReadonlySet<string> = new Set(["repealed", "superseded", "withdrawn"]);

/**
 * What is wrong with the register's data, a sentence each, for whoever corrects it; empty where nothing is.
 * @param data what `legislation.json` holds, as parsed JSON
 */
export function checkRegister(data: unknown): string[] {
  const parsed = legislationSchema.safeParse(data);
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeProblem("entries", issue, data));
  const { entries } = parsed.data,
    byId = new Map<string, RegisterEntry>(),
    problems: string[] = [];
  for (const entry of entries) {
    if (byId.has(entry.id)) problems.push(`Two entries have the id "${entry.id}". Give one of them another id.`);
    byId.set(entry.id, entry);
  }
  for (const entry of entries) problems.push(...entryProblems(entry, byId));
  return [...problems, ...claimProblems(entries)];
}

/** What is wrong with the data of `terms.json`, a sentence each. */
export function checkTerms(data: unknown): string[] {
  const parsed = termsSchema.safeParse(data);
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeProblem("terms", issue, data));
  const seen = new Map<string, string>(),
    problems: string[] = [];
  for (const { id, forms, write } of parsed.data.terms) {
    for (const form of forms) {
      const other = seen.get(form);
      if (other) problems.push(`"${form}" stands under "${other}" and under "${id}". Keep it in one place.`);
      seen.set(form, id);
      if (form === write) problems.push(`"${id}" would be replaced by itself: "${write}".`);
    }
  }
  return problems;
}

function shapeProblem(list: string, issue: { readonly path: readonly PropertyKey[]; readonly message: string }, data: unknown): string {
  const [first, index, ...field] = issue.path;
  const entry =
    first === list && typeof index === "number"
      ? (data as Record<string, readonly { readonly id?: string }[]>)[list]?.[index]?.id
      : undefined;
  return `${entry ? `"${entry}"` : String(first ?? "The file")}${field.length > 0 ? `, field ${field.map(String).join(".")}` : ""}: ${issue.message}.`;
}

function entryProblems(entry: RegisterEntry, byId: ReadonlyMap<string, RegisterEntry>): string[] {
  const problems: string[] = [],
    say = (text: string) => problems.push(`"${entry.id}": ${text}`);
  for (const id of entry.replacedBy) {
    const next = byId.get(id);
    if (!next || id === entry.id) say(`its successor "${id}" does not exist. Correct replacedBy.`);
    else if (next.until !== null && entry.until !== null && next.until < entry.until)
      say(`its successor "${id}" ended before it did. Correct one of the dates.`);
  }
  if (leadsInACircle(entry.id, byId)) say("its successors lead back to it. Correct replacedBy.");
  if (entry.from !== null && entry.until !== null && entry.from >= entry.until)
    say(`it ends on ${entry.until}, before it begins on ${entry.from}.`);
  if (entry.until !== null && !GONE.has(entry.status))
    say(`it has an end (${entry.until}) but its status is "${entry.status}". Say repealed, superseded or withdrawn, or take the end out.`);
  if (entry.status === "repealed" && entry.until === null)
    say("it is repealed but has no end. Give the first day on which it no longer stood.");
  if (entry.status === "never-existed" && (entry.from !== null || entry.until !== null)) say("it never existed but has dates.");
  if ((entry.kind === "act" || entry.kind === "si") && !entry.title.includes(String(entry.year)))
    say(`its title does not hold its year, ${String(entry.year)}.`);
  return problems;
}

function leadsInACircle(start: string, byId: ReadonlyMap<string, RegisterEntry>): boolean {
  const seen = new Set<string>(),
    open = [...(byId.get(start)?.replacedBy ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.replacedBy ?? []));
  }
  return false;
}

/**
 * Citations that two entries claim. A title with its year means one entry. An abbreviation may be shared by what has gone and
 * what took its place: the one in force has it, and the other only beside its own year.
 */
function claimProblems(entries: readonly RegisterEntry[]): string[] {
  const problems: string[] = [],
    titles = new Map<string, RegisterEntry>(),
    shorts = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    if (entry.year !== null && entry.id !== entry.series && !/edition not stated/.test(entry.title))
      for (const name of namesOf(entry)) {
        const key = `${plain(name)} ${entry.year}`,
          other = titles.get(key);
        if (other && other !== entry && (entry.kind === "act" || entry.kind === "si" || GONE.has(other.status) === GONE.has(entry.status)))
          problems.push(`"${name}" of ${entry.year} means "${other.id}" and "${entry.id}". Change the year or the name of one.`);
        titles.set(key, entry);
      }
    for (const form of entry.shortForms ?? []) {
      const key = plain(form),
        other = shorts.get(key);
      if (other && !GONE.has(other.status) && !GONE.has(entry.status))
        problems.push(`The short form "${form}" means "${other.id}" and "${entry.id}", and both are in force. Keep it with one.`);
      if (!other || GONE.has(other.status)) shorts.set(key, entry);
    }
  }
  return problems;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^the /, "")
    .trim();
}
