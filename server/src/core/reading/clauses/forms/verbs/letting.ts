import { nounChunk } from "../../parts/chunks";
import type { Words } from "../../../words/scan";
import { composed } from "../../force";
import { complementsOf } from "../../parts/complements";
import type { Complements } from "../../parts/items";
import type { Part } from "../../parts/regions";
import { verbDraft } from "../single-verb";
import { kindOfPhrase } from "../../parts/terms";
import { underDrafts } from "./under";
import { draftOf, outerForce, type VerbFrame, type VerbReader } from "./verb-frame";

/** "let pupils use phones": leave; "let the hall": hire it out; "let the office know": tell it. */
export const letting: VerbReader = (frame) => {
  const { words, shared, verb, main, people, before, subject, rest, items } = frame;
  if (main !== "let" || verb.passive || rest.items.length === 0 || !people) return undefined;
  if (hiresOut(frame)) return [verbDraft(words, shared, verb.head!, false, subject, [...items])];
  const whom = rest.items[0]!,
    inner = bareInfinitive(words, rest);
  const told = inner?.under && words.text[inner.under.verb.from] === "know" ? words.vocabulary.action("inform") : undefined;
  if (told !== undefined) {
    const object = { phrases: whom.phrases, preposition: "", from: whom.from, to: whom.to };
    return [
      draftOf(frame, { object, verb: "inform", items: [...before, ...complementsOf(words, inner!.under!.rest, true).items], id: told }),
    ];
  }
  const force = composed(outerForce(frame), "P");
  return inner && force ? underDrafts(words, { ...shared, force }, whom.phrases, before, inner) : undefined;
};

function hiresOut({ rest }: VerbFrame): boolean {
  const [leased] = rest.items[0]!.phrases;
  return !rest.under && leased !== undefined && /^(?:places|things)$/.test(kindOfPhrase(leased));
}

/** "let pupils | use phones": the verb without "to" after the people who are let. */
function bareInfinitive(words: Words, rest: Complements): Complements | undefined {
  const [whom, what, ...more] = rest.items;
  if (!whom?.phrases[0] || whom.preposition !== "" || (kindOfPhrase(whom.phrases[0]) !== "people" && !whom.phrases[0].pronoun))
    return undefined;
  if (rest.under && !what)
    return rest.under.verb.kind === "finite" ? { ...rest, items: [], under: { ...rest.under, that: false } } : undefined;
  const phrase = what?.phrases[0];
  if (
    !phrase ||
    what!.preposition !== "" ||
    !"KVY".includes(words.letters[phrase.from]!) ||
    words.verb[phrase.from] !== words.text[phrase.from]
  )
    return undefined;
  const parts: Part[] = phrase.to - phrase.from > 1 ? [{ chunk: nounChunk(phrase.from + 1, phrase.to), regions: [] }] : [];
  for (const item of more) {
    if (item.preposition !== "") parts.push({ chunk: { kind: "preposition", from: item.from, to: item.from + 1 }, regions: [] });
    for (const one of item.phrases)
      parts.push({ chunk: { kind: "noun", from: one.from, to: one.to, ...(one.pronoun ? { pronoun: true } : {}) }, regions: [] });
  }
  return {
    items: [],
    joined: [],
    absolute: rest.absolute,
    under: { verb: { kind: "finite", from: phrase.from, to: phrase.from + 1, head: phrase.from }, rest: parts, that: false, subject: [] },
  };
}
