import { parse } from "../../../../../grammar/generated/citation.js";
import type { Item } from "./items";

/** What may stand after a name: years, a section, a nation. `end` is one past its last letter. */
export interface Tail {
  readonly years?: readonly number[];
  /** The year may belong to the sentence instead ("the Education Act in 2006"). */
  readonly weak?: boolean;
  readonly pin?: Place;
  readonly nation?: boolean;
  /** Shows that a document is meant: a publisher, a bracket. */
  readonly marked?: boolean;
  readonly end: number;
}

/** Letters `from` to `to` (exclusive) of the class string. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A citation's form, as `citation.peggy` returns it. Numbers are places in the class string; a year's is one past it. */
export type CitationForm =
  | {
      readonly form: "named" | "anaphor";
      readonly name: number;
      readonly years: readonly number[];
      readonly tail: readonly Tail[];
      readonly pins?: readonly Place[];
      /** The year stands before the name of guidance ("the 2018 edition of …"). */
      readonly edition?: boolean;
    }
  | {
      readonly form: "several";
      readonly stems: readonly number[];
      readonly last: (CitationForm & { readonly form: "named" }) | null;
      readonly pins?: readonly Place[];
    }
  | { readonly form: "section"; readonly pins: readonly Place[] };

/** The forms in a class string; none when it holds nothing that can be a citation. */
export function readForms(items: readonly Item[]): readonly CitationForm[] {
  const letters = items.map((item) => item.letter).join("");
  if (!/[TtUGBK]|HL|SD/.test(letters)) return [];
  return parse(letters) as readonly CitationForm[];
}
