import type { Words } from "../words/scan";
import { EMPTY_NOUN, followsThat } from "./shown/act-words";
import { capacityOfPhrase, capacityWithin, takeCapacity } from "./parts/capacity";
import { chunksOf } from "./parts/chunks";
import type { SlotName } from "./clause";
import type { Draft } from "./forms/draft";
import { FORBIDDING, noSubject } from "./force";
import { ensuringVerbs } from "./verb-kinds";
import { withDoers } from "./doers";
import { complementsOf } from "./parts/complements";
import { agentEnd } from "./who";
import { raw, type Roles, rolesOf, isDefaultPlace } from "./parts/roles";
import type { RawClause, RawRegion, RawSlot } from "./raw";
import { type Region, partsOf } from "./parts/regions";
import { kindOfPhrase, type Phrase } from "./parts/terms";

const OPEN = "NHQVKAYGUqafrgji";
const EMPTY = new Set(["other", "way", "case", "time", "thing", "school", "follow", "respect", "order", "be", "have", "do"]);
const USES = new Set([
  "use",
  "access",
  "operate",
  "update",
  "maintain",
  "run",
  "check",
  "join",
  "visit",
  "manage",
  "monitor",
  "browse",
  "log on",
  "log into",
  "go on",
]);

/** How often: read as a number of the clause (attributes.ts), no part of its own. */
const FREQUENCY =
  /^(?:daily|weekly|fortnightly|monthly|termly|half termly|quarterly|annually|yearly|biannually|(?:every|each|once a|twice a) (?:\w+ )?(?:day|week|month|term|year|years|weeks|months|terms)|once|twice)$/;

