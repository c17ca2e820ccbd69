import * as z from "zod";
import { configFileSchema } from "../core/config";

/** The JSON Schema (draft 7, which editors read) of the configuration file, made from the one schema that checks it. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configFileSchema, { target: "draft-7", io: "input" });
}
