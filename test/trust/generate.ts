import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleName } from "../../server/src/core/findings";
import { BETWEEN, FAULTS, type Fault } from "./faults";

/** A fault as planted: its rule, and the first and last line (from 0) of what was put in. */
export interface PlantedFault {
  readonly rule: RuleName;
  readonly from: number;
  readonly to: number;
}

/** A policy of the made-up trust, and what was planted in it. */
export interface MadePolicy {
  readonly path: string;
  readonly text: string;
  readonly school: string;
  readonly faults: readonly PlantedFault[];
}

const NAMES = [
  "Alder",
  "Birch",
  "Cedar",
  "Dogwood",
  "Elder",
  "Fern",
  "Gorse",
  "Hazel",
  "Ivy",
  "Juniper",
  "Laurel",
  "Maple",
  "Nettle",
  "Oak",
  "Poplar",
  "Quince",
  "Rowan",
  "Sorrel",
  "Teasel",
  "Willow",
];

/** Subjects of the plain policies that a school has beside those with a model. */
const SUBJECTS = [
  "Homework",
  "Lettings",
  "Marking",
  "Music",
  "Library",
  "Garden",
  "Forest School",
  "School Meals",
  "Assembly",
  "Parking",
  "Lost Property",
  "Cycling",
  "Recycling",
  "Wet Play",
  "Swimming",
  "Art",
  "Reading",
  "Spelling",
  "Handwriting",
  "Science",
  "Geography",
  "History",
  "Drama",
  "Dance",
  "Poetry",
];

const MODELS = join(__dirname, "../../samples/model");

/** How many policies of a school follow a model policy; the others are plain ones, which take the faults. */
const FROM_MODELS = 11;

/**
 * Makes a trust, always the same: schools with clean policies, in some of which one fault is planted, and in two of each
 * school a pair that contradict each other. Two schools of 25 policies have every fault once.
 * @param schools how many, 20 at most
 * @param policies how many a school has, 25 at most
 */
export function makeTrust(schools: number, policies: number): MadePolicy[] {
  const models = readdirSync(MODELS)
    .filter((name) => name.endsWith(".policy"))
    .sort()
    .slice(0, FROM_MODELS)
    .map((name) => ({ name, text: readFileSync(join(MODELS, name), "utf8") }));
  let next = 0;
  return NAMES.slice(0, schools).flatMap((name, at) => {
    const school = `${name} Lane Primary School`,
      folder = `${name.toLowerCase()}-lane`;
    return Array.from({ length: policies }, (_, index): MadePolicy => {
      const model = models[index],
        subject = SUBJECTS[index - models.length] ?? "";
      if (model) return { path: `${folder}/${model.name}`, text: model.text.replaceAll("Larkmere School", school), school, faults: [] };
      const path = `${folder}/${subject.toLowerCase().replaceAll(" ", "-")}.policy`,
        clean = plainPolicy(subject, school);
      const between = BETWEEN[policies - 1 - index];
      const fault = between ?? ((index + at) % 2 === 0 ? FAULTS[next++ % FAULTS.length]! : undefined);
      return fault ? { path, school, ...plant(clean, fault) } : { path, text: clean, school, faults: [] };
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

function plant(clean: string, { rule, find, put, report }: Fault): { text: string; faults: PlantedFault[] } {
  const at = find === undefined ? clean.length : clean.indexOf(find);
  if (at < 0) throw new Error(`nowhere to plant: ${find}`);
  const text = clean.slice(0, at) + put + clean.slice(at + (find?.length ?? 0));
  const line = (offset: number) => text.slice(0, offset).split("\n").length - 1;
  return {
    text,
    faults: [report === "anywhere" ? { rule, from: 0, to: line(text.length) } : { rule, from: line(at), to: line(at + put.length - 1) }],
  };
}
