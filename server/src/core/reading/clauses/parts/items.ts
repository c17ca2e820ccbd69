import type { Chunk } from "./chunks";
import type { Part } from "./regions";
import { namesPeople } from "../doers";
import type { Phrase } from "./terms";

/** A complement: noun phrases (alternatives) with their preposition; a preposition alone is a particle. */
export interface Item {
  readonly preposition: string;
  phrases: Phrase[];
  readonly from: number;
  to: number;
  only?: boolean | undefined;
  /** An adverb: indoors, online, home. */
  adverb?: boolean | undefined;
}

/** The complements of a verb, the verbs joined to it, and the verb under it with everything after that. */
export interface Complements {
  readonly items: Item[];
  /** "and report", "or post": verbs with the same subject and force. */
  readonly joined: {
    readonly verb: Chunk;
    readonly rest: readonly Part[];
    readonly but: boolean;
    readonly not: boolean;
    /** "…, but always …": an act to be done after one that is not. */ readonly always?: boolean;
  }[];
  readonly under:
    | {
        readonly verb: Chunk;
        readonly rest: readonly Part[];
        readonly that: boolean;
        readonly subject: readonly Part[];
        /** The noun phrases right before the verb, where no "that" stands: ensure *doors* are locked. */ readonly bare?: readonly Part[];
        /** The preposition before a verb in -ing: by providing. */ readonly by?: string;
      }
    | undefined;
  readonly absolute: boolean;
}

/** What follows a verb without a preposition: the first item that has words. */
export function plainItem({ items }: Complements): Item | undefined {
  return items.find(({ preposition, phrases }) => preposition === "" && phrases.length > 0);
}

/** The first item that names people after one of some prepositions. */
export function itemOfPeople(items: readonly Item[], prepositions: RegExp): Item | undefined {
  return items.find(({ preposition, phrases: [first] }) => prepositions.test(preposition) && first !== undefined && namesPeople(first));
}

/** The phrases that stand without a preposition. */
export function plainPhrases(items: readonly Item[]): Phrase[] {
  const found: Phrase[] = [];
  for (const { preposition, phrases } of items) if (preposition === "") found.push(...phrases);
  return found;
}
