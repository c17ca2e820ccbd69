import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";
import { numberUses } from "../reading/number-uses";
import { namedIn, type Named } from "./names";

/** Edits that rename, or the reason why that cannot be done. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly problem: string };

/**
 * Renames a defined term where it is defined and used, or renumbers a section or clause with all that is numbered below
 * it and every reference to either.
 */
export function rename(facts: DocumentFacts, named: Named, to: string): Renaming {
  const name = to.trim();
  if (name === "") return { problem: "Write the new name." };
  return named.kind === "term" ? renameTerm(facts, named, name) : renumber(facts, named, name);
}

function renameTerm(facts: DocumentFacts, named: Named, to: string): Renaming {
  if (/["\r\n]/.test(to)) return { problem: "A term has no quotation marks and stands on one line." };
  return { edits: [named.at, ...named.uses].map((span) => ({ span, newText: inCaseOf(facts.text.slice(span.start, span.end), to) })) };
}

/** Keeps a capital at the beginning where the replaced word had one, and small letters where it had them. */
function inCaseOf(written: string, to: string): string {
  const first = written[0] ?? "";
  if (first !== first.toLowerCase()) return to[0]!.toUpperCase() + to.slice(1);
  const single = to.length > 1 && to.slice(1) === to.slice(1).toLowerCase();
  return single ? to[0]!.toLowerCase() + to.slice(1) : to;
}

function renumber(facts: DocumentFacts, named: Named, to: string): Renaming {
  if (!/^(?:\d+(?:\.\d+)*|[A-Za-z])$/.test(to)) return { problem: "Write a number such as 4 or 4.2, or a letter for an appendix." };
  const numbers = namedIn(facts).filter(({ kind }) => kind === "number");
  const moves = (number: string) => number === named.name || number.startsWith(`${named.name}.`);
  const moved = (number: string) => to + number.slice(named.name.length);
  const taken = numbers.find(({ name }) => !moves(name) && numbers.some((other) => moves(other.name) && moved(other.name) === name));
  if (taken) return { problem: `There is a ${taken.name} already.` };
  const edits = numbers.filter(({ name }) => moves(name)).map(({ at, name }): Edit => ({ span: at, newText: moved(name) }));
  for (const span of numberUses(facts)) {
    const number = facts.text.slice(span.start, span.end);
    if (moves(number)) edits.push({ span, newText: moved(number) });
  }
  return { edits };
}
