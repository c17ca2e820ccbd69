import type { Block, Policy, Span } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { byBlockAlone, perBlock, placed } from "../kept/reuse";
import { readWords, type Word } from "./citations/words";
import { matches } from "../matches";
import { inBlocksWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

/** A school or a local authority that a document names. */
export interface NamedPlace {
  readonly kind: "school" | "authority";
  /** As written, with plain quotes and spaces. */
  readonly name: string;
  /** The words that tell it from others, lower case: "st oakfields" for "St. Oakfield's C of E Primary School". */
  readonly core: string;
  readonly span: Span;
  readonly block: number;
  /** Named as the document's own: "X must …", "staff at X", "the local authority, X". */
  readonly own: boolean;
}

const SCHOOL_END: ReadonlySet<string> = new Set(["school", "academy", "college", "primary", "infants", "juniors", "nursery", "federation"]);
const SCHOOL_TYPE: ReadonlySet<string> = new Set([
  ...SCHOOL_END,
  "infant",
  "junior",
  "high",
  "secondary",
  "grammar",
  "village",
  "community",
  "special",
  "middle",
  "first",
  "free",
  "comprehensive",
  "preparatory",
  "prep",
  "central",
  "specialist",
  "girls",
  "boys",
  "girls'",
  "boys'",
  "girl's",
  "boy's",
  "c",
  "e",
  "ce",
  "cofe",
  "rc",
  "va",
  "vc",
  "church",
  "england",
  "catholic",
  "roman",
  "methodist",
  "anglican",
  "jewish",
  "muslim",
  "islamic",
  "voluntary",
  "aided",
  "controlled",
  "foundation",
  "sixth",
  "form",
  "technology",
  "studio",
  "technical",
  "sports",
  "arts",
  "and",
  "of",
  "the",
]);
const AUTHORITY_TYPE: ReadonlySet<string> = new Set([
  "county",
  "borough",
  "city",
  "district",
  "metropolitan",
  "london",
  "royal",
  "council",
  "local",
  "authority",
  "la",
  "lea",
  "of",
  "the",
  "and",
  "unitary",
]);
/** Capital words that begin no name. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    "a after all an and another any as at before behalf both boarding breakfast british by complete current day designated each eco english every example extended faith feeder for forest form from full good head headteacher healthy here home host how if in independent individual insert " +
    "its lead local lower mainstream maintained model multi my name named national new no of off old on online or other our outstanding parent part partner pre previous pupil relevant safe safer sample senior single sixth staff state summer sunday teaching that the their these this those time to " +
    "uk under upper virtual welcome welsh what when where whole with within your out behaviour policy media social secondary approved joining leaving using"
  ).split(" "),
);

const OWN_AFTER =
  /^(?:'s)? *(?:,? (?:and )?(?:its|we|all) |(?:will|must|shall|should|may|expects?|believes?|recogni[sz]es?|understands?|aims?|does|do|has|have|takes?|uses?|defines?|monitors?|considers?|encourages?|requires?|provides?|reserves?|accepts?|acknowledges?|seeks?|values?|wants?|cannot|can|is|are|could|would|logos?|brands?|website|equipment|staff|pupils|students|employees|governors|governing|policy|policies|premises|accounts?|community)\b)/i;
const OWN_BEFORE =
  /\b(?:employ(?:ed|ees?|ment)|representatives?|work(?:s|ing)?|staff|teachers?|pupils|students|children|everyone|adults|governors?|governing body|volunteers|members|behalf|reputation|name|life|acceptable|position|community|policy|policies|rules)(?: at| of| by| for| in)(?: the)? *["'(]*$/i;
const NOT_OWN =
  /\b(?:such as|e\.g|for example|like|including|feeder|partner|neighbouring|nearby|other schools?|another|linked?|visit\w*|trips?|transfer\w*|from|cluster|together with|alongside|shared with|thank\w*|based on|adapted|courtesy|acknowledg\w*|developed by|produced by|former\w*|previous\w*|moved? (?:on )?to|go(?:es|ing)? (?:on )?to|hosted by|held at|took place|take place|takes place|lessons at|tournament|against|written by|copyright|©)\b[^.;]*$/i;
const AUTHORITY_BEFORE =
  /\b(?:local (?:education )?authority|LA|LEA|council),? *(?:\(|,|is|being|for us is|for this school is|–|-|:) *(?:the )?$/i;
const AUTHORITY_AFTER =
  /^ *(?:\)|,)? *\(? *(?:,? (?:our|the|as the|which is the) (?:local (?:education )?authority|LA|LEA)\b|(?:is|as) (?:our|the) (?:local (?:education )?authority|LA|LEA)\b)/i;
const AWAY = /\b(?:neighbouring|other|home|another|lives?|living|resid\w+|outside|bordering|from|such as|moved)\b[^.;]*$/i;

/** "Governor at Elm School": in a register of interests, where else somebody is one. */
const OFFICE_ELSEWHERE = /\b(?:Governor|Trustee) (?:at|of) *$/;

/** The schools and local authorities that the running text and the title of a policy name, in document order. */
export function readPlaces(policy: Policy): readonly NamedPlace[] {
  const perBlocks = perBlock(policy, placesIn);
  return placed(
    policy,
    readPlaces,
    [],
    (index) => {
      const block = policy.blocks[index]!;
      return "flow" in block
        ? perBlocks[index]!.map(({ kind, name, core, start, end, own }): NamedPlace => ({
            kind,
            name,
            core,
            span: spanInDocument(block.flow, start, end),
            block: index,
            own,
          }))
        : [];
    },
    byBlockAlone,
  );
}

interface FoundPlace extends Omit<NamedPlace, "span" | "block"> {
  readonly start: number;
  readonly end: number;
}
const NO_PLACES: readonly FoundPlace[] = [];

/** The places that a block names, as offsets in its flow. */
const placesIn = inBlocksWith(SIGN.place, NO_PLACES, (block: Block): readonly FoundPlace[] => {
  if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "title" && block.kind !== "row") return NO_PLACES;
  const line = block.flow.text;
  if (!/\b(?:school|academy|college|primary|infants|juniors|nursery|federation|council|authority|LA)\b/i.test(line)) return NO_PLACES;
  const words = readWords(line),
    found: FoundPlace[] = [];
  const names: { from: number; to: number; kind: NamedPlace["kind"] }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.capital) continue;
    const kind =
      SCHOOL_END.has(word.fold.replace(/'s$/, "")) &&
      !SCHOOL_END.has(words[at + 1]?.capital ? words[at + 1]!.fold : "") &&
      !/^(?:Multi|Trusts?)\b/.test(words[at + 1]?.text ?? "")
        ? "school"
        : authorityEnd(words, at)
          ? "authority"
          : undefined;
    if (!kind || (kind === "school" && /^(?:of|the|in|at|from|to)$/.test(words[at - 1]?.fold ?? ""))) continue;
    if (kind === "school" && words[at - 1]?.fold === "and" && !SCHOOL_END.has(words[at - 2]?.fold ?? "")) continue;
    const from = nameStart(words, at, kind);
    if (from !== undefined) names.push({ from, to: at + 1, kind });
  }
  names.forEach(({ from, to, kind }, i) => {
    const last = words[to - 1]!,
      start = words[from]!.start,
      end = last.end - (/'s$/.test(last.text) ? 2 : 0);
    const listed =
      kind === "school" &&
      names.some(
        (other, j) =>
          j !== i &&
          other.kind === "school" &&
          Math.abs(other.from - from) < 12 &&
          /^[\s,&]*(?:and|or)?[\s,&]*$/.test(
            other.from > from ? line.slice(end, words[other.from]!.start) : line.slice(words[other.to - 1]!.end, start),
          ),
      );
    const before = sentenceBefore(line, start),
      after = line.slice(end, end + 60);
    const own =
      kind === "school"
        ? !listed &&
          !NOT_OWN.test(before) &&
          !OFFICE_ELSEWHERE.test(before) &&
          (block.kind === "title" || OWN_BEFORE.test(before) || OWN_AFTER.test(after))
        : !AWAY.test(before) &&
          (AUTHORITY_BEFORE.test(before) || AUTHORITY_AFTER.test(after) || /^(?:la|lea|authority)$/.test(words[to - 1]!.fold));
    found.push({ kind, name: line.slice(start, end), core: coreOf(line.slice(start, end), kind), start, end, own });
  });
  return found.length === 0 ? NO_PLACES : found;
});

function authorityEnd(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.fold === "council")
    return words[at - 1]?.capital === true && ["county", "borough", "city", "district", "metropolitan"].includes(words[at - 1]!.fold);
  if (word.text === "LA" || word.text === "LEA") return true;
  return word.fold === "authority" && words[at - 1]?.fold === "local";
}

