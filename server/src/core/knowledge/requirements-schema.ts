import * as z from "zod";

const force = z.enum(["duty", "practice", "weak", "negative", "none"]);
const concepts = z.array(z.string()).min(1);
const topic = z.strictObject({
  any: concepts,
  weak: concepts.optional(),
  own: z.boolean().optional(),
  narrow: concepts.optional(),
  other: concepts.optional(),
  otherwise: z.enum(["accept", "reject"]),
});
const common = { topic: topic.optional(), unless: concepts.optional(), lack: z.string().optional(), missing: z.string().optional() };
const level = z.enum(["mandatory", "expected", "recommended"]);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A statement that a text may make (`reading/requirements/evidence.ts` says what each relation means). */
const statementSchema = z.discriminatedUnion("relation", [
  z.strictObject({ relation: z.literal("reach"), verbs: concepts, to: concepts, force: z.array(force).min(1), ...common }),
  z.strictObject({
    relation: z.literal("act"),
    verbs: concepts,
    force: z.array(force).min(1),
    recipient: z.literal("named").optional(),
    ...common,
  }),
  z.strictObject({ relation: z.literal("grant"), of: concepts, by: concepts, ...common }),
  z.strictObject({
    relation: z.literal("depict"),
    images: concepts,
    of: concepts,
    verbs: concepts.optional(),
    force: z.array(force).optional(),
    with: concepts.optional(),
    without: concepts.optional(),
    ...common,
  }),
  z.strictObject({ relation: z.literal("together"), all: concepts, ...common }),
  z.strictObject({ relation: z.literal("defer"), to: concepts, ...common }),
  z.strictObject({ relation: z.literal("name"), any: concepts, ...common }),
]);

/** `server/knowledge/matters.json`: the three matters on which every policy is judged. */
export const mattersSchema = z.strictObject({
  note: z.string(),
  matters: z.array(
    z.strictObject({
      id,
      title: z.string(),
      names: z.array(z.string()).min(1),
      why: z.string(),
      missing: z.string(),
      advice: z.string(),
      basis: z.array(z.string()),
      anchor: z.array(z.string()),
      present: z.array(statementSchema),
      partial: z.array(statementSchema),
    }),
  ),
});

/** `server/knowledge/concepts.json`: the words for each concept. */
export const conceptsSchema = z.strictObject({
  note: z.string(),
  concepts: z.record(
    z.string(),
    z.strictObject({
      words: z.array(z.string()).min(1),
      verb: z.boolean().optional(),
      reach: z.array(z.string()).optional(),
      completedBy: z.array(z.string()).optional(),
      hides: z.array(z.string()).optional(),
    }),
  ),
});

/** `server/knowledge/requirements/KIND.json`: what a policy of one kind must say. */
export const kindSchema = z.strictObject({
  kind: id,
  title: z.string(),
  synonyms: z.array(z.string()).min(1),
  statutory: z.string(),
  legalBasis: z.array(z.string()),
  reviewCycle: z.string(),
  reviewMonths: z.number().int().nullable(),
  reviewMonthsIsLegal: z.boolean(),
  approvalBody: z.string(),
  website: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  collectedOn: z.iso.date(),
  note: z.string().optional(),
  levels: z.strictObject({ "safeguarding-reporting": level, "review-date": level, "image-consent": level }),
  judged: z.array(id),
  requirements: z.array(
    z.strictObject({
      id,
      level: z.enum(["expected", "recommended"]),
      statutory: z.literal(true).optional(),
      title: z.string(),
      names: z.array(z.string()).min(1),
      why: z.string(),
      basis: z.array(z.string()),
      any: z.array(z.string()).min(1),
    }),
  ),
});
