import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { spanInDocument } from "../language/flow";
import { byBlockAlone, perSentence, placedInSentences } from "../kept/reuse";
import { contentStem, wordsOf } from "./content-words";
import { contextWords, cutsIn, matterOf, type Matter } from "./matter";
import { partiesIn, type PartyStatement } from "./parties";
import { valuesIn, type Value, type ValueKind } from "./values";
import { inSentencesWith } from "../kept/gates";
import { SIGN, signsIn } from "../kept/signs";

/** A value, or a person, that the policy fixes for some matter. */
export interface Statement extends Matter {
  readonly kind: ValueKind | PartyStatement["relation"];
  readonly value?: Pick<Value, "unit" | "range" | "bound">;
  readonly parties?: readonly string[];
  /** The person or body named is the only one. */
  readonly sole: boolean;
  /** "about", "usually", "we aim to", "should": not laid down firmly. */
  readonly hedged: boolean;
  /** The words that give the value or name the person, and their place. */
  readonly text: string;
  readonly textSpan: Span;
  /** Place of what another value could stand in for: the value, or the names alone. */
  readonly exchange: Span;
  /** Words of the headings above that tell for whom or what a section holds. */
  readonly context: readonly string[];
  readonly block: number;
  readonly span: Span;
}

const HEDGED =
  /\b(?:as a (?:general )?rule|in general|ordinarily|in most cases|about|around|approximately|roughly|usually|normally|generally|typically|aims?|try|tries|endeavours?|where(?:ver)? possible|if possible|should|ideally|hopes?|expects? to|recommended|suggested|advised|e\.g|for example|such as)\b/i;
/** A condition that only the sentence before explains: what it states cannot be compared. */
const LEANING =
  /^(?:if|when|where|should) (?:nothing|things|(?:the|a|any) (?:matter|problem|issue|concern|complaint|situation|behaviour|difficulty))\b[^,]*\b(?:chang|improv|resolv|settl|continu|persist|remain|satisf|not|still|unresolved)|^(?:if|when|where|in|unless|until) (?:both|this|that|these|those|it|they|so|not|neither|either|such|he|she)\b|^(?:otherwise|alternatively|in either|failing (?:this|that))\b/i;
const REVIEW =
  /\b(?:this (?:policy|document|procedure|statement)|the policy (?:will|is|shall|must|should|has|was)) [a-z ,]*\b(?:review|adopt|approv|ratif|updat|evaluat|monitor)|\b(?:reviews?|approves?|updates?|evaluates?|monitors?) (?:and [a-z]+ )?this (?:policy|document|procedure|statement)\b|^(?:it|they) (?:is|are|(?:will|must|shall|should) be) (?:[a-z]+ly )?(?:review|updat)/i;

/** True where the sentence goes on to a second act between two places: "acknowledged within five days and answered within 20". */
function parted(text: string, a: number, b: number): boolean {
  return cutsIn(text).some(({ start }) => start > Math.min(a, b) && start < Math.max(a, b));
}

/** A statement without its place and the headings above it; offsets are those of the sentence. */
interface Draft {
  readonly said: Omit<Statement, "textSpan" | "exchange" | "context" | "block" | "span">;
  readonly start: number;
  readonly end: number;
  readonly part: { readonly start: number; readonly end: number };
}

/** What a sentence states; `keeping` says that it stands in a list or table about keeping things. Worked out when it is first asked for. */
type Drafts = (keeping: boolean) => readonly Draft[];

/**
 * The values and people that a policy fixes, one for each value of a sentence. A sentence with two values of one kind is left
 * out (which value belongs to what cannot be told), and so are the policy's own review dates, which another rule judges.
 */