/** The first word of the name that ends at `at`; undefined where nothing tells it from any other school. */
function nameStart(words: readonly Word[], at: number, kind: NamedPlace["kind"]): number | undefined {
  const types = kind === "school" ? SCHOOL_TYPE : AUTHORITY_TYPE;
  let from = at;
  while (from > 0 && at - from < 10) {
    const word = words[from - 1]!,
      gap = words[from]!.before;
    if (!/^(?:\s*|\.\s|\s*\(|\)\s*)$/.test(gap) || (gap.startsWith(".") && word.fold !== "st" && word.text.length > 1)) break;
    if (!word.capital && !["of", "and"].includes(word.fold)) break;
    if (ORDINARY.has(word.fold) && !types.has(word.fold)) break;
    from--;
  }
  while (
    from < at &&
    (!words[from]!.capital || words[from]!.fold === "the" || (ORDINARY.has(words[from]!.fold) && !types.has(words[from]!.fold)))
  )
    from++;
  while (from < at && ["and", "of"].includes(words[from]!.fold)) from++;
  if (
    inCapitals(words, from, at) &&
    !words
      .slice(from, at)
      .some((word) => (types.has(word.fold) && word.fold.length > 2 && !["and", "the"].includes(word.fold)) || word.fold === "st")
  )
    return undefined;
  return words.slice(from, at).some((word) => word.capital && !types.has(word.fold) && !ORDINARY.has(word.fold) && !/^\d/.test(word.text))
    ? from
    : undefined;
}

