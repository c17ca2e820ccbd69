import acceptableUse from "../../../knowledge/requirements/acceptable-use.json";
import admissions from "../../../knowledge/requirements/admissions.json";
import antiBullying from "../../../knowledge/requirements/anti-bullying.json";
import attendance from "../../../knowledge/requirements/attendance.json";
import behaviour from "../../../knowledge/requirements/behaviour.json";
import cctv from "../../../knowledge/requirements/cctv.json";
import chargingAndRemissions from "../../../knowledge/requirements/charging-and-remissions.json";
import childProtectionAndSafeguarding from "../../../knowledge/requirements/child-protection-and-safeguarding.json";
import complaints from "../../../knowledge/requirements/complaints.json";
import dataProtection from "../../../knowledge/requirements/data-protection.json";
import equality from "../../../knowledge/requirements/equality.json";
import exclusion from "../../../knowledge/requirements/exclusion.json";
import firstAid from "../../../knowledge/requirements/first-aid.json";
import freedomOfInformation from "../../../knowledge/requirements/freedom-of-information.json";
import healthAndSafety from "../../../knowledge/requirements/health-and-safety.json";
import medicalConditions from "../../../knowledge/requirements/medical-conditions.json";
import mobilePhones from "../../../knowledge/requirements/mobile-phones.json";
import onlineSafety from "../../../knowledge/requirements/online-safety.json";
import photographyAndImages from "../../../knowledge/requirements/photography-and-images.json";
import relationshipsAndSexEducation from "../../../knowledge/requirements/relationships-and-sex-education.json";
import send from "../../../knowledge/requirements/send.json";
import socialMedia from "../../../knowledge/requirements/social-media.json";
import staffCodeOfConduct from "../../../knowledge/requirements/staff-code-of-conduct.json";
import uniform from "../../../knowledge/requirements/uniform.json";
import whistleblowing from "../../../knowledge/requirements/whistleblowing.json";
import type { RequirementLevel } from "../report/report";
import { keptByText } from "../kept/kept-by-text";
import { wordsOf } from "../reading/word-list";
import { baseForms } from "../reading/requirements/inflection";

/** What a policy of one kind must say, as data: `server/knowledge/requirements/KIND.json`. */
export interface PolicyKind {
  readonly kind: string;
  readonly title: string;
  /** What titles and `Policy:` lines call it, lower case, without hyphens and the word "policy". */
  readonly synonyms: readonly string[];
  /** Whether law asks for such a policy, in words. */
  readonly statutory: string;
  /** Register ids, or a basis in words. */
  readonly legalBasis: readonly string[];
  readonly reviewCycle: string;
  /** The usual review interval in months, null where nothing says one. */
  readonly reviewMonths: number | null;
  /** True where law or statutory guidance fixes that interval. */
  readonly reviewMonthsIsLegal: boolean;
  readonly approvalBody: string;
  readonly website: string;
  readonly confidence: string;
  readonly collectedOn: string;
  readonly note?: string;
  readonly levels: Readonly<Record<"safeguarding-reporting" | "review-date" | "image-consent", RequirementLevel>>;
  /** Which of the three mandatory matters lead to a finding; of the others the status is kept. */
  readonly judged: readonly string[];
  readonly requirements: readonly {
    readonly id: string;
    readonly level: RequirementLevel;
    readonly statutory?: boolean;
    readonly title: string;
    readonly names: readonly string[];
    readonly why: string;
    readonly basis: readonly string[];
    /** Phrases in base form; one of them in running text shows that the matter is dealt with. */
    readonly any: readonly string[];
  }[];
}

/** The 25 policy kinds. */
export const kindFiles = [
  acceptableUse,
  admissions,
  antiBullying,
  attendance,
  behaviour,
  cctv,
  chargingAndRemissions,
  childProtectionAndSafeguarding,
  complaints,
  dataProtection,
  equality,
  exclusion,
  firstAid,
  freedomOfInformation,
  healthAndSafety,
  medicalConditions,
  mobilePhones,
  onlineSafety,
  photographyAndImages,
  relationshipsAndSexEducation,
  send,
  socialMedia,
  staffCodeOfConduct,
  uniform,
  whistleblowing,
] as unknown as readonly PolicyKind[];

/**
 * The kind that a title, a `Policy:` line or a phrase names, or undefined. A name of two words or more goes before a single word, then the one
 * that stands first, then the longer one.
 */
