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
    readonly id: string; readonly level: RequirementLevel; readonly statutory?: boolean; readonly title: string; readonly names: readonly string[];
    readonly why: string; readonly basis: readonly string[];
    /** Phrases in base form; one of them in running text shows that the matter is dealt with. */
    readonly any: readonly string[];
  }[];
}

/** The 25 policy kinds. */
export const kindFiles = [acceptableUse, admissions, antiBullying, attendance, behaviour, cctv, chargingAndRemissions, childProtectionAndSafeguarding, complaints, dataProtection, equality, exclusion, firstAid, freedomOfInformation, healthAndSafety, medicalConditions, mobilePhones, onlineSafety, photographyAndImages, relationshipsAndSexEducation, send, socialMedia, staffCodeOfConduct, uniform, whistleblowing] as unknown as readonly PolicyKind[];

/**
 * The kind that a title, a `Policy:` line or a phrase names, or undefined. A name of two words or more goes before a single word, then the one
 * that stands first, then the longer one.
 */
export function kindNamed(words: string, kinds: readonly PolicyKind[] = kindFiles): string | undefined {
  const spoken = wordsOf(words).map(({ text }) => [text, ...baseForms(text)]);
  let best: { kind: string; at: number; length: number } | undefined;
  for (const { kind, synonyms } of kinds) {
    for (const synonym of [...synonyms, kind.replace(/-/g, " ")]) {
      const wanted = synonym.split(" ");
      for (let at = 0; at + wanted.length <= spoken.length; at++) {
        if (!wanted.every((word, i) => spoken[at + i]!.includes(word))) continue;
        if (!best || better({ at, length: wanted.length }, best)) best = { kind, at, length: wanted.length };
        break;
      }
    }
  }
  return best?.kind;
}

/** Every kind that a name speaks of ("child protection and behaviour policies"). Names that lie inside a longer one are not counted. */
export function kindsNamed(words: string, kinds: readonly PolicyKind[] = kindFiles): string[] {
  const spoken = wordsOf(words).map(({ text }) => [text, ...baseForms(text)]);
  const hits: { kind: string; at: number; end: number }[] = [];
  for (const { kind, synonyms } of kinds) {
    for (const synonym of [...synonyms, kind.replace(/-/g, " ")]) {
      const wanted = synonym.split(" ");
      for (let at = 0; at + wanted.length <= spoken.length; at++) if (wanted.every((word, i) => spoken[at + i]!.includes(word))) hits.push({ kind, at, end: at + wanted.length });
    }
  }
  const outer = hits.filter((one) => !hits.some((other) => other.kind !== one.kind && other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at));
  return [...new Set(outer.map(({ kind }) => kind))];
}

function better(one: { at: number; length: number }, other: { at: number; length: number }): boolean {
  const single = one.length === 1, otherSingle = other.length === 1;
  if (single !== otherSingle) return !single;
  return one.at !== other.at ? one.at < other.at : one.length > other.length;
}
