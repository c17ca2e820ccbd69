import type { ConceptId } from "../words/vocabulary";
import type { Condition, Exception, Force, SlotName } from "./clause";
import type { Phrase } from "./parts/terms";

/** A range of words. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a clause as word indexes. */
export interface RawSlot {
  readonly phrases: readonly Phrase[];
  readonly preposition: string;
  readonly from: number;
  readonly to: number;
  /** A condition says it. */ readonly conditional?: true | undefined;
  /** The part as it is written, where that says more than its phrases. */ readonly text?: string;
}

/** A condition or an exception as a word range. */
export interface RawRegion {
  readonly kind: Condition["kind"] | Exception["kind"];
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly negated: boolean;
  readonly phrases: readonly Phrase[];
  readonly closed: boolean;
  readonly even?: true;
}

/** The words that state the act: the verb in its base form, the thing that it is said of where nobody acts, what it is done to where that stands before a passive, and what follows. */
export interface RawPredicate {
  readonly verb: string;
  readonly subject: string;
  readonly object: string;
  readonly rest: string;
}

/** A rule as it is written where its clause speaks of others than those who are bound: staff must | ensure that pupils sign in. */
export interface RawAsWritten {
  readonly actor: RawSlot | undefined;
  readonly force: Force;
  readonly predicate: RawPredicate;
}

/** A clause with the words that state its act: made field by field, so that clauses have one shape. */
export function stating(clause: RawClause, predicate: RawPredicate): RawClause {
  const { verb, id, from, to, passive } = clause.action;
  return {
    force: clause.force,
    forceFrom: clause.forceFrom,
    forceTo: clause.forceTo,
    practice: clause.practice,
    action: { verb, id, from, to, passive, predicate },
    slots: clause.slots,
    others: clause.others,
    conditions: clause.conditions,
    exceptions: clause.exceptions,
    upTo: clause.upTo,
    precedence: clause.precedence,
    only: clause.only,
    absolute: clause.absolute,
    agentless: clause.agentless,
    imperative: clause.imperative,
    asWritten: clause.asWritten,
    from: clause.from,
    to: clause.to,
    residue: clause.residue,
    content: clause.content,
  };
}

/** A clause by its words alone, before headings, lists and scope are looked at. All positions are word indexes. */
export interface RawClause {
  readonly force: Force;
  readonly forceFrom: number;
  readonly forceTo: number;
  readonly practice: boolean;
  readonly action: {
    readonly verb: string;
    readonly id: ConceptId | undefined;
    readonly from: number;
    readonly to: number;
    readonly passive: boolean;
    readonly predicate: RawPredicate | undefined;
  };
  readonly slots: Readonly<Partial<Record<SlotName, RawSlot>>>;
  readonly others: readonly RawSlot[];
  readonly conditions: readonly RawRegion[];
  readonly exceptions: readonly RawRegion[];
  /** Where a case begins that holds only for what comes after it. */
  readonly upTo: number | undefined;
  readonly precedence: readonly { readonly from: number; readonly to: number }[];
  readonly only: SlotName | "condition" | undefined;
  readonly absolute: boolean;
  readonly agentless: boolean;
  readonly imperative: boolean;
  readonly asWritten: RawAsWritten | undefined;
  readonly from: number;
  readonly to: number;
  readonly residue: readonly string[];
  readonly content: number;
}
