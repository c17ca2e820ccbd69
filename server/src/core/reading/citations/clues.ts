import { CITATION_LETTERS as L, CITATION_WORDS } from "../../../../../grammar/citation-words";
import { CAPITAL, classAt, DIGIT, hasOtherLetters } from "../../characters";
import { wordIn } from "../../kept/word-table";
import { KIND_WORDS, type Family, type TitleEnd, type TitleIndex, type TitleNode } from "./titles";
import { WordNotes, WordWalk } from "./word-walk";
import { endOfWord, formsOf, formsOfStem, startOfWord, stem } from "./words";

/** What a word or two can be clues of: any law, a section, a name of the register that begins here, guidance whose title is nearly right, a name that stands around it. */
const CLUE = { law: 1, section: 2, name: 4, guidance: 8, inside: 16 } as const;

/** The words and pairs of words that a register's names have. Lines without them hold no citation. */
export interface Clues {
  readonly ofWord: WordNotes;
  /** The words with the clue of any law, to make sure: those that end its title, "laws", and names of one word. */
  readonly ofLaw: ReadonlySet<string>;
  /** The first two words of a name; the first word of weight of guidance and any other of them. */
  readonly ofPair: WordNotes;
  /** How many words behind the first one the others may stand. */
  readonly reach: number;
}

type Names = Pick<TitleIndex, "root" | "guidanceBy">;

const HYPHEN = 45,
  BRACKET = 40;
/** How many words of a name are read before a line is read in full. */
const LONGEST = 40;
const LAWS = closedWords(L.laws),
  SECTION = closedWords(L.section);

function closedWords(letter: string): readonly string[] {
  return Object.keys(CITATION_WORDS).filter((word) => CITATION_WORDS[word] === letter);
}

/** The clues that the names of a register give. */
export function cluesTo({ root, guidanceBy }: Names): Clues {
  const ofWord = new WordNotes(14),
    ofPair = new WordNotes(15),
    ofLaw = new Set([...KIND_WORDS, ...LAWS, ...[...root.next].filter(([, { end }]) => isName(end)).map(([name]) => name)]);
  for (const word of ["regs", ...ofLaw]) ofWord.add(word, CLUE.law);
  for (const word of SECTION) ofWord.add(word, CLUE.section);
  for (const [first, { next }] of root.next) {
    ofWord.add(first, CLUE.name);
    for (const second of [...next.keys(), "etc"]) ofPair.addTwo(first, second, CLUE.name);
  }
  for (const word of ["regs", ...wordsInside(root)]) ofWord.add(word, CLUE.inside);
  for (const [stemOfFirst, families] of guidanceBy)
    for (const first of formsOfStem(stemOfFirst)) {
      ofWord.add(first, CLUE.guidance);
      for (const other of families.flatMap(({ weighty }) => weighty).flatMap(formsOfStem)) ofPair.addTwo(first, other, CLUE.guidance);
    }
  return { ofWord, ofLaw, ofPair, reach: Math.max(0, ...[...guidanceBy.values()].flat().map(reachOf)) };
}

/** The words of all names. */
function wordsInside(root: TitleNode): ReadonlySet<string> {
  const words = new Set<string>(),
    nodes = [root];
  for (const node of nodes)
    for (const [word, next] of node.next) {
      words.add(word);
      nodes.push(next);
    }
  return words;
}

/** How many words behind its first word of weight the others of a title are looked for. */
function reachOf({ words }: Family): number {
  return words.length + 2;
}

/** Whether what ends at a node is more than the topic of a law. */
function isName({ family, short, slips, plural, weak, bare, inBrackets }: TitleEnd): boolean {
  return (family ?? short ?? slips ?? plural ?? weak ?? bare ?? inBrackets) !== undefined;
}

/** Where a name goes on behind a word. "the Equality Act's duty", "GDPR's rules": a kind word or an abbreviation may own what follows. */
export function nodeBehind(node: TitleNode, text: string, fold: string): TitleNode | undefined {
  const next = node.next.get(fold);
  if (next || !fold.endsWith("'s")) return next;
  const bare = fold.slice(0, -2);
  return KIND_WORDS.has(bare) || /^[A-Z]{2,}'s$/.test(text) ? node.next.get(bare) : undefined;
}

/**
 * Whether a line may hold a citation, by its words alone. Most lines do not, and need not be read: no word of theirs ends the title of a
 * law, no number follows a word like "section", and no name of the register stands there, nor nearly. Only a yes can be wrong.
 */
