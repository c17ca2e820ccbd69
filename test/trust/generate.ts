import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FAULTS, type Fault } from "./faults";

/** A policy of the made-up trust. `fault` is what was planted in it, if anything; `line` (from 0) is where. */
export interface MadePolicy { readonly path: string; readonly text: string; readonly school: string; readonly fault?: Fault; readonly line?: number }

const FIRST = ["Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fern", "Gorse", "Hazel", "Ivy", "Juniper", "Laurel", "Maple", "Nettle", "Oak", "Poplar", "Quince", "Rowan", "Sorrel", "Teasel", "Willow"];

/** Subjects of the plain policies that a school has beside those with a model. */
const SUBJECTS = ["Uniform", "Homework", "Charging", "Lettings", "Marking", "Music", "Library", "Garden", "Forest School", "School Meals", "Assembly", "Parking", "Lost Property", "Cycling", "Recycling", "Wet Play", "Swimming", "Art", "Reading", "Spelling", "Handwriting", "Science", "Geography", "History", "Drama"];

const MODELS = join(__dirname, "../../samples/model");

/**
 * Makes a trust, always the same: schools with policies that are clean, and in some of them one planted fault, so that
 * every rule has several. Policies come from the model policies under each school's own name, and plain ones fill up.
 * @param schools how many, 20 at most
 * @param policies how many a school has, 25 at most
 */
export function makeTrust(schools: number, policies: number): MadePolicy[] {
  const models = readdirSync(MODELS).filter((name) => name.endsWith(".policy")).sort().map((name) => ({ name, text: readFileSync(join(MODELS, name), "utf8") }));
  let next = 0;
  return FIRST.slice(0, schools).flatMap((name, at) => {
    const school = `${name} Lane Primary School`, folder = `${name.toLowerCase()}-lane`;
    return Array.from({ length: policies }, (_, index): MadePolicy => {
      const model = models[index];
      const clean = model ? model.text.replaceAll("Larkmere School", school) : plainPolicy(SUBJECTS[index % SUBJECTS.length]!, school);
      const path = `${folder}/${model?.name ?? `${SUBJECTS[index % SUBJECTS.length]!.toLowerCase().replaceAll(" ", "-")}.policy`}`;
      if (model || (index + at) % 2 === 1) return { path, text: clean, school };
      const fault = FAULTS[next++ % FAULTS.length]!;
      const { text, line } = plant(clean, fault);
      return { path, text, school, fault, line };
    });
  });
}

/** A short policy in which there is nothing to mend. */
function plainPolicy(subject: string, school: string): string {
  return `# ${subject} Policy

School: ${school}
Reviewed: September 2026
Next review: September 2027
Review cycle: annually
Approved by: Full Governing Body

## 1. Purpose
1.1 This policy explains what ${school} does about ${subject.toLowerCase()}.

## 2. Safeguarding
2.1 Anyone who is worried about a child must tell the designated safeguarding lead at once.

## 3. Photographs
3.1 Staff may publish a photograph of a pupil only with the written consent of a parent.

## 4. Review
4.1 The governing body must review this policy every year.
`;
}

function plant(clean: string, { find, put }: Fault): { text: string; line: number } {
  const at = find === undefined ? clean.length : clean.indexOf(find);
  if (at < 0) throw new Error(`nowhere to plant: ${find}`);
  const text = clean.slice(0, at) + put + clean.slice(at + (find?.length ?? 0));
  return { text, line: text.slice(0, at + put.search(/\S/)).split("\n").length - 1 };
}
