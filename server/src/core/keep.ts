/** A generation of kept readings; when it is full, it becomes the older one and the one before it is dropped. */
const GENERATION = 4_000;

/**
 * A reader that reads equal texts once: words depend on a text alone, so what was read from an unchanged sentence holds
 * after an edit elsewhere. What it returns is shared and must not be changed.
 * @param read pure; its answer may depend on nothing but the text
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>(), old = new Map<string, T>(), last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last !== undefined && text === last.text) return last.made;
    let made = young.get(text);
    if (made === undefined) {
      made = old.get(text) ?? read(text);
      if (young.size >= GENERATION) { old = young; young = new Map(); }
      young.set(text, made);
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
    if (!reader) readers.set(knowledge, reader = keptByText((one) => read(one, knowledge)));
    return reader(text);
  };
}