export function mayHoldCitation(line: string, index: TitleIndex): boolean {
  if (hasOtherLetters(line)) return true;
  const { ofWord, ofLaw, ofPair } = index.clues,
    walk = new WordWalk(line);
  let from = 0,
    end = 0,
    before = 0,
    begins = false;
  while (walk.next()) {
    const { start, mark } = walk,
      clues = ofWord.of(mark),
      hyphen = line.charCodeAt(walk.end) === HYPHEN,
      goesOn = begins && (hyphen || !walk.plain || (ofPair.ofTwo(before, mark) & CLUE.name) !== 0 || isOdd(line, end, start));
    if (goesOn && nameAt(line, from, index)) return true;
    from = start;
    end = walk.end;
    before = mark;
    if ((clues & CLUE.law) !== 0 && ofLaw.has(formsOf(wordIn(line, start, end)).fold)) return true;
    if ((clues & CLUE.section) !== 0 && isNumber(line, startOfWord(line, end))) return true;
    if (((clues & CLUE.guidance) !== 0 || !walk.plain) && classAt(line, start) === CAPITAL && nearlyNamedAt(line, start, index))
      return true;
    if (!walk.plain && nameAt(line, start, index)) return true;
    begins = walk.plain && ((clues & CLUE.name) !== 0 || hyphen);
  }
  return false;
}

/** Whether the last word of a line may stand inside a name, which the next line can then go on with. Only a yes can be wrong. */
export function mayEndInName(line: string, { clues }: TitleIndex): boolean {
  if (hasOtherLetters(line)) return true;
  const walk = new WordWalk(line);
  while (walk.next());
  return !walk.plain || (clues.ofWord.of(walk.mark) & CLUE.inside) !== 0;
}

/** Whether a number, or a letter that serves as one, stands at an offset. */
function isNumber(line: string, at: number): boolean {
  const kind = classAt(line, at);
  return kind === DIGIT || (kind === CAPITAL && endOfWord(line, at) === at + 1);
}

/** Whether something stands between two words that a name may go on over, or with which they make one. */
function isOdd(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.charCodeAt(at) === BRACKET || line.charCodeAt(at) === HYPHEN) return true;
  return false;
}

/** Whether a name of the register stands at an offset. "e-safety" is "esafety"; a word in brackets is passed over. Words that were run together may be anything. */
function nameAt(line: string, from: number, { root }: TitleIndex): boolean {
  let node = root,
    end = from,
    count = 0;
  for (let at = from; at < line.length; at = startOfWord(line, end)) {
    const bracket = isOdd(line, end, at);
    end = endOfWord(line, at);
    const word = wordIn(line, at, end),
      { fold, parts } = formsOf(word);
    if (parts || ++count > LONGEST) return true;
    if (fold === "etc" && at > from) continue;
    let next = nodeBehind(node, word.text, fold);
    if (!next && line.charCodeAt(end) === HYPHEN && startOfWord(line, end) === end + 1) {
      const last = endOfWord(line, end + 1),
        second = formsOf(wordIn(line, end + 1, last));
      if (second.parts) return true;
      next = node.next.get(fold + second.fold);
      if (next) end = last;
    }
    if (next) {
      if (isName(next.end)) return true;
      node = next;
    } else if (!bracket || at === from) return false;
  }
  return false;
}

/** Whether a word at an offset opens guidance, and three in five of the words of weight of its title stand close behind. */
function nearlyNamedAt(line: string, start: number, { clues: { ofPair, reach }, guidanceBy }: TitleIndex): boolean {
  const walk = new WordWalk(line, start);
  walk.next();
  const first = walk.mark,
    families = guidanceBy.get(stem(formsOf(wordIn(line, start, walk.end)).fold));
  if (!families) return false;
  for (let left = reach; left > 0 && walk.next(); left--)
    if (!walk.plain || (ofPair.ofTwo(first, walk.mark) & CLUE.guidance) !== 0) {
      const stems = stemsFrom(line, start, reach + 1);
      return stems === undefined || families.some((family) => isNear(stems, family));
    }
  return false;
}

/** The stems of so many words of a line, or undefined where some of them were run together. */
function stemsFrom(line: string, start: number, count: number): readonly string[] | undefined {
  const stems: string[] = [];
  for (let at = start; at < line.length && stems.length < count;) {
    const end = endOfWord(line, at),
      { fold, parts } = formsOf(wordIn(line, at, end));
    if (parts) return undefined;
    stems.push(stem(fold));
    at = startOfWord(line, end);
  }
  return stems;
}

function isNear(stems: readonly string[], family: Family): boolean {
  const { weighty } = family,
    reach = reachOf(family);
  let near = 0;
  for (const one of weighty) {
    const at = stems.indexOf(one);
    if (at >= 0 && at <= reach) near++;
  }
  return near >= weighty.length * 0.6;
}
