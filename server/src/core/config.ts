import { z } from "zod";
import { schoolProfileSchema } from "./templates/profile";

/** The configuration file's schema. Every option has a default. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  asOf: z.iso.date().optional().describe("Judge as of this day instead of today (YYYY-MM-DD)."),
  school: schoolProfileSchema.optional().describe("Your school: fills placeholders in templates, and tells what is yours."),
  templates: z.array(z.string()).default([]).describe("Your own model policies, as files or globs. Their sections come before ours."),
});

/** A validated configuration. */
export type Config = z.infer<typeof configSchema>;

/** The configuration that applies when there is no file. */
export const defaultConfig: Config = configSchema.parse({});
