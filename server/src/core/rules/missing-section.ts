import type { HeadingBlock, Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { RawFinding, Severity } from "../findings";
import { settleRequirements, type SettledRequirement } from "../judging/requirements";
import type { LevelledMatter } from "../knowledge/requirements";
import { spanInDocument } from "../language/flow";
import { hasFinalStop, hasVerb, isDocumentWord, isSchoolName, namesDocument, wordCount } from "../language/words";
import { isOfStaff } from "../knowledge/kinds";
import { mentionsIn } from "../reading/requirements/concepts";
import { wordsOf } from "../reading/word-list";
import { andList } from "../wording";
import type { World } from "../world";
import { titleAnchor, titlePart } from "./anchors";
import type { SchoolRule } from "./rule";

type Placed = RawFinding & { readonly path: string };

/** What stands in titles of policies about anything. */
const OF_ANY_POLICY =
  /\b(?:policy|policies|procedures?|statement|guidelines?|guidance|code|plan|protocol|document|handbook|final|draft|version|review(?:ed)?|approved|our|the|and|for|of|whole|school'?s?|academy|trust|nursery|pre|college|primary|secondary|model|template|staff|new|updated?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/gi;

/** Words for a concern that titles of policies on premises, staff and checks have too. */
const GENERAL_CONCERN = /^(?:safety|unsafe|welfare|wellbeing|well|disclosure|danger|vulnerable|concern)$/;
/** What a folder of policies holds besides. */
const OTHER_DOCUMENT =
  /\b(?:terms of reference|risk assessments?|job descriptions?|timetables?|newsletters?|minutes|prospectus|application forms?|lease)\b/i;

/** What in a title shows that images of pupils, or whom to tell, belong in a policy of any kind. */
const TOLD_OR_SEEN: ReadonlySet<string> = new Set(["child-concern", "image", "take-image", "online-life"]);

/** How many blocks the top of a document has. */
const HEAD = 40;

/** How many of the expected matters that were not found are named; the rest are counted. */
const NAMED = 5;

/** Finds what a policy must say and does not: the reporting route, consent for images, and, quietly, what such policies usually hold. */
export const missingSection: SchoolRule = {
  name: "missing-section",
  scope: "school",
  title: "Missing sections",
  waitsForIdle: true,
  check(documents, world) {
    const settled = settleRequirements(documents);
    return documents.flatMap((facts) => checkPolicy(facts, settled.get(facts.path)!, world));
  },
};

function checkPolicy(facts: DocumentFacts, readings: readonly SettledRequirement[], world: World): Placed[] {
  const matters = new Map(world.knowledge.requirements.mattersOf(facts.kind).map((one) => [one.matter.id, one]));
  const used: Span[] = [];
  const open = readings.flatMap((reading) => {
    const levelled = matters.get(reading.id);
    return levelled?.judged && reading.id !== "review-date" && reading.level === "mandatory" && reading.status !== "present"
      ? [{ reading, levelled }]
      : [];
  });
  if (facts.kind === "other") return open.length > 0 ? [unknownKind(facts, open, world)] : [];
  const found = open.map(({ reading, levelled }) => {
    const span = anchor(facts, reading, levelled, used);
    used.push(span);
    return mandatory(facts, reading, levelled, span);
  });
  const quiet = readings.flatMap((reading) => {
    const levelled = matters.get(reading.id);
    return levelled?.judged && reading.id !== "review-date" && reading.level === "expected" && reading.status === "missing"
      ? [levelled]
      : [];
  });
  return quiet.length > 0 ? [...found, expected(facts, quiet, world)] : found;
}

/** A mandatory matter that is missing or only half said. */
function mandatory(facts: DocumentFacts, reading: SettledRequirement, { matter }: LevelledMatter, span: Span): Placed {
  const ban = reading.lack === "ban";
  const severity: Severity = ban ? "information" : reading.status === "missing" ? "error" : "warning";
  return {
    rule: "missing-section",
    severity,
    path: facts.path,
    span,
    message: ban ? (reading.why ?? matter.missing) : `${reading.why} ${matter.why} ${matter.advice ?? ""}`,
    related: reading.evidence
      .filter(({ start, end }) => end <= span.start || start >= span.end)
      .slice(0, 3)
      .map((passage) => ({ span: passage, message: "Said here as well" })),
    data: {
      requirement: reading.id,
      status: reading.status,
      level: reading.level,
      evidence: reading.evidence,
      missing: reading.why,
      ...(reading.lack ? { lack: reading.lack } : {}),
      ...(reading.claimed ? { claimed: reading.claimed } : {}),
    },
  };
}

/**
 * A policy of none of the kinds that are known: one finding for both matters, a step less severe, and quiet where the text has
 * nothing to do with either, or where the title gives it another subject than harm, images and life online ("Homework Policy"): most such policies need neither.
 */
function unknownKind(facts: DocumentFacts, open: readonly { readonly reading: SettledRequirement }[], world: World): Placed {
  const title = saysItsSubject(facts.title) || facts.titleSpan ? facts.title : (headOf(facts) ?? facts.title);
  const called = callsFor(title, world),
    named = saysItsSubject(title) || title !== facts.title;
  const severity: Severity = open.some(({ reading }) => !reading.remote && (named ? called.has(reading.id) : reading.status === "missing"))
    ? "warning"
    : "information";
  return {
    rule: "missing-section",
    severity,
    path: facts.path,
    span: titleAnchor(facts),
    message: `${open.map(({ reading }) => reading.why).join(" ")} ${named && called.size === 0 ? "By its title this is none of the kinds of policy that we know, and most others need not say it." : "We could not tell what kind of policy this is, and not every policy needs to."} Write its kind under the title, such as "Policy: uniform", and we look for what belongs in it.`,
    data: {
      requirements: open.map(({ reading }) => reading.id),
      statuses: open.map(({ reading }) => reading.status),
      status: "missing",
      level: "mandatory",
      kindUnknown: true,
      insertAt: facts.review.insertAt,
    },
  };
}

/** The matters that a title calls for: whom to tell where it speaks of harm to children, consent where of images, both where of life online. "Fire Safety" and a policy on staff call for none. */
function callsFor(title: string, world: World): ReadonlySet<string> {
  const words = wordsOf(title),
    called = new Set<string>();
  for (const { concept, from } of mentionsIn(words, world.knowledge.requirements.concepts)) {
    if (!TOLD_OR_SEEN.has(concept) || (concept === "child-concern" && (isOfStaff(title) || GENERAL_CONCERN.test(words[from]!.text))))
      continue;
    if (concept !== "image" && concept !== "take-image") called.add("safeguarding-reporting");
    if (concept !== "child-concern") called.add("image-consent");
  }
  return called;
}

/** What names a document that has no title of its own: a line near its top that names a document, as the header on its pages does, else a first line of few words. */
function headOf({ policy, text }: DocumentFacts): string | undefined {
  const lines = policy.blocks
    .slice(0, HEAD)
    .flatMap((block) =>
      block.kind === "running"
        ? [text.slice(block.span.start, block.span.end).trim()]
        : block.kind === "paragraph" || block.kind === "heading"
          ? [block.flow.text]
          : [],
    );
  const isName = (line: string) =>
    wordCount(line) <= 12 && wordCount(line) > 1 && !hasVerb(line) && !hasFinalStop(line) && !isSchoolName(line) && !isDocumentWord(line);
  return lines.find((line) => isName(line) && saysItsSubject(line)) ?? lines.slice(0, 1).find(isName);
}

/** Whether a title names a document and what it is about: "Homework Policy", but not "Policy Statement 2024". */
function saysItsSubject(title: string): boolean {
  const words = title.replace(/[-_]+/g, " ").trim();
  return (
    (namesDocument(words) || OTHER_DOCUMENT.test(words)) &&
    !isDocumentWord(words) &&
    !isSchoolName(words) &&
    /[a-z]{3}/i.test(words.replace(OF_ANY_POLICY, ""))
  );
}

/** One quiet finding for all that such policies usually hold and this one does not seem to. What law or guidance asks for is named first. */
function expected(facts: DocumentFacts, quiet: readonly LevelledMatter[], world: World): Placed {
  const ordered = [...quiet.filter(({ matter }) => matter.statutory), ...quiet.filter(({ matter }) => !matter.statutory)].map(
    ({ matter }) => matter,
  );
  const named = ordered.slice(0, NAMED).map(({ title }) => `"${title}"`),
    more = ordered.length - named.length;
  const kind = world.knowledge.requirements.kinds.find((one) => one.kind === facts.kind)?.title ?? "";
  const list = more > 0 ? `${named.join(", ")} and ${more} more` : andList(named);
  return {
    rule: "missing-section",
    severity: "information",
    path: facts.path,
    span: titleAnchor(facts),
    message: `We found nothing here about ${list}. Policies of this kind (${kind.toLowerCase().replace("cctv", "CCTV")}) usually deal with them. Add what your school needs.`,
    data: { requirements: ordered.map(({ id }) => id), titles: ordered.map(({ title }) => title), status: "missing", level: "expected" },
  };
}

/** Where the finding stands: the words that say half of it; the section that claims to cover it; a heading that promises it; else the title. No two stand on the same words. */
function anchor(facts: DocumentFacts, reading: SettledRequirement, { matter }: LevelledMatter, used: readonly Span[]): Span {
  const isFree = (span: Span | undefined): span is Span =>
    span !== undefined && !used.some((other) => other.start === span.start && other.end === span.end);
  const said = [reading.mark, ...reading.evidence, ...(reading.claimed ?? [])].find(isFree);
  return (
    said ??
    [() => promise(facts, matter), () => titleAnchor(facts), () => titlePart(facts, "first")].map((look) => look()).find(isFree) ??
    titlePart(facts, "last")
  );
}

/** The words of the first heading that promises a matter. */
function promise({ policy: { blocks } }: DocumentFacts, { anchor }: LevelledMatter["matter"]): Span | undefined {
  const heading = blocks.find(
    (block): block is HeadingBlock => block.kind === "heading" && anchor.some((word) => block.flow.text.toLowerCase().includes(word)),
  );
  return heading && spanInDocument(heading.flow, 0, heading.flow.text.length);
}
