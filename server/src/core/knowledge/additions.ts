import { builtInKnowledge, makeRegister, type Knowledge, type RegisterEntry } from "./knowledge";

/** What a configuration adds to the built-in knowledge. Plain data, validated by whoever read it. */
export interface Additions {
  /** Entries of the register; one with a known id replaces it. */
  readonly register: readonly RegisterEntry[];
}

/** No additions. */
export const NO_ADDITIONS: Additions = { register: [] };

/** The built-in knowledge with additions. Without additions it is the built-in knowledge itself, so that what is kept for it is shared. */
export function knowledgeWith(additions: Additions): Knowledge {
  if (additions.register.length === 0) return builtInKnowledge;
  const replaced = new Set(additions.register.map(({ id }) => id));
  const { collectedOn, entries } = builtInKnowledge.register;
  return { ...builtInKnowledge, register: makeRegister({ collectedOn, entries: [...entries.filter(({ id }) => !replaced.has(id)), ...additions.register] }) };
}
