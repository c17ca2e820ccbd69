import type { Draft } from "../draft";
import { negated } from "../../force";
import { CARE, ensuringVerbs, negativeVerbs, transparentVerbs } from "../../verb-kinds";
import { type Item, plainItem } from "../../parts/items";
import { kindOfPhrase } from "../../parts/terms";
import { carriedForce } from "./carried-force";
import { ensured } from "./stretches";
import { underDrafts } from "./under";
import { draftOf, type VerbFrame, type VerbReader } from "./verb-frame";

/** "ensure doors are locked": what is to be ensured, without "that". */
export const ensuringWithoutThat: VerbReader = (frame) => {
  const { words, shared, main, subject, before, rest } = frame,
    { under } = rest;
  if (!under?.bare || under.bare.length === 0 || under.subject.length > 0 || !ensuringVerbs.has(main)) return undefined;
  return underDrafts(words, shared, subject, before, { ...rest, items: [], under: { ...under, subject: under.bare } }).map((draft) =>
    seenTo(draft, frame),
  );
};

/** "Parents should note that phones must be off": what people are asked to note is said by the policy itself. */
export const noting: VerbReader = ({ words, shared, main, rest }) => {
  const { under } = rest;
  const rule =
    under?.that && under.verb.kind === "verb" && /^[OF]$/.test(under.verb.force ?? "") && !under.verb.practice && under.subject.length > 0;
  return rule && NOTING.test(main) ? underDrafts(words, { ...shared, force: "O" }, [], [], { ...rest, items: [] }) : undefined;
};

const NOTING = /^(?:note|observe|appreciate|understand|be aware)$/;

/** "must ensure that", "must try to", "must agree to": the act is that of the verb under it. */
export const carryingOn: VerbReader = (frame) => {
  const { words, shared, verb, main, subject, before, rest, items } = frame,
    { under } = rest,
    ensures = ensuringVerbs.has(main);
  if (!under || !transparentVerbs.has(main) || isActOfItsOwn(frame) || (verb.passive && verb.practice) || (under.that && !ensures))
    return undefined;
  if (under.by === "out of") return optingOut(frame);
  const drafts = underDrafts(words, shared, subject, items, rest).map((draft) =>
    isLeaveNotTo(frame) ? { ...draft, force: "N" as const } : draft,
  );
  if (drafts.length > 0 || !ensures || verb.passive) return ensures ? drafts.map((draft) => seenTo(draft, frame)) : drafts;
  return [draftOf(frame, { verb: main, items: [...before, ...ensured(words, verb.to, rest)] })];
};

/** Whether something is done by the verb itself: decide on a way to help, ask parents to help. */
function isActOfItsOwn(frame: VerbFrame): boolean {
  const { main, rest, shared } = frame,
    carried = carriedForce(frame);
  if (carried && shared.force === "P") return true;
  return (CHOOSING.test(main) || (main === "ask" && carried === undefined)) && rest.items.length > 0;
}

/** "may choose not to attend": need not. */
function isLeaveNotTo({ shared, rest: { under } }: VerbFrame): boolean {
  return shared.force === "P" && under?.verb.negated === true;
}

/** "may opt out of swimming": need not swim. */
function optingOut({ words, shared, subject, items, rest }: VerbFrame): Draft[] {
  return underDrafts(words, { ...shared, force: negated(shared.force) }, subject, items, rest);
}

/** Verbs that carry another verb only where nothing stands between: decide to help, but decide on a way to help. */
const CHOOSING = /^(?:decide|choose|elect|opt|agree|intend|aim|continue|begin|start)$/;

/** "staff must ensure that doors are locked": whoever locks them, staff answer for it. */
function seenTo(draft: Draft, { subject, people }: VerbFrame): Draft {
  const byNobody = draft.passive && draft.actor.length === 0 && !draft.items.some(isDoer);
  return people && subject.length > 0 && byNobody ? { ...draft, actor: subject } : draft;
}

/** "by visitors", but "by bad posts": what follows "by" may name whoever does it. */
function isDoer({ preposition, phrases: [first] }: Item): boolean {
  return preposition === "by" && (first === undefined || !/^(?:things|channels|times|places)$/.test(kindOfPhrase(first)));
}

/** "must refrain from posting", "must not fail to report": the act turned round; who stops to do something does it. */
export const notDoing: VerbReader = (frame) => {
  const { words, shared, main, subject, rest, items } = frame,
    { under } = rest;
  if (!under || !negativeVerbs.has(main)) return undefined;
  const things = () => plainItem(rest)?.phrases.every((phrase) => kindOfPhrase(phrase) === "things");
  if (under.by === "from" && under.verb.kind === "gerund" && !under.verb.passive && things()) return [];
  if (under.by === "by") return undefined;
  if (main === "stop" && under.verb.kind === "infinitive") return underDrafts(words, shared, subject, items, rest);
  const drafts = underDrafts(words, { ...shared, force: negated(shared.force) }, subject, items, rest);
  return shared.force === "N" ? drafts.map((draft) => ({ ...draft, goesOn: true })) : drafts;
};

/** "must take care to lock", "every effort must be made to": the act is what the care is taken for. */
export const takingCare: VerbReader = ({ words, shared, verb, main, subject, before, rest }) => {
  if (!/^(?:take|make)$/.test(main) || rest.under?.verb.kind !== "infinitive") return undefined;
  const care = verb.passive ? subject[0] : rest.items.find(({ preposition }) => preposition === "")?.phrases[0];
  if (!care || !CARE.test(care.head)) return undefined;
  const weakened = (draft: Draft) =>
    draft.force === "F" && /^(?:effort|attempt)$/.test(care.head) ? { ...draft, force: "F-" as const } : draft;
  return underDrafts(words, { ...shared, practice: false }, verb.passive ? [] : subject, before, { ...rest, items: [] }).map(weakened);
};
