import type { Policy, Span } from "../../../../grammar/tree";
import type { Knowledge } from "../knowledge/knowledge";
import { spanInDocument } from "../language/flow";
import type { CitationMatch } from "../report/report";

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
}

/** All citations of a policy. First form: exact titles with their year. */
export function readCitations(policy: Policy, knowledge: Knowledge): Citation[] {
  const citations: Citation[] = [];
  policy.blocks.forEach((block, index) => {
    if (!("flow" in block)) return;
    const lower = block.flow.text.toLowerCase();
    const taken: [number, number][] = [];
    for (const entry of [...knowledge.register.entries].sort((a, b) => b.title.length - a.title.length)) {
      const title = entry.title.toLowerCase();
      for (let at = lower.indexOf(title); at >= 0; at = lower.indexOf(title, at + 1)) {
        const end = at + title.length;
        if (/\w/.test(lower[at - 1] ?? "") || /\w/.test(lower[end] ?? "") || taken.some(([s, e]) => at < e && end > s)) continue;
        taken.push([at, end]);
        citations.push({ span: spanInDocument(block.flow, at, end), text: block.flow.text.slice(at, end), entry: entry.id, match: "exact", block: index });
      }
    }
  });
  return citations.sort((a, b) => a.span.start - b.span.start);
}
