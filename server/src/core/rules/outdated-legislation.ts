import type { DocumentFacts } from "../facts";
import type { RawFinding, Severity } from "../findings";
import { alsoMeant, citationOf, judgeCitation, successorsOn, titleOf, type JudgedCitation } from "../judging/citations";
import { assessReview } from "../judging/review";
import type { RegisterEntry } from "../knowledge/legislation";
import type { Citation } from "../reading/citations";
import { sayDate, sayMonth } from "../wording";
import type { World } from "../world";
import type { DocumentRule } from "./rule";

type Problem =
  "repealed" | "superseded" | "never-existed" | "wrong-year" | "wrong-title" | "not-in-register" | "other-nation" | "section" | "residue";
interface Mention {
  readonly citation: Citation;
  readonly judged: JudgedCitation;
  readonly problem: Problem;
}

/** Finds repealed, superseded, misdated, misspelt and invented law, and law that the register does not know. One finding for each law and problem. */
export const outdatedLegislation: DocumentRule = {
  name: "outdated-legislation",
  scope: "document",
  title: "Outdated legislation",
  check(facts, world) {
    const groups = new Map<string, Mention[]>();
    for (const citation of facts.citations) {
      const judged = judgeCitation(citation, world),
        problem = problemOf(citation, judged);
      if (!problem || isOwnHeading(citation, judged, facts) || (problem === "wrong-title" && !isNamed(citation, judged, facts))) continue;
      const key = `${problem} ${judged.entry?.id ?? citation.text.toLowerCase().replace(/\W+/g, " ")} ${problem === "wrong-year" ? citation.year : ""}`;
      groups.set(key, [...(groups.get(key) ?? []), { citation, judged, problem }]);
    }
    return [...groups.values()].map((mentions) => finding(mentions, facts, world));
  },
};

function problemOf(citation: Citation, { status, standing, entry }: JudgedCitation): Problem | undefined {
  if (citation.historical) return undefined;
  if (citation.nation || (entry && !entry.extent.includes("England"))) return "other-nation";
  if (citation.match === "none") return "not-in-register";
  if (citation.match === "wrong-year" && standing !== "current" && (entry?.kind === "act" || entry?.kind === "si")) return "wrong-year";
  if (status === "repealed" || status === "superseded" || status === "never-existed" || status === "wrong-year" || status === "wrong-title")
    return status;
  if (entry && repealedSection(citation, entry)) return "section";
  return entry?.residue ? "residue" : undefined;
}

