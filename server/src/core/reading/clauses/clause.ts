import type { Span } from "../../../../../grammar/tree";

/**
 * How strongly a clause binds: O must, O- should, F must not, F- should not, P may, N need not, R+ is encouraged to,
 * R- is discouraged from.
 */
export type Force = "O" | "O-" | "F" | "F-" | "P" | "N" | "R+" | "R-";

/** Where a part of a clause was read: here, in the list's introduction, the heading, the scope statement, a frame line, another structured line, a pronoun's reference, or nowhere. */
export type Source = "written" | "list" | "heading" | "scope" | "frame" | "line" | "pronoun" | "default";

/**
 * The parts of a clause that are compared one by one. `subject` is a thing that must, must not or may be or have something, where
 * nobody acts. The channel is a service or a medium (e-mail, an account, paper), the instrument a thing that the act is done with
 * (a phone, a key card, ink), the capacity the role in which somebody acts.
 */
export type SlotName = "actor" | "subject" | "object" | "counterpart" | "channel" | "instrument" | "place" | "time" | "capacity";

/** One thing, person, place or time that a clause names. */
export interface Term {
  readonly text: string;
  /** Base form of the head word. */
  readonly head: string;
  /** Id in the vocabulary ("people:staff") or in the policy's own definitions. */
  readonly concept?: string;
  /** Base forms of the words that narrow the head ("science" corridor, medicine "supplied by parents"). */
  readonly narrowing: readonly string[];
  /** Whose it is, where that matters (phones, accounts). */
  readonly owner?: "personal" | "school" | "pupil";
  /** The owner was not written with the word: the section's heading gives it. */
  readonly ownerInherited?: boolean;
  /** all, any, no, every: nothing of the kind is left out. */
  readonly universal?: boolean;
  /** A number or a bound on it: "under 13", "8.30 am". */
  readonly range?: Range;
  /** The reader could not say what the word stands for: they, it, this. */
  readonly pronoun?: boolean;
}

/** A range of numbers, ends included; an open end is absent. `unit` is "clock" (minutes of the day), "age", "day", … */
export interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
}

/** A part of a clause: the terms that stand in it, as alternatives. */
export interface Slot {
  readonly terms: readonly Term[];
  /**
   * The part in the policy's own words, with what joins its terms and what says which are meant: "staff and volunteers", "adults in
   * contact with pupils". Absent where its one term says all. For people to read; comparing goes by `terms` and `conditions`.
   */
  readonly text?: string;
  readonly source: Source;
  /** Absent where nothing was written. */
  readonly span?: Span;
  readonly preposition?: string;
  /** A condition says it ("when acting as head"), which is compared by itself. */
  readonly conditional?: true;
}

/** When a clause applies. */
export interface Condition {
  /** if: a condition clause; who: a relative clause that narrows; permission: with somebody's consent. */
  readonly kind: "if" | "who" | "permission";
  readonly text: string;
  readonly span: Span;
  readonly source: Source;
  /** Base forms of its content words. */
  readonly words: readonly string[];
  readonly negated: boolean;
  /** The clause holds even then: nobody need stop doing it once … It is compared like others, as it says what the clause is about. */
  readonly even?: true;
}

/** What a clause leaves out. `terms` are the things, people or places that it names. */
export interface Exception {
  readonly kind: "unless" | "except" | "permission" | "only";
  readonly text: string;
  readonly span: Span;
  readonly source: Source;
  readonly words: readonly string[];
  readonly terms: readonly Term[];
  /** Nothing else is left out: "other than a watch", "only". */
  readonly closed: boolean;
}

/** A number in a clause: "within 14 days", "at least weekly", "under 13". */
export interface Attribute {
  readonly name: "age" | "deadline" | "frequency" | "retention" | "amount" | "count" | "clock";
  readonly range: Range;
  readonly text: string;
  readonly span: Span;
  readonly source: Source;
  /** about, normally, usually. */
  readonly hedged: boolean;
}

/** What is done. */
export interface Action {
  readonly text: string;
  /** Base form of the verb, with particle. */
  readonly verb: string;
  readonly concept?: string;
  readonly span: Span;
  /**
   * The whole act in the policy's own words, less what stands in other parts: "treat a complaint as closed". Absent where a
   * noun names the act ("use of drones is forbidden"). For people to read; comparing goes by `verb`, `concept` and the parts.
   */
  readonly predicate?: string;
}

/** Another clause, section or policy that a clause gives way to or overrides, as written: "3.1", "section 7". */
export interface Precedence {
  readonly kind: "yields" | "overrides";
  readonly target: string;
  readonly span: Span;
  readonly source: Source;
}

/** Who is to do what by a rule that speaks of others: "staff must ensure that pupils sign in". */
export interface AsWritten {
  readonly actor?: Slot;
  readonly force: Force;
  readonly predicate: string;
}

/** A clause as read: who must, must not or may do what, through what, when, unless. Plain data; spans are document offsets. */
export interface Clause {
  /** Ordinal in its document. */
  readonly index: number;
  /** The words of the clause itself. */
  readonly span: Span;
  /** Index of its block, section and sentence. */
  readonly block: number;
  readonly section: number;
  readonly sentence: number;
  /** The clause number as written ("3.1"), if its paragraph has one. */
  readonly number?: string;
  readonly force: Force;
  readonly forceText: string;
  readonly forceSource: Source;
  /** The plain present, a description of what is done: weaker evidence than must. */
  readonly practice: boolean;
  /**
   * The rule as it is written, where those whom it binds are to see to it that others do or leave something. The clause itself says
   * what it comes to for those others ("pupils must sign in"), which is what is compared. For people to read.
   */
  readonly asWritten?: AsWritten;
  readonly action: Action;
  readonly slots: Readonly<Partial<Record<SlotName, Slot>>>;
  /** Other phrases, with their prepositions. */
  readonly others: readonly Slot[];
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Exception[];
  /** The part that "only", "solely" or "alone" closes. */
  readonly only?: SlotName | "condition";
  /** never, under no circumstances, at all times: the clause says that nothing is left out. */
  readonly absolute: boolean;
  /** The permission sets its own measure: "reasonable use", "occasional calls". */
  readonly measured?: boolean;
  /** The act is done "directly", with nobody between. */
  readonly direct?: boolean;
  /** Its sentence begins with "however" or the like: it departs from what was said before. */
  readonly departs?: boolean;
  /** The heading above it, in lower case, where another heading can say the contrary: "home matches". */
  readonly heading?: string;
  readonly attributes: readonly Attribute[];
  readonly precedence: readonly Precedence[];
  /** The passive names nobody who acts. */
  readonly agentless: boolean;
  /** Content words that no part accounts for, and their share of all content words. */
  readonly residue: readonly string[];
  readonly residueShare: number;
}