export function kindNamed(words: string, kinds: readonly PolicyKind[] = kindFiles): string | undefined {
  let best: NamedAt | undefined;
  for (const one of namesIn(words, kinds)) if (!best || better(one, best)) best = one;
  return best?.kind;
}

/** Every kind that a name speaks of ("child protection and behaviour policies"). Names that lie inside a longer one are not counted. */
export function kindsNamed(words: string, kinds: readonly PolicyKind[] = kindFiles): string[] {
  const hits = namesIn(words, kinds);
  const outer = hits.filter(
    (one) =>
      !hits.some(
        (other) =>
          other.kind !== one.kind && other.at <= one.at && other.at + other.length >= one.at + one.length && other.length > one.length,
      ),
  );
  return [...new Set(outer.map(({ kind }) => kind))];
}

/** A written name of a kind, in words; `order` is its place among all names of all kinds. */
interface Name {
  readonly kind: string;
  readonly wanted: readonly string[];
  readonly order: number;
}
/** Where a name stands: its first word and its number of words. */
interface NamedAt {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly order: number;
}

const indexes = new WeakMap<readonly PolicyKind[], ReadonlyMap<string, readonly Name[]>>();
const formsOf = keptByText((word): readonly string[] => [...new Set([word, ...baseForms(word)])]);

/** The names of kinds by their first word. */
function indexOf(kinds: readonly PolicyKind[]): ReadonlyMap<string, readonly Name[]> {
  const known = indexes.get(kinds);
  if (known) return known;
  const index = new Map<string, Name[]>();
  const names = kinds.flatMap(({ kind, synonyms }) =>
    [...synonyms, kind.replace(/-/g, " ")].map((name) => ({ kind, wanted: name.split(" ") })),
  );
  names.forEach(({ kind, wanted }, order) => {
    const list = index.get(wanted[0]!),
      name = { kind, wanted, order };
    if (list) list.push(name);
    else index.set(wanted[0]!, [name]);
  });
  indexes.set(kinds, index);
  return index;
}

/** A "code of conduct" is the staff's, unless its title names those for whom it is and they are no staff. */
const OTHERS = /\b(?:parent|parental|carer|famil(?:y|ies)|governor|trustee|pupil|student|visitor|player|spectator)s?\b/i;
const ADULTS = /\b(?:staff|employees?|teachers?|adults?|volunteers?|professional)\b/i;

/** Kinds that are about pupils: "Staff Attendance", "Staff Anti-Bullying and Harassment" are other policies. */
const ABOUT_PUPILS: ReadonlySet<string> = new Set(["admissions", "anti-bullying", "attendance", "behaviour", "exclusion", "uniform"]);
const OF_STAFF = /\b(?:staff|employees?|workforce|workplace)\b/i;
const OF_PUPILS = /\b(?:pupils?|children|students?|whole[- ]school)\b/i;

/** Whether a title says that the policy is about the school as an employer. */
export function isOfStaff(title: string): boolean {
  return OF_STAFF.test(title) && !OF_PUPILS.test(title);
}

/** "Photography assessment": what is marked, and no kind of policy. */
const MARKED = /^(?:assessment|marking)$/;

/** Every name of a kind in a phrase, in the order of the kinds and their names, then of the words. */
function namesIn(words: string, kinds: readonly PolicyKind[]): NamedAt[] {
  const index = indexOf(kinds),
    spoken = wordsOf(words).map(({ text }) => formsOf(text)),
    found: NamedAt[] = [];
  spoken.forEach((forms, at) => {
    for (const form of forms)
      for (const { kind, wanted, order } of index.get(form) ?? []) {
        if (wanted.every((word, i) => spoken[at + i]?.includes(word))) found.push({ kind, at, length: wanted.length, order });
      }
  });
  const others = OTHERS.test(words) && !ADULTS.test(words);
  return found
    .filter(
      ({ kind, at, length }) =>
        !(length === 1 && MARKED.test(spoken[at + 1]?.[0] ?? "")) &&
        !(isOfStaff(words) && ABOUT_PUPILS.has(kind)) &&
        !(others && kind === "staff-code-of-conduct" && length <= 3),
    )
    .sort((a, b) => a.order - b.order || a.at - b.at);
}

function better(one: NamedAt, other: NamedAt): boolean {
  const single = one.length === 1,
    otherSingle = other.length === 1;
  if (single !== otherSingle) return !single;
  return one.at !== other.at ? one.at < other.at : one.length > other.length;
}
