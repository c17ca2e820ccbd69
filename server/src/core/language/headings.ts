import type { HeadingBlock, Span } from "../../../../grammar/tree";
import { trim, wholeSpan, type Draft } from "./draft";
import {
  beginsInside,
  hasFinalStop,
  hasModal,
  hasVerb,
  isCapitals,
  isClosed,
  isOpenEnded,
  isQuestion,
  isSchoolName,
  looksLikeDate,
  wordCount,
} from "./words";

/** A heading that begins at a line: its words, its number, and the index after its last line. */
export interface HeadingReading {
  readonly form: HeadingBlock["form"];
  readonly level: number;
  readonly number?: string;
  readonly numberSpan?: Span;
  readonly body: Span;
  readonly word?: HeadingBlock["word"];
  readonly next: number;
}

const LEVELS: Readonly<Record<string, number>> = { "=": 1, "*": 2, "#": 1, "-": 2, "~": 3, "+": 3, "^": 4, '"': 4, "`": 5 };
/** Words that begin a sentence of their own; what begins otherwise, is short and has no verb goes on with the line above. */
const STARTS_SENTENCE =
  /^(?:an?|all|any|anyone|both|children|each|every|everyone|governors|he|if|in|it|no|nobody|our|parents|pupils|she|staff|the|their|there|these|they|this|those|we|when|where|you)\b/i;
/** The number before a heading's words. */
const NUMBER = /^\d+(?:\.\d+)*[.):]?\s+/;
const PERSON = /\b(?:mr|mrs|ms|miss|dr|sir)\b|@|\d{3}/i;

/**
 * The mark of a row of tildes or backticks that stands under a line of words, as the headings of reStructuredText are marked, else undefined.
 * Backticks also fence code off: there they are an underline only where the row, of four at least, is as long as the words above it.
 */
export function rowUnderWords(draft: Draft, i: number): "~" | "`" | undefined {
  const row = draft.lines[i],
    above = draft.lines[i - 1];
  if (row?.kind !== "fence" || !above || !["text", "numbered", "labelled", "appendix"].includes(above.kind)) return undefined;
  const rest = draft.text.slice(row.body.start, Math.min(row.body.end, row.body.start + 200)).trimEnd();
  if (row.mark === "~~~") return /^~*$/.test(rest) ? "~" : undefined;
  return /^`+$/.test(rest) && rest.length + row.mark.length >= draft.text.slice(above.span.start, above.span.end).trimEnd().length
    ? "`"
    : undefined;
}

/** The level of a heading that is underlined with a rule on the next line (`====`, `----`), else undefined. */
export function underline(draft: Draft, i: number): number | undefined {
  const line = draft.lines[i],
    rule = draft.lines[i + 1],
    row = rowUnderWords(draft, i + 1),
    mark = rule?.kind === "rule" ? rule.mark : row;
  if (mark === undefined) return undefined;
  if (
    !line ||
    !["text", "labelled", "numbered", "appendix"].includes(line.kind) ||
    draft.roles[i] === "hidden" ||
    draft.roles[i + 1] === "hidden"
  )
    return undefined;
  const words = draft.words(i);
  if (!isNameLike(words) || hasModal(words)) return undefined;
  const before = draft.lines[i - 1];
  if (before && !["blank", "rule", "fence"].includes(before.kind) && draft.roles[i - 1] === undefined) return undefined;
  return LEVELS[mark] ?? 2;
}

/**
 * Reads a line as a heading. A line with a modal verb or a final full stop is none.
 * @param width the width to which prose is wrapped in this document, Infinity where it is not
 * @param listed true where the line stands in or right under a list's introduction, where numbered lines are items
 * @param hashes true in a document whose headings are marked with `#`
 */
