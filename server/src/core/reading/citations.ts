import type { Block, Policy, Span, TextBlock } from "../../../../grammar/tree";
import type { Register } from "../knowledge/legislation";
import type { Knowledge } from "../knowledge/knowledge";
import { spanInDocument } from "../language/flow";
import { perBlock, takenOver } from "../kept/reuse";
import type { CitationMatch } from "../report/report";
import { headsGone, headsLog, isLogEntry, isLogParagraph, leadsToGone, opensLog } from "./citations/history";
import { joinedLine, type JoinedLine, leadsOn } from "./citations/join";
import { readLine, type LineCitation } from "./citations/line";
import { resolveAnaphor } from "./citations/anaphora";
import type { Nation } from "./citations/nations";
import { inBlocksWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

/** A citation as read: where it stands and what it resolves to. Whether that is in force is judged later, as of a day. */
export interface Citation {
  readonly span: Span;
  readonly text: string;
  /** Id in the register: the edition where a year or month is written, else the series or the current Act. */
  readonly entry?: string;
  readonly match: CitationMatch;
  /** Section, article or paragraph as written. */
  readonly pinpoint?: string;
  /** Cited as history, or the text itself says that it was replaced. */
  readonly historical?: boolean;
  readonly block: number;
  /** The title alone, and the year alone, where they stand. */
  readonly titleSpan: Span;
  readonly yearSpan?: Span;
  readonly year?: number;
  /** Law of another nation, by its own words. */
  readonly nation?: Exclude<Nation, "own">;
  /** "Bill" was written for an Act. */
  readonly bill?: boolean;
  /** Said of the law in general, or by a section number alone. */
  readonly general?: boolean;
  /** "the 1998 Act": what it means was taken from an earlier citation, or assumed where there is none. */
  readonly anaphor?: "antecedent" | "assumed";
}

/** All citations of a policy, in document order. Each block is read by itself; a citation that runs over its end, with the next. */
export function readCitations(policy: Policy, { register }: Knowledge): readonly Citation[] {
  const own = perBlock(policy, linesOf, register),
    logs = perBlock(policy, logSigns),
    gone = perBlock(policy, announcesGone),
    leads = perBlock(policy, leadsOn, register),
    abroad = isIrish(policy);
  const joins = new Map<number, JoinedLine>();
  leads.forEach((leads, index) => {
    const joined = leads && policy.blocks[index]!.kind !== "contents" ? joinedLine(policy.blocks, index, register) : undefined;
    if (joined) joins.set(index, joined);
  });
  return takenOver(policy, readCitations, [own, logs, gone, abroad, ...[...joins].flatMap(([index, { text }]) => [index, text])], () =>
    citationsIn(policy, own, logs, gone, joins, register, abroad ? asIrish : (one) => one),
  );
}

function citationsIn(
  policy: Policy,
  own: readonly (readonly LineCitation[])[],
  logs: readonly LogSigns[],
  gone: readonly boolean[],
  joins: ReadonlyMap<number, JoinedLine>,
  register: Register,
  abroad: (one: Citation) => Citation,
): Citation[] {
  const citations: Citation[] = [];
  let log = false,
    logLevel = 0,
    logTable = false,
    logLines = false,
    goneList = false;
  for (let index = 0; index < policy.blocks.length; index++) {
    const block = policy.blocks[index]!;
    if (!("flow" in block)) continue;
    const signs = logs[index]!;
    logTable = block.kind === "row" && (logTable || signs.opens);
    if (block.kind === "heading" && (signs.opens || gone[index]! || !log || block.level <= logLevel)) {
      log = signs.opens || gone[index]!;
      logLevel = block.level;
    }
    if (block.kind !== "item") goneList = gone[index]!;
    logLines = block.kind === "paragraph" && (signs.opens || (logLines && signs.entry) || signs.whole);
    if (block.kind === "contents") continue;
    const joined = joins.get(index);
    const history = log || logTable || logLines || (block.kind === "item" && goneList) || (block.kind !== "paragraph" && signs.entry);
    for (const one of joined ? readLine(joined.text, register, joined.breaks) : own[index]!) {
      const citation = abroad(place(one, index, block, joined));
      const resolved = one.anaphor ? resolveAnaphor(citation, one, citations, register) : citation;
      if (resolved) citations.push(history ? { ...resolved, historical: true } : resolved);
    }
    if (joined) index = joined.last;
  }
  return citations;
}

/** Whether a block opens a log of changes or heads a table of them, is an entry of one, or a paragraph that holds a whole one. */
interface LogSigns {
  readonly opens: boolean;
  readonly entry: boolean;
  readonly whole: boolean;
}
const NO_LOG: LogSigns = { opens: false, entry: false, whole: false };

const logSigns = inBlocksWith(SIGN.log, NO_LOG, (block: Block): LogSigns => {
  if (block.kind === "heading") return opensLog(block.flow.text) ? { ...NO_LOG, opens: true } : NO_LOG;
  if (block.kind !== "row" && block.kind !== "item" && block.kind !== "paragraph") return NO_LOG;
  const { text } = block.flow,
    opens = block.kind === "row" ? headsLog(text) : block.kind === "paragraph" && text.length < 60 && opensLog(text);
  const entry = isLogEntry(text),
    whole = block.kind === "paragraph" && isLogParagraph(text);
  return opens || entry || whole ? { opens, entry, whole } : NO_LOG;
});

/** Whether a heading or the lead-in of a list says that the law that follows has gone. */
const announcesGone = inBlocksWith(SIGN.gone, false, (block: Block): boolean =>
  block.kind === "heading" ? headsGone(block.flow.text) : block.kind === "paragraph" && leadsToGone(block.flow.text),
);

const IRISH = [
  "tusla",
  "an garda s",
  "oireachtas",
  "board of management",
  "department of education and skills",
  "education and training board",
  "children first act",
  "patron body",
];

/** Whether a policy is of a school in Ireland: its Acts have the titles of English ones and other years. */
function isIrish(policy: Policy): boolean {
  const perBlocks = perBlock(policy, irishSigns);
  return takenOver(policy, isIrish, [perBlocks], () => new Set(perBlocks.flat()).size > 1);
}

const NO_SIGNS: readonly string[] = [];

const irishSigns = inBlocksWith(SIGN.irish, NO_SIGNS, (block: Block): readonly string[] => {
  if (!("flow" in block)) return NO_SIGNS;
  const line = block.flow.text.toLowerCase(),
    signs = IRISH.filter((sign) => line.includes(sign));
  return signs.length === 0 ? NO_SIGNS : signs;
});

function asIrish(one: Citation): Citation {
  if (one.match !== "wrong-year" && one.match !== "wrong-title") return one;
  return { ...one, entry: undefined, match: "none", nation: "Ireland" };
}

const NO_CITATIONS: readonly LineCitation[] = [];

/** A block's own citations. */
function linesOf(block: Block, register: Register): readonly LineCitation[] {
  if (!("flow" in block) || block.kind === "contents") return NO_CITATIONS;
  const found = readLine(block.flow.text, register);
  return found.length === 0 ? NO_CITATIONS : found;
}

function place(one: LineCitation, block: number, { flow }: TextBlock, joined: JoinedLine | undefined): Citation {
  const span = (start: number, end: number): Span => (joined ? joined.span(start, end) : spanInDocument(flow, start, end));
  const { start, end, title, year, entry, match, pinpoint, historical, nation, bill, general } = one;
  return {
    span: span(start, end),
    text: (joined?.text ?? flow.text).slice(start, end),
    ...(entry ? { entry } : {}),
    match,
    block,
    titleSpan: span(title.start, title.end),
    ...(year ? { yearSpan: span(year.start, year.end), year: year.value } : {}),
    ...(pinpoint ? { pinpoint } : {}),
    ...(historical ? { historical } : {}),
    ...(nation && nation !== "own" ? { nation } : {}),
    ...(bill ? { bill } : {}),
    ...(general ? { general } : {}),
  };
}
