import type { DocumentFacts } from "../facts";
import { derived, perSentence } from "../kept/reuse";
import type { Definition } from "../reading/definitions";
import { builtInRoles } from "../knowledge/roles";
import type { Span } from "../../../../grammar/tree";

/** The definitions whose term stands nowhere else in the policy, in document order. */
export function unusedDefinitions(facts: DocumentFacts): Definition[] {
  const candidates = facts.definitions.filter(
    (definition) => definition.kind === "means" && definition.explicit && !definition.reported && definition.term.length > 2,
  );
  if (candidates.length === 0) return [];
  const defining = facts.definitions.filter((definition) => definition.kind !== "abbreviation").map(({ termSpan }) => termSpan);
  const rest = letters(without(facts.text, defining));
  return candidates.filter(
    (definition) =>
      definition.termSpan.end - definition.termSpan.start === definition.term.length && !rest.includes(singular(letters(definition.term))),
  );
}

/** After the name of a post: it is another body's. */
const ELSEWHERE =
  /^ (?:of|at|from|for|in) (?:the |our |your )?(?:local |county |borough |city |district )?(?:council|authority|county|borough|trust|diocese|police)\b/i;

/** One post that the policy calls by names that readers may take for two people. */
export interface Drift {
  readonly names: readonly [string, string];
  readonly spans: readonly [Span, Span];
}

/**
 * Roles that a policy calls by two unlike names, each in a sentence of its own and joined nowhere. Which names may stand side by
 * side is data (`knowledge/roles.json`).
 */
export function driftingRoles(facts: DocumentFacts): Drift[] {
  const named = perSentence(facts.policy, facts.sentences, namesIn);
  return derived(facts.policy, driftingRoles, [named], () => drifts(named)).map(([a, b]) => ({
    names: [a.name, b.name],
    spans: [nameSpan(facts, a), nameSpan(facts, b)],
  }));
}

/** A name in a sentence, by the sentence's ordinal. */
interface Use {
  readonly ordinal: number;
  readonly name: string;
}

/** For each role that drifts the first uses of two of its names, in document order. */
function drifts(named: readonly (readonly Name[])[]): (readonly [Use, Use])[] {
  const uses = drifting.map((groups): Use[][] => groups.map(() => []));
  named.forEach((names, ordinal) => {
    for (const { role, group, name } of names) {
      const known = uses[role]![group]!;
      if (known[known.length - 1]?.ordinal !== ordinal) known.push({ ordinal, name });
    }
  });
  return uses.flatMap((groups) => {
    const [first, second] = groups.filter((group) => group.length > 0);
    if (!first || !second || first.some((a) => second.some((b) => a.ordinal === b.ordinal))) return [];
    const [a, b] = [first[0]!, second[0]!];
    return [a.ordinal < b.ordinal ? ([a, b] as const) : ([b, a] as const)];
  });
}

interface Name {
  readonly role: number;
  readonly group: number;
  readonly name: string;
}
const NO_NAMES: readonly Name[] = [];

/** The names of drifting roles that a sentence uses, the first of each group. */
function namesIn(text: string): readonly Name[] {
  if (!MAY_NAME.test(text)) return NO_NAMES;
  const names = drifting.flatMap((groups, role) =>
    groups.flatMap(([any, words], group): Name[] => {
      const hit = any.exec(text) ?? words.exec(text);
      return hit && !ELSEWHERE.test(text.slice(hit.index + hit[0].length)) ? [{ role, group, name: hit[0] }] : [];
    }),
  );
  return names.length === 0 ? NO_NAMES : names;
}

function nameSpan(facts: DocumentFacts, { ordinal, name }: Use): Span {
  const { span } = facts.sentences[ordinal]!,
    { start, end } = span,
    at = facts.text.slice(start, end).indexOf(name);
  return at < 0 ? span : { start: start + at, end: start + at + name.length };
}

function without(text: string, spans: readonly Span[]): string {
  let out = "",
    at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += `${text.slice(at, start)} | `;
    at = end;
  }
  return out + text.slice(at);
}

/** Letters and digits alone, so that "cyber bullying", "cyber-bullying" and "cyberbullying" are one. Errs towards "used". */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9|]+/g, "");
}

function singular(word: string): string {
  return word.replace(/(?:ies|y)$/, "").replace(/s$/, "");
}

/** For every role whose names drift, and each group of its names: all forms (initials as written), and the forms in words whatever their case. */
const drifting: readonly (readonly (readonly [RegExp, RegExp])[])[] = builtInRoles
  .filter((role) => role.drift)
  .map((role) =>
    role.names.map((group) => {
      const pattern = (form: string) => form.replace(/[-/]/g, "[- ]?"),
        initials = (form: string) => /^[A-Z]{2,}$/.test(form);
      const all = group
          .map(pattern)
          .sort((a, b) => b.length - a.length)
          .join("|"),
        words = group
          .filter((form) => !initials(form))
          .map(pattern)
          .join("|");
      return [
        new RegExp(`\\b(?:${all})s?\\b`, group.some(initials) ? "" : "i"),
        new RegExp(`\\b(?:${words || "(?!)"})s?\\b`, "i"),
      ] as const;
    }),
  );

/** The beginnings of all these names. */
const MAY_NAME = new RegExp(
  `\\b(?:${[...new Set(builtInRoles.filter((role) => role.drift).flatMap((role) => role.names.flat().map((form) => /^[a-z]+/i.exec(form)?.[0] ?? "")))].join("|")})`,
  "i",
);
