import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";
import type { Matter } from "../knowledge/requirements";
import type { RequirementLevel, RequirementStatus } from "../report/report";
import type { Definition } from "./definitions";
import { aliasMentions, readAliases } from "./requirements/aliases";
import { mentionsIn } from "./requirements/concepts";
import { keysOf, stated, type StatedAt, type Statement } from "./requirements/evidence";
import { readPassages, type Passage } from "./requirements/passages";
import { statedBefore } from "./requirements/stated-before";
import type { ReviewFacts } from "./review";
import { spanInDocument } from "../language/flow";
import { wordsOf } from "./word-list";

/** How a document meets one requirement, by what its text says. */
export interface RequirementReading {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly status: RequirementStatus;
  /** The sentences that say it, or half of it, in document order; at most five. */
  readonly evidence: readonly Span[];
  /** The words of the first of them that say it. */
  readonly mark?: Span;
  /** What is missing, for a partial or missing requirement. */
  readonly why?: string;
  /** What kind of gap a partial requirement has ("safeguarding-role", "parent", "ban" …). */
  readonly lack?: string;
  /** Nothing in the text touches on children's safety, images or online life at all. */
  readonly remote?: boolean;
  /** Sections that say with `Covers:` that they meet it: where to look, never a proof. */
  readonly claimed?: readonly Span[];
}

const ROLE = "safeguarding-role";
const EVIDENCE = 5;

/** Judges the requirements of a policy of the given kind, by what its text says. The three mandatory ones come first and are always there. */
export function readRequirements(text: string, policy: Policy, sentences: readonly Sentence[], definitions: readonly Definition[], review: ReviewFacts, kind: string, knowledge: Knowledge): RequirementReading[] {
  const { concepts, mattersOf } = knowledge.requirements;
  const plain = readPassages(text, policy, sentences, concepts);
  const aliases = readAliases(text, policy, plain, definitions, ROLE, concepts);
  const passages = plain.map((passage): Passage => {
    const more = aliasMentions(passage.words, passage.mentions, aliases, ROLE);
    return more.length > 0 ? { ...passage, mentions: [...passage.mentions, ...more] } : passage;
  });
  const known = statedBefore(policy, passages, concepts), byConcept = new Map<string, Passage[]>();
  for (const passage of passages) for (const { concept } of passage.mentions) {
    const list = byConcept.get(concept);
    if (!list) byConcept.set(concept, [passage]); else if (list[list.length - 1] !== passage) list.push(passage);
  }
  const underHeading = new Map<string, Passage[]>();
  for (const passage of passages) for (const { concept } of passage.headingMentions) if (!underHeading.has(concept)) underHeading.set(concept, [passage]);
  const covers = policy.blocks.flatMap((block) => (block.kind === "directive" && block.directive === "covers" ? [{ span: block.span, names: text.slice(block.argument.start, block.argument.end).toLowerCase().split(",").map((name) => name.trim()) }] : []));
  const remote = !["child-concern", "image", "take-image", "online-life"].some((concept) => byConcept.has(concept));
  return mattersOf(kind).map(({ matter, level }) => {
    const claimed = covers.filter(({ names }) => names.some((name) => name === matter.id.replace(/-/g, " ") || name === matter.title.toLowerCase() || matter.names.includes(name))).map(({ span }) => ({ ...span }));
    const reading = matter.id === "review-date" ? reviewReading(review) : judge(matter);
    return { id: matter.id, level, ...reading, ...(remote && reading.status === "missing" ? { remote } : {}), ...(claimed.length > 0 ? { claimed } : {}) };
  });

  function judge(matter: Matter): Omit<RequirementReading, "id" | "level"> {
    const evidence = (statement: Statement): readonly StatedAt[] => {
      const keys = keysOf(statement), places = statement.relation === "under" ? underHeading : byConcept, found: StatedAt[] = [];
      const passages = keys.length === 1 ? places.get(keys[0]!) ?? [] : new Set(keys.flatMap((concept) => places.get(concept) ?? []));
      for (const passage of passages) { const at = stated(passage, statement, concepts, known?.get(passage)); if (at) found.push(at); }
      return found;
    };
    const met = matter.present.flatMap(evidence);
    if (met.length > 0) return { status: "present", ...proof(met) };
    for (const statement of matter.partial) {
      // Another passage says how such images are taken or published: no ban then.
      if (statement.lack === "ban" && statement.relation === "depict" && evidence({ ...statement, verbs: ["publish", "take-image"], force: ["duty", "practice", "weak"], without: [] }).length > 0) continue;
      const half = statement.relation === "name" ? [...namedInRows(statement.any), ...evidence(statement)] : evidence(statement);
      if (half.length > 0) return { status: "partial", ...proof(half), why: statement.missing ?? matter.missing, ...(statement.lack ? { lack: statement.lack } : {}) };
    }
    return { status: "missing", evidence: [], why: matter.missing };
  }

  function namedInRows(named: readonly string[]): StatedAt[] {
    return policy.blocks.flatMap((block) => (block.kind === "person" || block.kind === "field") && mentionsIn(wordsOf(block.flow.text), concepts).some(({ concept }) => named.includes(concept)) ? [{ span: block.span, mark: spanInDocument(block.flow, 0, block.flow.text.length) }] : []);
  }
}

function reviewReading(review: ReviewFacts): Omit<RequirementReading, "id" | "level"> {
  if (review.next.length > 0) return { status: "present", evidence: unique(review.next.map(({ passage }) => passage)) };
  const half = [...review.last.map(({ passage }) => passage), ...review.intervals.map(({ passage }) => passage)];
  if (half.length > 0) return { status: "partial", evidence: unique(half), why: "The next review is not dated.", lack: "next-date" };
  return { status: "missing", evidence: [], why: "No review date is written." };
}

function proof(found: readonly StatedAt[]): Pick<RequirementReading, "evidence" | "mark"> {
  const first = found.reduce((one, other) => (other.span.start < one.span.start ? other : one));
  return { evidence: unique(found.map(({ span }) => span)), mark: first.mark };
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Set<number>();
  return [...spans].sort((a, b) => a.start - b.start).filter(({ start }) => !seen.has(start) && seen.add(start)).slice(0, EVIDENCE).map(({ start, end }) => ({ start, end }));
}
