import type { Words } from "../../words/scan";
import { conceptId } from "../../words/vocabulary";
import { objectAfter, possessorOf } from "./action-nouns";
import { bareDrafts } from "./bare-drafts";
import type { Chunk } from "../parts/chunks";
import { type Draft, draftFrom, type Shared, verbUnder } from "./draft";
import { type Complements, itemOfPeople, plainItem } from "../parts/items";
import { isPermission } from "../parts/roles";
import { loneSegment } from "../parts/segments";
import { kindOfPhrase, type Phrase } from "../parts/terms";

const keep = conceptId("actions:keep");

/**
 * The plain present with things as its subject: "each visit needs a risk assessment", "a visit requires the head's approval",
 * "phones belong in lockers", "a mark below 40 counts as a fail". Undefined where the verb says something else.
 * @param main base form of the verb
 */
export function needingDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  main: string,
  subject: readonly Phrase[],
  rest: Complements,
): Draft[] | undefined {
  const first = subject[0],
    what = plainItem(rest),
    needed = what?.phrases[0];
  if (!first || first.pronoun) return undefined;
  const object = { phrases: subject, preposition: "", from: first.from, to: subject[subject.length - 1]!.to },
    plain: Shared = { ...shared, practice: false };
  if (
    main === "belong" &&
    keep !== undefined &&
    rest.items.some(({ preposition, phrases }) => /^(?:in|on|at|inside)$/.test(preposition) && phrases.length > 0)
  )
    return [
      draftFrom(plain, { actor: [], object, verb: "keep", verbAt: verb.from, passive: true, items: [...rest.items], any: false, id: keep }),
    ];
  if (main === "count" && rest.items.some(({ preposition, phrases }) => preposition === "as" && phrases.length > 0))
    return [draftFrom(plain, { actor: [], object, verb: "count", verbAt: verb.from, passive: true, items: [...rest.items], any: false })];
  if (
    !/^(?:need|require)$/.test(main) ||
    !what ||
    !needed ||
    rest.under ||
    kindOfPhrase(first) === "people" ||
    /^(?:law|act|policy|regulation|legislation|procedure|framework|guidance|role|work|school)$/.test(first.head)
  )
    return undefined;
  const others = rest.items.filter((item) => item !== what);
  if (isPermission(needed)) {
    const pseudo = verbUnder("P", { from: verb.from, to: verb.to });
    const by = itemOfPeople(others, /^(?:from|of|by)$/),
      giver = [possessorOf(words, needed), objectAfter(words, needed), by?.phrases[0]].find((one) => one && kindOfPhrase(one) === "people"),
      id = words.vocabulary.action("approve");
    const giving: Draft[] = giver
      ? [
          draftFrom(plain, {
            actor: [giver],
            object,
            verb: "approve",
            verbAt: needed.from,
            passive: false,
            items: [],
            any: false,
            id,
          }),
        ]
      : [];
    return giving.concat(
      bareDrafts(
        words,
        { ...plain, force: "P" },
        pseudo,
        subject,
        [],
        [],
        { ...rest, items: [{ ...what, preposition: "subject to", only: true }, ...others], joined: [] },
        undefined,
        loneSegment(verb),
      ),
    );
  }
  return [
    draftFrom(plain, {
      actor: [],
      object: { phrases: what.phrases, preposition: "", from: what.from, to: what.to },
      verb: "have",
      verbAt: verb.from,
      passive: true,
      items: [{ preposition: "for", phrases: [...subject], from: object.from, to: object.to }, ...others],
      any: true,
    }),
  ];
}
