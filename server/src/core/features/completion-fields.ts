import data from "../../../knowledge/fields.json";
import suggestions from "../../../knowledge/suggestions.json";
import { fieldOf } from "../language/fields";
import { schoolOf } from "../schools";
import { monthOf } from "../templates/fill";
import { modelsIn } from "../templates/models";
import type { CompletionItem, Place } from "./completion";
import { idInWords } from "../wording";

/** The header fields that are offered, the most important first. */
const OFFERED: readonly (keyof typeof data.fields)[] = [
  "school",
  "policy",
  "reviewed",
  "nextReview",
  "reviewCycle",
  "approvedBy",
  "approvedOn",
  "owner",
  "version",
];

/** The header fields that the policy does not have yet. */
export function fieldItems({ facts, inHeader, offset, lineStart }: Place): readonly CompletionItem[] {
  if (!inHeader) return [];
  const present = new Set(facts.policy.blocks.flatMap((block) => (block.kind === "field" ? block.fields.map(({ id }) => id) : [])));
  return OFFERED.filter((id) => !present.has(id)).map((id, rank): CompletionItem => {
    const label = idInWords(data.fields[id][0]!);
    return {
      label: `${label}:`,
      kind: "field",
      insert: `${label}: `,
      span: { start: lineStart, end: offset },
      detail: "Header field",
      rank,
    };
  });
}

/** The values of the field or structured line before the caret; undefined when there is none. */
export function fieldValueItems(place: Place): readonly CompletionItem[] | undefined {
  const match = /^\s*(?:<!--\s*)?([\p{L} ]{2,40}):[ \t]*((?:.*,\s*)?)(.*)$/u.exec(place.before);
  if (!match) return undefined;
  const label = match[1]!.trim().toLowerCase(),
    typed = match[3]!,
    taken = match[2]!.toLowerCase();
  const values =
    label === "covers"
      ? place.facts.requirements.map(({ id }) => idInWords(id).toLowerCase())
      : label === "applies to"
        ? [...suggestions.audiences, ...suggestions.accounts]
        : valuesOf(fieldOf(label), place);
  return values
    ?.filter((value) => !taken.includes(value.toLowerCase()))
    .map((value, rank): CompletionItem => ({
      label: value,
      kind: "value",
      insert: `${/:$/.test(place.before) ? " " : ""}${value}`,
      span: { start: place.offset - typed.length, end: place.offset },
      rank,
    }));
}

function valuesOf(field: string | undefined, { world, school }: Place): readonly string[] | undefined {
  switch (field) {
    case "school":
      return [...new Set([world.config.school?.name, ...school.map(schoolOf)].filter((name) => name !== undefined))];
    case "policy":
      return [...new Set(modelsIn(world).map(({ kind }) => idInWords(kind).toLowerCase()))];
    case "reviewed":
    case "approvedOn":
      return [monthOf(world.asOf)];
    case "nextReview":
      return [monthOf(world.asOf, 12), monthOf(world.asOf, 24), monthOf(world.asOf, 36)];
    case "reviewCycle":
      return suggestions.reviewCycles;
    case "approvedBy":
      return suggestions.approvers;
    case "owner":
      return suggestions.owners;
    case undefined:
      return undefined;
    default:
      return [];
  }
}
