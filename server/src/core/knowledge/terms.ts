import * as z from "zod";

const day = z.iso.date();

/** A body, role, platform or word that has been replaced. The schema runs in tests and in `npm run validate-knowledge`. */
export const replacedTermSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Its full name, for messages. */
  term: z.string().min(2),
  kind: z.enum(["body", "role", "scheme", "platform", "vocabulary"]),
  /** How it is written. Small letters match in any case, a capital only itself, abbreviations only as written. */
  forms: z.array(z.string().min(2)).min(1),
  /** Only `obsolete` and `renamed` are reported; the others are kept for writers. */
  status: z.enum(["obsolete", "renamed", "changed", "dated"]),
  /** What stands in its place, in words; null where nothing does. */
  replacement: z.string().nullable(),
  /** The words to write instead, where they fit in any sentence. */
  write: z.string().optional(),
  /** First day on which it was no longer right. */
  from: day.nullable(),
  note: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  source: z.string().min(4),
  collectedOn: day.optional(),
});

/** The whole list. */
export const termsSchema = z.strictObject({ collectedOn: day, note: z.string(), terms: z.array(replacedTermSchema) });

/** One replaced term, as loaded. */
export type ReplacedTerm = Readonly<z.infer<typeof replacedTermSchema>>;
