import type { Block, Policy, Span } from "../../../../../grammar/tree";
import { keptByTextAnd } from "../../kept/kept-by-text";
import { derived, keptInBlocks, perBlock, withoutIndex } from "../../kept/reuse";
import type { Definition } from "../definitions";
import { wordsOf, type Word } from "../word-list";
import { mentionsIn, type ConceptIndex, type Mention } from "./concepts";
import { type Passage, standAt } from "./passages";

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|rev|reverend|sir|prof|professor|father|sister|canon)$/;
/** What parts names from roles where they are compared. */
const NEXT = 0;
const LINK = /^(?:is|as|the|our|also|and|who|school's|acts|being|or|currently)$/;

/** Other words by which a document means a role: names of the people who hold it, abbreviations that it defines, and a head who is named as the safeguarding lead. */
export interface Aliases {
  readonly names: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/**
 * Reads who holds a role: `Role: name` rows, "Ms Bell (DSL)", "the DSL is Ms Bell", "Head Teacher – Designated Child Protection Officer", defined abbreviations.
 * @param role the concept of the role
 */
export function readAliases(
  text: string,
  policy: Policy,
  passages: readonly Passage[],
  definitions: readonly Definition[],
  role: string,
  index: ConceptIndex,
): Aliases {
  const names = new Set<string>(),
    roles = new Set<string>();
  const lines = perBlock(policy, labelledLine);
  const labelsIn = (at: number) => {
    const line = lines[at]!;
    return line.length > 0 ? line : labelled(text, policy.blocks[at]!);
  };
  for (const alias of keptInBlocks(
    policy,
    readAliases,
    [role, index],
    (at) => {
      const labels = labelsIn(at);
      return labels.length === 0 ? NO_ALIASES : labels.flatMap(([label, value]) => fromRow(label, value, role, index));
    },
    withoutIndex,
  ))
    (alias.whose === "name" ? names : roles).add(alias.text);
  for (const { words, mentions } of passages) {
    for (const mention of mentions) if (mention.concept === role) fromSentence(words, mention, mentions);
  }
  for (const { term, content } of definitions) {
    const { words, mentions } = labelOf(content, index);
    if (words.length <= 12 && mentions.some(({ concept }) => concept === role)) names.add(term.toLowerCase());
  }
  return derived(policy, readAliases, [...names, NEXT, ...roles], () => ({ names, roles }));

  function fromSentence(words: readonly Word[], mention: Mention, mentions: readonly Mention[]): void {
    const before = words.slice(Math.max(0, mention.from - 6), mention.from),
      after = words.slice(mention.to, mention.to + 7);
    const opens = words[mention.from]!.gap === ",",
      lead = before.filter(({ text }) => !LINK.test(text));
    if (opens || /^(?:is|as)$/.test(before.findLast(({ text }) => text !== "the" && text !== "our")?.text ?? ""))
      for (const name of namesIn(lead.slice(-3), false)) names.add(name);
    if (after[0] && (after[0].gap === "," || after[0].text === "is" || TITLE.test(after[0].text)))
      for (const name of namesIn(after.filter(({ text }) => !LINK.test(text)).slice(0, 4), false)) names.add(name);
    for (const other of mentions) {
      if (other.concept !== "general-role" || !isHead(words, other)) continue;
      const between = other.to <= mention.from ? words.slice(other.to, mention.from) : words.slice(mention.to, other.from);
      const joint = other.to <= mention.from ? words[mention.from]!.gap : words[other.from]!.gap;
      const copula = between.some(({ text }) => text === "is" || text === "as");
      if (
        between.length <= 5 &&
        between.every(({ text }) => LINK.test(text)) &&
        (copula || (between.length === 0 && joint === ",")) &&
        !between.some(({ text }) => text === "or" || (text === "and" && !copula))
      )
        roles.add(key(words, other));
    }
  }
}

/** A label with its value. */
type Labelled = readonly [label: string, value: string];

const NO_LABELS: readonly Labelled[] = [];
const NO_ALIASES: readonly never[] = [];

/** The label with which a paragraph or an item begins, with its value. */
function labelledLine(block: Block): readonly Labelled[] {
  if (block.kind !== "paragraph" && block.kind !== "item") return NO_LABELS;
  const { text } = block.flow,
    colon = text.indexOf(":"),
    line = colon >= 3 && colon <= 70 ? /^([^:.]{3,70}):\s*(.{3,60})$/.exec(text) : null;
  return line ? [[line[1]!, line[2]!]] : NO_LABELS;
}

/** The labels in a row or a field, each with its value. */
function labelled(text: string, block: Block): readonly Labelled[] {
  const words = ({ start, end }: Span) => text.slice(start, end);
  if (block.kind === "person") return [[words(block.role), words(block.name)]];
  if (block.kind === "row") return block.cells.length >= 2 ? [[words(block.cells[0]!), words(block.cells[1]!)]] : NO_LABELS;
  if (block.kind === "field") return block.fields.map(({ label, value }) => [words(label), words(value)]);
  return NO_LABELS;
}

/** What names the role, or means it, where a label speaks of it. */
function fromRow(
  label: string,
  value: string,
  role: string,
  index: ConceptIndex,
): readonly { readonly whose: "name" | "role"; readonly text: string }[] {
  const { words, mentions } = labelOf(label, index);
  if (!mentions.some(({ concept }) => concept === role)) return [];
  return [
    ...namesIn(wordsOf(value), true).map((text) => ({ whose: "name" as const, text })),
    ...mentions.flatMap((mention) =>
      mention.concept === "general-role" && isHead(words, mention) ? [{ whose: "role" as const, text: key(words, mention) }] : [],
    ),
  ];
}

/** The words of a label and what they mention; nothing for one that is too long to be a role's name. */
const labelOf = keptByTextAnd((label, index: ConceptIndex): { readonly words: readonly Word[]; readonly mentions: readonly Mention[] } => {
  const words = wordsOf(label);
  return { words, mentions: words.length > 14 ? [] : mentionsIn(words, index) };
});

/** The passages with the mentions of the role by its aliases added to those that the concepts give. */
export function withAliases(passages: readonly Passage[], aliases: Aliases, role: string): readonly Passage[] {
  if (aliases.names.size === 0 && aliases.roles.size === 0) return passages;
  return passages.map((passage) => {
    let known = passage.aliased;
    if (known?.aliases !== aliases) {
      const more = aliasMentions(passage.words, passage.mentions, aliases, role);
      passage.aliased = known = { aliases, mentions: more.length > 0 ? [...passage.mentions, ...more] : undefined };
    }
    if (!known.mentions) return passage;
    if (known.passage?.before !== passage.before || !known.passage)
      known.passage = { ...passage, mentions: known.mentions, stated: undefined };
    standAt(known.passage, passage.block, passage.section);
    return known.passage;
  });
}

/** The mentions of a passage with those that aliases add, where they add any, and the passage with these. */
export interface Aliased {
  readonly aliases: Aliases;
  readonly mentions: readonly Mention[] | undefined;
  passage?: Passage;
}

function aliasMentions(words: readonly Word[], mentions: readonly Mention[], { names, roles }: Aliases, role: string): Mention[] {
  const found: Mention[] = [];
  if (names.size > 0)
    words.forEach(({ text, capital }, at) => {
      if (capital && names.has(text.replace(/'s$/, "")))
        found.push({ concept: role, from: at > 0 && TITLE.test(words[at - 1]!.text) ? at - 1 : at, to: at + 1 });
    });
  if (roles.size > 0)
    for (const mention of mentions)
      if (mention.concept === "general-role" && roles.has(key(words, mention))) found.push({ ...mention, concept: role });
  return found;
}

/** Surnames after a title; where a whole value is a name, its last word. */
function namesIn(words: readonly Word[], whole: boolean): string[] {
  const titled = words.flatMap(({ text }, i) => {
    if (!TITLE.test(text)) return [];
    const surname = words.slice(i + 1, i + 4).filter((word) => word.capital && word.text.length > 1)[
      whole || words[i + 1]?.text.length === 1 ? 0 : 0
    ];
    return surname ? [surname.text.replace(/'s$/, "")] : [];
  });
  if (titled.length > 0 || !whole) return titled;
  return words.length >= 2 && words.length <= 4 && words.every(({ capital }) => capital) ? [words[words.length - 1]!.text] : [];
}

function isHead(words: readonly Word[], mention: Mention): boolean {
  return /head|principal/.test(key(words, mention));
}

function key(words: readonly Word[], mention: Mention): string {
  return words
    .slice(mention.from, mention.to)
    .map(({ text }) => text.replace(/'s$/, ""))
    .join("")
    .replace(/[^a-z]/g, "");
}
