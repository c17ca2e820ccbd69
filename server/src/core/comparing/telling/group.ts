import type { Clause } from "../../reading/clauses/clause";
import { ancestorsOf } from "../../reading/words/vocabulary";
import { actOf } from "../acts";
import { MILD } from "../decision";
import type { Clash, Placed } from "../pairing/pairs";
import { perClause } from "../pairing/per-clause";

/** One matter: a clash and the other places where the same clash stands. */
export interface Matter {
  readonly clash: Clash;
  readonly twins: readonly Clash[];
  readonly hidden: number;
}

/** How many findings a clause is shown in. */
const SHOWN = 3;

/** Makes one matter of clashes between the same statements, keeps the most serious, and shows at most three for a clause. */
export function mattersOf(clashes: readonly Clash[]): Matter[] {
  const ordered = [...clashes].sort(
    (a, b) =>
      weight(a) - weight(b) ||
      a.b.document - b.b.document ||
      a.b.clause.index - b.b.clause.index ||
      a.a.document - b.a.document ||
      a.a.clause.index - b.a.clause.index,
  );
  const matters: { clash: Clash; twins: Clash[]; hidden: number }[] = [],
    seen = new Set<string>(),
    shown = new Map<Clause, number>(),
    bySame = new Map<string, { clash: Clash; twins: Clash[]; hidden: number }>(),
    byClause = new Map<Clause, { clash: Clash; twins: Clash[]; hidden: number }>();
  for (const clash of ordered) {
    const sentences = [sentenceOf(clash.a), sentenceOf(clash.b)].sort().join("|");
    if (seen.has(sentences)) continue;
    seen.add(sentences);
    const key = [statement(clash.a), statement(clash.b)].sort().join("|") + `|${clash.decision.verdict}`,
      lost = lostException(clash),
      twin = bySame.get(key) ?? (lost && bySame.get(lost));
    if (twin) {
      twin.twins.push(clash);
      continue;
    }
    if ((shown.get(clash.a.clause) ?? 0) >= SHOWN || (shown.get(clash.b.clause) ?? 0) >= SHOWN) {
      const first = byClause.get(clash.a.clause) ?? byClause.get(clash.b.clause);
      if (first) first.hidden++;
      continue;
    }
    const matter = { clash, twins: [], hidden: 0 };
    bySame.set(key, matter);
    if (lost) bySame.set(lost, matter);
    for (const one of [clash.a.clause, clash.b.clause]) {
      shown.set(one, (shown.get(one) ?? 0) + 1);
      if (!byClause.has(one)) byClause.set(one, matter);
    }
    matters.push(matter);
  }
  return matters;
}

function weight({ decision }: Clash): number {
  return decision.verdict === "conflict" ? (decision.doubtful ? 1 : 0) : MILD.has(decision.reason) ? 3 : 2;
}

/** What a clause says, apart from its wording: force, act and the things in its parts. */
function statement({ clause }: Placed): string {
  return perClause(clause, said, []);
}

function said(clause: Clause): string {
  const act = actOf(clause);
  return [
    clause.force,
    act === undefined ? clause.action.verb : [...ancestorsOf(act)].join("/"),
    ...Object.entries(clause.slots)
      .map(
        ([name, slot]) =>
          `${name}:${
            slot?.terms
              .map((term) => `${term.owner ?? ""}${term.concept ?? term.head}${term.narrowing.join("+")}`)
              .sort()
              .join(",") ?? ""
          }`,
      )
      .sort(),
    clause.exceptions.length,
    clause.conditions.length,
  ].join(" ");
}

/** What makes clashes one matter when a rule has lost an exception that several of its twins have: that rule, and the exception's words. */
function lostException({ a, b, decision }: Clash): string | undefined {
  const words =
      decision.reason !== "lost-exception"
        ? undefined
        : decision.exception?.exception.text
            .toLowerCase()
            .replace(/[^a-z]+/g, " ")
            .trim(),
    [without] = [a, b].filter(({ clause }) => clause.exceptions.length === 0);
  return words && without ? `${sentenceOf(without)}|${words}` : undefined;
}

function sentenceOf({ document, clause }: Placed): string {
  return `${document} ${clause.block} ${clause.sentence}`;
}
