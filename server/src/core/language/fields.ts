import type { FieldId } from "../../../../grammar/tree";
import data from "../../../knowledge/fields.json";

const byLabel = new Map<string, FieldId>();
for (const [id, labels] of Object.entries(data.fields)) for (const label of labels) byLabel.set(label, id as FieldId);

/** The header field that a written label names, or undefined. Case, spaces and a final colon do not matter. */
export function fieldOf(label: string): FieldId | undefined {
  return byLabel.get(label.replace(/[*_]/g, "").trim().replace(/:$/, "").replace(/\s+/g, " ").trim().toLowerCase());
}
