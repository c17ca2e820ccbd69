import type { DocumentFacts } from "../../facts";
import { keptByTextAnd } from "../../kept/kept-by-text";
import type { Clause, Force } from "../../reading/clauses/clause";
import type { Vocabulary } from "../../reading/words/vocabulary";
import { readSentence } from "../../reading/clauses/sentence";
import { ownForce } from "../../reading/clauses/force";
import { chunksOf } from "../../reading/clauses/parts/chunks";

/** A list whose introduction binds more (or less) strongly than its items say. */
export interface ListForce {
  readonly facts: DocumentFacts;
  readonly introduction: number;
  readonly introForce: Force;
  readonly items: readonly Clause[];
}

const STRENGTH: Readonly<Record<Force, number>> = { O: 3, F: 3, "O-": 2, "F-": 2, "R+": 1, "R-": 1, P: 0, N: 0 };

/** The words with which an introduction says that what follows must be done; one that only tells what is done here says no such thing. */
const OBLIGES = /\b(?:must|shall|(?:has|have|needs?) to|required|obliged|compulsory|mandatory)\b/i;

/** Lists whose introduction says "must be followed" while items say "should" or "may". */
export function listForces(facts: DocumentFacts, vocabulary: Vocabulary): ListForce[] {
  const lists = new Map<number, Clause[]>();
  for (const clause of facts.clauses) {
    const block = facts.policy.blocks[clause.block];
    if (block?.kind === "item" && block.introduction !== undefined && clause.forceSource === "written")
      lists.set(block.introduction, [...(lists.get(block.introduction) ?? []), clause]);
  }
  const found: ListForce[] = [];
  for (const [introduction, clauses] of lists) {
    const block = facts.policy.blocks[introduction];
    const introForce = block && "flow" in block ? introductionForce(block.flow.text, vocabulary) : undefined;
    if (introForce !== "O") continue;
    const weaker = clauses.filter(
      ({ force, forceText }) => !OBLIGES.test(forceText) && (force === "O-" || force === "F-" || force === "R+" || force === "R-"),
    );
    if (weaker.length > 0 && weaker.every(({ force }) => STRENGTH[force] < STRENGTH[introForce]))
      found.push({ facts, introduction, introForce, items: weaker });
  }
  return found;
}

/** The force that an introduction gives to what follows: "the following must be observed:". */
function introductionForce(text: string, vocabulary: Vocabulary): Force | undefined {
  return keptForce(text, vocabulary).force;
}

const keptForce = keptByTextAnd((text, vocabulary: Vocabulary) => ({ force: forceOfIntroduction(text, vocabulary) }));

function forceOfIntroduction(text: string, vocabulary: Vocabulary): Force | undefined {
  const last = text.replace(/[\s:]+$/, "").replace(/^.*[.!?]\s+(?=[A-Z])/, "");
  if (!OBLIGES.test(last) || !/\b(?:following|these|below|that they|they)\b|\b(?:must|shall|to)$/i.test(last)) return undefined;
  const { words } = readSentence(last, vocabulary);
  return chunksOf(words.letters)
    .filter((chunk) => chunk.kind === "verb")
    .map(ownForce)
    .find((force) => force !== undefined);
}
