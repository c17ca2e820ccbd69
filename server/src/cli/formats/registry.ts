import type { Format } from "./format";
import { json } from "./json";
import { pretty } from "./pretty";

/** The one list of output formats. */
export const formats = { pretty, json } as const satisfies Record<string, Format>;

/** A format's name. */
export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const FORMAT_NAMES = Object.keys(formats) as readonly FormatName[];
