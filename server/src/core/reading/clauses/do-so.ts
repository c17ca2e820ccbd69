import type { Words } from "../words/scan";
import type { Segment } from "./segments";

const WISHING = new Set(["wish", "want", "need", "intend", "plan", "choose", "decide", "like", "have"]);

/** "If staff wish to contact pupils, they may only do so through the office": what is only pointed at is put in the words of the condition. */
export function spelledOut(words: Words, segment: Segment): Segment {
  const { verb, complements, regions } = segment;
  if (verb.head === undefined || verb.head < 0 || words.text[verb.head] !== "do" || words.text[complements[0]?.chunk.from ?? -1] !== "so") return segment;
  for (const region of regions) {
    const at = region.chunks.findIndex(({ kind }, i) => kind === "infinitive" && WISHING.has(words.verb[region.chunks[i - 1]?.head ?? -1] ?? ""));
    const wished = region.chunks[at];
    if (region.kind !== "condition" || wished?.head === undefined) continue;
    const rest = region.chunks.slice(at + 1), join = rest.findIndex(({ kind }, i) => kind === "and" && rest[i + 1]?.kind === "infinitive");
    return { ...segment, verb: { ...verb, head: wished.head }, complements: [...rest.slice(0, join < 0 ? rest.length : join).map((chunk) => ({ chunk, regions: [] })), ...complements.slice(1)], regions: regions.filter((one) => one !== region) };
  }
  return segment;
}
