import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { forceIn, verbUnder } from "./draft";
import { finishAll } from "../finish";
import { punishingVerbs, punishments } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import type { RawClause } from "../raw";
import { type Part, type Region, partsOf } from "../parts/regions";
import type { Segment } from "../parts/segments";
import { verbDrafts } from "./verb-drafts";

/**
 * "Anyone who climbs the wall will be sanctioned", "pupils found vaping will receive a detention": what is punished is forbidden.
 * None where the words announce no punishment, or say that there will be none.
 */
export function sanctionedClauses(words: Words, { subject, verb, complements }: Segment): RawClause[] {
  if (
    (!verb.copula && (!verb.modal || !"wym".includes(verb.modal))) ||
    verb.force === "F" ||
    verb.force === "not" ||
    subject.length !== 1 ||
    subject[0]!.chunk.kind !== "noun" ||
    !isPunished(words, verb, complements)
  )
    return [];
  const { chunk, regions } = subject[0]!,
    region = regions.find(({ kind }) => kind === "relative" || kind === "participle"),
    act = region && actIn(words, region);
  if (!act) return [];
  const actor = complementsOf(words, [{ chunk, regions: [] }]).items.flatMap(({ phrases }) => phrases),
    rest = complementsOf(words, act.rest, true);
  const shared = forceIn("F", verb.from, verb.to);
  return finishAll(words, verbDrafts(words, shared, verbUnder("F", act.verb), actor, [], rest), []);
}

function isPunished(words: Words, { head, passive, copula, to }: Chunk, complements: readonly Part[]): boolean {
  if (copula) return /^in breach of/.test(words.text.slice(to, to + 3).join(" "));
  const main = words.verb[head ?? -1] ?? "";
  if (passive && punishingVerbs.has(main)) return true;
  return (
    /^(?:receive|face|get|give|serve|incur|issue)$/.test(main) &&
    complements.some(({ chunk }) => chunk.kind === "noun" && punishments.has(words.lemma[chunk.to - 1] ?? ""))
  );
}

/** The verb of "who climbs the wall" and "found climbing the wall" with what follows it. */
function actIn(words: Words, { chunks }: Region): { readonly verb: Chunk; readonly rest: readonly Part[] } | undefined {
  const at = chunks.findIndex(({ kind, head, passive }) => (kind === "finite" || kind === "gerund") && (head ?? -1) >= 0 && !passive),
    verb = chunks[at];
  if (!verb || at > 2 || verb.perfect || chunks.slice(0, at).some(({ kind }) => kind === "not")) return undefined;
  return { verb, rest: partsOf(chunks.slice(at + 1)) };
}
