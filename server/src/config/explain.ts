import { printParseErrorCode, type ParseErrorCode } from "jsonc-parser";
import type * as z from "zod";
import { configFileSchema } from "../core/config";
import { didYouMean } from "../core/did-you-mean";
import { RULE_NAMES } from "../core/findings";
import { schoolProfileSchema } from "../core/templates/profile";
import { kindInWords, oneOfInWords } from "./plain-words";

/** A sentence about one setting, and where the setting stands. `key`: its name is what is wrong, not its value. */
export interface Explained {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly key?: boolean;
}

/** What is wrong with a value of the configuration, in plain English, with what was probably meant. */
export function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const name = path.length === 0 ? "The configuration" : `"${path.join(".")}"`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        key: true,
        message: `${path[0] === "rules" ? "There is no rule" : "There is no setting"} named "${key}".${didYouMean(key, settingsAt(path))}`,
      }));
    case "invalid_value":
      return [{ path, message: `${name} must be ${oneOfInWords(issue.values, issue.input)}` }];
    case "invalid_type":
      return [{ path, message: `${name} must be ${kindInWords(issue.expected)}.` }];
    case "invalid_format":
      return [{ path, message: `${name} must be a day such as "2026-03-31".` }];
    case "too_small":
      return [{ path, message: `${name} must not be empty.` }];
    case "invalid_union":
      return [{ path, message: `${name} must be a text or a list of texts.` }];
    default:
      return [{ path, message: `${name} is not right: ${issue.message}.` }];
  }
}

function settingsAt(path: readonly (string | number)[]): readonly string[] {
  if (path[0] === "rules") return RULE_NAMES;
  if (path[0] === "school") return Object.keys(schoolProfileSchema.shape);
  if (path[0] === "schools") return [...Object.keys(schoolProfileSchema.shape), "paths"];
  return Object.keys(configFileSchema.shape);
}

/** What is wrong with the JSON itself. */
export function explainSyntax(code: ParseErrorCode): string {
  switch (printParseErrorCode(code)) {
    case "CommaExpected":
      return "A comma is missing here.";
    case "ColonExpected":
      return "A colon is missing here.";
    case "CloseBraceExpected":
      return "A closing curly bracket } is missing here.";
    case "CloseBracketExpected":
      return "A closing square bracket ] is missing here.";
    case "PropertyNameExpected":
      return "The name of a setting, in double quotes, is expected here.";
    case "ValueExpected":
      return "A value is expected here.";
    case "UnexpectedEndOfString":
      return "A closing quotation mark is missing here.";
    case "UnexpectedEndOfComment":
      return "The end of a comment */ is missing here.";
    case "InvalidSymbol":
      return "This word is not JSON. Put texts in double quotes.";
    default:
      return "This is not valid JSON.";
  }
}
