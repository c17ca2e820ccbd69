import { verbChunk } from "../../parts/chunks";
import type { Words } from "../../../words/scan";
import type { Draft } from "../draft";
import { composed, FORBIDDING, turned } from "../../force";
import { forceVerbs } from "../../verb-kinds";
import { complementsOf } from "../../parts/complements";
import { type Complements, itemOfPeople } from "../../parts/items";
import { UNACCUSATIVE } from "../no-rule";
import { verbDraft } from "../single-verb";
import { verbDrafts } from "../verb-drafts";
import { ensured, purpose } from "./stretches";
import { underDrafts } from "./under";
import type { VerbFrame } from "./verb-frame";

/** What a verb says by itself, and the verbs that "and" or "or" joins to it. */
export function verbsInARow(frame: VerbFrame): Draft[] {
  const drafts = [ownDraft(frame)];
  for (const joined of frame.rest.joined) drafts.push(...joinedDrafts(frame, joined));
  if (drafts.length > 1) shareComplements(frame.words, drafts);
  return drafts;
}

function ownDraft({ words, shared, verb, main, subject, rest, items }: VerbFrame): Draft {
  const draft = verbDraft(words, shared, verb.head!, verb.passive === true || UNACCUSATIVE.has(main), subject, [...items]),
    { under } = rest;
  if (under?.that)
    draft.items.push(...ensured(words, rest.items.at(-1)?.to ?? verb.to, rest).map((item) => ({ ...item, preposition: "about" })));
  else if (under?.verb.kind === "gerund" || under?.verb.kind === "infinitive") draft.items.push(...purpose(words, rest));
  return draft;
}

function joinedDrafts({ words, shared, verb, subject, before }: VerbFrame, joined: Complements["joined"][number]): Draft[] {
  const rest = complementsOf(words, joined.rest, true),
    at = joined.verb.head ?? -1,
    carried = forceVerbs.get(words.verb[at] ?? "");
  // "are informed and asked to reply"
  if (carried && joined.verb.kind === "participle" && verb.passive && !verb.complement && rest.under?.verb.kind === "infinitive") {
    const force = composed("assert", carried);
    if (force)
      return underDrafts(words, { ...shared, force, forceFrom: at, forceTo: at + 1, practice: false }, subject, before, {
        ...rest,
        items: [],
      });
  }
  // "must never be shared or cause offence"
  const active = verb.passive === true && joined.verb.kind === "finite" && /^[mwhyckn]$/.test(verb.modal ?? "");
  if (at < 0 || (!active && (joined.verb.kind === "participle") !== (verb.passive === true))) return [];
  const turns = joined.not || (joined.always && FORBIDDING.has(shared.force));
  const { from, to } = joined.verb,
    group = verbChunk(verb, { passive: active ? false : verb.passive, head: at, from, to });
  return verbDrafts(words, turns ? { ...shared, force: turned(shared.force) } : shared, group, subject, before, rest);
}

/** "collected, stored and deleted by the office", "store or transfer data": what stands behind the last of them belongs to each. */
function shareComplements(words: Words, drafts: readonly Draft[]): void {
  const last = drafts[drafts.length - 1]!,
    [first] = last.items;
  for (const [i, draft] of drafts.slice(0, -1).entries()) {
    const agent =
      draft.passive && last.passive && !isByAnybody(draft) && together(words, draft.verbAt + 1, last.verbAt)
        ? itemOfPeople(last.items, /^by$/)
        : undefined;
    if (agent) draft.items.push(agent);
    if (draft.passive && first && first.phrases.length > 0 && /^[pt][,&]/.test(words.letters.slice(draft.verbAt + 1))) {
      draft.items.splice(0, draft.items.length, ...draft.items.filter(({ phrases }) => phrases.length > 0), {
        ...first,
        preposition: words.text[draft.verbAt + 1]!,
      });
    }
    const next = drafts[i + 1]!.verbAt,
      goesOn = last.verbAt < draft.verbAt || together(words, draft.verbAt + 1, next);
    if (!draft.passive && goesOn && lacksObject(draft)) draft.items.push(...last.items.filter((item) => !draft.items.includes(item)));
  }
}

function isByAnybody({ items }: Draft): boolean {
  return items.some(({ preposition }) => preposition === "by");
}

function lacksObject({ verb, items }: Draft): boolean {
  if (verb.includes(" ") && (!PARTICLE.test(verb) || WITHOUT_OBJECT.test(verb))) return false;
  return !items.some(({ preposition, phrases }) => preposition === "" && phrases.length > 0);
}

/** A verb with a particle, not with a noun that is its object already. */
const PARTICLE = / (?:in|on|off|up|out|away|back|down|over|to|for|with|about|into|at|of)$/;

/** Verbs with a particle that are done to nothing: sign in. */
export const WITHOUT_OBJECT = /^(?:sign|check|log|line|stand|sit|wait|queue|go|come|stay|speak|join) (?:in|on|off|up|out|down|away|back)$/;

/** Nothing stands between two verbs but what joins them. */
function together(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!"&,Lptx".includes(words.letters[i]!) && !BETWEEN.test(words.text[i]!)) return false;
  return true;
}

const BETWEEN = /^(?:otherwise|also|never|always|then|subsequently|promptly|immediately|regularly|carefully)$/;
