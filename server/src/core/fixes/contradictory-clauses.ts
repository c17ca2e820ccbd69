import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";
import type { Clause, Slot } from "../reading/clauses";
import { asWritten } from "../wording";
import { addToEnd, addToStart, clauseAt, modalOf, placeName } from "./clause-edits";

/** A clause with the document it stands in. */
interface Placed {
  readonly facts: DocumentFacts;
  readonly clause: Clause;
}

/** Documents of the run by path, for findings between documents. */
export type DocumentsByPath = ReadonlyMap<string, DocumentFacts>;

const ALLOWS = new Set(["P", "N"]);

/** Findings about what a policy says of itself: only its author can say what is meant. */
const PLAIN = new Set(["outside-matter", "who-is-bound", "departure", "mutual-precedence"]);

/** Ways to make two clauses stand together. Each says something else, so each is a suggestion, and which one is meant only the school knows. */
export function fixContradictoryClauses(finding: RawFinding, facts: DocumentFacts, documents: DocumentsByPath): readonly Fix[] {
  if (finding.data?.why === "list-force") return dropItemForce(finding, facts);
  if (finding.data?.why === "outside-scope") return widenScope(finding, facts);
  if (PLAIN.has(String(finding.data?.why))) return [];
  const other = finding.related?.[0];
  const home = other?.path === undefined || other.path === facts.path ? facts : documents.get(other.path);
  const first = clauseAt(facts, finding.span),
    second = other && home && clauseAt(home, other.span);
  if (!first || !second || !home) return [];
  const a: Placed = { facts, clause: first },
    b: Placed = { facts: home, clause: second };
  if (finding.data?.why === "exclusive-route") return [...copyException(a, b), ...copyException(b, a)].map((fix) => withPaths(fix, facts));
  if (sameDirection(first, second))
    return [...copyException(a, b), ...copyException(b, a), ...alignForce(a, b)].map((fix) => withPaths(fix, facts));
  const [ban, leave] = FORBIDDING.has(first.force) ? [a, b] : [b, a];
  return [...exceptAs(ban, leave), ...despite(leave, ban), ...partChannels(ban, leave)].map((fix) => withPaths(fix, facts));
}

/** The items of a list say "should" where the introduction says "must": the introduction's word holds for all. */
function dropItemForce(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const spans = [finding.span, ...(finding.related ?? []).slice(1).map(({ span }) => span)];
  const edits = spans.flatMap((span): Edit[] => {
    const clause = clauseAt(facts, span),
      modal = clause && modalOf(facts, clause);
    if (!modal || / not$/i.test(modal.text)) return [];
    const space = /^\s*/.exec(facts.text.slice(modal.span.end))![0].length;
    return [{ span: { start: modal.span.start, end: modal.span.end + space }, newText: "" }];
  });
  return edits.length === spans.length
    ? [{ title: "Let the introduction's word hold for the items too", safety: "suggestion", edits }]
    : [];
}

/** The statement of scope names those whom a rule binds as well. */
function widenScope(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const scope = finding.related?.[0]?.span,
    actor = clauseAt(facts, finding.span)?.slots.actor;
  if (!scope || !actor?.span) return [];
  const who = facts.text.slice(actor.span.start, actor.span.end).trim();
  let at = scope.end;
  while (at > scope.start && /[\s.;,]/.test(facts.text[at - 1]!)) at--;
  return [
    {
      title: `Say that the policy applies to ${who[0]!.toLowerCase()}${who.slice(1)} too`,
      safety: "suggestion",
      decision: true,
      edits: [{ span: { start: at, end: at }, newText: ` and to ${who[0]!.toLowerCase()}${who.slice(1)}` }],
    },
  ];
}

/** An edit before it is known which document is the finding's own. */
interface PlacedEdit {
  readonly facts: DocumentFacts;
  readonly edit: Edit;
}
interface PlacedFix {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
}

function withPaths({ title, edits }: PlacedFix, own: DocumentFacts): Fix {
  return { title, safety: "suggestion", edits: edits.map(({ facts, edit }) => (facts === own ? edit : { ...edit, path: facts.path })) };
}

function sameDirection(a: Clause, b: Clause): boolean {
  return [FORBIDDING, ALLOWS, DUTIES].some((forces) => forces.has(a.force) && forces.has(b.force));
}

