import type { Policy } from "../../../../grammar/tree";
import type { DocumentFacts, Sentence } from "../facts";
import { takenOver } from "../kept/reuse";
import { kindFiles, kindNamed } from "../knowledge/kinds";
import { matches } from "../matches";

/** How many sentences of the opening may say what the policy is about. */
const OPENING = 8;

/** Those for whom a club has a code of conduct. */
const TAKING_PART =
  /\b(?:players?|members?|parents?|spectators?|supporters?|athletes?|gymnasts?|swimmers?|team-?mates?|referees?|opponents?)\b/i;
/** Those for whom a staff code of conduct is. One that never speaks of them, but of players, parents or members, is for those. */
const EMPLOYED =
  /\b(?:staff|employ(?:ees?|ers?|ment)|teach(?:ers?|ing)|colleagues?|workers?|workforce|headteacher|adults?|professionals?|volunteers?)\b/i;

/** Before "the … policy": another one, which this one is to be read with or which it follows. */
const BESIDE_ANOTHER =
  /\b(?:with|see|refer(?:s|red|ence)? to|line|alongside|accordance|under|following|complements?|read|supports?|linked|links|reference)\b[^.;]*$/i;

/**
 * The kind of a policy and where it was read from: its `Policy:` line, its title, or what its opening says ("this social media policy",
 * "our policy on photographs"). "other" when nothing names a kind that is known.
 */
export function readKind(
  text: string,
  policy: Policy,
  title: string,
  sentences: readonly Sentence[],
): Pick<DocumentFacts, "kind" | "kindFrom"> {
  const forOthers =
    /\bcode of conduct\b/i.test(title) &&
    sentences.some((sentence) => TAKING_PART.test(sentence.text)) &&
    !sentences.some((sentence) => EMPLOYED.test(sentence.text));
  return takenOver(policy, readKind, [title, forOthers, ...sentences.slice(0, OPENING).map((sentence) => sentence.text)], () => {
    const read = kindOf(text, policy, title, sentences);
    return forOthers && read.kind === "staff-code-of-conduct" && read.kindFrom === "title" ? { kind: "other", kindFrom: "none" } : read;
  });
}

function kindOf(text: string, policy: Policy, title: string, sentences: readonly Sentence[]): Pick<DocumentFacts, "kind" | "kindFrom"> {
  const fields = policy.blocks.flatMap((block) => (block.kind === "field" ? block.fields : []));
  for (const id of ["policy", "title"] as const) {
    const field = fields.find((one) => one.id === id);
    const kind = field && kindNamed(text.slice(field.value.start, field.value.end));
    if (kind) return { kind, kindFrom: "field" };
  }
  const named = kindNamed(title);
  if (named) return { kind: named, kindFrom: "title" };
  const opening =
    policy.title === undefined
      ? policy.blocks.find((block) => block.kind !== "blank" && block.kind !== "hidden" && block.kind !== "running")
      : undefined;
  const headed = opening?.kind === "heading" ? kindNamed(opening.flow.text) : undefined;
  if (headed) return { kind: headed, kindFrom: "opening" };
  const first =
    policy.title === undefined
      ? /^((?:[A-Z][\w'&.-]* |of |and |the |for ){1,10}?)(?:Policy|Procedure|Statement)\b/.exec(sentences[0]?.text.slice(0, 160) ?? "")?.[1]
      : undefined;
  const opened = first && kindNamed(first);
  if (opened) return { kind: opened, kindFrom: "opening" };
  for (const sentence of sentences.slice(0, OPENING)) {
    for (const phrase of matches(
      /\b(this|our|'s|the) ((?:[\w&-]+ ){1,4})policy\b|\bpolicy (?:on|for|about|covering|regarding) ((?:[\w&-]+[ .,]?){1,4})/gi,
      sentence.text,
    )) {
      if (/^(?:the|'s)$/i.test(phrase[1] ?? "") && BESIDE_ANOTHER.test(sentence.text.slice(0, phrase.index))) continue;
      const kind = kindNamed(phrase[2] ?? phrase[3] ?? "");
      if (kind) return { kind, kindFrom: "opening" };
    }
  }
  return { kind: "other", kindFrom: "none" };
}

/** What to call a policy that has no title of its own, by what its opening says that it is about: "Social media policy". */
export function titleOfKind(kind: string): string {
  return `${kindFiles.find((one) => one.kind === kind)?.title ?? "This"} policy`;
}
