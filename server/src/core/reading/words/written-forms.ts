/** Written forms and the concepts that they mean. */
export interface WrittenForms {
  /** The concept of a written form. */
  readonly get: (words: string) => number | undefined;
  /** The written forms of several words that begin with a word, with or without "'s" or "'" after it. */
  readonly phrases: (first: string) => readonly string[];
  /** Whether a word is a written form or the first word of one. */
  readonly begins: (first: string) => boolean;
}

const NONE: readonly string[] = [];

interface Group {
  readonly words: ReadonlyMap<string, number>;
  phrases?: ReadonlyMap<string, readonly string[]>;
  firsts?: ReadonlySet<string>;
}

/**
 * Something for each initial, made when a word with it first comes.
 * @param make given a small letter, or "" for words that begin with anything else
 */
export function byInitial<T>(make: (initial: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const letter = word.charAt(0),
      initial = letter >= "a" && letter <= "z" ? letter : "";
    let known = made.get(initial);
    if (known === undefined) made.set(initial, (known = make(initial)));
    return known;
  };
}

/**
 * A table whose words are unpacked an initial at a time, when the initial first comes.
 * @param unpack the words that begin with a small letter, or with anything else for ""
 * @param asked is told of each word that is looked up and found, with its number; the concept is what it returns
 */
export function formsByInitial(
  unpack: (initial: string) => ReadonlyMap<string, number>,
  asked = (_words: string, id: number) => id,
): WrittenForms {
  const of = byInitial((initial): Group => ({ words: unpack(initial) }));
  return {
    get(words) {
      const id = of(words).words.get(words);
      return id === undefined ? undefined : asked(words, id);
    },
    phrases(first) {
      const group = of(first);
      return (group.phrases ??= byFirst(group.words.keys())).get(first) ?? NONE;
    },
    begins(first) {
      const group = of(first);
      return (group.firsts ??= firstsOf(group.words.keys())).has(first);
    },
  };
}

/** A table with further words laid over it; they get the meaning that they have here. */
export function formsOver(base: WrittenForms, added: ReadonlyMap<string, number>): WrittenForms {
  const phrases = byFirst([...added.keys()].filter((words) => base.get(words) === undefined)),
    firsts = firstsOf(added.keys());
  return {
    get: (words) => added.get(words) ?? base.get(words),
    phrases: (first) => [...base.phrases(first), ...(phrases.get(first) ?? NONE)],
    begins: (first) => firsts.has(first) || base.begins(first),
  };
}

/** The words of a list in alphabetical order, with spaces between them, that begin with a small letter. */
export function wordsFrom(words: string, initial: string): string[] {
  const from = words.startsWith(initial) ? 0 : words.indexOf(` ${initial}`) + 1;
  if (from === 0 && !words.startsWith(initial)) return [];
  let to = words.length;
  for (let code = initial.charCodeAt(0) + 1; code <= 122; code++) {
    const at = words.indexOf(` ${String.fromCharCode(code)}`, from);
    if (at >= 0) {
      to = at;
      break;
    }
  }
  return words.slice(from, to).split(" ");
}

function firstsOf(phrases: Iterable<string>): Set<string> {
  const firsts = new Set<string>();
  for (const phrase of phrases) {
    const space = phrase.indexOf(" ");
    firsts.add(space < 0 ? phrase : phrase.slice(0, space));
  }
  return firsts;
}

function byFirst(phrases: Iterable<string>): Map<string, string[]> {
  const listed = new Map<string, string[]>();
  for (const phrase of phrases) {
    const space = phrase.indexOf(" ");
    if (space <= 0) continue;
    const first = phrase.slice(0, phrase.endsWith("'s", space) ? space - 2 : phrase.endsWith("'", space) ? space - 1 : space),
      others = listed.get(first);
    if (others) others.push(phrase);
    else listed.set(first, [phrase]);
  }
  return listed;
}
