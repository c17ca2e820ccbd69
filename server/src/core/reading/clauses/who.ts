import type { Words } from "../words/scan";
import type { RawClause, Stretch } from "./raw";
import { tellingVerbs } from "./verb-kinds";
import { gap, type Phrase, written } from "./parts/terms";

/**
 * Gives those who act the words that say which of them are meant: "staff, including volunteers", "adults in contact with pupils",
 * "a member of staff who is trained". What a clause shows elsewhere, a condition or an exception, is left out.
 * @param subject the words before the words of force that belong to the subject
 */
export function withWho(words: Words, clause: RawClause, subject: Stretch | undefined): RawClause {
  const { actor } = clause.slots,
    first = actor?.phrases[0],
    last = actor?.phrases[actor.phrases.length - 1];
  if (!actor || !first || !last || first.pronoun) return clause;
  const ahead = subject !== undefined && actor.from >= subject.from && last.to <= subject.to;
  const end = ahead ? subject.to : agentEnd(clause, last);
  if (end <= last.to && last === first) return clause;
  const text = shownText(words, first.to, Math.max(end, last.to), [
    ...clause.conditions.filter(({ kind }) => kind !== "who"),
    ...clause.exceptions,
    ...clause.precedence,
  ]);
  return text === ""
    ? clause
    : {
        ...clause,
        slots: {
          ...clause.slots,
          actor: {
            phrases: actor.phrases,
            preposition: actor.preposition,
            from: actor.from,
            to: actor.to,
            conditional: actor.conditional,
            text: `${first.text}${gap(words, first.to)}${first.none ? text.replace(/\bnor\b/g, "or") : text}`,
          },
        },
      };
}

/**
 * The same for clauses that nobody reads, only where several act: what joins them says whether a pronoun after them can stand for one.
 * @param subjectOf the words before the words of force that belong to the subject of a clause
 */
export function withSeveral(
  words: Words,
  clauses: readonly RawClause[],
  subjectOf: (clause: RawClause) => Stretch | undefined,
): readonly RawClause[] {
  const several = ({ slots: { actor } }: RawClause) => actor !== undefined && actor.phrases.length > 1;
  return clauses.some(several) ? clauses.map((clause) => (several(clause) ? withWho(words, clause, subjectOf(clause)) : clause)) : clauses;
}

/** Those who act with what hangs on them, before a verb without words of force. */
export function whoBefore({ letters }: Words, { slots: { actor }, forceFrom }: RawClause): Stretch | undefined {
  if (!actor || actor.to > forceFrom) return undefined;
  let to = forceFrom;
  while (to > actor.to && "RxL,b".includes(letters[to - 1]!)) to--;
  return { from: actor.from, to };
}

/** Where those who act end, with what hangs on the last of them: by a member of staff *who is trained*, for pupils *in Year 5*. */
export function agentEnd({ others, action }: RawClause, { to, who, participle, hangsTo }: Phrase): number {
  const narrowing = others.find(
    ({ from, preposition }) =>
      from === to && /^(?:in|on|at|from|of)$/.test(preposition) && !(preposition === "of" && tellingVerbs.has(action.verb)),
  );
  return Math.max(narrowing?.to ?? to, who?.to ?? 0, participle?.to ?? 0, hangsTo ?? 0);
}

/** A stretch of the sentence without some parts of it, commas and conjunctions at its end. */
function shownText(words: Words, from: number, end: number, hidden: readonly Stretch[]): string {
  const runs: string[] = [];
  for (let at = from; at < end;) {
    const inside = hidden.find((one) => at >= one.from && at < one.to);
    if (inside) {
      at = inside.to;
      continue;
    }
    const next = Math.min(end, ...hidden.filter((one) => one.from > at).map((one) => one.from));
    let to = next;
    const trimmed = next < end ? ",;" : ",;&";
    while (at < to && ",;".includes(words.letters[at]!) && runs.length > 0) at++;
    while (to > at && trimmed.includes(words.letters[to - 1]!)) to--;
    if (to > at) runs.push(written(words, at, to));
    at = next;
  }
  return runs.join(" ");
}
