import type { Policy } from "../../../../grammar/tree";
import { keptByText } from "../kept/kept-by-text";
import { contentStem, isTelling, wordsOf } from "./content-words";
import { matches } from "../matches";

/** What a value or a person is stated for, as words to compare. Two statements are of one matter only where these agree. */
export interface Matter {
  /** Stems of the telling words of the clause, sorted, each once, without the value, the anchor and the agents. */
  readonly matter: readonly string[];
  /** What a time is counted from: "of the decision letter", "before the visit". */
  readonly anchor: readonly string[];
  /** Who acts: the subject of an active sentence, the "by …" of a passive one. */
  readonly agents: readonly string[];
  /** The clause's words, for looking at its tone. */
  readonly clause: string;
}

const CUT =
  /; |, (?:but|which|who|so|because|as|since|although|and)\b| and (?=(?:then |must |will |should |shall |may |is |are )?(?:be )?(?:[a-z]+ed|kept|held|sent|given|made|paid|told) (?:within|after|for|at|by|every|to|until|weekly|daily|monthly|termly|annually)\b)| (?:because|so that|in order (?:to|that)|as this|to ensure that|which means)\b/g;
const ANCHOR =
  /^(?:'s?)?,? ?(?:(?:written )?notice )?(?:of|before|after|from|following|prior to|in advance of|ahead of|in advance|beforehand)\b((?: (?!(?:must|shall|will|should|may|can|is|are|has|have|needs?) )[^\s,;.]+)*)/i;
const MODAL = /\b(?:must|shall|will|should|may|can|need|is|are|has|have|takes?|holds?|sends?|keeps?|reports?|gets?|costs?)\b/i;
const PASSIVE =
  /^\w+(?: (?:only|also|always|not|all|normally|usually))*(?: be)? ?(?:[a-z]+ly )?(?:[a-z]+ed|kept|held|sent|given|made|paid|told|lost|done|shown|put|set|seen|taken|left|brought|written|hidden|sold|bought|let|met)\b/i;
/** When leave is needed, which says nothing of what it is needed for. */
const BEFOREHAND = /,? (?:before|until|prior to|in advance of)\b/i;
const PERSON =
  /^(?:pupil|staff|parent|teacher|visitor|volunteer|governor|head|headteacher|leader|coordinator|co-ordinator|officer|manager|hirer|contractor|candidate|driver|tutor|supervisor|nurse|caretaker|committee|body|board|panel|technician|assistant|aider|helper|adult|office|senco|dsl|we|everyone|employer|clerk|chair|cook|librarian|prefect|person|people|team|council)$/;
/** An amount, or an occasion, that says for which cases somebody decides. */
const BOUNDED =
  /\b(?:during|outside)\b|\b(?:(under|below|up to|less than|fewer than|(?:no|not) more than|at most)|(?:over|above|more than|at least|exceeding)) (?:\u00A3 ?)?(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|half)/gi;
/** Names of posts and people that hold an "of". */
const MEMBERS = /\b(members?|heads?|chair|leaders?|directors?) of (?:the )?(?:[a-z]+ ){0,2}[a-z]+/gi;
/** Words that only name the kind of value, by kind. */
/** Verbs of telling count as one act, and so do verbs of handing over: "tell X about bullying", "report bullying to X". */
const TOLD = /^(?:report|tell|rais|refer|alert|consult|contact|discus|escalat|address|direct|disclos)$/,
  SENT = /^(?:send|submit|pas|forward|deliver)$/;
const NAMING: Readonly<Record<string, RegExp>> = {
  retention: /^(?:keep|destroy|delet|eras|shred|dispos|archiv|wip|giv|give|throw|thrown|away)$/,
  money: /^(?:cost|pay)$/,
  age: /^(?:ag|old|year|age)$/,
  ratio: /^(?:ratio|staff|adult|pupil|teacher|helper)$/,
  responsible: /^(?:responsibl|sole|exclusiv|lies|lie|rest|fall)$/,
  decider:
    /^(?:approv|obtain|gain|seek|get|giv|give|prior|requir|rest|lie|lies|fall|matter|determin|decid|decision|grant|request|author|power|right|sole|final|discretion)$/,
};
/** Verbs that say little beside the thing that is done: "send an acknowledgement", "carry out a drill". Left out where two words remain. */
const LIGHT: Readonly<Record<string, RegExp>> = {
  limit: /^(?:send|given|giv|give|receiv|provid|get|expect)$/,
  frequency: /^(?:keep|given|conduct|hold|run|organis|happen|occur|giv|give|arrang|plan)$/,
  money: /^(?:payabl|due|requir|charg|refund)$/,
  notice: /^(?:given|giv|give|receiv|notic|requir|get|enough|suffic|due)$/,
  age: /^(?:hold)$/,
};

/**
 * What the value at `start`–`end` of a sentence is stated for; undefined where too little is left to tell.
 * @param kind what is stated: some words name only the kind of value ("kept", "cost", "responsible")
 */
export function matterOf(sentence: string, start: number, end: number, kind: string): Matter | undefined {
  const { from, to, subject } = clauseAround(sentence, start, end);
  const anchored = kind === "limit" || kind === "notice" || kind === "wait" ? ANCHOR.exec(sentence.slice(end, to)) : null;
  const anchorEnd = anchored ? end + anchored[0].length : end;
  const first = kind === "decider" ? BEFOREHAND.exec(sentence.slice(end, to)) : null,
    until = first ? end + first.index : to;
  const agents = agentsOf(sentence, from, to, start).filter((agent) => agent.end <= start || agent.start >= end);
  const naming = NAMING[kind];
  const matter = new Set<string>();
  for (const word of wordsOf(sentence.slice(from, until))) {
    const at = from + word.start;
    if ((at >= start && at < anchorEnd) || agents.some((agent) => at >= agent.start && at < agent.end)) continue;
    const stem = contentStem(word.text);
    if (kind === "recipient" && (TOLD.test(stem) || SENT.test(stem))) {
      matter.add(TOLD.test(stem) ? "report" : "send");
      continue;
    }
    if (naming?.test(stem)) continue;
    const number = numbered(sentence, at);
    if (number) matter.add(`${number}${word.text}`);
    else if (isTelling(word.text)) matter.add(stem);
  }
  for (const bound of matches(BOUNDED, sentence.slice(from, until)))
    if (from + bound.index + bound[0].length <= start || from + bound.index >= end)
      matter.add(/^(?:during|outside)$/i.test(bound[0]) ? bound[0].toLowerCase() : bound[1] ? "up-to" : "over");
  for (const stem of stems(subject)) if (!naming?.test(stem)) matter.add(stem);
  const noticeOf = anchored !== null && /^'?s? ?(?:written )?notice of/i.test(anchored[0]);
  if (noticeOf) for (const stem of stems(anchored[1]!)) matter.add(stem);
  const light = LIGHT[kind],
    weighty = light ? [...matter].filter((stem) => !light.test(stem)) : [];
  if (light && weighty.length >= (noticeOf ? 1 : 2)) for (const stem of matter) if (light.test(stem)) matter.delete(stem);
  const names = agents.flatMap((agent) => stems(sentence.slice(agent.start, agent.end)));
  if (matter.size === 0 && names.length === 0) return undefined;
  return {
    matter: [...matter].sort(),
    anchor: anchored && !noticeOf ? stems(anchored[1]!) : [],
    agents: names.sort(),
    clause: sentence.slice(from, to),
  };
}

/** Words that tell kinds apart in a heading and little elsewhere. */
const KINDS = /^(?:written|formal)$/;

/** The words of the headings above a block that say for whom or what a section holds: people, phases, kinds, numbered steps. */
export function contextWords(policy: Policy, block: number): readonly string[] {
  const words = new Set<string>();
  for (let section: number | undefined = policy.sectionOf[block]; section !== undefined; section = policy.sections[section]?.parent) {
    const one = policy.sections[section];
    if (one?.heading === undefined || one.level === 0) continue;
    for (const word of titleWords(one.title)) words.add(word);
  }
  const own = policy.blocks[block];
  let up = own && "introduction" in own ? own.introduction : undefined;
  while (up !== undefined) {
    const intro = policy.blocks[up];
    if (intro && "flow" in intro) for (const stem of keptStems(intro.flow.text)) words.add(stem);
    up = intro && "introduction" in intro && intro.introduction !== up ? intro.introduction : undefined;
  }
  return keptContext([...words].sort().join("\n"));
}

/** The same list for the same words, so that lists can be compared by reference. */
const keptContext = keptByText((words): readonly string[] => (words === "" ? [] : words.split("\n")));

const titleWords = keptByText((title): readonly string[] =>
  wordsOf(title).flatMap((word) => {
    const number = numbered(title, word.start);
    return number ? [`${number}${word.text}`] : isTelling(word.text) || KINDS.test(word.text) ? [contentStem(word.text)] : [];
  }),
);

const keptStems = keptByText((text): readonly string[] => stems(text));

function stems(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text)
        .filter((word) => isTelling(word.text))
        .map((word) => contentStem(word.text)),
    ),
  ].sort();
}

