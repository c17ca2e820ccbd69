import { distance } from "fastest-levenshtein";
import type { FieldId } from "../../../../grammar/tree";
import data from "../../../knowledge/fields.json";

const byLabel = new Map<string, FieldId>();
for (const [id, labels] of Object.entries(data.fields)) for (const label of labels) byLabel.set(normal(label), id as FieldId);
const LONGEST = Math.max(...[...byLabel.keys()].map((label) => label.length));

/** The fields whose value is a date. */
export const DATE_FIELDS: ReadonlySet<FieldId> = new Set(["reviewed", "nextReview", "approvedOn", "date"] as const);

function normal(label: string): string {
  return label
    .replace(/[*_]/g, (mark) => (mark === "_" ? " " : ""))
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?[:?]$/, "")
    .trim()
    .toLowerCase();
}

const DECIDED_BY =
  /^(?:ratified|approved|agreed|adopted|endorsed|accepted) by (?:the )?(?:full )?(?:governors?|governing (?:body|board)|board(?: of (?:governors|trustees|directors))?|trustees|directors|fgb|headteacher|head teacher|local governing (?:body|board)|committee)( on)?$/;

const OPENINGS = new Set([
  "the",
  "ratified",
  "approved",
  "agreed",
  "adopted",
  "endorsed",
  "accepted",
  ...[...byLabel.keys()].map((label) => /^[a-z]*/.exec(label)![0]),
]);
/** Whether the first word of a text can begin the label of a field: a quick test before every beginning of a line is looked up. */
export function opensField(text: string): boolean {
  const word = /^\s*([A-Za-z]+)(?![A-Za-z*_])/.exec(text);
  return word === null || OPENINGS.has(word[1]!.toLowerCase());
}

/** The header field that a written label names, or undefined. Case, spaces, emphasis, a final colon and a final "on" do not matter. */
export function fieldOf(label: string): FieldId | undefined {
  return label.length > LONGEST + 10 || !opensField(label) ? undefined : lookUp(label);
}

function lookUp(label: string): FieldId | undefined {
  const written = normal(label),
    id = byLabel.get(written);
  if (id) return id;
  if (DECIDED_BY.test(written)) return "approvedBy";
  const bare = written
    .replace(/ (?:on|in)$/, "")
    .replace(/( due) by$/, "$1")
    .replace(/^the /, "");
  return bare === written ? undefined : byLabel.get(bare);
}

/** The known label that a written one is a slip away from, with its field; undefined for known labels and for strangers. */
export function nearestField(label: string): { readonly id: FieldId; readonly label: string } | undefined {
  const written = normal(label);
  if (written.length < 5 || written.length > LONGEST + 2 || byLabel.has(written)) return undefined;
  let best: { id: FieldId; label: string; slips: number } | undefined;
  for (const [known, id] of byLabel) {
    if (known.length < 5 || Math.abs(known.length - written.length) > 2) continue;
    const slips = distance(written, known);
    const slip = slips === 1 || (slips === 2 && (known.length >= 10 || (known.length >= 8 && known.length === written.length)));
    if (slip && !known.startsWith(written) && (!best || slips < best.slips))
      best = { id, label: known[0]!.toUpperCase() + known.slice(1), slips };
  }
  return best && { id: best.id, label: best.label };
}

/**
 * The known labels that stand in a line one after another, each followed by a colon: "Date: May 2021 Review date: May 2022".
 * @returns offsets in `line` of each label and of the colon after it
 */
export function labelsIn(line: string): { readonly id: FieldId; readonly start: number; readonly colon: number }[] {
  const found: { id: FieldId; start: number; colon: number }[] = [];
  let floor = 0;
  for (let colon = line.indexOf(":"); colon >= 0; colon = line.indexOf(":", colon + 1)) {
    const from = Math.max(floor, colon - LONGEST - 4);
    let hit: { id: FieldId; start: number } | undefined;
    for (let at = from; at < colon && !hit; at++) {
      if (at > 0 && /\S/.test(line[at - 1]!) && line[at - 1] !== "*" && line[at - 1] !== "|") continue;
      if (/\s/.test(line[at]!)) continue;
      const id = fieldOf(line.slice(at, colon));
      if (id) hit = { id, start: at };
    }
    if (hit) {
      found.push({ ...hit, colon });
      floor = colon + 1;
    }
  }
  return found;
}
