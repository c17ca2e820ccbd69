/** The phrases that begin with a word: how many pieces the longest can have, and what the second piece can be ("'s" and "'" are pieces). */
export interface Start { readonly length: number; readonly seconds: readonly string[] }

/** Written forms and the concepts that they mean. */
export interface WordTable {
  /** The concept of a written form. */
  readonly get: (words: string) => number | undefined;
  /** The phrases that begin with a word. */
  readonly start: (first: string) => Start | undefined;
  /** Whether a word is a written form or the first word of one. */
  readonly begins: (first: string) => boolean;
}

interface Group { readonly words: ReadonlyMap<string, number>; starts?: (first: string) => Start | undefined; firsts?: ReadonlySet<string> }

/**
 * A table whose words are unpacked an initial at a time, when the initial first comes.
 * @param unpack the words that begin with a small letter, or with anything else for ""
 * @param asked is told of each word that is looked up and found, with its number; the concept is what it returns
 */
export function tableByInitial(unpack: (initial: string) => ReadonlyMap<string, number>, asked = (_words: string, id: number) => id): WordTable {
  const groups = new Map<string, Group>();
  const of = (word: string): Group => {
    const letter = word.charAt(0), initial = letter >= "a" && letter <= "z" ? letter : "";
    let group = groups.get(initial);
    if (!group) groups.set(initial, group = { words: unpack(initial) });
    return group;
  };
  return {
    get(words) { const id = of(words).words.get(words); return id === undefined ? undefined : asked(words, id); },
    start(first) { const group = of(first); return (group.starts ??= startsOf(group.words.keys()))(first); },
    begins(first) { const group = of(first); return (group.firsts ??= firstsOf(group.words.keys())).has(first); },
  };
}

/** A table with further words laid over it; they get the meaning that they have here. */
export function tableOver(base: WordTable, added: ReadonlyMap<string, number>): WordTable {
  const starts = startsOf([...added.keys()].filter((words) => base.get(words) === undefined)), firsts = firstsOf(added.keys());
  return {
    get: (words) => added.get(words) ?? base.get(words),
    start(first) {
      const own = starts(first), other = base.start(first);
      return own && other ? { length: Math.max(own.length, other.length), seconds: [...other.seconds, ...own.seconds] } : own ?? other;
    },
    begins: (first) => firsts.has(first) || base.begins(first),
  };
}

/** The words of a list in alphabetical order, with spaces between them, that begin with a small letter. */
export function wordsFrom(words: string, initial: string): string[] {
  const from = words.startsWith(initial) ? 0 : words.indexOf(` ${initial}`) + 1;
  if (from === 0 && !words.startsWith(initial)) return [];
  let to = words.length;
  for (let code = initial.charCodeAt(0) + 1; code <= 122; code++) { const at = words.indexOf(` ${String.fromCharCode(code)}`, from); if (at >= 0) { to = at; break; } }
  return words.slice(from, to).split(" ");
}

function firstsOf(phrases: Iterable<string>): Set<string> {
  const firsts = new Set<string>();
  for (const phrase of phrases) { const space = phrase.indexOf(" "); firsts.add(space < 0 ? phrase : phrase.slice(0, space)); }
  return firsts;
}

function startsOf(phrases: Iterable<string>): (first: string) => Start | undefined {
  const listed = new Map<string, string[]>(), starts = new Map<string, Start>();
  for (const phrase of phrases) {
    const space = phrase.indexOf(" ");
    if (space <= 0) continue;
    const first = phrase.slice(0, phrase.endsWith("'s", space) ? space - 2 : phrase.endsWith("'", space) ? space - 1 : space), others = listed.get(first);
    if (others) others.push(phrase);
    else listed.set(first, [phrase]);
  }
  return (first) => {
    const known = starts.get(first), found = listed.get(first);
    if (known || !found) return known;
    const words = found.map((phrase) => phrase.split(" "));
    const start = { length: 1 + Math.max(...words.map(({ length }) => length)), seconds: words.map(([written, second]) => written === first ? second! : written!.slice(first.length)) };
    starts.set(first, start);
    return start;
  };
}