export function readStatements(policy: Policy, sentences: readonly Sentence[]): readonly Statement[] {
  const perSentences = perSentence(policy, sentences, draftsIn);
  const contexts = new Map<string, readonly string[]>();
  const contextOf = (block: number) => {
    const own = policy.blocks[block]!,
      key = `${policy.sectionOf[block]} ${own.kind === "item" ? own.introduction : ""}`;
    let words = contexts.get(key);
    if (!words) contexts.set(key, (words = contextWords(policy, block)));
    return words;
  };
  return placedInSentences(
    policy,
    sentences,
    readStatements,
    [],
    (ordinal) => {
      const drafts = perSentences[ordinal];
      if (!drafts) return [];
      const sentence = sentences[ordinal]!,
        { at } = sentence,
        block = policy.blocks[sentence.block]!;
      if (!("flow" in block)) return [];
      const found = drafts(
        (block.kind === "item" || block.kind === "row") && hasDurations(sentence.text) && contextOf(sentence.block).includes("keep"),
      );
      if (found.length === 0) return found as readonly never[];
      const context = contextOf(sentence.block),
        { start: from, end: to } = sentence.span;
      return found.map(({ start, end, part, said }): Statement => ({
        ...said,
        textSpan: spanInDocument(block.flow, at + start, at + end),
        exchange: spanInDocument(block.flow, at + part.start, at + part.end),
        context,
        block: sentence.block,
        span: { start: from, end: to },
      }));
    },
    { ...byBlockAlone, context: contextOf },
  );
}

/** Whether a sentence may speak of so many days or years, which mean something else in a list about keeping things. */
function hasDurations(text: string): boolean {
  return (signsIn(text) & SIGN.unit) !== 0;
}

const draftsIn = inSentencesWith(SIGN.acting, undefined, (text: string): Drafts | undefined => {
  if (text.endsWith("?")) return undefined;
  const known: [plain?: readonly Draft[], keeping?: readonly Draft[]] = [];
  return (keeping) => (known[keeping ? 1 : 0] ??= draftsOf(text, keeping));
});

function draftsOf(text: string, keeping: boolean): readonly Draft[] {
  const values = valuesIn(text, keeping),
    parties = partiesIn(text);
  return (values.length === 0 && parties.length === 0) || REVIEW.test(text) || LEANING.test(text)
    ? NO_DRAFTS
    : drafts(text, values, parties);
}

const NO_DRAFTS: readonly Draft[] = [];

/** What stays open until a time closes then. */
function closing(
  from: Pick<Statement, "kind" | "value" | "parties" | "sole">,
  matter: Matter,
  text: string,
): Pick<Statement, "kind" | "value" | "parties" | "sole"> & Matter {
  if (from.kind !== "time" || !from.value || !matter.matter.includes("open") || !/^(?:until|till)\b/i.test(text))
    return { ...from, ...matter };
  return {
    ...from,
    value: { ...from.value, bound: "exact" },
    ...matter,
    matter: [...matter.matter.filter((stem) => !/^(?:open|stay|remain|keep)$/.test(stem)), "end"].sort(),
  };
}

function drafts(text: string, values: ReturnType<typeof valuesIn>, parties: ReturnType<typeof partiesIn>): Draft[] {
  const found: Draft[] = [];
  const add = (from: Pick<Statement, "kind" | "value" | "parties" | "sole">, start: number, end: number, part = { start, end }) => {
    const matter = matterOf(text, start, end, from.kind);
    if (!matter || (from.parties && matter.matter.every((word) => word === "report" || word === "send" || timed().has(word)))) return;
    found.push({
      said: { ...closing(from, matter, text.slice(start, end)), hedged: HEDGED.test(matter.clause), text: text.slice(start, end) },
      start,
      end,
      part,
    });
  };
  const timed = () => new Set(values.flatMap(({ start, end }) => wordsOf(text.slice(start, end)).map((word) => contentStem(word.text))));
  for (const { kind, unit, range, bound, start, end } of values) {
    if (values.some((other) => other.start !== start && other.kind === kind && !parted(text, start, other.start))) continue;
    add({ kind, value: { unit, range, bound }, sole: false }, start, end);
  }
  for (const { relation, parties: names, sole, start, end, named } of parties) {
    if (parties.some((other) => other.start !== start && other.relation === relation)) continue;
    add({ kind: relation, parties: names, sole }, start, end, named);
  }
  return found;
}
