import others from "../../../knowledge/other-laws.json";

const years: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries(others.titles).map(([title, list]) => [plain(title), new Set(list)]),
);

/**
 * Whether a law of this title and year is known to exist although the register does not describe it ("Education Act
 * 1944"): such a citation is unknown to us, never a wrong year.
 * @param title the title without its year
 */
export function realElsewhere(title: string, year: number): boolean {
  return years.get(plain(title))?.has(year) ?? false;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}