const NUMBER = /(?:\d+|one|two|three|four|i{1,3}|iv|[a-d])\b/iy;

/** "year", "stage" … where the word at `at` is the number of one. */
function numbered(text: string, at: number): string | undefined {
  NUMBER.lastIndex = at;
  if (!NUMBER.test(text)) return undefined;
  return /\b(years?|key stage|ks|stage|step|level|phase|tier|part|set|group|category|class|grade|band|room|form|paper|house) $/i
    .exec(text.slice(0, at))?.[1]
    ?.toLowerCase()
    .replace(/s$/, "");
}

/** Places at which a sentence goes on to a further act; the words of the break belong to neither side. */
export function cutsIn(sentence: string): readonly { readonly start: number; readonly end: number }[] {
  return matches(CUT, sentence).map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }));
}

/** The clause that a place belongs to. A clause that begins with its verb borrows the subject of the one before it. */
function clauseAround(sentence: string, start: number, end: number): { from: number; to: number; subject: string } {
  let from = 0,
    to = sentence.length;
  for (const cut of cutsIn(sentence)) {
    if (cut.start >= end) {
      to = cut.start;
      break;
    }
    if (cut.end <= start) from = cut.end;
  }
  if (from === 0) return { from, to, subject: "" };
  const lead = sentence.slice(0, from),
    modal = MODAL.exec(lead);
  const verbFirst =
    /^(?:(?:must|shall|will|should|may|can|is|are|has|have)(?: (?:also|then|always|not|be))*|(?:then )?[a-z]+ed|kept|held|sent|given|made|paid|told|returned)\b/i.test(
      sentence.slice(from, to),
    );
  if (verbFirst) return { from, to, subject: modal ? lead.slice(0, modal.index) : "" };
  return MODAL.test(sentence.slice(from, start)) ? { from, to, subject: "" } : { from: 0, to, subject: "" };
}

