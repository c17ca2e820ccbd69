import type { Format } from "./format";
import { github } from "./github";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { pretty } from "./pretty";
import { sarif } from "./sarif";

/** The one list of output formats. */
export const formats = { pretty, json, sarif, junit, github, markdown } as const satisfies Record<string, Format>;

/** A format's name. */
export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const FORMAT_NAMES = Object.keys(formats) as readonly FormatName[];
