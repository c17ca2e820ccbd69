import type { Mention } from "./concepts";
import type { Passage } from "./passages";

const SAYS = /^(?:says?|said|tells?|told|indicates?|states?|decides?|chooses?|confirms?|confirmed)$/;

/** "Parents tell us whether we may use pictures of their child", "their family has said that we may": the words with which a person allows it. */
export function saysWhether({ words, mentions }: Passage, person: Mention): Mention | undefined {
  const near = words.slice(person.to, person.to + 12),
    said = near.findIndex(({ text }) => SAYS.test(text));
  if (said < 0 || /^(?:is|are|be|been|was|were)$/.test(near[said - 1]?.text ?? "")) return undefined;
  const whether = words.findIndex(({ text }, at) => at > person.to + said && /^(?:whether|if|that)$/.test(text)),
    may = words.findIndex(({ text }, at) => at > whether && /^(?:may|can|happy)$/.test(text));
  if (whether < 0 || whether - person.to - said > 5 || may < 0 || may - whether > 8) return undefined;
  if (words.slice(person.to, may + 2).some(({ text, gap }) => gap === ";" || /^(?:not|never|no)$/.test(text))) return undefined;
  return mentions.some(({ concept }) => concept === "image" || concept === "take-image")
    ? { concept: "consent", from: person.to + said, to: may + 1 }
    : undefined;
}