function agentsOf(sentence: string, from: number, to: number, valueAt: number): { start: number; end: number }[] {
  const clause = sentence.slice(from, to),
    agents: { start: number; end: number }[] = [];
  const modal = MODAL.exec(clause);
  if (
    modal &&
    from + modal.index <= valueAt &&
    modal.index > 0 &&
    modal.index < 60 &&
    !PASSIVE.test(clause.slice(modal.index)) &&
    !/^(?:if|when|where|on|in|for|at|during|after|before|once)\b/i.test(clause)
  ) {
    const subject = wordsOf(clause.slice(0, modal.index)).filter((word) => isTelling(word.text) || isPerson(word.text));
    if (
      subject.length > 0 &&
      isPerson(subject.at(-1)!.text) &&
      !/\b(?:for|of|about|against|from|with)\b/i.test(clause.slice(0, modal.index).replace(MEMBERS, "$1"))
    )
      agents.push({ start: from, end: from + modal.index });
  }
  if (agents.length === 0) {
    const lead =
      /^(?:the |an? |our |all |every )?([a-z'-]+)(?= (?!of\b|and\b|or\b|is\b|are\b|in\b|at\b|on\b|to\b|for\b|who\b|with\b|from\b)[a-z])/i.exec(
        clause,
      );
    if (
      lead &&
      /s$/.test(lead[1]!) &&
      from + lead[0].length <= valueAt &&
      modal?.index !== lead[0].length + 1 &&
      isPerson(lead[1]!.toLowerCase())
    )
      agents.push({ start: from, end: from + lead[0].length });
  }
  const single =
    agents.length === 0
      ? /^(?:the |our |each |every |an? )?((?:[a-z'-]+ ){0,2}[a-z'-]*[a-rt-z]) (?:also |always |then |normally |usually )?[a-z]+[a-rt-z]s (?!of\b|and\b|or\b|is\b|are\b|must\b|may\b|will\b|should\b)/i.exec(
          clause,
        )
      : null;
  const subject = single?.[1]!.split(" ").at(-1);
  if (single && subject !== undefined && from + single[0].length <= valueAt && isPerson(subject.toLowerCase()))
    agents.push({ start: from, end: from + clause.indexOf(subject) + subject.length });
  for (const by of matches(/\bby (?:the |an? |our )?((?:[a-z'-]+ ){0,3}[a-z'-]+)/gi, clause)) {
    const words = by[1]!.split(" ").filter((word) => !/^(?:of|and|or)$/.test(word));
    const last = words.findLastIndex((word) => isPerson(word.toLowerCase()));
    if (last >= 0) agents.push({ start: from + by.index, end: from + by.index + by[0].indexOf(words[last]!) + words[last]!.length });
  }
  return agents;
}

function isPerson(word: string): boolean {
  return PERSON.test(word) || PERSON.test(contentStem(word));
}