/** What stands beside the name of guidance that is meant as such. */
const OF_GUIDANCE =
  /\b(?:guidance|advice|DfE|published|publication|document|statutory|HM Government|UKCIS|entitled|titled|called)\b|["'(]\s*$/i;

/**
 * Whether words that come close to a title are meant as one. A year alone shares the title of the law before it ("Childrens Act 1989 and 2004"), and without a
 * year or a word such as "guidance" beside it "children missing in education" is what the guidance is about, as is the name of the school's own policy.
 */
function isNamed({ text, year, span }: Citation, { entry }: JudgedCitation, facts: DocumentFacts): boolean {
  if (/^\W*\d+\W*$/.test(text)) return false;
  if (entry?.kind !== "guidance" || year !== undefined) return true;
  const before = facts.text.slice(Math.max(0, span.start - 40), span.start),
    after = facts.text.slice(span.end, span.end + 30);
  return (
    !/^\W*polic(?:y|ies)\b/i.test(after) &&
    (/\b(?:code|guidance|framework)\b/i.test(text) || OF_GUIDANCE.test(before) || OF_GUIDANCE.test(after) || /^["']/.test(after))
  );
}

/** Whether the name of guidance, without a year, is all that a heading says: the school's own section or annex of that name, which may well say what holds today. */
function isOwnHeading({ block, year, text }: Citation, { entry }: JudgedCitation, { policy }: DocumentFacts): boolean {
  const own = policy.blocks[block],
    below = policy.blocks.slice(block + 1).find(({ kind }) => kind !== "blank" && kind !== "running");
  return (
    own?.kind === "heading" &&
    year === undefined &&
    entry?.kind === "guidance" &&
    text.length * 10 >= own.flow.text.length * 9 &&
    below?.kind === "paragraph" &&
    /[.!]$/.test(below.flow.text)
  );
}

function finding(mentions: readonly Mention[], facts: DocumentFacts, world: World): RawFinding {
  const first = mentions.find(({ citation }) => !citation.anaphor) ?? mentions[0]!;
  const {
    citation,
    judged: { entry, standing },
    problem,
  } = first;
  const instead = entry && (standing !== "current" || problem === "residue") ? successorsOn(entry, world) : [];
  const others = problem === "wrong-year" || problem === "not-in-register" ? alsoMeant(citation, entry, world) : [];
  return {
    rule: "outdated-legislation",
    severity: severityOf(first, entry),
    span: citation.span,
    message: messageOf(first, entry, instead, others, facts, world),
    related: mentions.filter((other) => other !== first).map((other) => ({ span: other.citation.span, message: "Also here." })),
    data: {
      problem,
      standing,
      match: citation.match,
      citation: citation.span,
      title: citation.titleSpan,
      ...(citation.yearSpan ? { year: citation.yearSpan } : {}),
      ...(citation.pinpoint ? { pinpoint: citation.pinpoint } : {}),
      ...(entry
        ? {
            entry: entry.id,
            entryTitle: titleOf(entry),
            replacedBy: instead.map(({ id }) => id),
            replacedByTitles: instead.map(titleOf),
            ...(others.length > 0 ? {} : replacement(problem, citation, entry, instead)),
          }
        : {}),
      places: mentions.map((one) => ({
        citation: one.citation.span,
        title: one.citation.titleSpan,
        ...(one.citation.yearSpan ? { year: one.citation.yearSpan } : {}),
      })),
    },
  };
}

/** What a fix may write: the whole citation, or the year alone. */
function replacement(
  problem: Problem,
  citation: Citation,
  entry: RegisterEntry,
  instead: readonly RegisterEntry[],
): { write?: string; writeYear?: string } {
  switch (problem) {
    case "wrong-title":
      return { write: entry.series ? titleOf(entry) : citationOf(entry) };
    case "wrong-year":
      return {
        ...(instead.length === 0 && entry.year && entry.year !== citation.year ? { writeYear: String(entry.year) } : {}),
        write: instead.length > 0 ? instead.map(citationOf).join(" and ") : citationOf(entry),
      };
    case "repealed":
    case "superseded":
    case "never-existed": {
      const edition =
        instead.length === 1 && instead[0]!.series && instead[0]!.series === entry.series && citation.yearSpan && instead[0]!.year;
      return {
        ...(edition ? { writeYear: String(edition) } : {}),
        ...(instead.length > 0 ? { write: instead.map(citationOf).join(" and ") } : {}),
      };
    }
    default:
      return {};
  }
}

function severityOf({ citation, problem }: Mention, entry: RegisterEntry | undefined): Severity {
  if (!entry || entry.confidence === "low") return "information";
  switch (problem) {
    case "repealed":
      return entry.confidence === "high" && citation.anaphor !== "assumed" && !citation.general ? "error" : "warning";
    case "never-existed":
      return entry.confidence === "high" && entry.kind !== "guidance" ? "error" : "warning";
    case "superseded":
    case "wrong-year":
      return "warning";
    default:
      return "information";
  }
}

function messageOf(
  { citation, problem }: Mention,
  entry: RegisterEntry | undefined,
  instead: readonly RegisterEntry[],
  others: readonly RegisterEntry[],
  facts: DocumentFacts,
  world: World,
): string {
  const text = citation.text
      .replace(/[`*|]+_?|(?<=\w)_(?= |$)/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^the /i, ""),
    written = /^\d{4}$/.test(text) && entry ? `${titleOf(entry).replace(/ \d{4}$/, "")} ${text}` : text;
  if (!entry) {
    if (citation.nation)
      return `The ${written} is not law in England: its words point to ${citation.nation === "United States" ? "the United States" : citation.nation}. A school in England follows English law. Name the law that applies here, or take the reference out.`;
    return `We do not know the ${written}: it is not in our register, so nothing about it was checked.${others.length === 1 ? ` Perhaps the ${titleOf(others[0]!)} is meant.` : ""} Look it up at legislation.gov.uk to see that it exists and is in force.`;
  }
  const name = titleOf(entry),
    act = entry.kind === "act" || entry.kind === "si" || entry.kind === "eu" || entry.kind === "treaty";
  const named = act ? `The ${name}` : `“${name}”`,
    many = /\bRegulations \d{4}$/.test(name),
    were = many ? "were" : "was";
  const thereIsNo = `There ${/\bRegulations \d{4}$/.test(written) ? "are" : "is"} no ${written}`;
  const cite =
    instead.length > 0
      ? `Cite ${instead.map((one) => (one.kind === "guidance" ? `“${citationOf(one)}”` : `the ${citationOf(one)}`)).join(" and ")} instead.`
      : "Take the reference out, or say what the school follows now.";
  switch (problem) {
    case "repealed":
      return `${named} ${many ? "have" : "has"} not been in force${entry.until ? ` since ${sayChange(entry.until, entry)}` : " for some time"}. A policy that relies on ${many ? "them" : "it"} tells staff and parents to follow rules that have gone. ${cite}`;
    case "superseded": {
      if (otherEdition(citation, entry))
        return `The ${citation.year} edition of “${name.replace(/ \([^()]*\d{4}[^()]*\)$/, "")}” has been replaced. Staff who look it up will find advice that no longer applies. ${cite}`;
      const since = entry.until
        ? ` ${reviewedWhile(entry, facts, world) ? `${were} right when this policy was last reviewed, but ${were} replaced` : entry.status === "withdrawn" ? `${were} withdrawn` : instead.length > 0 ? `${were} replaced` : "came to an end"} ${isMonthOnly(entry.until, entry) ? "in" : "on"} ${sayChange(entry.until, entry)}`
        : " is out of date";
      return `${named}${since}. Staff who look it up will find ${act ? "rules" : "advice"} that no longer ${act ? "apply" : "applies"}. ${cite}`;
    }
    case "never-existed":
      return act
        ? `There is no ${name}. A policy that names a law which does not exist will not stand up to a complaint or an inspection. Find out which law was meant, or take the reference out.`
        : `${named} was never published: there was no edition of that year. Readers cannot find it. Name the edition that the school follows now.`;
    case "wrong-year":
      if (others.length > 0)
        return `${thereIsNo} in the law of England. The ${[...(instead.length > 0 ? [] : [entry]), ...others].map(titleOf).join(" or the ")} is probably meant. Find out which, and correct the title or the year.`;
      if (act && citation.year === entry.year && instead.length === 0)
        return `${thereIsNo} in the law of England. ${named} ${many ? "are" : "is"} probably meant. Correct the title, so that readers find the right law.`;
      return instead.length > 0
        ? `${thereIsNo} in the law of England; the ${name} ${were} probably meant, and ${many ? "they have" : "that has"} gone too. Readers cannot look it up. ${cite}`
        : `${thereIsNo}${act ? " in the law of England" : ""}. ${named} ${many ? "are" : "is"} probably meant. Correct the year, so that readers find the right law.`;
    case "wrong-title":
      if (citation.bill)
        return `The Bill has become law: it is now the ${name}. A reader who looks for the Bill finds a text that was still being changed. Cite the Act.`;
      return `${act ? "The correct title is" : "The guidance is called"} ${act ? name : `“${name}”`}, not “${written}”. Correct it, so that readers find it.`;
    case "residue":
      return `Little of the ${name} is left: most of what it said is now in ${instead.map((one) => `the ${citationOf(one)}`).join(" and ")}. Check whether the policy relies on what has gone, and cite what applies today.`;
    case "other-nation":
      return `${named} ${many ? "are" : "is"} law of ${entry.extent.join(" and ")}, not of England. Name the law that applies to the school, or say why this one matters.`;
    default:
      return `${repealedSection(citation, entry)!.note} The policy cites ${citation.pinpoint} of the ${name}, which no longer does what the policy says. Check what it was meant to support.`;
  }
}

/** Whether a day of the register may stand for its month: the first of one, in an entry that is not certain. */
function isMonthOnly(day: string, { confidence }: RegisterEntry): boolean {
  return confidence !== "high" && day.endsWith("-01");
}

/** A day on which law changed, or its month where no more is known. */
function sayChange(day: string, entry: RegisterEntry): string {
  return isMonthOnly(day, entry) ? sayMonth(day) : sayDate(day);
}

function repealedSection(citation: Citation, entry: RegisterEntry): { readonly note: string } | undefined {
  if (!citation.pinpoint) return undefined;
  const numbers: readonly string[] = citation.pinpoint.match(/\d+[A-Z]*/g) ?? [];
  return /\bs/i.test(citation.pinpoint)
    ? entry.sections?.find(({ ref, status }) => status === "repealed" && numbers.includes(ref))
    : undefined;
}

/** Whether the year written is one that the register has no edition of. */
function otherEdition(citation: Citation, entry: RegisterEntry): boolean {
  return (
    entry.kind === "guidance" &&
    citation.year !== undefined &&
    citation.year !== entry.year &&
    !entry.title.includes(String(citation.year)) &&
    !entry.from?.startsWith(String(citation.year))
  );
}

/** Whether the policy's own last review fell into the time when the edition stood. */
function reviewedWhile(entry: RegisterEntry, facts: DocumentFacts, world: World): boolean {
  const { last } = assessReview(facts.review, world);
  return last !== undefined && (entry.from === null || last.to >= entry.from) && entry.until !== null && last.from < entry.until;
}
