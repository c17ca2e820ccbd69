import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { type Part, partsOf } from "../parts/regions";
import type { Segment } from "../parts/segments";

const WISHING = new Set(["wish", "want", "need", "intend", "plan", "choose", "decide", "like", "have"]);

/** "If staff wish to contact pupils, they may only do so through the office": what is only pointed at is put in the words of the condition. */
export function spelledOut(words: Words, segment: Segment): Segment {
  const { verb, complements, regions } = segment;
  if (verb.head === undefined || verb.head < 0 || words.text[verb.head] !== "do" || words.text[complements[0]?.chunk.from ?? -1] !== "so")
    return segment;
  for (const region of regions) {
    const at = region.chunks.findIndex(
      ({ kind }, i) => kind === "infinitive" && WISHING.has(words.verb[region.chunks[i - 1]?.head ?? -1] ?? ""),
    );
    const wished = region.chunks[at];
    if (region.kind !== "condition" || wished?.head === undefined) continue;
    return {
      ...segment,
      verb: { ...verb, head: wished.head },
      complements: [...plain(region.chunks.slice(at + 1)), ...complements.slice(1)],
      regions: regions.filter((one) => one !== region),
    };
  }
  return bySubject(words, segment) ?? segment;
}

/** "Staff using the internet must only do so …", "staff wishing to publish photographs may do so …": what they are said to do. */
function bySubject(words: Words, segment: Segment): Segment | undefined {
  const { verb, complements, subject } = segment;
  const using = subject.findIndex(({ chunk }) => chunk.kind === "preposition" && words.text[chunk.from] === "using");
  if (using > 0)
    return {
      ...segment,
      subject: subject.slice(0, using),
      verb: { ...verb, head: subject[using]!.chunk.from },
      complements: [...subject.slice(using + 1), ...complements.slice(1)],
    };
  return byParticiple(words, segment) ?? byRelative(words, segment);
}

/** "pupils who wish to keep bees may do so", "pupils who cycle may do so". */
function byRelative(words: Words, segment: Segment): Segment | undefined {
  for (const part of segment.subject)
    for (const region of part.regions) {
      const wished = region.chunks.findIndex(({ kind }) => kind === "infinitive"),
        at = wished < 0 && region.chunks[1]?.kind === "finite" && !region.chunks[1].perfect ? 1 : wished,
        act = region.chunks[at];
      if (
        region.kind !== "relative" ||
        at < 1 ||
        at > 3 ||
        act?.head === undefined ||
        act.head < 0 ||
        (at === wished && !WISHING.has(words.verb[act.from - 1] ?? words.text[act.from - 1]!))
      )
        continue;
      return {
        ...segment,
        subject: segment.subject.map((one) => (one === part ? { ...one, regions: one.regions.filter((other) => other !== region) } : one)),
        verb: { ...segment.verb, head: act.head },
        complements: [...plain(region.chunks.slice(at + 1)), ...segment.complements.slice(1)],
      };
    }
  return undefined;
}

function byParticiple(words: Words, segment: Segment): Segment | undefined {
  const { verb, complements, subject } = segment;
  const holder = subject.findIndex(({ regions }) =>
      regions.some(({ kind, chunks }) => kind === "participle" && chunks[0]?.kind === "gerund"),
    ),
    part = subject[holder];
  const region = part?.regions.find(({ kind, chunks }) => kind === "participle" && chunks[0]?.kind === "gerund");
  if (!part || !region) return undefined;
  const wishing = WISHING.has(words.verb[region.chunks[0]!.head!] ?? "") && region.chunks[1]?.kind === "infinitive",
    act = region.chunks[wishing ? 1 : 0]!;
  if (act.head === undefined || act.head < 0) return undefined;
  return {
    ...segment,
    subject: subject.map((one) => (one === part ? { ...one, regions: one.regions.filter((other) => other !== region) } : one)),
    verb: { ...verb, head: act.head },
    complements: [...plain(region.chunks.slice(wishing ? 2 : 1)), ...complements.slice(1)],
  };
}

/** Chunks up to where another act begins, as parts. */
function plain(chunks: readonly Chunk[]): Part[] {
  const join = chunks.findIndex(({ kind }, i) => kind === "and" && chunks[i + 1]?.kind === "infinitive");
  return partsOf(chunks.slice(0, join < 0 ? chunks.length : join));
}
