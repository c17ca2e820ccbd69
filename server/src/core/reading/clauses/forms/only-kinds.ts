import type { Words } from "../../words/scan";
import { type Chunk, nounChunk } from "../parts/chunks";
import { draftFrom, forceIn } from "./draft";
import { finish } from "../finish";
import { complementsOf } from "../parts/complements";
import type { RawClause, RawRegion } from "../raw";
import { type Phrase, phraseOf } from "../parts/terms";
import { partsOf } from "../parts/regions";

/**
 * "The only hats allowed are bobble hats", "water is the only drink allowed": those are allowed, and nothing else of the kind.
 * Undefined where the words close no kind.
 */
export function onlyKinds(words: Words, chunks: readonly Chunk[]): RawClause[] | undefined {
  const only = words.text.indexOf("only");
  if (only < 1 || words.text[only - 1] !== "the") return undefined;
  const allowed = words.letters.indexOf("a", only + 2),
    verb = chunks.findIndex(({ kind, copula }) => kind === "verb" && copula === true);
  if (allowed < 0 || verb < 0 || allowed - only > 4 || !/^[NHQKA]+$/.test(words.letters.slice(only + 1, allowed))) return undefined;
  const first = only < chunks[verb]!.from,
    named = phraseOf(words, nounChunk(only + 1, allowed));
  const kinds = complementsOf(words, partsOf(first ? chunks.slice(verb + 1) : chunks.slice(0, verb))).items;
  const [those] = kinds,
    others = first ? kinds.slice(1) : complementsOf(words, partsOf(chunks.filter(({ from }) => from > allowed))).items;
  if (!named || !those || those.preposition !== "" || those.phrases.length === 0 || those.phrases.some(({ pronoun }) => pronoun))
    return undefined;
  const clause = (force: "P" | "F", phrases: readonly Phrase[]) => {
    const shared = forceIn(force, allowed, allowed + 1);
    return finish(
      words,
      draftFrom(shared, {
        actor: [],
        object: { phrases, preposition: "", from: phrases[0]!.from, to: phrases[phrases.length - 1]!.to },
        verb: "have",
        verbAt: chunks[verb]!.from,
        passive: true,
        items: [...others],
        any: true,
      }),
      [],
      false,
    );
  };
  const besides: RawRegion = {
    kind: "except",
    from: those.from,
    to: those.to,
    words: those.phrases.flatMap(({ head, narrowing }) => [head, ...narrowing]),
    negated: false,
    phrases: those.phrases,
    closed: true,
  };
  return [
    ...clause("P", those.phrases),
    ...clause("F", [{ ...named, universal: true }]).map((one): RawClause => ({ ...one, exceptions: [...one.exceptions, besides] })),
  ];
}
