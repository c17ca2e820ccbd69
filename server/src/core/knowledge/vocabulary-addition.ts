import * as z from "zod";

const words = z.string().min(1).describe("Its written forms, plain and singular, with commas between them. Without it, its name.");
const rowSchema = z.strictObject({
  is: z
    .string()
    .optional()
    .describe(
      "The wider kinds that it belongs to, with commas between them. Left out for a known entry, which then only gets further words.",
    ),
  words: words.optional(),
});
const rows = (what: string) =>
  z
    .record(z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, "a name has small letters, digits and _ only"), rowSchema)
    .default({})
    .describe(what);
const pairs = z.array(z.tuple([z.string(), z.string()]));

/** What a file of a configuration's `vocabulary` holds: entries in the form of the vocabulary that comes with the checker. */
export const vocabularyAdditionSchema = z.strictObject({
  about: z.string().optional().describe("A note for whoever reads the file."),
  people: rows("People and groups of people."),
  things: rows("Things, and what is dealt with as one: a phone, a record, a lesson plan."),
  channels: rows("What people communicate through: e-mail, an app."),
  places: rows("Places."),
  times: rows("Times of the day and of the year."),
  actions: rows('What people do; verbs in their plain form, with what belongs to them ("hand in").'),
  disjoint: z
    .strictObject({
      people: pairs.optional(),
      things: pairs.optional(),
      channels: pairs.optional(),
      places: pairs.optional(),
      times: pairs.optional(),
    })
    .default({})
    .describe('Pairs of which nothing can be both, such as ["pupil", "adult"] under "people".'),
  opposites: pairs.default([]).describe("Pairs of actions of which the one excludes the other."),
  entails: pairs.default([]).describe("Pairs of actions: whoever does the first does the second as well."),
  owners: z
    .strictObject({ personal: z.string().optional(), school: z.string().optional() })
    .default({})
    .describe('Words that say that something is one\'s own ("personal") or the school\'s ("school").'),
});

/** Additions to the vocabulary, validated. Plain data. */
export type VocabularyAddition = Readonly<z.infer<typeof vocabularyAdditionSchema>>;