/** "CHILDREN WHO CANNOT ATTEND SCHOOL": in a line of capitals they show no name; the kind of school ("PRIMARY SCHOOL") does. */
function inCapitals(words: readonly Word[], from: number, at: number): boolean {
  return words[at]!.text.length > 2 && words.slice(from, at + 1).every(({ text }) => text === text.toUpperCase() || text === "of");
}

/** The words of a school's or an authority's name that tell it from others. */
export function coreOf(name: string, kind: NamedPlace["kind"]): string {
  const types = kind === "school" ? SCHOOL_TYPE : AUTHORITY_TYPE;
  const words = readWords(name).map((word) => word.fold.replace(/[.']/g, "")),
    telling = words.filter((word) => !types.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}

/** Whether two cores can be one school: all the words of the shorter are in the longer. */
export function samePlace(a: string, b: string): boolean {
  const first = new Set(a.split(" ")),
    second = new Set(b.split(" "));
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  return [...small].every((word) => large.has(word));
}

function sentenceBefore(line: string, start: number): string {
  const window = line.slice(Math.max(0, start - 140), start);
  const stop = Math.max(window.lastIndexOf("; "), ...matches(/(?<!\bSt)\. /g, window).map((match) => match.index));
  return stop >= 0 ? window.slice(stop + 1) : window;
}