/** Completes a draft: parts by role, conditions, exceptions, what stays over. A clause closed by "only" also says what is forbidden outside. */
export function finish(words: Words, draft: Draft, regions: readonly Region[], onlyActor: boolean): RawClause[] {
  if (!draft.verb) return [];
  const { slots, others, permissions, only: onlySlot } = rolesOf(draft.items, draft.passive || draft.object !== undefined);
  for (const item of draft.items)
    if (item.phrases.length === 0 && /^(?:alone|unattended|unsupervised|on their own|by themselves)$/.test(item.preposition))
      others.push({
        phrases: [{ text: item.preposition, head: "alone", narrowing: [], loose: [], from: item.from, to: item.to }],
        preposition: "in the way",
        from: item.from,
        to: item.to,
      });
  for (let i = others.length - 1; i >= 0; i--)
    if (others[i]!.preposition === "" && FREQUENCY.test(others[i]!.phrases.map(({ text }) => text).join(" "))) others.splice(i, 1);
  const acting = takeCapacity(
    words,
    others,
    draft.verb,
    draft.passive || slots.object?.phrases.some((phrase) => phrase.pronoun === true || kindOfPhrase(phrase) === "people") === true,
  );
  if (acting) slots.capacity = acting;
  if (draft.actor.length > 0) slots.actor = slotOf(draft.actor);
  if (draft.object) {
    draft = { ...draft, object: sharingRelative(draft.object) };
    slots.object = draft.object!;
  } else if (slots.object) slots.object = sharingRelative(slots.object);
  if (slots.place && isDefaultPlace(slots.place.phrases[0]!) && draft.force !== "F" && draft.force !== "F-") delete slots.place;
  if (!slots.channel && slots.object && USES.has(draft.verb) && kindOfPhrase(slots.object.phrases[0]!) === "channels") {
    slots.channel = { ...slots.object, preposition: "through" };
    delete slots.object;
  }
  const nothing =
    slots.object !== draft.object &&
    slots.object?.phrases.some((phrase) => phrase.none) === true &&
    !slots.actor?.phrases.some((phrase) => phrase.none);
  // "must not bring neither A nor B" forbids, as "must bring neither" does.
  if (nothing)
    draft = {
      ...draft,
      force: FORBIDDING.has(draft.force) && words.text[slots.object!.phrases[0]!.from] === "neither" ? draft.force : noSubject(draft.force),
      absolute: true,
    };
  const precedence: { from: number; to: number }[] = [],
    conditions: RawRegion[] = [],
    exceptions: RawRegion[] = [];
  let only: SlotName | "condition" | undefined = onlyActor
      ? "actor"
      : draft.object?.phrases.some((phrase) => phrase.only)
        ? "object"
        : onlySlot,
    time = slots.time,
    even = false,
    upTo: number | undefined;
  for (const region of regions) {
    if (region.kind === "remark") continue;
    if (region.kind === "precedence") {
      precedence.push({ from: region.from, to: region.to });
      continue;
    }
    if (region.onward && draft.verbAt < region.from) {
      upTo = Math.min(upTo ?? region.from, region.from);
      continue;
    }
    if (region.ended && draft.verbAt > region.from) continue;
    if (followsThat(words, region) && ensuresBetween(words, draft.verbAt + 1, region.from)) continue;
    if (
      isAccompanying(words, region) ||
      (region.kind === "exception" && !FORBIDDING.has(draft.force) && EMPTY_NOUN.test(words.lemma[region.from - 1] ?? ""))
    )
      continue;
    if (isConcession(words, region)) {
      even = true;
      continue;
    }
    if (draft.goesOn && region.kind === "condition" && region.from > draft.verbAt) {
      conditions.push({ ...regionOf(words, region), even: true });
      continue;
    }
    const made = regionOf(words, region);
    if (region.kind === "exception" || (words.text[region.from] === "without" && (draft.force === "F" || draft.force === "F-")))
      exceptions.push(made);
    else if (made.words.length > 0 && made.words.every((word) => /^(?:wish|want|like|choose|prefer|so)$/.test(word))) continue;
    else if (!/^(?:whether|because|since|so that|in order that|in order to|so as to)$/.test(words.text[region.from]!))
      conditions.push(made);
    if (region.kind === "condition" && /^only/.test(words.text[region.from]!)) only = "condition";
    if (
      region.kind === "condition" &&
      (words.letters[region.from - 1] === "L" || (words.letters[region.to] === "L" && region.to - region.from === 1))
    )
      only = "condition";
  }
  for (const { item, without } of permissions) {
    const region: RawRegion = {
      kind: "permission",
      from: item.from,
      to: item.to,
      words: contentWords(words, item.from, item.to),
      negated: false,
      phrases: item.phrases,
      closed: false,
    };
    if (without && (draft.force === "F" || draft.force === "F-")) exceptions.push(region);
    else conditions.push({ ...region, negated: without });
  }
  for (const region of [
    ...regions.filter(({ kind }) => kind === "condition"),
    ...draft.actor.flatMap(({ who, participle }) => who ?? participle ?? []),
  ]) {
    const condition = slots.capacity ? undefined : capacityWithin(words, region.from, region.to);
    if (condition) slots.capacity = condition;
  }
  for (const phrase of draft.actor) if (phrase.who) conditions.push(regionAt(words, "who", phrase.who.from, phrase.who.to));
  for (const phrase of draft.actor)
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
  if (
    time &&
    (time.preposition === "until" ||
      /^(?:until|till)$/.test(words.text[time.from - 1] ?? "") ||
      (time.preposition === "after" && /^(?:until|till)$/.test(words.text[time.from] ?? ""))) &&
    (draft.force === "F" || draft.force === "F-")
  )
    time = { ...time, preposition: "before" };
  if (time) slots.time = time;
  if (draft.only && !only)
    only = draft.passive && slots.actor && draft.actor.length === 0 ? "actor" : narrowest(slots, others, conditions, draft.passive);
  if (draft.only && !only && draft.force === "P") return [];
  const from = Math.min(draft.forceFrom, draft.actor[0]?.from ?? draft.forceFrom, draft.object?.from ?? draft.forceFrom),
    last = Math.max(draft.forceTo, draft.verbAt + 1, lastOf(draft.items), lastOf(conditions), lastOf(exceptions));
  const { residue, content } = left(words, from, last, draft, slots, others, [conditions, exceptions, regions]);
  let clause: RawClause = {
    force: draft.force,
    forceFrom: draft.forceFrom,
    forceTo: draft.forceTo,
    practice: draft.practice,
    action: {
      verb: draft.any ? "any" : draft.verb,
      id: draft.any ? undefined : draft.id,
      from: draft.verbAt,
      to: draft.verbAt + 1,
      passive: draft.passive,
    },
    slots,
    others,
    conditions,
    exceptions,
    precedence,
    only,
    absolute: draft.absolute || even,
    agentless: draft.actor.length === 0 && !slots.actor,
    imperative: draft.imperative,
    from: regions.reduce((first, region) => (region.kind === "remark" ? first : Math.min(first, region.from)), from),
    to: last,
    residue,
    content,
    ...(upTo === undefined ? {} : { upTo }),
  };
  if (only !== "actor") clause = withThing(words, clause);
  return only && (clause.force === "P" || clause.force === "O" || clause.force === "O-") ? closedClauses(words, clause, only) : [clause];
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

/** "the report must include …": nobody acts. */
function withThing(words: Words, clause: RawClause): RawClause {
  const slots = withDoers(words, clause.slots, clause.action.verb);
  return slots === clause.slots ? clause : { ...clause, slots, agentless: clause.agentless || slots.actor === undefined };
}

/** "Only A may do X": A may, everybody else must not. "X may only be done with Y": must not, except with Y. */
function closedClauses(words: Words, clause: RawClause, only: SlotName | "condition"): RawClause[] {
  const outside = (slot: RawSlot): RawRegion => ({
    kind: "only",
    from: words.text[slot.from] === "only" ? slot.from + 1 : slot.from,
    to: Math.max(
      wholeSubject(words, slot, clause.forceFrom),
      slot.phrases.length === 0 ? slot.to : agentEnd(clause, slot.phrases[slot.phrases.length - 1]!),
    ),
    words: slot.phrases.flatMap((phrase) => [phrase.head, ...phrase.narrowing]),
    negated: false,
    phrases: slot.phrases,
    closed: true,
  });
  if (only === "condition") {
    const closing = clause.conditions.filter(({ kind }) => kind !== "who"),
      first = (closing.length > 0 || clause.others.length === 0 ? clause.conditions : closing).map((region): RawRegion => ({
        ...region,
        closed: true,
      })),
      { kept, slots, others } = joinedTo(words, first, clause),
      last = kept.length === 0 ? (others.find((slot) => slot.preposition === "with") ?? others[others.length - 1]) : undefined;
    return [
      {
        ...clause,
        force: clause.force === "O-" ? "F-" : "F",
        slots,
        conditions: clause.conditions.filter((region) => !kept.some(({ from }) => from === region.from)),
        others: others.filter((slot) => slot !== last),
        exceptions: [...clause.exceptions, ...kept, ...(last ? [outside(last)] : [])],
      },
    ];
  }
  const slot = clause.slots[only];
  if (!slot) return [clause];
  const slots = { ...clause.slots };
  delete slots[only];
  // "may only be taken following consent and only with a school camera": under the ban, consent is what lifts it.
  const lifting = clause.conditions
    .filter(({ kind, from }) => kind !== "who" && from >= clause.forceTo)
    .map((region): RawRegion => ({ ...region, closed: true }));
  const prohibition: RawClause = {
    ...clause,
    force: clause.force === "O-" ? "F-" : "F",
    slots,
    conditions: clause.conditions.filter(({ from }) => !lifting.some((one) => one.from === from)),
    exceptions: [...clause.exceptions, ...lifting, outside(slot)],
    agentless: only === "actor" ? true : clause.agentless,
  };
  return only === "actor" || clause.force !== "P" ? [clause, prohibition] : [prohibition];
}

/** "Only pupils | in Year 6 | may …": what stands between a subject and its words of force says which are meant. */
function wholeSubject({ letters }: Words, { to }: RawSlot, force: number): number {
  return to < force && /^p[^,;:(]*$/.test(letters.slice(to, force)) ? force : to;
}

/** "only with consent and through the office": what is joined to a condition closes the clause together with it. */
function joinedTo(
  words: Words,
  conditions: readonly RawRegion[],
  { slots, others }: RawClause,
): { kept: RawRegion[]; slots: RawClause["slots"]; others: readonly RawSlot[] } {
  const left = { ...slots },
    rest = [...others];
  const kept = conditions.map((region) => {
    const follows = (slot: RawSlot | undefined) =>
      slot !== undefined && words.text[region.to] === "and" && slot.from === region.to + 1 && slot.preposition !== "";
    const name = (Object.keys(left) as SlotName[]).find((one) => follows(left[one])),
      at = rest.findIndex(follows),
      joined = name ? left[name] : rest[at];
    if (!joined) return region;
    if (name) delete left[name];
    else rest.splice(at, 1);
    return {
      ...region,
      to: joined.to,
      words: [...region.words, ...joined.phrases.flatMap((phrase) => [phrase.head, ...phrase.narrowing])],
      phrases: [...region.phrases, ...joined.phrases],
    };
  });
  return { kept, slots: left, others: rest };
}

function narrowest(
  slots: Roles["slots"],
  others: readonly RawSlot[],
  conditions: readonly RawRegion[],
  passive: boolean,
): SlotName | "condition" | undefined {
  if (conditions.length > 0) return "condition";
  if (others.some(({ preposition }) => /^(?:with|in line with|in accordance with|as part of|following|on behalf of)$/.test(preposition)))
    return "condition";
  for (const name of ["channel", "instrument", "capacity", "time", "place", "counterpart", "object"] as const)
    if (slots[name] && !(name === "object" && (passive || others.length > 0))) return name;
  return others.length > 0 ? "condition" : slots.actor ? "actor" : undefined;
}

/** A run of phrases as one part. */
function slotOf(phrases: readonly Phrase[]): RawSlot {
  return { phrases, preposition: "", from: phrases[0]!.from, to: phrases[phrases.length - 1]!.to };
}

/** The content words of a stretch, in base form. */
export function contentWords(words: Words, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++)
    if (OPEN.includes(words.letters[i]!) && !EMPTY.has(words.lemma[i]!))
      found.push(
        "VGU".includes(words.letters[i]!) || (words.letters[i] === "K" && words.concept[i] === undefined)
          ? (words.verb[i] ?? words.lemma[i]!)
          : words.lemma[i]!,
      );
  return found;
}

function regionAt(words: Words, kind: RawRegion["kind"], from: number, to: number): RawRegion {
  const text = words.text.slice(from, to);
  return {
    kind,
    from,
    to,
    words: contentWords(words, from + 1, to),
    negated: text.some((word, i) => i > 0 && /^(?:not|no|never|without)$/.test(word)) || /^(?:un|in)(?:less|able)$/.test(text[1] ?? ""),
    phrases: [],
    closed: false,
  };
}

function regionOf(words: Words, written: Region): RawRegion {
  const region =
    words.text[written.from] === "except" && words.text[written.from + 1] === "without" ? { ...written, from: written.from + 1 } : written;
  const kind = region.kind === "exception" ? (/^unless/.test(words.text[region.from]!) ? "unless" : "except") : "if";
  const base = regionAt(words, kind, region.from, region.to);
  const phrases =
    region.kind === "exception"
      ? complementsOf(
          words,
          partsOf(chunksOf(words.letters).filter((chunk) => chunk.from > region.from && chunk.to <= region.to)),
        ).items.flatMap((item) => item.phrases.map((phrase) => capacityOfPhrase(words, item.preposition, phrase) ?? phrase))
      : [];
  if (region.kind === "exception") phrases.push(...(capacityWithin(words, region.from, region.to)?.phrases ?? []));
  const list =
    /^(?:other than|apart from|except|except for|with the (?:sole |only |one |single )?exception of|excluding|excepting|save|save for|bar|but|but not|aside from)$/.test(
      words.text[region.from]!,
    );
  return {
    ...base,
    phrases,
    closed: kind === "except" && list,
    words:
      /^(?:in|on|where|when|if|as|exceptionally|even)/.test(words.text[region.from]!) && base.words.length === 0
        ? [words.text[region.from]!]
        : base.words,
  };
}

/** Where the last of some word ranges ends; 0 for none. */
function lastOf(ranges: readonly { readonly to: number }[]): number {
  let last = 0;
  for (const { to } of ranges) if (to > last) last = to;
  return last;
}

/** For each word of a sentence, the clause that last covered it; kept from sentence to sentence, as the numbers never come again. */
let covered = new Uint32Array(256),
  clausesCovered = 0;

/** What the clause says in words that are in none of its parts, and how many words with content it has. */
function left(
  words: Words,
  from: number,
  to: number,
  draft: Draft,
  slots: Roles["slots"],
  others: readonly RawSlot[],
  regions: readonly (readonly { readonly from: number; readonly to: number }[])[],
): { residue: string[]; content: number } {
  const { letters, text } = words;
  if (covered.length < letters.length || clausesCovered > 0xfffffff0) {
    covered = new Uint32Array(letters.length * 2);
    clausesCovered = 0;
  }
  const mark = ++clausesCovered,
    coverWords = (first: number, end: number) => {
      for (let i = first; i < end; i++) covered[i] = mark;
    };
  const cover = (range: { readonly from: number; readonly to: number }) => {
    coverWords(range.from, range.to);
  };
  for (let i = from; i < to; i++) if (letters[i] === "q" && /^(?:under|over|above|below|aged)$/.test(text[i - 1] ?? "")) covered[i] = mark;
  coverWords(draft.forceFrom, draft.forceTo);
  coverWords(draft.verbAt, draft.verbAt + draft.verb.split(" ").length);
  const hanging: string[] = [];
  const coverSlot = (slot: RawSlot) => {
    cover(slot);
    for (const phrase of slot.phrases) hanging.push(...phrase.loose);
  };
  for (const name in slots) {
    const slot = slots[name as SlotName];
    if (slot) {
      coverSlot(slot);
      slot.phrases.forEach(cover);
    }
  }
  for (const list of regions) list.forEach(cover);
  draft.items.forEach(cover);
  others.forEach(coverSlot);
  const residue: string[] = [];
  let content = 0;
  for (let i = from; i < to; i++) {
    if (!OPEN.includes(letters[i]!)) continue;
    content++;
    if (covered[i] !== mark && !hanging.includes(words.verb[i] ?? words.lemma[i]!)) residue.push(text[i]!);
  }
  return { residue, content };
}

/** Used where a complement must become a part of a clause again. */
export { raw };

/** "photos or films | that show jewellery": what is said of the last of several things is said of each. */
function sharingRelative(slot: RawSlot): RawSlot {
  const last = slot.phrases[slot.phrases.length - 1];
  if (slot.phrases.length < 2 || !last?.who || last.loose.length === 0 || kindOfPhrase(last) === "people") return slot;
  return {
    ...slot,
    phrases: slot.phrases.map((phrase) => (phrase === last || phrase.loose.length > 0 ? phrase : { ...phrase, loose: last.loose })),
  };
}
