import { MILD } from "../comparing/decision";
import { unlessFarFetched } from "../comparing/far-fetched";
import { listForces } from "../comparing/itself/list-force";
import { mattersOf, type Matter } from "../comparing/telling/group";
import { clashSlices, ontologyOf } from "../comparing/pairing/pairs";
import { mutualPrecedence } from "../comparing/itself/precedence";
import { messageOf, summaryOf } from "../comparing/telling/wording";
import type { Ontology } from "../comparing/ontology";
import { scopeFindings } from "./scope-findings";
import { settledPairs } from "../comparing/third";
import { drained } from "../drained";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { perDocument } from "../kept/per-document";
import type { SchoolRule } from "./rule";

type Finding = RawFinding & { readonly path: string };

/** Finds clauses of one school that cannot stand together, within a policy and across its policies. */
export const contradictoryClauses: SchoolRule = {
  name: "contradictory-clauses",
  scope: "school",
  title: "Contradictory clauses",
  waitsForIdle: true,
  looksAt: ["clauses"],
  check(documents, world) {
    return drained(this.slices!(documents, world));
  },
  *slices(documents, { knowledge }) {
    const ontology = ontologyOf(documents, knowledge.vocabulary);
    const clashes = (yield* clashSlices(documents, ontology)).filter(
      ({ a, b, decision }) => unlessFarFetched(a, b, decision).verdict !== "none",
    );
    const matters = mattersOf(settledPairs(clashes, documents, ontology));
    yield;
    return [
      ...matters.map((matter) => clashFinding(matter, ontology)),
      ...precedenceFindings(documents),
      ...documents.flatMap((facts) => perDocument(facts, ownFindings, ontology)),
    ];
  },
};

/** What needs no other document. */
function ownFindings(facts: DocumentFacts, ontology: Ontology): readonly Finding[] {
  return [...scopeFindings(facts, ontology).map((one) => ({ ...one, path: facts.path })), ...listFindings(facts, ontology)];
}

/** Both ends are shown: the later passage carries the finding, the earlier one and its repetitions are related. */
function clashFinding({ clash, twins, hidden }: Matter, ontology: Ontology): Finding {
  const { a, b, decision } = clash;
  const severity =
    decision.verdict === "conflict" ? (decision.doubtful ? "warning" : "error") : MILD.has(decision.reason) ? "information" : "warning";
  const others = twins.flatMap((twin) => [twin.a, twin.b]).filter((one) => one.clause !== a.clause && one.clause !== b.clause);
  return {
    rule: "contradictory-clauses",
    path: b.facts.path,
    severity,
    span: b.clause.span,
    message: messageOf(b, a, decision, ontology, hidden),
    related: [
      { path: a.facts.path, span: a.clause.span, message: "The other rule." },
      ...[...new Map(others.map((one) => [one.clause, one])).values()].map(({ facts, clause }) => ({
        path: facts.path,
        span: clause.span,
        message: "The same clash stands here too.",
      })),
    ],
    data: {
      verdict: decision.verdict,
      why: decision.reason,
      ...(decision.part ? { part: decision.part.part } : {}),
      ...(decision.exception ? { exception: decision.exception.exception.text } : {}),
      a: summaryOf(a),
      b: summaryOf(b),
    },
  };
}

function precedenceFindings(documents: readonly DocumentFacts[]): Finding[] {
  return mutualPrecedence(documents).map(([one, two]): Finding => ({
    rule: "contradictory-clauses",
    path: two.facts.path,
    severity: "error",
    span: two.sentence.span,
    message:
      "Two passages each put the other's policy first. Where the two policies differ, nobody can tell which to follow. Decide which comes first, and say so in both places.",
    related: [{ path: one.facts.path, span: one.sentence.span, message: "The other passage." }],
    data: { verdict: "conflict", why: "mutual-precedence" },
  }));
}

function listFindings(facts: DocumentFacts, { vocabulary }: Ontology): Finding[] {
  return listForces(facts, vocabulary).flatMap(({ introduction, items }): Finding[] => {
    const lead = facts.policy.blocks[introduction]!,
      [first, ...rest] = items;
    if (!first || !("flow" in lead)) return [];
    return [
      {
        rule: "contradictory-clauses",
        path: facts.path,
        severity: "information",
        span: first.span,
        message: `The list says that what follows must be done, but this item says "${first.forceText}". Staff cannot tell whether they have a choice. Use the same word in the introduction and the items.`,
        related: [
          { span: lead.span, message: "The list's introduction." },
          ...rest.map(({ span }) => ({ span, message: "This item too." })),
        ],
        data: { verdict: "tension", why: "list-force" },
      },
    ];
  });
}
