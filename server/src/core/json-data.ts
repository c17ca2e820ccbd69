import { parse, type ParseError } from "jsonc-parser";

/** Reads the text of a data file: JSON with comments, a comma after the last entry and a byte order mark allowed. Undefined where it is none. */
export function parseData(text: string): { readonly value: unknown } | undefined {
  const errors: ParseError[] = [],
    value: unknown = parse(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
  return errors.length > 0 ? undefined : { value };
}
