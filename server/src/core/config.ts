import { z } from "zod";

/** The configuration file's schema. Every option has a default. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  asOf: z.iso.date().optional().describe("Judge as of this day instead of today (YYYY-MM-DD)."),
});

/** A validated configuration. */
export type Config = z.infer<typeof configSchema>;

/** The configuration that applies when there is no file. */
export const defaultConfig: Config = configSchema.parse({});
