import type { DocumentFacts, Sentence } from "../facts";
import { perDocument } from "../per-document";
import { perSentence, sentencesSaid } from "../reuse";
import { matches } from "../matches";

/** A sentence that puts one policy above another; names in lower case. */
export interface PrecedenceSentence { readonly facts: DocumentFacts; readonly sentence: Sentence; readonly winner: string; readonly loser: string }

const OVER = /^(?:.*,\s*)?((?:this|the|our)\b[^,.;]{0,80}?)\s+(?:always |will |shall |must )*(?:takes?|has|have|is given) (?:precedence|priority) over ((?:this|the|our|any|all)\b[^,.;]{0,80})/i;
const PREVAILS = /\b(?:where|if|when|wherever|in the event (?:of|that)|should)\b[^.;]{0,160}?,\s*((?:this|the|our)\b[^,.;]{0,80}?)\s+(?:always |will |shall |must )*(?:prevails?|takes? precedence|has priority|overrides?|applies|governs|is to be followed|be followed|wins)\b/i;
const POLICY = /(?:this|the|our)\s+(?:[a-z][a-z'&/-]*\s+){0,6}?(?:policy|procedure|code|plan|agreement|statement|handbook)\b/gi;

function mayPutFirst(text: string): boolean {
  return /preced|prevail|priorit|overrid|govern|appl|follow|wins/i.test(text) && (OVER.test(text) || PREVAILS.test(text));
}

/** The sentences of a school's documents that give one policy priority over another. */
function precedenceSentences(documents: readonly DocumentFacts[]): PrecedenceSentence[] {
  return documents.flatMap((facts) => perDocument(facts, precedenceIn, undefined));
}

function precedenceIn(facts: DocumentFacts): readonly PrecedenceSentence[] {
  return sentencesSaid(facts.policy, mayPutFirst, perSentence(facts.policy, facts.sentences, mayPutFirst)).flatMap((ordinal): PrecedenceSentence[] => {
    const sentence = facts.sentences[ordinal]!, over = OVER.exec(sentence.text);
    if (over) return [{ facts, sentence, winner: nameOf(over[1]!, facts), loser: nameOf(over[2]!, facts) }];
    const prevails = PREVAILS.exec(sentence.text);
    if (!prevails) return [];
    const winner = nameOf(prevails[1]!, facts), named = matches(POLICY, sentence.text.slice(0, prevails.index + prevails[0].length - prevails[1]!.length)).map(([name]) => nameOf(name, facts));
    const loser = named.find((name) => name !== winner);
    return loser === undefined || !named.includes(winner) ? [] : [{ facts, sentence, winner, loser }];
  });
}

/** Two sentences each of which puts the other's winner below. */
export function mutualPrecedence(documents: readonly DocumentFacts[]): (readonly [PrecedenceSentence, PrecedenceSentence])[] {
  const all = precedenceSentences(documents), pairs: (readonly [PrecedenceSentence, PrecedenceSentence])[] = [];
  all.forEach((one, index) => { for (const two of all.slice(index + 1)) if (one.winner === two.loser && one.loser === two.winner) pairs.push([one, two]); });
  return pairs;
}

function nameOf(words: string, facts: DocumentFacts): string {
  const plain = words.toLowerCase().replace(/^(?:the|our|this|any|all)\s+(?=\S)/, (article) => /^this/i.test(article) ? "this " : "").replace(/[^a-z ]+/g, " ").replace(/\s+/g, " ").trim();
  return /^this (?:policy|procedure|code|plan|agreement|statement|document|handbook)$/.test(plain) ? `this of ${facts.title.toLowerCase().replace(/[^a-z ]+/g, " ").replace(/\s+/g, " ").trim()}` : plain;
}
