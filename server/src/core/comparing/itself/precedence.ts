import type { DocumentFacts, Sentence } from "../../facts";
import { perDocument } from "../../kept/per-document";
import { perSentence, sentencesSaid } from "../../kept/reuse";
import { matches } from "../../matches";

/** A sentence that puts one policy above another; names in lower case. */
export interface PrecedenceSentence {
  readonly facts: DocumentFacts;
  readonly sentence: Sentence;
  readonly winner: string;
  readonly loser: string;
}

/** A numbered passage, or what begins with "the": the Trips Policy, the hire agreement. */
const NUMBERED = "(?:section|clause|paragraph|part|appendix) \\d+(?:\\.\\d+)*",
  NAME = `((?:this|the|our)\\b[^,.;]{0,80}?|${NUMBERED})`,
  OTHER = `((?:this|the|our|any|all)\\b[^,.;]{0,80}|${NUMBERED})`,
  WILL = "\\s+(?:always |will |shall |must )*";
const OVER = new RegExp(
  `^(?:.*,\\s*|in (?:the )?(?:case|event) of [a-z]+ )?${NAME}${WILL}(?:(?:takes?|has|have|is given) (?:precedence|priority) over|overrides?|supersedes?|prevails? over|outranks?|ranks? above) ${OTHER}`,
  "i",
);
const BELOW = new RegExp(`^(?:.*,\\s*)?${NAME}${WILL}(?:gives? way to|yields? to|ranks? below|is subordinate to) ${OTHER}`, "i");
const BETWEEN = "\\b(?:where|if|when|wherever|in the event (?:of|that)|in case of|should)\\b[^.;]{0,160}?,\\s*";
const PREVAILS = new RegExp(
    `${BETWEEN}${NAME}${WILL}(?:prevails?|takes? precedence|has priority|overrides?|applies|governs|is to be followed|be followed|wins)\\b`,
    "i",
  ),
  YIELDS = new RegExp(`${BETWEEN}${NAME}${WILL}(?:gives? way|yields?)\\b(?! to\\b)`, "i");
const POLICY = new RegExp(
  `(?:this|the|our)\\s+(?:[a-z][a-z'&/-]*\\s+){0,6}?(?:policy|procedure|code|plan|agreement|statement|handbook)\\b|${NUMBERED}`,
  "gi",
);

function mayPutFirst(text: string): boolean {
  return (
    /preced|prevail|priorit|overrid|govern|appl|follow|wins|supersed|rank|way\b|yield|subordinat/i.test(text) &&
    [OVER, BELOW, PREVAILS, YIELDS].some((form) => form.test(text))
  );
}

/** The sentences of a school's documents that give one policy priority over another. */
function precedenceSentences(documents: readonly DocumentFacts[]): PrecedenceSentence[] {
  return documents.flatMap((facts) => perDocument(facts, precedenceIn, undefined));
}

function precedenceIn(facts: DocumentFacts): readonly PrecedenceSentence[] {
  return sentencesSaid(facts.policy, mayPutFirst, perSentence(facts.policy, facts.sentences, mayPutFirst)).flatMap(
    (ordinal): PrecedenceSentence[] => {
      const sentence = facts.sentences[ordinal]!,
        over = OVER.exec(sentence.text),
        below = over ? null : BELOW.exec(sentence.text),
        ranked = over ?? below;
      if (ranked) {
        const first = nameOf(ranked[1]!, facts),
          second = nameOf(ranked[2]!, facts);
        return [over ? { facts, sentence, winner: first, loser: second } : { facts, sentence, winner: second, loser: first }];
      }
      const prevails = PREVAILS.exec(sentence.text),
        chosen = prevails ?? YIELDS.exec(sentence.text);
      if (!chosen) return [];
      const one = nameOf(chosen[1]!, facts),
        named = matches(POLICY, sentence.text.slice(0, chosen.index + chosen[0].length - chosen[1]!.length)).map(([name]) =>
          nameOf(name, facts),
        );
      const other = named.find((name) => name !== one);
      if (other === undefined || !named.includes(one)) return [];
      return [prevails ? { facts, sentence, winner: one, loser: other } : { facts, sentence, winner: other, loser: one }];
    },
  );
}

/** Two sentences each of which puts the other's winner below. */
export function mutualPrecedence(documents: readonly DocumentFacts[]): (readonly [PrecedenceSentence, PrecedenceSentence])[] {
  const all = precedenceSentences(documents),
    pairs: (readonly [PrecedenceSentence, PrecedenceSentence])[] = [];
  all.forEach((one, index) => {
    for (const two of all.slice(index + 1)) if (one.winner === two.loser && one.loser === two.winner) pairs.push([one, two]);
  });
  return pairs;
}

function nameOf(words: string, facts: DocumentFacts): string {
  const plain = words
    .toLowerCase()
    .replace(/^(?:the|our|this|any|all)\s+(?=\S)/, (article) => (/^this/i.test(article) ? "this " : ""))
    .replace(/[^a-z0-9. ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /^this (?:policy|procedure|code|plan|agreement|statement|document|handbook)$/.test(plain)
    ? `this of ${facts.title
        .toLowerCase()
        .replace(/[^a-z ]+/g, " ")
        .replace(/\s+/g, " ")
        .trim()}`
    : plain;
}