/** One of two twin rules has lost the exception of the other. */
function copyException(to: Placed, from: Placed): PlacedFix[] {
  const [exception] = from.clause.exceptions;
  if (!exception || to.clause.exceptions.length > 0) return [];
  const words = asWritten(from.facts.text, exception.span).replace(/^[\s,;]+|[\s.,;]+$/g, "");
  return [
    {
      title: `Add the exception "${words}" to the other rule too`,
      edits: [{ facts: to.facts, edit: addToEnd(to.facts, to.clause, `, ${words}`) }],
    },
  ];
}

/** The ban says where the exception to it stands. */
function exceptAs(ban: Placed, leave: Placed): PlacedFix[] {
  const place = nameFrom(ban, leave);
  if (!place || ban.clause.exceptions.length > 0) return [];
  const words = ALLOWS.has(leave.clause.force) ? `except as ${place} allows` : `except where ${place} requires it`;
  return [{ title: `Add "${words}" to the ban`, edits: [{ facts: ban.facts, edit: addToEnd(ban.facts, ban.clause, `, ${words}`) }] }];
}

/** The special rule says that it comes first. */
function despite(leave: Placed, ban: Placed): PlacedFix[] {
  const place = nameFrom(leave, ban);
  return place
    ? [
        {
          title: `Begin the other rule with "Despite ${place},"`,
          edits: [{ facts: leave.facts, edit: addToStart(leave.facts, leave.clause, `Despite ${place},`) }],
        },
      ]
    : [];
}

/** Both speak of accounts or phones without saying whose: the ban is about people's own, the other about the school's. */
function partChannels(ban: Placed, leave: Placed): PlacedFix[] {
  const [one, two] = [meansOf(ban.clause), meansOf(leave.clause)];
  if (!one || !two || one.terms.some((term) => term.owner) || two.terms.some((term) => term.owner)) return [];
  return [
    {
      title: "Say that the ban is about personal accounts and devices, the other rule about the school's",
      edits: [
        { facts: ban.facts, edit: ownerWord(ban.facts, one, "personal") },
        { facts: leave.facts, edit: ownerWord(leave.facts, two, "school") },
      ],
    },
  ];
}

/** Two rules that differ only in how strongly they bind. */
function alignForce(a: Placed, b: Placed): PlacedFix[] {
  const one = modalOf(a.facts, a.clause),
    two = modalOf(b.facts, b.clause);
  if (
    !one ||
    !two ||
    one.text.toLowerCase() === two.text.toLowerCase() ||
    / not$/i.test(one.text) !== FORBIDDING.has(a.clause.force) ||
    / not$/i.test(two.text) !== FORBIDDING.has(b.clause.force)
  )
    return [];
  const write = (place: Placed, at: { span: Edit["span"] }, text: string): PlacedFix => ({
    title: `Write "${text}" in both rules`,
    edits: [{ facts: place.facts, edit: { span: at.span, newText: text } }],
  });
  return /^(?:must|shall)/i.test(one.text)
    ? [write(b, two, one.text), write(a, one, two.text)]
    : [write(a, one, two.text), write(b, two, one.text)];
}

/** What a clause itself names as that through or with which it is done. */
function meansOf({ slots: { channel, instrument } }: Clause): Slot | undefined {
  const means = instrument ?? channel;
  return means?.span && means.source === "written" ? means : undefined;
}

function ownerWord(facts: DocumentFacts, means: Slot, owner: string): Edit {
  const words = facts.text.slice(means.span!.start, means.span!.end);
  const lead = /^(?:(?:on|through|by|via|using|with|over|in)\s+)?(?:(?:the|a|an|any|their|its)\s+)?/i.exec(words)![0].length;
  return { span: { start: means.span!.start + lead, end: means.span!.start + lead }, newText: `${owner} ` };
}

/** How one clause's text names the place of the other; with the policy's title where it stands in another policy. */
function nameFrom(here: Placed, there: Placed): string | undefined {
  if (here.facts !== there.facts) return `the ${there.facts.title}`;
  const place = placeName(there.facts, there.clause);
  return place && !(here.clause.section === there.clause.section && !/^\d+\.\d/.test(place)) ? place : undefined;
}
