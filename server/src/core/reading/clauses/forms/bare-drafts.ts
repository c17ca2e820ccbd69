import type { Words } from "../../words/scan";
import { isInstrument } from "../../words/vocabulary";
import { doingBeforeOf, doingOf, exemptObject, nounBefore, objectAfter, possessorOf } from "./action-nouns";
import type { Chunk } from "../parts/chunks";
import { namesPeople } from "../doers";
import { type Draft, draftFrom, type Shared } from "./draft";
import { turned } from "../force";
import { negativeVerbs, verbOfNoun } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import { type Complements, type Item, plainItem } from "../parts/items";
import type { Segment } from "../parts/segments";
import { verbDraft } from "./single-verb";
import { stateDrafts } from "./state-drafts";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { underDrafts } from "./verbs/under";

/** "X is prohibited", "taking photographs is not allowed": the subject names the act or the thing. */
export function bareDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  aside: readonly Item[],
  lead: readonly Item[],
  rest: Complements,
  gerund: Chunk | undefined,
  segment: Segment,
): Draft[] {
  if (verb.copula) return stateDrafts(words, shared, verb, subject, [...aside, ...lead], rest, segment);
  const items = [...aside, ...lead, ...rest.items];
  const whom =
    subject.length === 0
      ? rest.items.find(
          (item) =>
            (item.preposition === "for" ||
              (item.preposition === "" &&
                (verb.force === "N" ||
                  /^(?:incumbent|it (?:falls|rests|lies|is)|the (?:onus|responsibility))/.test(words.text[verb.to - 1]!)))) &&
            item.phrases.length > 0,
        )
      : undefined;
  if (whom && rest.under?.verb.kind === "infinitive") {
    const people = namesPeople(whom.phrases[0]!) && !rest.under.verb.passive;
    return underDrafts(
      words,
      shared,
      people || rest.under.verb.passive ? whom.phrases : [],
      items.filter((item) => item !== whom),
      rest,
    );
  }
  if (rest.under && (rest.under.verb.kind === "gerund" || rest.under.verb.kind === "infinitive" || rest.under.that) && subject.length === 0)
    return underDrafts(words, shared, [], items, rest);
  const forWhom = rest.items.find(
    (item) =>
      (item.preposition === "for" ||
        (item.preposition === "to" &&
          /^(?:off limits|out of bounds|strictly off limits|strictly out of bounds|closed|open|available|forbidden|off bounds)$/.test(
            words.text[verb.to - 1]!,
          ))) &&
      item.phrases[0] &&
      namesPeople(item.phrases[0]),
  );
  const ofWhom =
    !forWhom && /^(?:expected|required|demanded|asked)$/.test(words.text[verb.to - 1]!)
      ? rest.items.find((item) => item.preposition === "of" && item.phrases[0] && namesPeople(item.phrases[0]))
      : undefined;
  const doer = (forWhom ?? ofWhom)?.phrases ?? [];
  for (const whose of [forWhom, ofWhom]) if (whose) items.splice(items.indexOf(whose), 1);
  if (gerund) {
    const drafts: Draft[] = [],
      means = gerund.kind === "infinitive" ? meansNamed(words, subject[0]) : undefined;
    if (means) items.push(means);
    let own: readonly Item[] = [],
      end = segment.subject.length;
    for (let i = end - 1; i >= 0; i--) {
      const { chunk } = segment.subject[i]!;
      if ((chunk.from !== gerund.from && chunk.kind !== "gerund") || (chunk.head ?? -1) < 0) continue;
      const failing = negativeVerbs.has(words.verb[chunk.head!] ?? "") ? segment.subject[i + 1]?.chunk : undefined,
        under = failing?.kind === "infinitive" || failing?.kind === "gerund" ? failing : undefined;
      const written = complementsOf(words, segment.subject.slice(under ? i + 2 : i + 1, end)).items;
      if (written.some((item) => item.phrases.length > 0)) own = written;
      drafts.unshift(
        verbDraft(
          words,
          (chunk.from === gerund.from ? gerund : chunk).negated || under ? { ...shared, force: turned(shared.force) } : shared,
          under?.head ?? chunk.head!,
          false,
          doer,
          [...own, ...items],
        ),
      );
      end = i;
    }
    return drafts;
  }
  const first = subject[0];
  if (!first) return [];
  const act = actOnThing(words, first);
  if (act !== undefined)
    return [
      verbDraft(words, shared, act.at, false, doer, [
        { preposition: "", phrases: [act.what], from: act.what.from, to: act.what.to },
        ...items,
      ]),
    ];
  const named = verbOfNoun(nounBefore(words, first)),
    doing = named === undefined ? doingOf(words, first) : undefined,
    noun = named ?? doing?.verb;
  const whole = plainItem(rest);
  if (kindOfPhrase(first) === "people" && whole && / access to$|place in$/.test(words.text[verb.to - 1]!))
    return [
      draftFrom(shared, {
        actor: subject,
        object: { phrases: whole.phrases, preposition: "", from: whole.from, to: whole.to },
        verb: "have",
        verbAt: verb.to - 1,
        passive: false,
        items: items.filter((item) => item !== whole),
        any: true,
      }),
    ];
  if (kindOfPhrase(first) === "people" && rest.items.length > 0)
    return [
      draftFrom(shared, {
        actor: subject,
        verb: "be",
        verbAt: verb.from,
        passive: false,
        items: items.filter((item) => item.preposition !== "from"),
        any: true,
        object: exemptObject(rest.items),
      }),
    ];
  if (
    noun !== undefined &&
    (first.id === undefined || first.head !== words.lemma[first.from] || items.length > 0 || first.narrowing.length > 0)
  ) {
    const reached =
      noun === "use" || noun === "enter"
        ? items.find(
            (item) =>
              item.preposition === "to" &&
              item.from === first.to &&
              item.phrases[0] &&
              /^(?:things|none)$/.test(kindOfPhrase(item.phrases[0])),
          )
        : undefined;
    if (reached) items.splice(items.indexOf(reached), 1, { ...reached, preposition: "" });
    const whose = possessorOf(words, first),
      matter = items.find(
        (item) => item.preposition === "for" && item.phrases[0] && kindOfPhrase(item.phrases[0]) !== "people" && noun === "approve",
      ),
      object = doing?.whole ? undefined : (objectAfter(words, first) ?? (matter ? matter.phrases[0] : undefined));
    if (matter && object === matter.phrases[0]) items.splice(items.indexOf(matter), 1);
    const concept = words.vocabulary.action(noun);
    return [
      draftFrom(shared, {
        actor: doer.length > 0 || !whose || kindOfPhrase(whose) !== "people" ? doer : [whose],
        verb: noun,
        verbAt: first.from,
        passive: false,
        items: [...(object ? [{ preposition: "", phrases: [object], from: first.from, to: first.to }] : []), ...items],
        any: false,
        id: concept,
      }),
    ];
  }
  return [
    draftFrom(shared, {
      actor: doer,
      object: { phrases: subject, preposition: "", from: first.from, to: first.to },
      verb: "have",
      verbAt: verb.from,
      passive: true,
      items: [...items],
      any: true,
    }),
  ];
}

/** "The taking of photographs", "no chaining of bicycles": the verb in -ing with what it is done to. */
function actOnThing(words: Words, phrase: Phrase): { readonly at: number; readonly what: Phrase } | undefined {
  const at = doingBeforeOf(words, phrase);
  if (at < 0 || words.verb[at] === undefined || verbOfNoun(words.lemma[at]!) !== undefined) return undefined;
  const what = objectAfter(words, phrase);
  return what && { at, what };
}

/** "The use of personal phones to photograph pupils": what the act after it is done with. */
function meansNamed(words: Words, subject: Phrase | undefined): Item | undefined {
  const used = subject && nounBefore(words, subject) === "use" ? objectAfter(words, subject) : undefined;
  return (
    used && {
      preposition: used.id !== undefined && isInstrument(used.id, "using") ? "using" : "through",
      phrases: [used],
      from: used.from,
      to: used.to,
    }
  );
}
