import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { spanInDocument } from "../language/flow";
import { perSentence, takenOver } from "../kept/reuse";
import { abbreviationsIn, namesIn, type ShortName } from "./short-names";
import { inSentencesWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

/**
 * What a policy says that one of its terms stands for.
 * `means` is exhaustive; `includes` and `excludes` add to or take from what the word says by itself; `synonym` is a second
 * name ("referred to as", `("X")`); `abbreviation` a name in initials.
 */
export interface Definition {
  readonly kind: "means" | "includes" | "excludes" | "synonym" | "abbreviation";
  /** The defined term as written, without quotes or article. */
  readonly term: string;
  readonly termSpan: Span;
  /** What it stands for, as plain words; the items of a list that follows are joined by "; ". */
  readonly content: string;
  /** The content's parts where it is an enumeration ("phones, tablets and smart watches"), else the content alone. */
  readonly members: readonly string[];
  /** The section in which alone it holds ("in this section"); the whole document when absent. */
  readonly section?: number;
  /** True where the policy only reports how a law or guidance defines the term. */
  readonly reported: boolean;
  /** True where the term stands in quotes or in a glossary: the author means to define, beyond doubt. */
  readonly explicit: boolean;
  readonly block: number;
  /** The sentence, glossary row or list introduction. */
  readonly span: Span;
}

const VERBS = [
  ["excludes", "(?:does|do|shall|will) not include|excludes?"],
  ["includes", "(?:also |shall |will )?includes?|(?:also )?covers?"],
  [
    "means",
    "(?:shall |will |is taken to |are taken to |is used to |are used to |is understood to )?means?|(?:is|are|shall be|will be) (?:here )?defined as|refers? to|denotes?",
  ],
] as const;
const QUOTED = `(?:"([^"]{1,80})"|'([^']{1,80})')`;
const VERB = VERBS.map(([, forms]) => `(${forms})`).join("|");
/** "in this policy", which may stand between the term and what it means. */
const HEREIN = "(?:in|for the purposes? of|throughout|within|as used in) (?:this|the|our) (?:policy|document|code|section|procedure)";
const AFTER_QUOTE = new RegExp(`${QUOTED}(?: or ${QUOTED})?(?: \\([^)]{1,40}\\))?,? (?:${HEREIN},? )?(?:${VERB})\\b:?,? ?`, "i");
const WE_MEAN = new RegExp(`(?:\\bby (?:the (?:term|word|phrase) )?${QUOTED},? we mean|\\bdefin(?:es?|ed|ing) ${QUOTED} as)\\b:? ?`, "i");
const PREFIX = "(?:(?:in|for the purposes? of) (?:this|the) (?:policy|document|code|section|procedure)|here),? ";
const PLAIN = new RegExp(
  `^(${PREFIX})?((?:references? to|the (?:term|word|phrase|expression)) )?((?:[a-z][a-z/-]* ){1,5})(?:${VERB})\\b:?,? ?`,
  "i",
);
/** "For the purposes of this policy, a trip is any visit that …": "is" defines where the sentence says that it does. */
const PLAIN_IS = new RegExp(
  `^${PREFIX}["']?((?:[a-z][a-z/-]* ){0,3}[a-z][a-z/-]*)["']? (?:is|are) (?=(?:taken to be |regarded as |treated as )?(?:an?|the|any|anyone|anybody|all|every|everyone|those|someone|people|when|where|missing|[a-z]+ing)\\b)(?:taken to be |regarded as |treated as )?`,
  "i",
);
const PRONOUN = new RegExp(`^(?:it|this|they|the term|these) (?:${VERB})\\b:?,? ?`, "i");
const NO_TERM =
  /^(?:this|that|it|they|these|those|which|what|we|he|she|you|there|who|if|when|where|by|no|not|and|but|or|failure|doing)\b|\b(?:this|that|which|must|should|may|will|can|is|are|to|by|with|for|not)\b|\b(?:other|others|any|all|some|such|every|each|several|various|alternative|reasonable|appropriate|suitable|electronic)$/i;
const GLOSSARY = /\b(?:definitions?|glossary|terminology|terms used|key terms|abbreviations|acronyms)\b/i;
const HERE = /\bin this section\b/i;
const LAW =
  /\b(?:act|regulations?|guidance|law|government|department|dfe|ofsted|keeping children safe|working together|code of practice|convention)\b/i;

/** Reads the definitions of a policy, in document order. */
export function readDefinitions(policy: Policy, sentences: readonly Sentence[]): readonly Definition[] {
  const signs = perSentence(policy, sentences, signsOf),
    glossary = takenOver(policy, glossaries, [], () => glossaries(policy));
  const whole = glossary.size > 0 || signs.some(({ announces }) => announces);
  return takenOver(policy, readDefinitions, whole ? [signs, sentences] : [signs], () => definitionsIn(policy, sentences, signs, glossary));
}

/** The sections that are headed as glossaries. */
function glossaries(policy: Policy): ReadonlySet<number> {
  return new Set(policy.sections.flatMap(({ title }, index) => (GLOSSARY.test(title) ? [index] : [])));
}

function definitionsIn(
  policy: Policy,
  sentences: readonly Sentence[],
  signs: readonly Signs[],
  glossary: ReadonlySet<number>,
): Definition[] {
  const found: Definition[] = [];
  let last: Definition | undefined;
  for (let ordinal = 0; ordinal < sentences.length; ordinal++) {
    const sentence = sentences[ordinal]!,
      { defines, names } = signs[ordinal]!,
      listed = glossary.has(policy.sectionOf[sentence.block] ?? 0);
    if (!defines && !listed && names.length === 0) {
      if (last?.block !== sentence.block) last = undefined;
      continue;
    }
    const own = (listed ? glossaryEntry(policy, sentence) : undefined) ?? (defines ? definitionIn(policy, sentence, last) : undefined);
    if (own) found.push(own);
    last = own ?? (last?.block === sentence.block ? last : undefined);
    for (const name of names) {
      if (own && name.kind !== "abbreviation") continue;
      found.push({
        block: sentence.block,
        span: { ...sentence.span },
        reported: false,
        kind: name.kind,
        term: name.term,
        termSpan: spanOf(policy, sentence, name.at, name.term.length),
        content: name.content,
        members: [name.content],
        explicit: name.quoted,
        ...sectionOf(policy, sentence),
      });
    }
  }
  return found;
}

/** Whether the words of a sentence may define something, perhaps by the list that it announces, and the short names that it gives. */
interface Signs {
  readonly defines: boolean;
  readonly announces: boolean;
  readonly names: readonly ShortName[];
}
const NO_SIGNS: Signs = { defines: false, announces: false, names: [] };

const signsOf = inSentencesWith(SIGN.defining | SIGN.bracket | SIGN.opening, NO_SIGNS, (text: string): Signs => {
  const defines =
      /\b(?:mean|means|defin|refer|denote|includ|exclud|cover)|purposes? of th|^(?:in|here)\b/i.test(text) || /\bnot include\b/i.test(text),
    names = [...namesIn(text), ...abbreviationsIn(text)];
  return defines || names.length > 0 ? { defines, announces: defines && text.endsWith(":"), names } : NO_SIGNS;
});

function definitionIn(policy: Policy, sentence: Sentence, last: Definition | undefined): Definition | undefined {
  const { text } = sentence;
  const quoted = AFTER_QUOTE.exec(text);
  if (quoted)
    return made(
      quoted[1] ?? quoted[2]!,
      kindOf(quoted, 5),
      quoted.index + 1,
      quoted.index + quoted[0].length,
      true,
      LAW.test(text.slice(0, quoted.index)),
    );
  const mean = WE_MEAN.exec(text);
  if (mean) {
    const term = mean[1] ?? mean[2] ?? mean[3] ?? mean[4]!;
    return made(
      term,
      "means",
      text.indexOf(term, mean.index),
      mean.index + mean[0].length,
      true,
      /defin/i.test(mean[0]) && LAW.test(text.slice(0, mean.index)),
    );
  }
  const again = last && PRONOUN.exec(text);
  if (again && kindOf(again, 1) !== "means") return made(last.term, kindOf(again, 1), 0, again[0].length, last.explicit, last.reported);
  const is = PLAIN_IS.exec(text),
    named = is?.[1]!.replace(/^(?:an?|the) /i, "");
  if (is && named && !NO_TERM.test(named))
    return made(named, "means", text.indexOf(named, is.index + is[0].indexOf(" ")), is[0].length, true, false);
  const plain = PLAIN.exec(text);
  if (!plain) return undefined;
  const term = plain[3]!.trim().replace(/^(?:an?|the) /i, ""),
    kind = kindOf(plain, 4),
    marked = plain[1] !== undefined || plain[2] !== undefined;
  if (NO_TERM.test(term) || (kind !== "means" && !marked) || (!marked && !/means?\b|defined as/i.test(plain[0]))) return undefined;
  return made(term, kind, text.indexOf(term), plain[0].length, marked, false);

  function made(
    term: string,
    kind: Definition["kind"],
    at: number,
    contentAt: number,
    explicit: boolean,
    reported: boolean,
  ): Definition | undefined {
    const { content, members } = contentOf(policy, sentence, contentAt);
    if (content === "") return undefined;
    return {
      kind,
      term: term.trim(),
      termSpan: spanOf(policy, sentence, at, term.length),
      content,
      members,
      reported,
      explicit,
      block: sentence.block,
      span: { ...sentence.span },
      ...sectionOf(policy, sentence),
    };
  }
}

function kindOf(match: RegExpExecArray, first: number): "means" | "includes" | "excludes" {
  return VERBS.find((_, i) => match[first + i] !== undefined)![0];
}

function contentOf(policy: Policy, sentence: Sentence, from: number): { content: string; members: readonly string[] } {
  const rest = sentence.text
    .slice(from)
    .trim()
    .replace(/[.:;]$/, "")
    .trim();
  const block = policy.blocks[sentence.block];
  const items =
    block && "introduces" in block && block.introduces && sentence.text.endsWith(":")
      ? policy.blocks.flatMap((b) =>
          b.kind === "item" && b.introduction === sentence.block ? [b.flow.text.replace(/[.;,]$|;? (?:and|or)$/g, "")] : [],
        )
      : [];
  return items.length > 0
    ? { content: [rest, ...items].filter((part) => part !== "").join("; "), members: items }
    : { content: rest, members: partsOf(rest) };
}

/** The parts of an enumeration, without "such as", "but not limited to" and a closing "only". */
function partsOf(content: string): readonly string[] {
  const plain = content.replace(/\b(?:but (?:is |are )?not limited to|such as|for example|e\.g\.),? ?/gi, "");
  const parts = plain
    .split(/, (?:and |or )?|; (?:and |or )?| and | or /)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 0 ? parts : [content];
}

/** `Term: meaning`, `Term – meaning` and two-column rows, in a section headed as a glossary. */
function glossaryEntry(policy: Policy, sentence: Sentence): Definition | undefined {
  const block = policy.blocks[sentence.block];
  if (!block || sentence.at !== 0) return undefined;
  const match = /^["']?([A-Za-z][^":|.!?]{0,60}?)["']?(?:\s*:|\s+[-\u2013\u2014]|\s+\|)\s+(\S.*)$/.exec(sentence.text);
  if (!match || (block.kind !== "item" && block.kind !== "paragraph" && block.kind !== "row") || match[1]!.split(" ").length > 6)
    return undefined;
  const content = match[2]!.replace(/\.$/, "");
  return {
    kind: "means",
    term: match[1]!.trim(),
    termSpan: spanOf(policy, sentence, sentence.text.indexOf(match[1]!), match[1]!.trim().length),
    content,
    members: partsOf(content),
    reported: LAW.test(content),
    explicit: true,
    block: sentence.block,
    span: { ...sentence.span },
  };
}

function sectionOf(policy: Policy, sentence: Sentence): { readonly section?: number } {
  return HERE.test(sentence.text) ? { section: policy.sectionOf[sentence.block] ?? 0 } : {};
}

function spanOf(policy: Policy, sentence: Sentence, at: number, length: number): Span {
  const block = policy.blocks[sentence.block];
  return block && "flow" in block ? spanInDocument(block.flow, sentence.at + at, sentence.at + at + length) : { ...sentence.span };
}
