import type { Clause, Force, Slot } from "../clause";
import { FORBIDDING } from "../force";
import type { RawPredicate } from "../raw";

/** The words of the act in one line: "treat a complaint as closed", "first aid kits: be complete and in date". */
export function predicateText({ verb, subject, object, rest }: RawPredicate, force: Force, slots: Clause["slots"]): string {
  const what = meant(OBJECTS[object] ?? object, slots.object),
    of = subject === "" && slots.subject ? namesOf(slots.subject) : meant(subject, slots.subject ?? slots.object),
    said = (text: string) =>
      FORBIDDING.has(force) ? text.replace(NONE, (word) => ANY[word.toLowerCase()]!).replace(NEITHER, "$1either$2or ") : text;
  return [
    of && `${said(of)}:`,
    verb,
    said(what),
    said(object === "" && slots.object?.source === "pronoun" ? rest.replace(POINTER, () => meant("it", slots.object)) : rest),
  ]
    .filter((text) => text !== "")
    .join(" ")
    .replace(/ ,/g, ",");
}

/** A pronoun that was the subject of a passive, as what is done to it. */
const OBJECTS: Readonly<Record<string, string>> = { they: "them", he: "him", she: "her", we: "us" };

/** What a pronoun stands for, where it is not what was written. */
function meant(text: string, slot: Slot | undefined): string {
  return text !== "" && slot?.source === "pronoun" ? namesOf(slot) : text;
}

/** A part as the policy writes it: its terms with what joins and narrows them. */
export function namesOf({ text, terms }: Slot): string {
  return text ?? terms.map((term) => term.text).join(" or ");
}

const POINTER = /^(?:it|them|these|those|this)(?= |$)/;

/** "must not bring neither … nor …", "must bring neither … nor …". */
const NEITHER = /^((?:\w+ ){0,3})neither\b([^.;]*? )nor /i;
/** "must have no contact" and "must not have any contact" are said alike. */
const NONE = /^(?:no|none|nothing|nobody|no one)\b(?!-)/i;
const ANY: Readonly<Record<string, string>> = { no: "any", none: "any", nothing: "anything", nobody: "anybody", "no one": "anyone" };
