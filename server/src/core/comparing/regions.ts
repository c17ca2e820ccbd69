import type { Clause, Slot, SlotName } from "../reading/clauses/clause";
import { aligned } from "./aligned";
import { related, textOf } from "./alternatives";
import { looseParts } from "./loose-parts";
import type { Ontology, Relation } from "./ontology";
import { neverMeet } from "./prepositions";
import { ofThemselves, throughAnother } from "./set-against";
import { slotRelation } from "./slot-relation";
import { withTimeOf } from "./times-of-day";

/** How one part of two clauses compares. */
export interface PartRelation {
  readonly part: SlotName | "other" | "condition";
  readonly relation: Relation;
  readonly a?: string;
  readonly b?: string;
  readonly inherited?: boolean;
}

/** Where two clauses overlap: every part with its relation; `apart` names the part that keeps them apart. */
export interface Overlap {
  readonly parts: readonly PartRelation[];
  readonly apart?: PartRelation;
  /** Parts that both name in so many words and that meet. */
  readonly shared: number;
  /** Parts on which a (or b) says less than the other. */
  readonly narrowA: readonly PartRelation[];
  readonly narrowB: readonly PartRelation[];
}

const NAMES: readonly SlotName[] = ["actor", "subject", "object", "counterpart", "channel", "instrument", "place", "time", "capacity"];

/** Compares two clauses part by part. The first part on which they are apart ends it. */
export function overlapOf(first: Clause, second: Clause, ontology: Ontology): Overlap {
  const meet = (one: Slot, other: Slot) => related(one, other, ontology) && !neverMeet(one, other),
    a = withTimeOf(first, second, meet),
    b = withTimeOf(second, a, meet);
  if (throughAnother(a, b) || throughAnother(b, a)) return keptApart([], { part: "channel", relation: "different" });
  if (ofThemselves(a, b) || ofThemselves(b, a)) return keptApart([], { part: "other", relation: "different" });
  const [x, y] = aligned(a, b, ontology),
    parts: PartRelation[] = [];
  for (const name of NAMES) {
    const one = x[name],
      two = y[name];
    if (!one && !two) continue;
    const relation = slotRelation(name, one, two, ontology, a, b);
    if (!relation) continue;
    const part = partRelation(name, relation, one, two);
    parts.push(part);
    if (relation === "different") return keptApart(parts, part);
  }
  const used = new Set([...Object.values(x), ...Object.values(y)]);
  parts.push(...looseParts(withoutUsed(a, used), withoutUsed(b, used), ontology));
  const apart = parts.find(({ relation }) => relation === "different");
  return {
    parts,
    ...(apart ? { apart } : {}),
    shared: parts.filter(isShared).length,
    narrowA: parts.filter(({ relation }) => relation === "inside" || relation === "partial"),
    narrowB: parts.filter(({ relation }) => relation === "contains" || relation === "partial"),
  };
}

/** Two clauses that one part keeps apart: what else they share is not asked. */
function keptApart(parts: readonly PartRelation[], apart: PartRelation): Overlap {
  return { parts, apart, shared: 0, narrowA: [], narrowB: [] };
}

/** How one part compares, with its words in both clauses. */
function partRelation(part: SlotName, relation: Relation, one: Slot | undefined, two: Slot | undefined): PartRelation {
  return {
    part,
    relation,
    ...(one ? { a: textOf(one) } : {}),
    ...(two ? { b: textOf(two) } : {}),
    ...(one?.source === "heading" || two?.source === "heading" ? { inherited: true } : {}),
  };
}

/** The clause without the phrases that were aligned with a part of the other. */
function withoutUsed(clause: Clause, used: ReadonlySet<Slot | undefined>): Clause {
  return { ...clause, others: clause.others.filter((one) => !used.has(one)) };
}

/** A part besides who does it that both clauses name in so many words. */
function isShared({ part, a, b, inherited }: PartRelation): boolean {
  return part !== "actor" && part !== "subject" && part !== "condition" && a !== undefined && b !== undefined && !inherited;
}
