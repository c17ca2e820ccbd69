import { distance } from "fastest-levenshtein";
import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { allSpans } from "../finding-spans";
import type { Edit, Fix, RawFinding } from "../findings";
import { citationOf, judgeCitation, successorsOn } from "../judging/citations";
import type { Citation } from "../reading/citations";
import type { World } from "../world";
import { coveredByList } from "./list-duplicate";

/**
 * Corrects a citation everywhere in the document. The spelling of a title and the year of a unique title are safe: they name the same law.
 * A successor or a later edition is a suggestion: it may say something else.
 */
export function fixOutdatedLegislation(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const { problem, write, writeYear } = finding.data ?? {};
  const places = citationsAt(finding, facts);
  if (places.length === 0) return [];
  if (problem === "wrong-year" && typeof writeYear === "string")
    return fixOf(
      `Correct the year to ${writeYear}`,
      isOneLaw(String(finding.data?.entryTitle), places[0]!.year, world) ? "safe" : "suggestion",
      places.map((place) => yearEdit(place, writeYear, facts)),
    );
  if (problem === "wrong-title" && typeof write === "string")
    return fixOf(
      `Correct the title to "${write}"`,
      places[0]!.bill ? "suggestion" : "safe",
      places.map((place) => titleEdit(place, write, facts)),
    );
  if (typeof write !== "string") return [];
  const duplicates = places.map((place) => coveredByList(place, facts, world));
  const removal = duplicates.every((span) => span !== undefined)
    ? fixOf(
        `Take the line out: the list already cites ${named(write)}`,
        "suggestion",
        duplicates.map((span) => ({ span: span!, newText: "" })),
      )
    : [];
  const replaced = places.map((place) => replaceEdit(place, write, typeof writeYear === "string" ? writeYear : undefined, facts, world));
  return [...removal, ...fixOf(`Cite ${named(withArticles(write, places[0]!, world))} instead`, "suggestion", replaced)];
}

const LAW = /\b(?:Acts?|Regulations?|Orders?|GDPR|Regulation)\b/;

/** Law with its article, guidance in quotation marks. */
function named(title: string): string {
  return LAW.test(title) ? `the ${title}` : `"${title}"`;
}

/** Whether a year can be corrected without asking: one law has the title, or one of them is a single figure away. "Education Act 2007" may be the Act of 2002 or of 2005. */
function isOneLaw(title: string, written: number | undefined, world: World): boolean {
  const bare = title.replace(/ \d{4}$/, "");
  const laws = world.knowledge.register.entries.filter((entry) => entry.kind !== "guidance" && entry.title.replace(/ \d{4}$/, "") === bare);
  return laws.length === 1 || laws.filter(({ year }) => distance(String(year), String(written)) <= 1).length === 1;
}

/** Successors joined by "and", each law after the first with its article: "Data Protection Act 2018 and the UK GDPR". */
function withArticles(write: string, place: Citation, world: World): string {
  const { entry } = judgeCitation(place, world),
    titles = entry ? successorsOn(entry, world).map(citationOf) : [];
  return titles.length > 1 && titles.join(" and ") === write
    ? titles.map((title, index) => (index > 0 && LAW.test(title) ? `the ${title}` : title)).join(" and ")
    : write;
}

/** Whether a citation is written with "the". */
function hasArticle(place: Citation, facts: DocumentFacts): boolean {
  return (
    /^the\b/i.test(facts.text.slice(place.titleSpan.start, place.titleSpan.end)) ||
    /\bthe\s+[*_"'“‘]*$/i.test(facts.text.slice(Math.max(0, place.titleSpan.start - 12), place.titleSpan.start))
  );
}

function fixOf(title: string, safety: Fix["safety"], edits: readonly (Edit | undefined)[]): Fix[] {
  const distinct = edits.filter((edit, index) => edit && edits.findIndex((other) => other?.span.start === edit.span.start) === index);
  return edits.some((edit) => edit === undefined) ? [] : [{ title, safety, edits: distinct as Edit[] }];
}

/** The citations that the finding is about: the one marked, and the same law's other mentions. */
function citationsAt(finding: RawFinding, facts: DocumentFacts): Citation[] {
  const spans = allSpans(finding);
  return spans.flatMap((span) => facts.citations.find((one) => one.span.start === span.start && one.span.end === span.end) ?? []);
}

function yearEdit(place: Citation, year: string, facts: DocumentFacts): Edit | undefined {
  if (place.yearSpan) return { span: place.yearSpan, newText: year };
  const own = /(?:18|19|20)\d\d/.exec(facts.text.slice(place.span.start, place.span.end));
  return own ? { span: { start: place.span.start + own.index, end: place.span.start + own.index + 4 }, newText: year } : undefined;
}

/** Title and year together, where no other citation shares the title ("Defamation Acts 1952 and 1996"). */
function titleEdit(place: Citation, words: string, facts: DocumentFacts): Edit | undefined {
  if (sharing(place, facts).length > 1) return undefined;
  const span: Span = {
    start: Math.min(place.titleSpan.start, place.yearSpan?.start ?? Infinity),
    end: Math.max(place.titleSpan.end, place.yearSpan?.end ?? 0),
  };
  const written = facts.text.slice(span.start, span.end);
  const closes = /\)$/.test(facts.text.slice(span.end, span.end + 1)) && written.includes("(") && !written.includes(")");
  const article = /^the\s+/i.exec(written)?.[0] ?? "";
  return {
    span: { start: span.start + article.length, end: span.end + (closes ? 1 : 0) },
    newText: balanced(words, written, facts.text[span.start - 1]),
  };
}

/** The new words with the emphasis mark that the old ones opened or closed. */
function balanced(words: string, written: string, before: string | undefined): string {
  const marks = written.match(/\*+|_+/g) ?? [];
  if (marks.length % 2 === 0) return words;
  return before === marks[0]![0] ? `${words}${marks[0]}` : `${marks[0]}${words}`;
}

/** The successor in the place of an Act. Citations that share one title go together when all of them have the same successor. */
function replaceEdit(place: Citation, plain: string, writeYear: string | undefined, facts: DocumentFacts, world: World): Edit | undefined {
  const write = hasArticle(place, facts) ? withArticles(plain, place, world) : plain;
  if (place.anaphor) {
    const year = /(?:19|20)\d\d/.exec(write)?.[0];
    return year ? yearEdit(place, year, facts) : undefined;
  }
  if (writeYear && place.yearSpan) return yearEdit(place, writeYear, facts);
  const all = sharing(place, facts);
  if (all.length === 1) return titleEdit(place, write, facts);
  if (
    !all.every((one) => {
      const { entry, standing } = judgeCitation(one, world);
      return entry && standing !== "current" && successorsOn(entry, world).map(citationOf).join(" and ") === plain;
    })
  )
    return undefined;
  return {
    span: {
      start: Math.min(...all.map((one) => one.titleSpan.start)),
      end: Math.max(...all.map((one) => Math.max(one.titleSpan.end, one.yearSpan?.end ?? 0))),
    },
    newText: write,
  };
}

function sharing(place: Citation, facts: DocumentFacts): Citation[] {
  return facts.citations.filter((one) => one.titleSpan.start < place.titleSpan.end && place.titleSpan.start < one.titleSpan.end);
}
