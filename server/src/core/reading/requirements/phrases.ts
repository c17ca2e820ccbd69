import type { ConceptEntry } from "./concepts";

/** A place within phrases: where each further base form leads, and the concepts of which a phrase ends here. */
export interface PhraseNode {
  readonly next: ReadonlyMap<string, PhraseNode>;
  readonly ends: readonly PhraseEnd[];
}

/** A concept of which a phrase ends, and whether the phrase counts only where it begins with a verb. */
export interface PhraseEnd {
  readonly concept: string;
  readonly asVerb: boolean;
}

interface Growing extends PhraseNode {
  readonly next: Map<string, Growing>;
  readonly ends: PhraseEnd[];
}

/**
 * The phrases of some concepts, from their first words on, and the base forms with which any of them goes on.
 * @param entries all concepts to which phrases may refer
 */
export function phrasesOf(
  concepts: readonly string[],
  entries: ReadonlyMap<string, ConceptEntry>,
): { readonly root: PhraseNode; readonly later: ReadonlySet<string> } {
  const root: Growing = { next: new Map(), ends: [] },
    later = new Set<string>(),
    spelt = new Map<string, readonly (readonly string[])[]>();
  for (const concept of concepts) {
    const end = { concept, asVerb: entries.get(concept)?.verb === true };
    for (const phrase of spellOut(concept, entries, spelt)) {
      let node = root;
      for (const word of phrase) {
        if (node !== root) later.add(word);
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = { next: new Map(), ends: [] }));
        node = next;
      }
      if (!node.ends.includes(end)) node.ends.push(end);
    }
  }
  return { root, later };
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
