import { keptByWord } from "../../characters";
import type { ConceptEntry } from "./concepts";
import { baseForms } from "./inflection";

/** A place within phrases: where each further base form leads, and the concepts of which a phrase ends here. */
export interface PhraseNode {
  readonly next: ReadonlyMap<string, PhraseNode>;
  readonly ends: readonly string[];
}

interface Growing extends PhraseNode {
  readonly next: Map<string, Growing>;
  readonly ends: string[];
}

/** The base forms of a written word, in small letters. */
export const formsOf = keptByWord((word): readonly string[] => [...new Set(baseForms(word))]);

/**
 * The phrases of some concepts, from their first words on.
 * @param entries all concepts to which phrases may refer
 */
export function phrasesOf(concepts: readonly string[], entries: ReadonlyMap<string, ConceptEntry>): PhraseNode {
  const root: Growing = { next: new Map(), ends: [] },
    spelt = new Map<string, readonly (readonly string[])[]>();
  for (const concept of concepts)
    for (const phrase of spellOut(concept, entries, spelt)) {
      let node = root;
      for (const word of phrase) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = { next: new Map(), ends: [] }));
        node = next;
      }
      if (!node.ends.includes(concept)) node.ends.push(concept);
    }
  return root;
}

function spellOut(
  concept: string,
  entries: ReadonlyMap<string, ConceptEntry>,
  done: Map<string, readonly (readonly string[])[]>,
): readonly (readonly string[])[] {
  const known = done.get(concept);
  if (known) return known;
  done.set(concept, []);
  const phrases = (entries.get(concept)?.words ?? []).flatMap((phrase) => {
    let spelled: string[][] = [[]];
    for (const part of phrase.split(" ")) {
      const optional = part.endsWith("?"),
        name = part.replace(/\?$/, "");
      const choices = /^<.+>$/.test(name) ? spellOut(name.slice(1, -1), entries, done) : [[name]];
      spelled = spelled.flatMap((start) => [...(optional ? [start] : []), ...choices.map((choice) => [...start, ...choice])]);
    }
    return spelled;
  });
  done.set(concept, phrases);
  return phrases;
}
