import { standingOn, successorsOn, titleOf } from "../judging/citations";
import type { Register, RegisterEntry } from "../knowledge/legislation";
import { readLine, type LineCitation } from "../reading/citations/line";
import type { World } from "../world";

/** Templates and their lines as moved for the day that was last asked for. */
interface Memory {
  readonly asOf: string;
  readonly moved: Map<string, string>;
}
const kept = new WeakMap<Register, Memory>();

/**
 * Moves the editions of guidance and the Acts that a template cites to what the register has in force on the as-of day, forwards or
 * backwards. What is cited as history, misspelt or by a section of an Act that another took the place of stays as it is; so does what
 * nothing stands for on that day.
 * @param text a template; its line ends are kept
 */
export function moveEditions(text: string, world: World): string {
  const {
    asOf,
    knowledge: { register },
  } = world;
  let memory = kept.get(register);
  if (!memory || memory.asOf !== asOf || memory.moved.size > 20_000) kept.set(register, (memory = { asOf, moved: new Map() }));
  const { moved } = memory,
    known = moved.get(text);
  if (known !== undefined) return known;
  const whole = text
    .split("\n")
    .map((line) => {
      let own = moved.get(line);
      if (own === undefined) moved.set(line, (own = moveLine(line, world)));
      return own;
    })
    .join("\n");
  moved.set(text, whole);
  return whole;
}

function moveLine(line: string, world: World): string {
  const citations = readLine(line, world.knowledge.register);
  const edits = citations.flatMap((one) => {
    const alone = citations.filter((other) => other.title.start < one.title.end && one.title.start < other.title.end).length === 1;
    return alone ? (editOf(one, line, world) ?? []) : [];
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, words }) => done.slice(0, start) + words + done.slice(end), line);
}

interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function editOf(one: LineCitation, line: string, world: World): LineEdit | undefined {
  const entry = one.entry ? world.knowledge.register.byId.get(one.entry) : undefined;
  if (!entry || one.historical || one.general || one.anaphor || one.match === "wrong-year" || one.match === "wrong-title") return undefined;
  const inForce = inForceFor(entry, world);
  if (inForce.length === 0 || inForce.includes(entry)) return undefined;
  const [edition] = inForce,
    { title, year } = one;
  const sameSeries = inForce.length === 1 && entry.series !== undefined && edition!.series === entry.series;
  if (sameSeries && !year) return undefined;
  if (sameSeries && year && edition!.year && (year.start < title.start || /^\s*\(?$/.test(line.slice(title.end, year.start))))
    return { start: year.start, end: year.end, words: String(edition!.year) };
  if ((one.pinpoint && !sameSeries) || (year && year.start < title.start)) return undefined;
  const start = title.start + (/^the\s+/i.exec(line.slice(title.start, title.end))?.[0].length ?? 0),
    end = Math.max(title.end, year?.end ?? 0),
    written = line.slice(start, end);
  const closes = line[end] === ")" && written.includes("(") && !written.includes(")");
  const words = inForce.map((each) => nameOf(each, year !== undefined)).join(" and ");
  return words === written + (closes ? ")" : "") ? undefined : { start, end: end + (closes ? 1 : 0), words };
}

/** What stands on the as-of day where a template cites an entry: of a series the latest edition, else the entry itself, what came after it or what it came after. */
function inForceFor(entry: RegisterEntry, world: World): readonly RegisterEntry[] {
  const {
    asOf,
    knowledge: { register },
  } = world;
  const stands = (one: RegisterEntry) => standingOn(one, asOf) === "current" && (one.from ?? "") <= asOf;
  if (entry.series && entry.year !== null) {
    const editions = register.entries.filter((one) => one.series === entry.series && one.year !== null && one.from !== null && stands(one));
    return editions.sort((a, b) => (a.from! < b.from! ? 1 : -1)).slice(0, 1);
  }
  if (stands(entry)) return [entry];
  if ((entry.from ?? "") <= asOf) return successorsOn(entry, world).filter(stands);
  const earlier = new Set<string>([entry.id]);
  for (const id of earlier)
    for (const one of register.entries) if (one.replacedBy.includes(id) && one.kind === entry.kind) earlier.add(one.id);
  const before = register.entries.filter((one) => one !== entry && earlier.has(one.id) && stands(one));
  return before.length === 1 ? before : [];
}

/** An Act by its title; guidance with its edition in brackets, or without where the template gives none. */
function nameOf(entry: RegisterEntry, dated: boolean): string {
  if (entry.kind !== "guidance") return titleOf(entry);
  if (!dated) return entry.title.replace(/ \([^()]*\)$/, "");
  const name = titleOf(entry);
  return /\d{4}/.test(name) || !entry.year ? name : `${name} (${entry.year})`;
}
