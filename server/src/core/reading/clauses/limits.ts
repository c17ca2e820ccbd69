import type { Words } from "../words/scan";
import { FORBIDDING, isBan } from "./force";
import type { Draft } from "./forms/draft";
import type { Region } from "./parts/regions";
import type { Roles } from "./parts/roles";
import type { Phrase } from "./parts/terms";
import type { RawRegion, Stretch } from "./raw";
import { contentWords, regionAt, regionOf } from "./raw-regions";
import { EMPTY_NOUN, followsThat } from "./shown/act-words";
import { ensuringVerbs } from "./verb-kinds";

/** What limits a clause: when it holds, what it spares, and before which rules it gives way. */
export interface Limits {
  readonly conditions: RawRegion[];
  readonly exceptions: RawRegion[];
  readonly precedence: Stretch[];
  /** "only if …": outside the condition the opposite holds. */ closing: boolean;
  /** "even if …": no case changes anything. */ even: boolean;
  /** Where a case begins that holds only for what comes after it. */ upTo: number | undefined;
}

/** "if they wish", "where they prefer": a condition that leaves everything open. */
const WISHING = /^(?:wish|want|like|choose|prefer|so)$/;
/** Words that open a reason, a purpose or a question, and no case. */
const REASON = /^(?:whether|because|since|so that|in order that|in order to|so as to)$/;

/** Reads what limits a clause from the regions of its sentence. */
export function limitsOf(words: Words, draft: Draft, regions: readonly Region[]): Limits {
  const limits: Limits = { conditions: [], exceptions: [], precedence: [], closing: false, even: false, upTo: undefined };
  for (const region of regions) addRegion(words, draft, region, limits);
  return limits;
}

/** Adds what one region says about a clause; a remark says nothing. */
function addRegion(words: Words, draft: Draft, region: Region, limits: Limits): void {
  if (region.kind === "remark") return;
  if (region.kind === "precedence") limits.precedence.push({ from: region.from, to: region.to });
  else if (region.onward && draft.verbAt < region.from) limits.upTo = Math.min(limits.upTo ?? region.from, region.from);
  else if (isOfOther(words, draft, region)) return;
  else if (isConcession(words, region)) limits.even = true;
  else if (draft.goesOn && region.kind === "condition" && region.from > draft.verbAt)
    limits.conditions.push({ ...regionOf(words, region), even: true });
  else addLimit(words, draft, region, limits);
}

/** "teach them *when they swim*, and to …", "no exceptions *except* …": a region that belongs to another act, or is no case. */
function isOfOther(words: Words, draft: Draft, region: Region): boolean {
  if (region.ended && draft.verbAt > region.from) return true;
  if (followsThat(words, region) && ensuresBetween(words, draft.verbAt + 1, region.from)) return true;
  if (isAccompanying(words, region)) return true;
  return region.kind === "exception" && !FORBIDDING.has(draft.force) && EMPTY_NOUN.test(words.lemma[region.from - 1] ?? "");
}

/** "unless …", and under a ban "without …", are exceptions, everything else a condition; "only if …" closes the clause. */
function addLimit(words: Words, draft: Draft, region: Region, limits: Limits): void {
  const made = regionOf(words, region),
    marker = words.text[region.from]!;
  if (region.kind === "exception" || (marker === "without" && isBan(draft.force))) limits.exceptions.push(made);
  else if (made.words.length > 0 && made.words.every((word) => WISHING.test(word))) return;
  else if (!REASON.test(marker)) limits.conditions.push(made);
  if (region.kind === "condition" && isClosing(words, region)) limits.closing = true;
}

/** "only if …", "only | when …", "… if | only": the case is the only one. */
function isClosing({ text, letters }: Words, { from, to }: Region): boolean {
  return text[from]!.startsWith("only") || letters[from - 1] === "L" || (letters[to] === "L" && to - from === 1);
}

/** "with the head's consent": a condition; "without it": an exception to a ban, and a condition denied elsewhere. */
export function addPermissions(words: Words, draft: Draft, permissions: Roles["permissions"], limits: Limits): void {
  for (const { item, without } of permissions) {
    const { from, to, phrases } = item;
    const region: RawRegion = {
      kind: "permission",
      from,
      to,
      words: contentWords(words, from, to),
      negated: false,
      phrases,
      closed: false,
    };
    if (without && isBan(draft.force)) limits.exceptions.push(region);
    else limits.conditions.push({ ...region, negated: without });
  }
}

/** "pupils *who cycle*", "parents *collecting children*": which people are meant is a condition. */
export function addWho(words: Words, actor: readonly Phrase[], { conditions }: Limits): void {
  for (const { who } of actor) if (who) conditions.push(regionAt(words, "who", who.from, who.to));
  for (const phrase of actor)
    if (phrase.loose.length > 0 && !phrase.who)
      conditions.push({
        kind: "who",
        from: phrase.participle?.from ?? phrase.from,
        to: phrase.participle?.to ?? phrase.to,
        words: phrase.loose,
        negated: false,
        phrases: [],
        closed: false,
      });
}

/** "even if …", "even once …": a case that changes nothing. */
export function isConcession({ text }: Words, { kind, from }: Pick<Region, "kind" | "from">): boolean {
  return kind === "condition" && (text[from - 1] === "even" || /^(?:even |no matter |however$)/.test(text[from]!));
}

/** "must set the date, *ensuring* that, if …": the case is that of what is to be ensured. */
function ensuresBetween({ letters, verb }: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ("VKG".includes(letters[i]!) && ensuringVerbs.has(verb[i] ?? "")) return true;
  return false;
}

/** "must be brief, | while keeping to the facts": what is done along with the act, and no case. */
export function isAccompanying({ text, letters }: Words, { kind, from }: Pick<Region, "kind" | "from">): boolean {
  return kind === "condition" && letters[from - 1] === "," && letters[from + 1] === "G" && /^(?:while|whilst)$/.test(text[from]!);
}
