import type { Policy } from "../../../../../../grammar/tree";
import { keptByTextAnd } from "../../../kept/kept-by-text";
import { scan } from "../../words/scan";
import { conceptId, conceptName, contrastOf, isKindOf, sectionOf, type Vocabulary } from "../../words/vocabulary";
import { chunksOf } from "../parts/chunks";
import { capacityInTitle, takeCapacity } from "../parts/capacity";
import { complementsOf } from "../parts/complements";
import { rolesOf } from "../parts/roles";
import type { RawSlot } from "../raw";
import type { SlotName, Term } from "../clause";
import { partsOf } from "../parts/regions";

/** What a section's heading or its `Applies to:` line says about every clause in it. */
export interface Frame {
  readonly owner?: "personal" | "school";
  /** Through what that owner acts, where the heading speaks of it: accounts, or the kind of device that it names. */
  readonly means?: Term;
  readonly slots: Readonly<Partial<Record<SlotName, RawSlot>>>;
  readonly source: "heading" | "frame";
  /** The words of a short heading that can be set against another's: "home matches" against "away matches". */
  readonly title?: string;
  /** It stands over what is to be learnt: "Children will count to ten" is no rule there. */
  readonly taught?: true;
  /** It stands over what the school wants to reach: "Ensure that pupils feel safe" is no instruction there. */
  readonly aims?: true;
}

const PERSONAL = /\b(?:personal(?:ly)?|private|own)\b/i;
const SCHOOL =
  /\b(?:official|school[ -](?:accounts?|sanctioned|owned)|on behalf of|professional (?:use|accounts?|capacity|purposes?|communications?)|school social media|managing school)\b/i;

/** "Staff use", "Pupils' use of the network", "Use by visitors". */
const USED_BY =
  /^(?:([a-z-]+(?: [a-z-]+)??)(?:'s|'|\u2019s|\u2019)? use(?: of [a-z' -]+)?|use(?: of [a-z' -]+)? by ([a-z-]+(?: [a-z-]+)?))$/i;

/** The frame of each section, inherited from the sections around it; an `Applies to:` line beats the heading. */
export function framesOf(policy: Policy, vocabulary: Vocabulary): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [],
    title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  const taught = title !== undefined && "flow" in title && LEARNING.test(title.flow.text);
  policy.sections.forEach((section, index) => {
    const around = section.parent === undefined ? (taught ? TAUGHT : undefined) : frames[section.parent],
      outer = around?.aims && !around.taught ? undefined : around;
    const heading = headingFrame(section.title, vocabulary).frame,
      own = heading && outer?.taught && !heading.taught ? { ...heading, taught: true as const } : (heading ?? outer);
    let written: Frame | undefined;
    for (let i = section.firstBlock; i < section.endBlock && policy.sectionOf[i] === index; i++) {
      const block = policy.blocks[i]!;
      if (block.kind === "directive" && block.directive === "appliesTo") written = written ?? appliesTo(block.flow.text, vocabulary);
    }
    frames[index] = written ?? own;
  });
  return frames;
}

/** "Personal use", "Official accounts", "Sixth form": whose accounts, and who is meant. */
const headingFrame = keptByTextAnd((title, vocabulary: Vocabulary) => {
  const frame = frameOfHeading(title, vocabulary),
    words = title.toLowerCase();
  if (LEARNING.test(title)) return { frame: { ...(frame ?? TAUGHT), taught: true as const } };
  if (AIMS.test(title)) return { frame: { ...(frame ?? { slots: {}, source: "heading" as const }), aims: true as const } };
  return { frame: isContrasting(words) ? { ...(frame ?? { slots: {}, source: "heading" as const }), title: words } : frame };
});

/** What is taught, when: "Curriculum plan", "Scheme of work", "Learning outcomes". */
const LEARNING =
  /\b(?:curriculum (?:plan|map|overview|content|coverage|objectives?)|schemes? of (?:work|learning)|programmes? of (?:study|work)|(?:long|medium|short)[- ]term plan(?:s|ning)?|learning (?:objectives?|outcomes?|intentions?|goals?)|success criteria|early learning goals?|topic (?:web|map|plan)|progression (?:map|of skills)|knowledge organiser)\b/i;
const TAUGHT: Frame = { slots: {}, source: "heading", taught: true };

/** "Aims", "Our aims and objectives", "Purpose of this policy". */
const AIMS =
  /^(?:\d[\d.]*\s+)?(?:(?:the|our|its|policy|school) )?(?:\w+ )?(?:aims?|objectives?|purposes?|goals?|vision|mission|ethos|philosophy|rationale)(?: (?:and|&) (?:our )?(?:aims?|objectives?|purposes?|goals?|vision|mission|ethos|values|scope|rationale))?(?: (?:of|for) (?:this|the|our) (?:policy|procedure|document|school))?(?: statement)?:?$/i;

/** Words of a heading beyond which it is a sentence, and beyond which only its first word says which of several things it is about: "High level of control". */
const MOST_WORDS = 10,
  SHORT = 4;
