import type { LineCitation } from "./line";

const OPENS =
  /^[\s"']*[([][\s"']*(?:(?:the|or|known as|called|hereafter|hereinafter|referred to(?: in this (?:policy|document))? as|also)[\s"']*)*$/i;
const CLOSES = /^[\s"']*[)\]]/;

/**
 * Takes a name in brackets right behind the citation of the same law for the short name that it introduces: "the
 * Regulatory Reform (Fire Safety) Order 2005 (Fire Safety Order 2005)" holds no slip of the title.
 * @param line the line that the offsets of the citations count in
 * @param cited its citations, in order
 */
export function withIntroducedNames(line: string, cited: readonly LineCitation[]): LineCitation[] {
  return cited.map((one, i): LineCitation => {
    const full = cited[i - 1];
    const introduced =
      full !== undefined &&
      (one.match === "wrong-title" || (one.match === "wrong-year" && one.year?.value === full.year?.value)) &&
      full.match === "exact" &&
      one.entry === full.entry &&
      one.end - one.start < full.end - full.start &&
      OPENS.test(line.slice(full.end, one.start)) &&
      CLOSES.test(line.slice(one.end, one.end + 4));
    return introduced ? { ...one, match: "short" } : one;
  });
}
