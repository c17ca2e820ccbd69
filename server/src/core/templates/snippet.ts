import type { World } from "../world";
import { fillTemplate, type TemplateDates, newPolicyDates } from "./fill";
import type { ModelSection } from "./model-policy";
import { textFor } from "./models";

/** A template's text as it is inserted by itself: names, dates and editions filled in as far as they are known. */
export function templateText(section: ModelSection, world: World, dates: TemplateDates = newPolicyDates(world)): string {
  return fillTemplate(textFor(section, world.config.school?.phase), dates, world);
}

/**
 * A text with placeholders as an editor snippet: each placeholder becomes a tab stop, the same placeholder the same stop.
 * `$`, `}` and `\` of the text itself are escaped.
 */
export function toSnippet(text: string): string {
  const stops = new Map<string, number>();
  return text.split(/(\[(?:name|telephone number|day) [^\]\n]*\])/).map((piece, index) => {
    if (index % 2 === 0) return piece.replace(/[\\$}]/g, "\\$&");
    const known = stops.get(piece);
    if (known !== undefined) return `$${known}`;
    stops.set(piece, stops.size + 1);
    return `\${${stops.size}:${piece.replace(/[\\$}]/g, "\\$&")}}`;
  }).join("");
}
