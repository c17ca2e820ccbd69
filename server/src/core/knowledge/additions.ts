import * as z from "zod";
import { kindFiles, type PolicyKind } from "./kinds";
import { builtInKnowledge, makeRegister, makeTerms, type Knowledge } from "./knowledge";
import { registerEntrySchema } from "./legislation";
import { requirementKnowledge } from "./requirements";
import { replacedTermSchema } from "./terms";
import type { VocabularyAddition } from "./vocabulary-addition";

/** A further thing that policies of a kind must say, known by phrases of which one must stand in the text. */
export const addedRequirementSchema = z.strictObject({
  kind: z.string().describe('The kind of policy, such as "social-media", or "*" for every kind.'),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .describe('A short name of your own, such as "trust-contact".'),
  title: z.string().min(3).describe("What is asked for, as findings call it."),
  why: z.string().min(3).describe("Why it matters, in a sentence."),
  level: z.enum(["mandatory", "expected", "recommended"]).default("expected").describe("How much it matters."),
  names: z.array(z.string()).default([]).describe("What a Covers: line may call it, in small letters."),
  basis: z.array(z.string()).default([]).describe("The law, guidance or decision it rests on."),
  any: z.array(z.string()).min(1).describe("Phrases in small letters; one of them in the text shows that it is dealt with."),
});

/** A further thing that policies must say, validated. */
export type AddedRequirement = Readonly<z.infer<typeof addedRequirementSchema>>;

/** What the files of a configuration's `register`, `terms` and `requirements` hold: a list each. */
export const additionSchemas = {
  register: z.array(registerEntrySchema),
  terms: z.array(replacedTermSchema),
  requirements: z.array(addedRequirementSchema),
} as const;

/** What a configuration adds to the built-in knowledge. Plain data. */
export interface Additions {
  /** Entries of the register; one with a known id replaces it. */
  readonly register: readonly z.infer<typeof registerEntrySchema>[];
  /** Replaced terms; one with a known id replaces it. */
  readonly terms: readonly z.infer<typeof replacedTermSchema>[];
  readonly requirements: readonly AddedRequirement[];
  /** Words, kinds and relations, the most general configuration's first. */
  readonly vocabulary: readonly VocabularyAddition[];
}

/** No additions. */
export const NO_ADDITIONS: Additions = { register: [], terms: [], requirements: [], vocabulary: [] };

/** The built-in knowledge with additions. Without additions it is the built-in knowledge itself, so that what is kept for it is shared. */
export function knowledgeWith(additions: Additions): Knowledge {
  const { register, terms, requirements, vocabulary } = additions;
  if (register.length + terms.length + requirements.length + vocabulary.length === 0) return builtInKnowledge;
  const { collectedOn, entries } = builtInKnowledge.register;
  return {
    register: register.length === 0 ? builtInKnowledge.register : makeRegister({ collectedOn, entries: replaced(entries, register) }),
    terms: terms.length === 0 ? builtInKnowledge.terms : makeTerms(replaced(builtInKnowledge.terms.list, terms)),
    requirements:
      requirements.length === 0
        ? builtInKnowledge.requirements
        : requirementKnowledge(kindFiles.map((kind) => withRequirements(kind, requirements))),
    vocabulary: vocabulary.length === 0 ? builtInKnowledge.vocabulary : builtInKnowledge.vocabulary.with(vocabulary),
  };
}

function replaced<T extends { readonly id: string }>(known: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...added];
}

function withRequirements(kind: PolicyKind, added: readonly AddedRequirement[]): PolicyKind {
  const own = added.filter((one) => (one.kind === "*" || one.kind === kind.kind) && !kind.requirements.some(({ id }) => id === one.id));
  return own.length === 0 ? kind : { ...kind, requirements: [...kind.requirements, ...own.map(({ kind: _kind, ...rest }) => rest)] };
}
