import { Generations } from "./generations";
import { SeenTexts } from "./recurring";

/** How many of the last texts are remembered, whether they come again or not. */
const RECENT = 256;
/** A generation of readings that are kept for long; when it is full, it becomes the older one and the one before it is dropped. */
const GENERATION = 4_000;

/**
 * A reader that reads equal texts once: words depend on a text alone, so what was read from an unchanged sentence holds
 * after an edit elsewhere. The readings of the last texts are at hand; those of texts that come again later are kept for long. Others are let
 * go, so that a run over many documents does not carry all of their sentences along. What the reader returns is shared and must not be changed.
 * @param read pure; its answer may depend on nothing but the text
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Generations<T>(RECENT),
    recurring = new Generations<T>(GENERATION),
    seen = new SeenTexts();
  let last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last !== undefined && text === last.text) return last.made;
    let made = recurring.get(text) ?? recent.get(text);
    if (made === undefined) {
      made = read(text);
      (seen.before(text) ? recurring : recent).set(text, made);
    }
    last = { text, made };
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