export function readHeading(draft: Draft, i: number, width: number, listed: boolean, hashes: boolean): HeadingReading | undefined {
  const line = draft.lines[i]!,
    words = draft.words(i);
  if (line.span.end - line.span.start > 300) return undefined;
  const lined = underline(draft, i);
  if (line.kind === "hash")
    return hasModal(words.replace(NUMBER, "")) || (/[^.]\.$/.test(words) && hasFinalStop(words))
      ? undefined
      : numberedBody(draft, { form: "hash", level: line.level, body: withoutHashes(draft.text, line.body), next: i + 1 });
  if (lined !== undefined)
    return numberedBody(draft, { form: "underlined", level: lined, body: trim(draft.text, wholeSpan(draft.text, line)), next: i + 2 });
  if (line.kind === "numbered") return numberedHeading(draft, i, listed, hashes);
  if (line.kind === "appendix") {
    const body = trim(draft.text, line.body),
      title = draft.clean(body);
    if (title !== "" && (!isNameLike(title) || hasVerb(title) || !/^[A-Z"'(\d]/.test(title))) return undefined;
    if (line.word !== "appendix" && title === "" && !draft.isBlank(i - 1)) return undefined;
    const named = title === "" ? { start: line.span.start, end: line.numberSpan.end } : body;
    return {
      form: "appendix",
      word: line.word,
      level: 1,
      number: line.number.toUpperCase(),
      numberSpan: line.numberSpan,
      body: trim(draft.text, named),
      next: i + 1,
    };
  }
  if (line.kind !== "text" && line.kind !== "labelled") return undefined;
  return standingHeading(draft, i, line.body, words, width, line.kind === "labelled" ? line.value : undefined);
}

function numberedHeading(draft: Draft, i: number, listed: boolean, hashes: boolean): HeadingReading | undefined {
  const line = draft.lines[i]!;
  if (line.kind !== "numbered" || listed || (line.stop === ")" && !standsAlone(draft, i))) return undefined;
  const single = !line.number.includes(".");
  if (single && (hashes || (line.number.length > 2 && /\d/.test(line.number)))) return undefined;
  const body = trim(draft.text, line.body),
    words = draft.clean(body);
  if (
    !isNameLike(words) ||
    hasVerb(words) ||
    !/^["'(\[]?[A-Z\d\u{1F300}-\u{1FAFF}]/u.test(words) ||
    wordCount(words) > 14 ||
    (looksLikeDate(`${line.number} ${words}`) && line.stop === "")
  )
    return undefined;
  if (!draft.isBlank(i + 1)) {
    const next = draft.lines[i + 1]!;
    if (next.kind === "numbered" && depth(next.number) === depth(line.number)) return undefined;
    if (next.kind === "text" && beginsInside(draft.words(i + 1))) return undefined;
  }
  const before = draft.lines[i - 1];
  if (before?.kind === "numbered" && !draft.isBlank(i - 1) && depth(before.number) === depth(line.number)) return undefined;
  return { form: "numbered", level: depth(line.number), number: line.number, numberSpan: line.numberSpan, body, next: i + 1 };
}

/** "1) Introduction" between empty lines, above running text: a heading; elsewhere such a number marks an item. */
function standsAlone(draft: Draft, i: number): boolean {
  const next = draft.nextWords(i + 1),
    below = next === undefined ? undefined : draft.lines[next]!;
  return (
    draft.isBlank(i - 1) &&
    draft.isBlank(i + 1) &&
    below !== undefined &&
    ["text", "labelled", "item"].includes(below.kind) &&
    wordCount(draft.words(i)) <= 9
  );
}

function depth(number: string): number {
  return number.replace(/\.0$/, "").split(".").length;
}

function standingHeading(
  draft: Draft,
  i: number,
  body: Span,
  words: string,
  width: number,
  value: Span | undefined,
): HeadingReading | undefined {
  if (
    words.length > 140 ||
    !isNameLike(words) ||
    hasVerb(words) ||
    wordCount(words) > (isQuestion(words) ? 20 : 14) ||
    !/^["'(\[]?(?:[A-Z\d\u{1F300}-\u{1FAFF}]|e-?[A-Zs])/u.test(words) ||
    looksLikeDate(words) ||
    isOpenEnded(words)
  )
    return undefined;
  const span = trim(draft.text, body),
    raw = draft.text.slice(span.start, span.end);
  const bold = /^(?:\*\*|__)[^*]+(?:\*\*|__):?$/.test(raw),
    capitals = isCapitals(words);
  if (
    !draft.isBlank(i - 1) &&
    !(bold || capitals) &&
    !followsHeading(draft, i) &&
    !(width === Infinity && hasFinalStop(draft.words(i - 1)) && wordCount(words) <= 6)
  )
    return undefined;
  const next = draft.nextWords(i + 1);
  if (next === undefined || draft.roles[next] === "contents") return undefined;
  const below = draft.lines[next]!,
    belowWords = draft.words(next);
  if (below.kind === "text" && beginsInside(belowWords)) return undefined;
  if (value && value.end > value.start) {
    const prose = below.kind === "item" || (below.kind === "text" && wordCount(belowWords) >= 8);
    if (!draft.isBlank(i + 1) || !prose || PERSON.test(words) || wordCount(draft.clean(value)) > 6 || draft.clean(value) === "") {
      if (!/:$/.test(words)) return undefined;
    }
  }
  if (/:$/.test(words) && ["item", "numbered", "bullet"].includes(below.kind)) return undefined;
  if (below.kind === "item" && /^[a-z]/.test(draft.clean(below.body)) && (words.includes(",") || wordCount(words) >= 6)) return undefined;
  if (
    next === i + 1 &&
    !bold &&
    !capitals &&
    below.kind === "text" &&
    (words.length >= 0.6 * width ||
      wordCount(words) > 8 ||
      (wordCount(belowWords) <= 8 && !(isClosed(belowWords) && (STARTS_SENTENCE.test(belowWords) || hasVerb(belowWords)))))
  )
    return undefined;
  if (isSchoolName(words) && !bold) return undefined;
  return numberedBody(draft, {
    form: capitals ? "capitals" : bold ? "bold" : "standing",
    level: capitals ? 1 : 2,
    body: span,
    next: i + 1,
  });
}

function followsHeading(draft: Draft, i: number): boolean {
  return draft.lines[i - 1]?.kind === "hash" || draft.lines[i - 1]?.kind === "appendix" || draft.roles[i - 1] === "title";
}

/** Short of letters or ended like a sentence, a line names nothing. A question mark and a colon are allowed. */
function isNameLike(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !hasFinalStop(words) && !/[;,]$/.test(words) && (!hasModal(words) || isQuestion(words));
}

function withoutHashes(text: string, body: Span): Span {
  let span = trim(text, body);
  while (span.end > span.start && text[span.end - 1] === "#") span = { start: span.start, end: span.end - 1 };
  return trim(text, span);
}

/** Splits the number off a heading's words: `## 3. Personal use`. */
function numberedBody(draft: Draft, heading: HeadingReading): HeadingReading {
  const { start, end } = heading.body;
  const hit =
    /^((?:\*\*)?(?:(?:section|appendix|annex)\s+)?)(\d{1,3}(?:\.\d{1,3})*|[A-H](?=[.)])|(?<=\s)[A-Z](?=[\s:.–-]|$))[.):]?(?:\s+[-–:]\s+|\s+|$)/i.exec(
      draft.text.slice(start, Math.min(end, start + 60)),
    );
  if (!hit || (hit[1]!.trim() === "" && start + hit[0].length >= end)) return heading;
  if (/^\d+\s+$/.test(hit[0]) && /[a-z]/.test(draft.text[start + hit[0].length] ?? "")) return heading;
  const numberStart = start + hit[1]!.length,
    body = start + hit[0].length >= end ? heading.body : { start: start + hit[0].length, end };
  const word = /section/i.test(hit[1]!) ? "section" : /app|annex/i.test(hit[1]!) ? "appendix" : undefined;
  return {
    ...heading,
    ...(word ? { word } : {}),
    number: hit[2]!.toUpperCase(),
    numberSpan: { start: numberStart, end: numberStart + hit[2]!.length },
    body,
  };
}
