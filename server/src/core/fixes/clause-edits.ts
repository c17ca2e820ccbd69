import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";
import type { Clause } from "../reading/clauses";
import type { Span } from "../../../../grammar/tree";

/** The clause that a passage of a finding is about: the one that shares most of it. */
export function clauseAt(facts: DocumentFacts, passage: Span): Clause | undefined {
  const shared = (clause: Clause) => Math.min(clause.span.end, passage.end) - Math.max(clause.span.start, passage.start);
  const best = facts.clauses.reduce<Clause | undefined>(
    (chosen, clause) => (!chosen || shared(clause) > shared(chosen) ? clause : chosen),
    undefined,
  );
  return best && shared(best) > 0 ? best : undefined;
}

/** How a reader finds a clause: its number, its section's number, or its section's title; undefined where it has none of these. */
export function placeName(facts: DocumentFacts, clause: Clause): string | undefined {
  if (clause.number) return clause.number;
  for (let index: number | undefined = clause.section; index !== undefined; index = facts.policy.sections[index]?.parent) {
    const section = facts.policy.sections[index];
    if (section?.number) return `section ${section.number}`;
    if (section?.heading !== undefined) return `the section "${section.title}"`;
  }
  return undefined;
}

/** Adds words to the end of a clause's sentence, before its full stop, semicolon or comma. */
export function addToEnd(facts: DocumentFacts, clause: Clause, words: string): Edit {
  const sentence = facts.sentences[clause.sentence]?.span ?? clause.span;
  let at = sentence.end;
  while (at > sentence.start && /[\s.;,!]/.test(facts.text[at - 1]!)) at--;
  return { span: { start: at, end: at }, newText: words };
}

/** Puts words before a clause's sentence and makes its first letter small, unless it begins with a name or an abbreviation. */
export function addToStart(facts: DocumentFacts, clause: Clause, words: string): Edit {
  const sentence = facts.sentences[clause.sentence]?.span ?? clause.span;
  let start = sentence.start;
  while (start < sentence.end && /[\s*_•\d.)-]/.test(facts.text[start]!)) start++;
  const first = /^\p{L}+/u.exec(facts.text.slice(start, sentence.end))?.[0] ?? "";
  const common =
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    /^(?:Staff|Pupils|Students|Parents|Teachers|Governors|Visitors|Volunteers|Adults|Children|All|Any|Anyone|No|Nobody|Every|Each|A|An|The|They|Members|Photographs|Images|Employees|Learners|It|This|These|Only|If|When|Where|Mobile|Personal|Phones|School)$/.test(
      first,
    );
  return { span: { start, end: start + 1 }, newText: `${words} ${common ? facts.text[start]!.toLowerCase() : facts.text[start]!}` };
}

/** The modal of a clause as written, and where it stands: "must", "should not"; undefined where the force is said in another way. */
export function modalOf(facts: DocumentFacts, clause: Clause): { readonly text: string; readonly span: Span } | undefined {
  const words = facts.text.slice(clause.span.start, clause.span.end);
  const hit = /\b(?:must|should|shall|ought to|may)\b(?: not)?/i.exec(words);
  if (!hit || !clause.forceText.toLowerCase().startsWith(hit[0].toLowerCase().split(" ")[0]!)) return undefined;
  return { text: hit[0], span: { start: clause.span.start + hit.index, end: clause.span.start + hit.index + hit[0].length } };
}
