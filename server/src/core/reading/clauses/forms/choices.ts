import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { forceIn, verbUnder } from "./draft";
import { finishAll } from "../finish";
import { complementsOf } from "../parts/complements";
import type { RawClause } from "../raw";
import type { Phrase } from "../parts/terms";
import { verbDrafts } from "./verb-drafts";
import { partsOf } from "../parts/regions";

/** "It is (entirely) up to A (to decide) whether …", "it is left to A whether …". */
const LEFT = /^it is (?:entirely |wholly |completely |purely )?(?:up to|left to|for) (.+?)(?: to (?:decide|choose|say))?$/;
/** "Whether to … is up to A", "the choice whether to … is theirs". */
const SETTLED = /^(?:(?:entirely |wholly |purely )?(?:up to|left to|a matter for|for) .+|theirs|yours|his or hers|optional|voluntary)$/;

/**
 * What is left to those whom it concerns: "it is up to parents whether they attend", "whether to bring a coat is up to pupils",
 * "the choice whether to sing is theirs". They may do it and need not, which is two clauses. Undefined where nothing is left to anybody.
 */
export function choiceClauses(words: Words, chunks: readonly Chunk[]): RawClause[] | undefined {
  const whether = words.text.indexOf("whether");
  if (whether < 0) return undefined;
  const at = chunks.findIndex(({ from }) => from === whether),
    lead = words.text.slice(0, whether).join(" ").trim();
  if (at < 0) return undefined;
  if (LEFT.test(lead)) return optional(words, chunks.slice(at + 1), peopleIn(words, chunks.slice(0, at)), 0);
  if (!/^(?:the (?:choice|decision)(?: (?:as to|of))?)?$/.test(lead)) return undefined;
  const end = chunks.findLastIndex(({ kind, copula }) => kind === "verb" && copula === true);
  if (end <= at + 1 || !SETTLED.test(words.text.slice(chunks[end]!.to).join(" "))) return undefined;
  return optional(words, chunks.slice(at + 1, end), peopleIn(words, chunks.slice(end + 1)), chunks[end]!.from);
}

/** Leave to do what the chunks say and leave not to. */
function optional(words: Words, chunks: readonly Chunk[], who: readonly Phrase[], forceAt: number): RawClause[] | undefined {
  const at = chunks.findIndex(({ kind, head }) => (kind === "infinitive" || kind === "finite" || kind === "verb") && (head ?? -1) >= 0),
    act = chunks[at];
  const own = peopleIn(words, chunks.slice(0, Math.max(0, at))),
    actor = own.length > 0 ? own : who;
  if (!act || act.force === "is" || (actor.length === 0 && forceAt === 0)) return undefined;
  const rest = complementsOf(words, partsOf(chunks.slice(at + 1)), true);
  return (["P", "N"] as const).flatMap((force) => {
    const shared = forceIn(force, forceAt, Math.max(forceAt, act.from));
    return finishAll(words, verbDrafts(words, shared, verbUnder(force, act), actor, [], { ...rest, joined: [] }), []);
  });
}

function peopleIn(words: Words, chunks: readonly Chunk[]): Phrase[] {
  return complementsOf(words, partsOf(chunks.filter(({ kind }) => kind === "noun")))
    .items.flatMap(({ phrases }) => phrases)
    .filter(({ pronoun, text }) => !pronoun && !/^(?:theirs|yours)$/.test(text));
}