/** Whether a heading says something that another can say the contrary of. */
function isContrasting(title: string): boolean {
  const words = title.split(" ");
  if (words.length > SHORT) return words.length <= MOST_WORDS && contrastOf.has(words[0]!);
  return words.some((word) => contrastOf.has(word)) || PERSONAL.test(title) !== /\bschool\b/.test(title);
}

function frameOfHeading(title: string, vocabulary: Vocabulary): Frame | undefined {
  const personal =
      PERSONAL.test(title) &&
      !/personal (?:data|information|details|items|belongings|property|hygiene|development|safety|care)/i.test(title),
    school = SCHOOL.test(title);
  const capacity = personal || school ? capacityInTitle(scan(title, vocabulary)) : undefined;
  if (personal !== school) {
    const owner = personal ? "personal" : "school",
      means = meansOf(title, owner, vocabulary);
    return { owner, ...(means ? { means } : {}), slots: capacity ? { capacity } : {}, source: "heading" };
  }
  const words = scan(
    USED_BY.exec(title)
      ?.slice(1)
      .find((who) => who !== undefined) ?? title,
    vocabulary,
  );
  const bare = words.letters.replace(/^p/, "");
  if (words.text.length <= 4 && /^[dA]*(?:H)?[NKG]$/.test(bare)) {
    const only = complementsOf(words, partsOf(chunksOf(words.letters))).items[0],
      section = only?.phrases[0]?.concept?.split(":")[0];
    if (only && (section === "places" || section === "times") && only.phrases[0]!.to === words.text.length)
      return {
        slots: {
          [section === "places" ? "place" : "time"]: {
            phrases: only.phrases,
            preposition: only.preposition || "in",
            from: 0,
            to: words.text.length,
          },
        },
        source: "heading",
      };
  }
  if (words.text.length > 3 || !/^[dA]*[HQ]$/.test(words.letters)) return undefined;
  const phrase = complementsOf(words, partsOf(chunksOf(words.letters))).items[0];
  return phrase && phrase.phrases[0]?.concept !== "people:school"
    ? { slots: { actor: { phrases: phrase.phrases, preposition: "", from: 0, to: words.text.length } }, source: "heading" }
    : undefined;
}

const device = conceptId("things:device"),
  vehicle = conceptId("things:vehicle"),
  online = conceptId("channels:online"),
  account = conceptId("channels:account");
/** Headings that speak of acting through something without naming it. */
const THROUGH = /\b(?:us(?:e|es|age|ing)|communicat\w+|contact\w*|messag\w+|post(?:s|ing)|capacity|on behalf of|online)\b/i;

/** Headings over how accounts come about and go: what stands below them is not all done through those. */
const PROCESS = /\b(?:creat\w+|set(?:ting)? up|open\w*|regist\w+|approv\w+|clos(?:e|ing)|delet\w+|request\w*|apply\w*|application)\b/i;

/** Through what is acted below a heading: "Personal accounts", "Personal use", "Personal mobile phones", "Own cars"; nothing below "Personal appearance". */
function meansOf(title: string, owner: "personal" | "school", vocabulary: Vocabulary): Term | undefined {
  if (PROCESS.test(title)) return undefined;
  const concepts = scan(title, vocabulary).concept.filter((id) => id !== undefined),
    accounts: Term = { text: `${owner} accounts`, head: "account", concept: "channels:account", narrowing: [] };
  if (concepts.some((id) => isKindOf(id, online) || isKindOf(id, account))) return accounts;
  const own = concepts.find((id) => isKindOf(id, device));
  if (own !== undefined) return { text: `${owner} devices`, head: "device", concept: conceptName(own), narrowing: [] };
  const driven = concepts.find((id) => isKindOf(id, vehicle));
  if (driven !== undefined) return { text: `${owner} vehicles`, head: "vehicle", concept: conceptName(driven), narrowing: [] };
  return THROUGH.test(title) && !concepts.some((id) => sectionOf(id) === "things") ? accounts : undefined;
}

/** `Applies to: staff, on personal accounts`. */
const appliesTo = keptByTextAnd(frameOfLine);

function frameOfLine(text: string, vocabulary: Vocabulary): Frame {
  const words = scan(text.replace(/^\s*applies to:\s*/i, ""), vocabulary);
  const { items } = complementsOf(words, partsOf(chunksOf(words.letters)));
  const actors = items
    .filter((item) => item.preposition === "" && item.phrases[0]?.concept?.startsWith("people:"))
    .flatMap((item) => item.phrases);
  const { slots, others } = rolesOf(
      items.filter((item) => item.preposition !== ""),
      false,
    ),
    capacity = takeCapacity(words, others, "", false);
  if (capacity) slots.capacity = capacity;
  const owner = Object.values(slots)
    .flatMap((slot) => slot?.phrases ?? [])
    .find((phrase) => phrase.owner)?.owner;
  return {
    ...(owner === "personal" || owner === "school"
      ? { owner, means: { text: `${owner} accounts`, head: "account", concept: "channels:account", narrowing: [] } }
      : {}),
    slots: { ...slots, ...(actors.length > 0 ? { actor: { phrases: actors, preposition: "", from: 0, to: words.text.length } } : {}) },
    source: "frame",
  };
}
