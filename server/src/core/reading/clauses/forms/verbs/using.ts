import { conceptId, isInstrument, isKindOf } from "../../../words/vocabulary";
import { lightVerbs } from "../../verb-kinds";
import { type Item, plainItem } from "../../parts/items";
import type { Phrase } from "../../parts/terms";
import { underDrafts } from "./under";
import type { VerbFrame, VerbReader } from "./verb-frame";

/** "must not use social media to contact pupils": the act is the contact, through what is used. */
export const using: VerbReader = (frame) => {
  const { words, shared, verb, main, subject, before, rest } = frame,
    { under } = rest;
  if (main !== "use" || (shared.only && verb.passive) || under?.verb.kind !== "infinitive" || under.verb.passive) return undefined;
  const used = verb.passive ? subject : plainItem(rest)?.phrases,
    [first] = used ?? [];
  if (!first || isNoMeans(first) || (shared.force === "P" && !contacts(frame) && !isDoneWith(frame, first))) return undefined;
  const through: Item = {
    preposition: first.id !== undefined && isInstrument(first.id, "using") ? "using" : "through",
    phrases: [...used!],
    from: first.from,
    to: first.to,
  };
  return underDrafts(
    words,
    shared,
    verb.passive ? [] : subject,
    [...before, ...rest.items.filter(({ phrases }) => phrases[0] !== first), through],
    rest,
  );
};

const NO_MEANS = ["information", "money", "document"].map((name) => conceptId(`things:${name}`));
const contact = conceptId("actions:contact");

/** Nothing is done through money or information: what is used for something is then just used. */
function isNoMeans({ id }: Phrase): boolean {
  return id !== undefined && NO_MEANS.some((kind) => isKindOf(id, kind));
}

/** "may use social media to contact parents": leave to get in touch through it; other purposes only narrow the use. */
function contacts({ words, rest: { under } }: VerbFrame): boolean {
  const at = under?.verb.head ?? -1,
    id = at < 0 ? undefined : words.vocabulary.action(words.verb[at] ?? words.lemma[at]!);
  return id !== undefined && isKindOf(id, contact);
}

/** "may use their own phones to take photographs": leave to take them with those, where the act is one that the vocabulary knows. */
function isDoneWith({ words, rest: { under } }: VerbFrame, { id }: Phrase): boolean {
  const act = words.verb[under?.verb.head ?? -1];
  return (
    act !== undefined &&
    id !== undefined &&
    isInstrument(id, "using") &&
    under!.rest.length > 0 &&
    (lightVerbs.has(act) || words.vocabulary.action(act) !== undefined)
  );
}
