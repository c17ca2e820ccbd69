import { didYouMean } from "../did-you-mean";
import { conceptName, listed, lookedUp, NOUN_SECTIONS, type WordSection, type Vocabulary } from "../reading/words/vocabulary";
import type { VocabularyAddition } from "./vocabulary-addition";

/**
 * What is wrong with an addition to the vocabulary beside its form, a sentence each; empty where it fits.
 * @param base the vocabulary that it is laid over
 * @param inherits whether the configuration that names it inherits from another: then it may add words, not give known ones another meaning
 */
export function checkVocabulary(addition: VocabularyAddition, base: Vocabulary, inherits: boolean): string[] {
  const problems: string[] = [];
  const known = (section: WordSection, key: string, of: string) => {
    const own = section === "actions" ? addition.actions : addition[section];
    if (key in own || base.entry(section, key) !== undefined) return;
    problems.push(`${of}: there is no "${key}" among the ${section}.${didYouMean(key, [...Object.keys(own), ...base.entries(section)])}`);
  };
  for (const section of [...NOUN_SECTIONS, "actions" as const]) {
    for (const [key, { is, words }] of Object.entries(addition[section])) {
      const of = `${section}, "${key}"`;
      if (base.entry(section, key) !== undefined && is !== undefined)
        problems.push(`${of}: this entry is there already, so leave "is" out, or give yours another name.`);
      for (const kind of listed(is)) known(section, kind, of);
      if (!inherits) continue;
      for (const word of listed(words ?? key.replaceAll("_", " "))) {
        const written = lookedUp(section, word),
          meaning = section === "actions" ? base.action(written) : base.noun(written);
        if (meaning !== undefined && meaning !== base.entry(section, key))
          problems.push(
            `${of}: "${word}" means "${conceptName(meaning).replace(/^\w+:|<.*$/g, "")}" already. A configuration that inherits from another may add words, not change what they mean.`,
          );
      }
    }
    const disjoint = section === "actions" ? [] : (addition.disjoint[section] ?? []);
    for (const [a, b] of disjoint) {
      for (const key of [a, b]) known(section, key, "disjoint");
      if (inherits && base.entry(section, a) !== undefined && base.entry(section, b) !== undefined)
        problems.push(
          `disjoint: "${a}" and "${b}" are both inherited. A configuration that inherits from another may say only of its own entries what they are not.`,
        );
    }
  }
  for (const relation of ["opposites", "entails"] as const)
    for (const pair of addition[relation]) for (const key of pair) known("actions", key, relation);
  return problems;
}
