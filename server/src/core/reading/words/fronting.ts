import type { ConceptId } from "./concepts";
import { sectionOf } from "./vocabulary";

/** The words read so far, as `scan` lists them; letters may be changed. */
interface Listed {
  readonly letters: string[];
  readonly text: readonly string[];
  readonly lemma: readonly string[];
  readonly verb: readonly (string | undefined)[];
  readonly concept: readonly (ConceptId | undefined)[];
}

/** Modals, and "be" where it carries the force: are to, is not allowed. */
const MODAL = "mwhyckn",
  NOMINAL = "NHKQAYUGqS",
  NOUN = "NHKQ";

/**
 * Where the subject begins after a fronted phrase or case that no comma ends: "In the hall | coats must", "When using the stairs |
 * pupils should", "After school | children may". What is fronted governs a noun phrase, and the words of force need a subject, so that
 * a run of nouns before them is two phrases. On the way, a noun-or-verb is taken for the verb that the case needs: "when it *rains*".
 * @returns the index of the subject's first word; undefined where a comma stands there, where the words show it by themselves or cannot say
 */
export function subjectAfterFront(words: Listed): number | undefined {
  const { letters, concept } = words,
    opening = letters[0];
  if (opening === undefined || !"pCER".includes(opening)) return undefined;
  const force = forceAt(letters);
  if (force === undefined) return undefined;
  if (opening === "R")
    return concept[0] !== undefined && letters.slice(1, force).every((letter) => "dzLo".includes(letter) || NOMINAL.includes(letter))
      ? 1
      : undefined;
  let from = force;
  while (from > 1 && NOMINAL.includes(letters[from - 1]!)) from--;
  if (from === force) return undefined;
  if (opening === "C") from = caseVerb(words, from, force) ?? from;
  const determined = "dz".includes(letters[from - 1]!),
    governor = letters[determined ? from - 2 : from - 1]!;
  // "For Year 1 swimming | the ratio is": what stands before "the" is no verb with an object.
  if (governor === "G" && determined && opening === "p" && "Nq".includes(letters[from - 3] ?? " ")) {
    letters[from - 2] = "N";
    return from - 1;
  }
  if (governor === "b" && opening === "C") return "AY".includes(letters[from]!) && from + 1 < force ? from + 1 : undefined;
  if (letters[from] === "G" && !determined && "pCE".includes(governor)) return split(words, from + 1, force, true);
  if ("pt".includes(governor) || (governor === "G" && determined)) return split(words, from, force, true);
  return governor === "V" ? split(words, from, force, false) : undefined;
}

/** The first words of force, where nothing stands before them that could end what is fronted. */
function forceAt(letters: readonly string[]): number | undefined {
  for (let i = 1; i < letters.length; i++) {
    const letter = letters[i]!;
    if (",;:(WTB".includes(letter)) return undefined;
    if (MODAL.includes(letter) || (letter === "b" && /^[xRL]*[tafrgji]/.test(letters.slice(i + 1, i + 5).join("")))) return i;
    if (letter === "b" && letters[0] !== "C") return i;
  }
  return undefined;
}

/** After "when it", "if the alarm", "when lessons": the verb of the case, and where what follows it begins. */
function caseVerb({ letters, text, lemma, verb }: Listed, from: number, force: number): number | undefined {
  const pronoun = letters[from - 1] === "o",
    governor = letters["dz".includes(letters[from - 1]!) ? from - 2 : from - 1];
  if (!(pronoun ? letters[from - 2] === "C" : governor === "C")) return undefined;
  for (let i = pronoun ? from : from + 1; i < force - 1; i++) {
    if (!"KVY".includes(letters[i]!) || verb[i] === undefined) continue;
    const plain = verb[i] === text[i],
      plural = pronoun ? /^(?:they|you|we|i)$/.test(text[i - 1]!) : letters[i - 1] === "Q" || text[i - 1] !== lemma[i - 1];
    if (plain !== plural || !(pronoun || NOUN.includes(letters[i - 1]!))) continue;
    letters[i] = "V";
    return i + 1;
  }
  return undefined;
}

/** Where the second of two noun phrases side by side begins. */
function split(words: Listed, from: number, end: number, needed: boolean): number | undefined {
  const { letters, text, lemma, concept } = words,
    last = end - 1,
    first = from + 1;
  if (last < first || !NOUN.includes(letters[last]!)) return undefined;
  if ("HQ".includes(letters[last]!)) {
    let at = last;
    while (at > first && describes(words, at - 1) && leaves(letters, at - 1)) at = letters[at - 1] === "q" ? at - 2 : at - 1;
    return at >= first && leaves(letters, at) ? at : undefined;
  }
  for (let i = from; i < last; i++) {
    const section = concept[i] === undefined ? undefined : sectionOf(concept[i]!);
    if ((section === "places" || section === "times") && letters[i + 1] !== "S" && letters[i] !== "S") return i + 1;
  }
  for (let i = last - 1; i >= from; i--) if (NOUN.includes(letters[i]!) && text[i] !== lemma[i]) return i + 1;
  if (!needed) return undefined;
  let at = last;
  while (at > first && "AYU".includes(letters[at - 1]!) && leaves(letters, at - 1)) at--;
  return leaves(letters, at) ? at : undefined;
}

/** Whether a word goes with the people after it: younger, swimming, Year 4. */
function describes({ letters, text }: Listed, at: number): boolean {
  return "AYG".includes(letters[at]!) || (letters[at] === "q" && /^years?$/.test(text[at - 1] ?? ""));
}

/** Whether a noun ends before here. */
function leaves(letters: readonly string[], at: number): boolean {
  return NOUN.includes(letters[at - 1]!) || (letters[at - 1] === "q" && NOUN.includes(letters[at - 2] ?? " "));
}
