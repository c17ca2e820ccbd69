import { hashOf } from "../characters";
import { Generations } from "./generations";
import { LatestTexts } from "./latest-texts";
import { SeenTexts } from "./recurring";

/** A generation of readings that are kept for long; when it is full, it becomes the older one and the one before it is dropped. */
const GENERATION = 4_000;

/**
 * A reader that reads equal texts once: words depend on a text alone, so what was read from an unchanged sentence holds
 * after an edit elsewhere. The readings of the last texts are at hand; those of texts that come again later are kept for long. Others are let
 * go, so that a run over many documents does not carry all of their sentences along. What the reader returns is shared and must not be changed.
 * @param read pure; its answer may depend on nothing but the text
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const latest = new LatestTexts<T>(),
    recurring = new Generations<T>(GENERATION),
    seen = new SeenTexts();
  return (text) => {
    const hash = hashOf(text);
    let made = latest.get(text, hash);
    if (made !== undefined) return made;
    const comesAgain = seen.before(text, hash);
    made = comesAgain ? recurring.get(text) : undefined;
    if (made === undefined) {
      made = read(text);
      if (comesAgain) recurring.set(text, made);
    }
    latest.set(text, made, hash);
    return made;
  };
}

/** The same for readers that also depend on a piece of knowledge: one memory for each. */
export function keptByTextAnd<K extends object, T>(read: (text: string, knowledge: K) => T): (text: string, knowledge: K) => T {
  const readers = new WeakMap<K, (text: string) => T>();
  return (text, knowledge) => {
    let reader = readers.get(knowledge);
    if (!reader) readers.set(knowledge, (reader = keptByText((one) => read(one, knowledge))));
    return reader(text);
  };
}
