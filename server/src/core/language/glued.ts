import type { Span } from "../../../../grammar/tree";
import data from "../../../knowledge/headings.json";
import { trim, type Draft } from "./draft";
import { isClosed, wordCount } from "./words";
import { matches } from "../matches";

const HEADING_WORDS: ReadonlySet<string> = new Set(data.words);
const STARTERS: ReadonlySet<string> = new Set(data.starters);
const LINKS: ReadonlySet<string> = new Set(["and", "of", "the", "for", "&"]);

/**
 * A heading that was glued to its paragraph, as when a document was pasted: "Definitions and Scope Social networking applications
 * include …", "PURPOSE: This policy …".
 * @returns the heading's words and the paragraph's first stretch, or undefined for ordinary prose
 */
export function gluedHeading(draft: Draft, body: Span): { readonly heading: Span; readonly rest: Span } | undefined {
  const head = draft.text.slice(body.start, Math.min(body.end, body.start + 160));
  const split = beforeColon(draft, head, body) ?? beforeSentence(draft, head, body);
  if (split === undefined) return undefined;
  let heading = trim(draft.text, { start: body.start, end: body.start + split });
  while (heading.end > heading.start && /[:*_]/.test(draft.text[heading.end - 1]!))
    heading = { start: heading.start, end: heading.end - 1 };
  const rest = trim(draft.text, { start: body.start + split, end: body.end });
  return wordCount(draft.clean(rest)) >= 5 ? { heading, rest } : undefined;
}

function beforeColon(draft: Draft, head: string, body: Span): number | undefined {
  const colon = head.indexOf(": ");
  if (colon < 4 || colon > 100) return undefined;
  const label = draft.clean({ start: body.start, end: body.start + colon });
  const capitals = /^[A-Z][A-Z '\/&,()-]{5,}$/.test(label);
  const named = label.split(" ").every((word) => HEADING_WORDS.has(word.toLowerCase()) || LINKS.has(word.toLowerCase()));
  if ((!capitals && !named) || !/^\s*["'*_]*[A-Z]/.test(head.slice(colon + 1))) return undefined;
  return isClosed(draft.clean({ start: body.start + colon, end: body.end })) ? colon + 1 : undefined;
}

function beforeSentence(draft: Draft, head: string, body: Span): number | undefined {
  const first = /\S+/.exec(head)?.[0] ?? "";
  if (!/^[A-Z]/.test(first) || !HEADING_WORDS.has(first.toLowerCase())) return undefined;
  const words = matches(/\S+/g, head).slice(0, 9);
  let end = 0,
    count = 0;
  for (let i = 0; i < Math.min(words.length, 6); i++) {
    const word = words[i]![0];
    if (/^[A-Z]/.test(word) && HEADING_WORDS.has(word.toLowerCase())) {
      end = i + 1;
      count++;
    } else if (i === 0 || !LINKS.has(word.toLowerCase())) break;
  }
  const next = words[end],
    after = words[end + 1];
  if (count === 0 || !next || !after || !/^[A-Z][a-z]*,?$/.test(next[0]) || !/^[a-z]/.test(after[0])) return undefined;
  if (count === 1 && !STARTERS.has(next[0].toLowerCase().replace(/,$/, ""))) return undefined;
  return wordCount(draft.clean(body)) >= 10 || isClosed(draft.clean(body)) ? next.index : undefined;
}
