import * as z from "zod";
import { RULE_NAMES, type RuleName } from "./findings";
import { schoolProfileSchema } from "./templates/profile";

/** What a configuration can make of a rule, from the lightest to the heaviest. */
export const LEVELS = ["off", "hint", "information", "warning", "error"] as const;

/** One of the levels that a configuration can give a rule. */
export type Level = (typeof LEVELS)[number];

const rulesSchema = z.strictObject(
  Object.fromEntries(RULE_NAMES.map((name) => [name, z.enum(LEVELS).optional()])) as {
    [Name in RuleName]: z.ZodOptional<z.ZodEnum<{ [L in Level]: L }>>;
  },
);

const schoolSchema = z.strictObject({
  ...schoolProfileSchema.shape,
  name: z.string().describe("The school's name as its policies give it."),
  paths: z.array(z.string()).min(1).describe('The policies of this school, as patterns relative to this file, such as "oakfield/**".'),
});

/** The configuration's options. Every option has a default; every one may be left out. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find the description of this file. Not read by the checker."),
  asOf: z.iso
    .date()
    .optional()
    .describe('Judge as of this day instead of today, such as "2026-03-31". Read from the configuration of the folder that is checked.'),
  rules: rulesSchema
    .default({})
    .describe(
      'How much each rule matters: "error", "warning", "information", "hint" or "off". A rule that is not named keeps its own levels. A missing safeguarding report stays an error whatever is written here.',
    ),
  kinds: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Which kind of policy files are, by pattern: { "e-safety/*.md": "online-safety" }. Without it, the title or the Policy: line says.',
    ),
  school: schoolProfileSchema.optional().describe("Your school: fills placeholders in templates, and tells what is yours."),
  schools: z
    .array(schoolSchema)
    .default([])
    .describe(
      "The schools of a trust, each with its policies and what it says about itself. Clauses are compared across the policies of one school.",
    ),
  templates: z.array(z.string()).default([]).describe("Your own model policies, as files or globs. Their sections come before ours."),
  ignore: z
    .array(z.string())
    .default([])
    .describe(
      'Files that a folder does not mean, as patterns relative to this file, such as "archive/**". Read only where nothing is inherited.',
    ),
});

/** The configuration file: the options, what it inherits, and the files that hold additions to what the checker knows. */
export const configFileSchema = configSchema
  .extend({
    extends: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .describe(
        'Configurations that this one inherits: files ("../trust.json") or npm packages that hold data. This file may only be stricter than they are.',
      ),
    register: z.array(z.string()).default([]).describe("Files with your additions to the register of legislation and guidance."),
    terms: z.array(z.string()).default([]).describe("Files with your additions to the list of replaced terms."),
    requirements: z.array(z.string()).default([]).describe("Files with further things that your policies must say."),
    vocabulary: z
      .array(z.string())
      .default([])
      .describe("Files with your own words for people, things, places, times and actions, so that clauses that use them are compared."),
  })
  .meta({ title: "School Policy configuration", description: "Settings of School Policy for the policies in this folder and below." });

/** A validated configuration. */
export type Config = z.infer<typeof configSchema>;

/** A validated configuration file, before what it names is read. */
export type ConfigFile = z.infer<typeof configFileSchema>;

/** One school of the configuration's `schools`. */
export type ConfiguredSchool = z.infer<typeof schoolSchema>;

/** The configuration that applies when there is no file. */
export const defaultConfig: Config = configSchema.parse({});
