import { distance } from "fastest-levenshtein";
import { realElsewhere } from "../../knowledge/other-laws";
import type { RegisterEntry } from "../../knowledge/legislation";
import type { CitationMatch } from "../../report/report";
import type { TitleHit } from "./find-titles";
import { hasGone, type Family } from "./titles";

/** What a name with a year (or none) means in the register. */
export interface Resolution {
  readonly entry?: RegisterEntry;
  readonly match: CitationMatch;
}

/** A name with one of its years, as written. */
export interface Written {
  readonly hit: TitleHit;
  readonly year?: number;
  /** Section numbers that stand beside it ("175", "51A"). */
  readonly sections: readonly string[];
  /** The last year the register can know of. */
  readonly knownTo: number;
}

/**
 * Looks a name up: the title and year, the title with another year, a slip that is known, a short form.
 * A year that no law of the title has is a wrong year only where no such law is known to exist.
 */
export function resolve({ hit, year, sections, knownTo }: Written): Resolution {
  if (hit.short) return resolveShort(hit, year, knownTo);
  const slip =
    (year === undefined ? undefined : hit.slips?.find((one) => one.year === year)) ??
    (hit.family ? undefined : hit.slips?.find((one) => one.year === undefined));
  if (slip && !hit.family?.entries.some((entry) => entry.year === year && year !== undefined))
    return { entry: slip.entry, match: hit.misspelt || isTitleOfGuidance(slip) ? "wrong-title" : "wrong-year" };
  const family = hit.family;
  if (!family) return { match: "none" };
  const ok: CitationMatch = hit.misspelt ? "wrong-title" : "exact";
  if (year === undefined) return { entry: undated(family, sections), match: ok };
  const entry = family.law ? family.entries.find((one) => one.year === year) : editionOf(family, year, knownTo);
  if (entry) return { entry, match: ok };
  if (family.entries[0]!.kind === "treaty") return { entry: family.entries[0]!, match: ok };
  if (!family.law || year > knownTo || realElsewhere(family.title, year)) return { match: "none" };
  if (
    family.entries.every((one) => one.kind === "si") &&
    !family.entries.some((one) => Math.abs(one.year! - year) <= 1 || transposed(one.year!, year))
  )
    return { match: "none" };
  return { entry: nearestYear(family, year), match: "wrong-year" };
}

/** "SEN code of practice 2015": of guidance with that very year the title is what is wrong. */
function isTitleOfGuidance({ entry, year }: { readonly entry: RegisterEntry; readonly year?: number }): boolean {
  return entry.kind === "guidance" && year !== undefined && (entry.year === year || (entry.from?.startsWith(String(year)) ?? false));
}

function resolveShort({ short, slips, family }: TitleHit, year: number | undefined, knownTo: number): Resolution {
  if (year !== undefined) {
    const dated = short!.dated.get(year);
    if (dated) return { entry: dated, match: "short" };
    const slip = slips?.find((one) => one.year === year);
    if (slip) return { entry: slip.entry, match: "wrong-year" };
    const law = family?.law ? family.entries.find((one) => one.year === year) : undefined;
    if (law) return { entry: law, match: "short" };
    if (family?.law && realElsewhere(family.title, year)) return { match: "none" };
    const edition = family && !family.law ? editionOf(family, year, knownTo) : undefined;
    if (edition) return { entry: edition, match: "short" };
    if (short!.entry && isLaw(short!.entry) && short!.entry.year !== null) return { entry: short!.entry, match: "wrong-year" };
  }
  return short!.entry ? { entry: short!.entry, match: "short" } : { match: "none" };
}

/** Without a year: the law whose section is named, else the one in force, the newest where there are several; where all are gone, the first Act, the last Regulations or the last edition. */
export function undated(family: Family, sections: readonly string[]): RegisterEntry {
  const bySection = sections.length > 0 ? family.entries.filter((entry) => entry.sections?.some(({ ref }) => sections.includes(ref))) : [];
  if (bySection.length === 1) return bySection[0]!;
  const series = family.entries.find((entry) => /\(edition not stated\)$/.test(entry.title) || entry.id === entry.series);
  if (series) return series;
  const current = family.entries.filter((entry) => !hasGone(entry));
  if (current.length > 0) return current[current.length - 1]!;
  return family.entries[0]!.kind === "act" ? family.entries[0]! : family.entries[family.entries.length - 1]!;
}

/** The edition of a year: the one issued in it, else the one that stood for most of it. */
function editionOf(family: Family, year: number, knownTo: number): RegisterEntry | undefined {
  const editions = family.entries.filter((entry) => entry.id !== entry.series && !/edition not stated/.test(entry.title));
  const named = editions.find((entry) => entry.year === year) ?? editions.find((entry) => entry.from?.startsWith(String(year)));
  if (named) return named;
  if (year > knownTo || editions.length === 0) return undefined;
  const standing = editions.find(
    (entry) => entry.from !== null && entry.from <= `${year}-12-31` && (entry.until === null || entry.until > `${year}-01-01`),
  );
  return standing ?? (editions[0]!.from !== null && `${year}-01-01` < editions[0]!.from && hasGone(editions[0]!) ? editions[0] : undefined);
}

/** The law whose year was probably meant: one figure is wrong or two changed places; else the one in force. */
function nearestYear(family: Family, year: number): RegisterEntry {
  if (!family.entries.some((entry) => distance(String(entry.year), String(year)) <= 1 || transposed(entry.year!, year)))
    return undated(family, []);
  const far = (entry: RegisterEntry) =>
    distance(String(entry.year), String(year)) * 100 -
    (transposed(entry.year!, year) ? 150 : 0) +
    Math.min(99, Math.abs(entry.year! - year));
  return family.entries.reduce((best, entry) => (far(entry) < far(best) ? entry : best));
}

function transposed(a: number, b: number): boolean {
  const digits = (year: number) => [...String(year)].sort().join("");
  return digits(a) === digits(b);
}

function isLaw(entry: RegisterEntry): boolean {
  return entry.kind === "act" || entry.kind === "si";
}
