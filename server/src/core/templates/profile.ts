import * as z from "zod";
import { matches } from "../matches";

/** The configuration's `school`: what a school says about itself once. Fills placeholders, and tells what is its own. */
export const schoolProfileSchema = z.strictObject({
  name: z.string().optional().describe("The school's name as its policies give it."),
  phase: z.enum(["primary", "secondary"]).optional().describe("Which wording of a template fits: primary or secondary."),
  authority: z.string().optional().describe("The local authority."),
  roles: z
    .record(z.string(), z.string())
    .optional()
    .describe('Who holds which role, for example "designated safeguarding lead": "Ms A. Bell".'),
  contacts: z
    .record(z.string(), z.string())
    .optional()
    .describe('Telephone numbers, for example "children\'s social care": "01632 960145".'),
});

/** A validated school profile. */
export type SchoolProfile = Readonly<z.infer<typeof schoolProfileSchema>>;

/** A placeholder of the templates: `[name of the …]`, `[telephone number of …]`, `[day …]`. */
const PLACEHOLDER = /\[(?:name|telephone number|day) [^\]\n]*\]/g;

/** Each placeholder with the profile's value for it, the longest value first. */
function pairs(profile: SchoolProfile): readonly (readonly [placeholder: string, value: string])[] {
  const all: [string, string][] = [];
  if (profile.name) all.push(["[name of the school]", profile.name]);
  if (profile.authority) all.push(["[name of the local authority]", profile.authority]);
  for (const [role, name] of Object.entries(profile.roles ?? {})) all.push([`[name of the ${role.toLowerCase()}]`, name]);
  for (const [service, number] of Object.entries(profile.contacts ?? {}))
    all.push([`[telephone number of ${service.toLowerCase()}]`, number]);
  return all.filter(([, value]) => value.trim() !== "").sort((a, b) => b[1].length - a[1].length);
}

/** Replaces what is the profile's own by placeholders. */
export function blankOut(text: string, profile: SchoolProfile): string {
  return pairs(profile).reduce((blanked, [placeholder, value]) => blanked.replaceAll(value, placeholder), text);
}

/** Replaces the placeholders that the profile has a value for; the others stay. */
export function fillIn(text: string, profile: SchoolProfile): string {
  return pairs(profile).reduce((filled, [placeholder, value]) => filled.replaceAll(placeholder, value), text);
}

/** The placeholders that stand in a text, each once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(matches(PLACEHOLDER, text).map((hit) => hit[0]))];
}
