import type { SlotName } from "../../reading/clauses/clause";
import { decide } from "../decide";
import type { Decision, Reason } from "../decision";
import { unlessFarFetched } from "../far-fetched";
import type { Ontology } from "../ontology";
import type { Placed } from "../pairing/pairs";

/** Why a pair of clauses is or is not reported: the decision and a sentence that says it. */
export interface PairExplanation {
  readonly decision: Decision;
  readonly text: string;
}

const PARTS: Readonly<Record<SlotName | "other" | "condition", string>> = {
  actor: "who it binds",
  subject: "what must be so",
  object: "what it is about",
  counterpart: "with or to whom",
  channel: "through what",
  instrument: "what it is done with",
  place: "where",
  time: "when",
  capacity: "the role in which somebody acts",
  other: "a further phrase",
  condition: "the condition",
};

const TEXTS: Readonly<Record<Reason, (decision: Decision) => string>> = {
  "same-sentence": () => "Not reported: they stand in one sentence, so the author has seen both.",
  "different-acts": () => "Not reported: they speak of different acts.",
  "no-opposition": () => "Not reported: they do not pull in different directions.",
  part: (decision) => `Not reported: they differ in ${difference(decision)}.`,
  conditions: (decision) => `Not reported: they apply on different conditions${named(decision)}.`,
  breach: () => "Not reported: one says what to do once the other has been broken.",
  exception: ({ exception }) => `Not reported: the exception "${exception?.exception.text ?? ""}" takes the other one in.`,
  precedence: () => "Not reported: one of them says which comes first.",
  narrowing: (decision) => `Not reported: a general rule with an ordinary limit to it${named(decision)}.`,
  "conditional-permission": (decision) =>
    `Not reported: one is allowed or required on a condition only${named(decision)}, which reads as an exception to the other.`,
  "little-shared": () => "Not reported: too little is named in both to be sure that they mean the same thing.",
  "unread-words": ({ verdict }) =>
    `${verdict === "none" ? "Not reported" : "Reported as a warning only"}: too many words of one of them were not understood.`,
  "far-fetched": () =>
    "Not reported: neither what is done nor to what is the same in both, and in a policy of this length some such pair looks like a clash by chance.",
  "exclusive-route": ({ exception }) =>
    `Reported: one names the only way, the other leaves another way open: "${exception?.exception.text ?? ""}".`,
  "heading-only": (decision) =>
    `Reported as information: by their words they cover the same cases; only a heading keeps them apart${named(decision)}.`,
  "same-region": ({ verdict }) =>
    `Reported as a ${verdict === "conflict" ? "conflict" : "possible conflict"}: they cover the same cases in opposite directions.`,
  overlap: (decision) => `Not reported: each covers cases that the other does not${named(decision)}.`,
  universal: (decision) =>
    `Reported: one is a special case of the other${named(decision)}, and the general rule says that nothing is left out.`,
  closed: ({ exception }) =>
    `Reported: the exceptions are listed in full ("${exception?.exception.text ?? ""}") and the other clause names something else.`,
  "special-case": (decision) =>
    `Reported as a possible conflict: one is a special case of the other${named(decision)}, and nothing says that it is meant as an exception.`,
  "necessary-condition": ({ verdict, exception }) =>
    `${verdict === "none" ? "Not reported" : "Reported as a possible conflict"}: it is allowed outright in one place and only on a condition ("${exception?.exception.text ?? ""}") in the other.`,
  "lost-exception": ({ exception }) =>
    `Reported: both forbid the same, but only one has the exception "${exception?.exception.text ?? ""}".`,
  "unequal-force": () => "Reported as information: they ask for the same thing with different force.",
  "optional-duty": () => "Reported as information: what is a duty in one place is an option in the other.",
  "opposite-acts": () => "Reported: doing the one excludes doing the other.",
  "different-routes": (decision) => `Reported: both lay down how it must be done, and differ in ${difference(decision)}.`,
};

/** Decides about two clauses and says why. Needs the school's ontology, as `clashesOf` does. */
export function explainPair(a: Placed, b: Placed, ontology: Ontology): PairExplanation {
  const decision = unlessFarFetched(a, b, decide(a.clause, b.clause, a.document === b.document, ontology));
  return { decision, text: TEXTS[decision.reason](decision) };
}

function difference({ part }: Decision): string {
  return part ? `${PARTS[part.part]}${part.a && part.b ? ` ("${part.a}" and "${part.b}")` : ""}` : "a part";
}

function named({ part }: Decision): string {
  if (!part) return "";
  const words = part.a ?? part.b;
  return words ? ` (${PARTS[part.part]}: "${words}")` : "";
}
