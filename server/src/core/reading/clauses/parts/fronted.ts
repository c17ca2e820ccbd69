import type { Words } from "../../words/scan";
import { type RawClause, stating, type Stretch } from "../raw";
import type { Part, Region } from "./regions";
import { written } from "./terms";

/** What says how a sentence goes on from the one before, and nothing about the act. */
const LINKING =
  /^(?:in addition|for example|for instance|as a result|in particular|in general|in other words|on the other hand|in short|in summary|in turn|in fact|in this way|for this reason|as such|in the meantime|at the same time|in line with this|with this in mind|of course)\b/;

/**
 * What stands before the subject of a verb group and in no part of a clause that is shown by itself: "in nearly all cases", "after
 * every match", "to keep everyone safe".
 * @param lead what stands before the subject
 * @param regions cases and reasons that belong to the verb group
 * @returns the stretches of words, in order
 */
export function frontedWords(
  words: Words,
  { slots, conditions, exceptions, precedence, forceFrom }: RawClause,
  lead: readonly Part[],
  regions: readonly Region[],
): Stretch[] {
  const shown: Stretch[] = [...conditions, ...exceptions, ...precedence];
  for (const slot of Object.values(slots))
    if (slot)
      shown.push({
        from: Math.min(slot.from, ...slot.phrases.map(({ from }) => from)),
        to: Math.max(slot.to, ...slot.phrases.map(({ to }) => to)),
      });
  const found = [
    ...runsOf(lead),
    ...regions.filter(({ leading, kind, onward, to }) => leading && kind === "condition" && !onward && to <= forceFrom),
  ].sort((a, b) => a.from - b.from);
  return found.filter(
    ({ from, to }) => !shown.some((part) => part.from < to && part.to > from) && !LINKING.test(words.text.slice(from, to).join(" ")),
  );
}

/** The words of the act with what stands before its subject at their end. */
export function withFronted(words: Words, clause: RawClause, fronted: readonly Stretch[]): RawClause {
  const { predicate } = clause.action;
  if (!predicate || fronted.length === 0) return clause;
  const said = fronted.map(({ from, to }) => lowered(words, from, to)).join(", ");
  return stating(clause, { ...predicate, rest: predicate.rest === "" ? said : `${predicate.rest}, ${said}` });
}

/** A sentence's first word has its capital only for that. */
function lowered(words: Words, from: number, to: number): string {
  const text = written(words, from, to);
  return text.startsWith(words.text[from]!) ? text : words.text[from]! + text.slice(words.text[from]!.length);
}

/** Phrases with a preposition and what something is for, each up to the next comma. */
function runsOf(parts: readonly Part[]): Stretch[] {
  const runs: { from: number; to: number }[] = [];
  let open = false;
  for (const { chunk, regions } of parts) {
    const to = Math.max(chunk.to, ...regions.map((region) => region.to));
    if (chunk.kind === "comma" || chunk.kind === "semicolon" || chunk.kind === "colon") open = false;
    else if (open) runs[runs.length - 1]!.to = to;
    else if (chunk.kind === "preposition" || chunk.kind === "infinitive") {
      runs.push({ from: chunk.from, to });
      open = true;
    }
  }
  return runs;
}
