import type { Clause, SlotName, Term } from "../../reading/clauses/clause";
import { irregularVerb, singular } from "../../reading/words/inflection";
import { aligned } from "../aligned";
import type { Ontology } from "../ontology";
import { isAlways, isEveryone } from "../said-parts";

/** A case that both clauses speak about: for each part the narrower of what they name, and when it happens. */
export interface Example {
  readonly terms: Readonly<Partial<Record<SlotName, Term>>>;
  readonly verb: string;
  readonly when: readonly string[];
}

const NAMES: readonly SlotName[] = ["actor", "object", "counterpart", "channel", "instrument", "place", "time", "capacity"];

/** Makes a case that lies within both clauses, as far as they were read. */
export function exampleOf(a: Clause, b: Clause, ontology: Ontology): Example {
  const terms: Partial<Record<SlotName, Term>> = {},
    [x, y] = aligned(a, b, ontology).map(asNamed) as [Clause["slots"], Clause["slots"]];
  for (const name of NAMES) {
    const left = x[name]?.terms.filter((term) => !term.pronoun),
      right = y[name]?.terms.filter((term) => !term.pronoun);
    const chosen =
      left?.length && right?.length
        ? (narrower(left, right, ontology) ?? (isAlways(x[name]!) || isEveryone(x[name]!) ? right[0] : left[0]))
        : (left?.[0] ?? right?.[0]);
    if (chosen) terms[name] = chosen;
  }
  const verb = a.action.verb === "any" || (a.action.verb === "use" && b.action.verb !== "any") ? b.action.verb : a.action.verb;
  return { terms, verb: verb === "any" ? "have" : verb, when: [...a.conditions, ...b.conditions].map(({ text }) => text) };
}

/** Without what an act is done through by its own name: "emails a parent" says so. */
function asNamed(slots: Clause["slots"]): Clause["slots"] {
  const { channel, ...rest } = slots;
  return channel && channel.source === "written" && !channel.span ? rest : slots;
}

/** The parts in which a thing that a clause uses may stand where another clause does something with it. */
const BESIDE: Readonly<Partial<Record<SlotName, readonly SlotName[]>>> = {
  object: ["object", "channel", "instrument", "place", "counterpart"],
  instrument: ["instrument", "channel"],
  channel: ["channel", "instrument"],
};

function narrower(left: readonly Term[], right: readonly Term[], ontology: Ontology): Term | undefined {
  for (const x of left)
    for (const y of right) {
      const relation = ontology.relation(x, y);
      if (relation === "equal") return y.narrowing.length > x.narrowing.length || y.text.length < x.text.length ? y : x;
      if (relation === "inside" || relation === "partial") return x;
      if (relation === "contains") return y;
    }
  return undefined;
}

/** Whether an example is a case of a clause: each part that the clause names takes the example's in. */
export function fits(example: Example, clause: Clause, ontology: Ontology): boolean {
  return NAMES.every((name) => {
    const slot = clause.slots[name];
    if (!slot || slot.terms.every((one) => one.pronoun) || isAlways(slot) || isEveryone(slot)) return true;
    return (BESIDE[name] ?? [name]).some((part) => {
      const term = example.terms[part];
      return term !== undefined && slot.terms.some((one) => /^(?:equal|inside|partial)$/.test(ontology.relation(term, one)));
    });
  });
}

/** The example in words: "a pupil who uses a phone in the classroom at break". */
export function exampleText({ terms, verb, when }: Example, prepositions: Readonly<Partial<Record<SlotName, string>>>): string {
  const actor = terms.actor ? person(terms.actor) : "somebody";
  const doubled = terms.object !== undefined && verb.includes(" ") && verb.endsWith(` ${terms.object.head}`);
  const parts = [
    third(doubled ? verb.slice(0, verb.lastIndexOf(" ")) : verb),
    terms.object && `${ofSomething(verb) ? "of " : ""}${bare(terms.object.text)}`,
    terms.counterpart && `${prepositions.counterpart ?? ""} ${bare(terms.counterpart.text)}`.trim(),
    terms.channel &&
      (!terms.object && /^(?:use|access)$/.test(verb)
        ? bare(terms.channel.text)
        : `${prepositions.channel ?? "through"} ${bare(terms.channel.text)}`),
    terms.instrument &&
      (!terms.object && !terms.channel && /^(?:use|operate)$/.test(verb)
        ? bare(terms.instrument.text)
        : `${prepositions.instrument ?? "with"} ${bare(terms.instrument.text)}`),
    terms.capacity && (prepositions.capacity ?? "as") !== "as"
      ? `${prepositions.capacity} ${bare(terms.capacity.text)}`
      : terms.capacity && `as ${person(terms.capacity)}`,
    terms.place && `${prepositions.place ?? ""} ${bare(terms.place.text)}`.trim(),
    terms.time && `${prepositions.time ?? ""} ${bare(terms.time.text)}`.trim(),
  ];
  const text = `${actor} who ${parts.filter((part) => part).join(" ")}`;
  return when[0] && !/^(?:who|which|that)\b/.test(when[0]) ? `${text} (${when[0]})` : text;
}

/** "take photograph": the act is named with what is made of something. */
export function ofSomething(verb: string): boolean {
  return / (?:photograph|photo|picture|image|recording|copy|note)$/.test(verb);
}

function person(term: Term): string {
  const text = term.text.replace(/^(?:all|any|no|every|each|the|only|our|both|some|none of|any of|all of)(?: of)?(?: the)? /, "");
  if (/^(?:staff|teaching staff|support staff|school staff)$/.test(text)) return `a member of ${text}`;
  const words = text.split(" "),
    tail = words.findIndex((word, i) => i > 0 && /^(?:of|in|on|at|with|without|from|who|under|over|aged|to|for)$/.test(word)),
    last = (tail > 0 ? tail : words.length) - 1;
  const one = words.map((word, i) => (i === last ? singular(word) : word)).join(" ");
  if (/^(?:they|you|we|everyone|anyone)$/.test(one)) return "somebody";
  return /^(?:headteacher|head|governing body|office|school)$/.test(one)
    ? `the ${one}`
    : `${/^[aeiou]/.test(one) ? "an" : "a"} ${one.replace(/^an? /, "")}`;
}

function bare(text: string): string {
  return text.replace(/^(?:any|no|every|each|all|only)(?: of)?(?: the)? /, "");
}

function third(verb: string): string {
  const [first = "", ...rest] = verb.split(" ");
  const base = irregularVerb(first)?.base ?? first;
  const form =
    base === "be"
      ? "is"
      : base === "have"
        ? "has"
        : /(?:s|sh|ch|x|z|o)$/.test(base)
          ? `${base}es`
          : /[^aeiou]y$/.test(base)
            ? `${base.slice(0, -1)}ies`
            : `${base}s`;
  const tail = rest.map((word) => (ofSomething(` ${word}`) ? (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`) : word));
  return [form, ...tail].join(" ");
}
