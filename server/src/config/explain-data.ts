import * as z from "zod";
import { didYouMean } from "../core/did-you-mean";
import { kindInWords, oneOfInWords } from "./plain-words";

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape | readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
}

/**
 * What is wrong with a file of additions, in plain words without a full stop before: which entry, which field, what.
 * @param schema what the file was checked against
 * @param value what the file holds
 */
export function explainData(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  const path = issue.path.map(String),
    [first] = issue.path;
  const entry =
    Array.isArray(value) && typeof first === "number" ? ((value[first] as { id?: unknown } | null)?.id ?? `entry ${first + 1}`) : undefined;
  const field = (entry === undefined ? path : path.slice(1)).join(".");
  const place = [entry === undefined ? [] : `"${String(entry)}"`, field === "" ? [] : field].flat().join(", ");
  return `${place === "" ? "" : `${place}: `}${said(issue, schema, path)}`;
}

function said(issue: z.core.$ZodIssue, schema: z.ZodType, path: readonly string[]): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => `There is no field named "${key}".${didYouMean(key, fieldsAt(schema, path))}`).join(" ");
    case "invalid_value":
      return `It must be ${oneOfInWords(issue.values, issue.input)}`;
    case "invalid_type":
      return issue.input === undefined ? "It is missing." : `It must be ${kindInWords(issue.expected)}.`;
    case "too_small":
      return "It must not be empty.";
    case "invalid_key":
      return `${issue.issues[0]?.message.replace(/^./, (letter) => letter.toUpperCase()) ?? "The name is not right"}.`;
    default:
      return `${issue.message}.`;
  }
}

function fieldsAt(schema: z.ZodType, path: readonly string[]): string[] {
  let at: Shape | undefined = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" }) as Shape;
  for (const part of path)
    at =
      at?.properties?.[part] ??
      (Array.isArray(at?.items) ? undefined : (at?.items as Shape | undefined)) ??
      (typeof at?.additionalProperties === "object" ? at.additionalProperties : undefined);
  return Object.keys(at?.properties ?? {});
}
