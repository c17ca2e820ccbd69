import type { Register } from "../../knowledge/legislation";
import type { Citation } from "../citations";
import type { LineCitation } from "./line";
import { titleIndex } from "./title-index";

/** How many blocks back "the Act" may look. */
const REACH = 3;

/**
 * What "the 1998 Act" or "the Act" means: the last law named before it, of that year where one is written. A year without
 * such a law falls back on what schools mean by it, if the register knows; undefined where it means nothing to us.
 */
export function resolveAnaphor(
  citation: Citation,
  one: LineCitation,
  earlier: readonly Citation[],
  register: Register,
): Citation | undefined {
  const year = one.year?.value;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const before = earlier[i]!,
      entry = before.entry ? register.byId.get(before.entry) : undefined;
    if (before.anaphor || before.general || !entry || (entry.kind !== "act" && entry.kind !== "si")) continue;
    if (year === undefined) {
      if (citation.block - before.block > REACH) return undefined;
      return { ...citation, entry: entry.id, match: "short", anaphor: "antecedent" };
    }
    if (entry.year === year) return { ...citation, entry: entry.id, match: "short", anaphor: "antecedent" };
  }
  if (year === undefined) return undefined;
  const assumed = titleIndex(register).byAnaphor.get(year);
  return assumed ? { ...citation, entry: assumed.id, match: "short", anaphor: "assumed" } : undefined;
}
