import type { Block, Policy, Span } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { perBlock, placed, takenOver } from "../kept/reuse";
import { namesDocument } from "../language/words";
import { findDates } from "./dates";
import { matches } from "../matches";
import { inBlocksWith } from "../kept/gates";
import { SIGN, signsIn } from "../kept/signs";

/** Something that a template left to be filled in, chosen or taken out, and that still stands in the policy. */
export interface Placeholder {
  /** `gap`: a name or date to fill in; `open`: "tbc"; `choice`: "delete as appropriate"; `wording`: advice to whoever adapts a model policy; `broken`: what a word processor prints for a cross-reference that it lost. */
  readonly kind: "gap" | "open" | "choice" | "wording" | "broken";
  readonly span: Span;
  readonly text: string;
  readonly block: number;
}

const FILL =
  /\b(?:insert|enter|add|state|specify|amend|adapt|complete|fill|type|name|names?d?|date|month|year|school|academy|trust|setting|club|address|e-?mail|telephone|phone|number|contact|role|title|your|details?|link|logo|url|local authority|headteacher|head|dsl|senco|xx+|governors?|person|tbc)\b/i;
const OPEN = /\b(?:tbc|tba|tbd|to be (?:confirmed|agreed|decided|added|completed|inserted))\b/i;
/** "(to be completed)", but not what is done with a form: "(to be completed before the start)". */
const OPEN_ALONE =
  /^(?:tbc|tba|tbd)\b|^to be (?:confirmed|agreed|decided|added|completed|inserted)(?: (?:by the (?:school|governors|head\w*|trust|academy|setting)|shortly|soon|later|at a later date|in due course|when known|here))?[.!]?$/i;
/** What Markdown says of an image or heading in curly brackets (`{width="22"}`, `{: .note}`, `{#aims}`), a site's own command (`{{< ref "contact" >}}`) or data in code (`{ title: "Aims" }`). */
const ATTRIBUTES = /^(?:[:.#<%]|[\w-]+\s*(?:=|:\s*["'[{]))/;
/** What a website fills in by itself: `{{ page.date }}`, `{{ site.title | escape }}`. */
const FILLED_IN_BY_SITE = /^[a-z_]\w*(?:\.[\w-]+)+(?:\s*\|.*)?$/;
const CHOICE =
  /\b(?:delete|amend|adapt|edit|remove|change|select|choose) (?:this |these |where |if |as |or )*(?:appropriate|applicable|necessary|required|relevant|needed|one|section|paragraph)\b|\b(?:delete|remove) (?:this|if|as|where)\b/i;
const NAME_ONLY =
  /^(?:insert|enter|add|state|specify|please (?:insert|enter|add|state)) |^(?:quote|cite|name) the (?:actual|relevant|exact|appropriate|specific|correct) |^(?:name|date|month,? ?(?:and |\/)?year|(?:the )?name of (?:the )?(?:school|setting|club|academy|nursery|pre-?school|provider|trust|organisation|headteacher|governor)|(?:your |school |setting |club |academy )name|your school|job title|telephone number|phone number|e-?mail address)$/i;
/** What a form says beside a figure that is there: "(enter £0 if not applicable)". */
const HINT = /\bif (?:not applicable|none|nil|n\/a)$/i;
/** Behind "(Name)" in words that staff are to say: "(Name), I noticed that you …". */
const SPOKEN_TO = /^[,.:!]?\s*["'\u2018\u201c]?(?:I|I'm|I've|you|you're|you've|please|thank you|remember)\b/i;
const BRACKETED = /\[([^[\]]{2,120})\]|\{\{?([^{}]{2,80})\}?\}|<<?([A-Za-z][^<>]{2,80})>>?|(?<![|\w])\|([A-Z][A-Za-z ]{2,40})\|(?!\w)/g;
/** Round brackets stand around other brackets too: "(contact [name])". */
const IN_ROUND = /\(([^()]{3,80})\)/g;
const CROSSES =
  /(?<![\w'])(?:[Xx]{2}(?:[/.-](?:20)?[Xx]{2,4}){1,2}|X{3,}|x{4,}|20[Xx]{2}|\d\d[/.-]?(?:[Xx]{2}[/.-]?){1,2}\d{0,4})(?![\w'])/g;
const INSTRUCTION =
  /\b(?:insert|enter|add|type) (?:the |your |in )?(?:[\w']+ ){0,8}here\b|\binsert (?:the |your )?(?:school|setting|academy|trust|name|date|title|details|contact|number|e-?mail|role|logo|link|policy)\b(?! (?:in|into) )|\bdelete (?:as|where|if) (?:appropriate|applicable|necessary|not (?:applicable|required|needed))\b/gi;
const UNNAMED =
  /\b(?:School|Academy|Club|Setting|Trust|Nursery|College|Company|Organisation) Name\b(?! (?:and|or|in|on|must|should|may|is|logo|badge))|\b(?:SCHOOL|ACADEMY|CLUB|SETTING|TRUST|NURSERY) NAME\b|\b[Nn]ame of (?:School|Setting|Academy|Club)\b|\b(?:[Aa]t|[Ii]n|[Oo]f|[Bb]y|[Ff]or|[Ff]rom|on behalf of) (?:club|school|setting|nursery|academy|company|organisation) name\b(?! and| or|s)/g;
const WORDING =
  /\b(?:the|a|your|each|individual) school may (?:also )?wish to (?:add|include|insert|amend|adapt|delete|expand|list|attach|set out|specify|state|develop|use this)|\b(?:schools|academies|settings|governing bodies) (?:may|might) (?:also )?(?:wish|want|like) to (?:add|include|insert|amend|adapt|consider|delete|expand|list|attach|refer|set out|specify|state|develop)|\byou (?:may|might) (?:also )?(?:wish|want|like) to (?:insert|amend|adapt|delete|(?:add|include) (?:here|details|an? (?:section|paragraph|statement|sentence)|your))|\b(?:schools|academies|settings) (?:should|will need to|must|are advised to) (?:consider (?:including|adding|inserting)|include (?:here|details)|insert|amend|adapt|tailor|customi[sz]e|decide (?:whether|how|what))|\bthis (?:model|template|sample|exemplar)(?: policy| document)? (?:is|has been|can|may|should|provides|was|needs)\b|\b(?:this|your) (?:policy|section|paragraph) should (?:include|contain|set out|list|describe|outline|be (?:amended|adapted|tailored|customi[sz]ed|personali[sz]ed))|\b(?:amend|adapt|edit|tailor|customi[sz]e) (?:this (?:policy|section|paragraph|template)|as (?:appropriate|necessary|required)|to (?:suit|reflect|fit) (?:your|the))|\b(?:requirements|policies|sections?) typically (?:include|contain|cover)|\b(?:guidance )?notes? (?:for|to) (?:schools?|whoever|users?) (?:using|adapting|adopting|completing)/gi;
/** What a template tells whoever fills it in, with no object of its own: "complete/add if necessary", "Replace this text before publishing". */
const TO_WHO_FILLS_IN =
  /\b(?:[Cc]omplete|[Aa]dd|[Dd]elete|[Aa]mend|[Ii]nsert|[Ee]dit|[Rr]emove)(?:\/(?:complete|add|delete|amend|insert|edit|remove)){1,3} (?:if|as|where) (?:necessary|appropriate|applicable|required|needed|relevant)\b|\b(?:Replace|Remove|Delete|Edit|Amend|Complete) (?:(?:this|these|the) (?:\w+ )?(?:sections?|pages?|policy|text|paragraphs?|wording|template|placeholders?|notes?) )?before (?:publishing|publication|adopting|adoption|you publish|you adopt)\b/g;
/** What stands in for a text that was never written: "Content here.", "Lorem ipsum dolor". */
const DUMMY = /^(?:some |your |more |body )?(?:content|text|copy|words)(?: (?:goes|go|to go|will go|to come))? here[.!]?$|\blorem ipsum\b/i;
/** So many blanks in one paragraph make it a form, which its readers fill in. */
const A_FORM = 3;
/** What Word prints for a comment in the margin: the author's initials and a number. */
const COMMENT_MARK = /^[A-Z]{1,4} ?\d{1,3}(?:R\d{1,3})?$/;
/** "We may amend this policy": a right that the school keeps, no advice to it. */
const RESERVED = /\b(?:may|can|will|shall|might|could|rights?|power|able|free|reserves?|entitled)(?: to)?(?: \w+ly)?\s*$/i;
const BROKEN =
  /\bError! (?:Bookmark not defined|Reference source not found|No text of specified style in document|Hyperlink reference not valid|Not a valid (?:bookmark|link|filename)[\w -]{0,30})/gi;
const BLANKS = /_{4,}|\.{10,}|\.*…{4,}[.…]*/g;
const FORM =
  /\b(?:forms?|templates?|checklist|slip|pro-?forma|questionnaire|declaration|(?:sample|model|standard|example) letter|(?:examples?|samples?|specimen) of an?|record sheet)\b/i;
const APPENDIX_FORM = /\b(?:letters?|logs?|records?|register|risk assessments?|action plan|agreements?|contract|examples?|samples?)\b/i;
const LABEL =
  /\b(?:signed|signature|name|date|print|class|year|tel|telephone|address|position|parent|headteacher|chair|child|pupil|witness|staff)\b[^.]{0,30}$/i;

/**
 * Finds what a template left open. Quiet in forms and model letters, which are made to be filled in, on signature lines, and for
 * a role in brackets that the policy's People section names.
 */
export function readPlaceholders(text: string, policy: Policy): readonly Placeholder[] {
  const roles = takenOver(policy, rolesOf, [], () => rolesOf(text, policy)),
    perBlocks = perBlock(policy, leftOpen, roles);
  const forms = takenOver(policy, formSections, [], () => formSections(policy));
  return placed(policy, readPlaceholders, [roles], (index) => {
    const block = policy.blocks[index]!;
    if (!("flow" in block) || forms.has(policy.sectionOf[index]!)) return [];
    const labelled = isBareDate(policy.blocks[index + 1]);
    return perBlocks[index]!.filter(({ end }) => !(labelled && end === block.flow.text.length)).map(
      ({ kind, start, end }): Placeholder => ({
        kind,
        span: spanInDocument(block.flow, start, end),
        text: block.flow.text.slice(start, end),
        block: index,
      }),
    );
  });
}

/** Whether a line is nothing but a date: what stands above it, "Approved (date)", is its label. */
function isBareDate(block: Block | undefined): boolean {
  if (block?.kind !== "paragraph" || block.flow.text.length > 30) return false;
  const [date] = findDates(block.flow.text);
  return date !== undefined && block.flow.text.length - (date.end - date.start) <= 2;
}

/** The roles of the People section in small letters, one a line. */
function rolesOf(text: string, policy: Policy): string {
  return policy.blocks
    .flatMap((block) => (block.kind === "person" ? [text.slice(block.role.start, block.role.end).toLowerCase()] : []))
    .join("\n");
}

interface Gap {
  readonly kind: Placeholder["kind"];
  readonly start: number;
  readonly end: number;
}
const NO_GAPS: readonly Gap[] = [];

/**
 * What is left open in a block, as offsets in its flow.
 * @param given the roles of the People section in small letters, one a line
 */
const leftOpen = inBlocksWith(SIGN.template | SIGN.bracket | SIGN.blank, NO_GAPS, (block: Block, given: string): readonly Gap[] => {
  if ("flow" in block && block.kind === "contents") return brokenIn(block.flow.text);
  if (!("flow" in block) || (block.kind === "row" && block.cells.some((cell) => cell.end === cell.start))) return NO_GAPS;
  if (block.kind === "field" && block.fields.some((field) => field.id === "nextReview")) return NO_GAPS;
  const words = block.flow.text,
    gaps: Gap[] = [...brokenIn(words)];
  const add: Add = (kind, start, end) => {
    if (!gaps.some((gap) => start < gap.end && end > gap.start)) gaps.push({ kind, start, end });
  };
  const signs = signsIn(words);
  if ((signs & SIGN.bracket) !== 0) {
    const roles = new Set(given.split("\n").filter((role) => role !== "")),
      brackets = [...matches(BRACKETED, words), ...matches(IN_ROUND, words)];
    for (const match of brackets.sort((a, b) => a.index - b.index)) bracketed(match, words, roles, add);
  }
  if ((signs & SIGN.template) !== 0) worded(block.kind, words, add);
  const blanks = (signs & SIGN.blank) !== 0 && isSentence(block) ? matches(BLANKS, words) : [];
  if (blanks.length < A_FORM)
    for (const match of blanks)
      if (isInSentence(words, match.index, match.index + match[0].length)) add("gap", match.index, match.index + match[0].length);
  return gaps.length === 0 ? NO_GAPS : gaps;
});

type Add = (kind: Placeholder["kind"], start: number, end: number) => void;

/** What is left open in so many words. Most patterns are tried only where a part of what they look for stands. */
function worded(kind: Block["kind"], words: string, add: Add): void {
  if (/here|insert|delete/i.test(words))
    for (const match of matches(INSTRUCTION, words))
      add(/^delete/i.test(match[0]) ? "choice" : "gap", match.index, match.index + match[0].length);
  for (const match of matches(WORDING, words))
    if (!RESERVED.test(words.slice(Math.max(0, match.index - 40), match.index))) add("wording", match.index, match.index + match[0].length);
  if (kind === "paragraph" && DUMMY.test(words)) add("gap", 0, words.length);
  if (words.includes("/") || words.includes("before "))
    for (const match of matches(TO_WHO_FILLS_IN, words)) add("wording", match.index, match.index + match[0].length);
  if (/xx/i.test(words)) for (const match of matches(CROSSES, words)) add("gap", match.index, match.index + match[0].length);
  if (/name/i.test(words) && !words.endsWith(":"))
    for (const match of matches(UNNAMED, words))
      if (!/^\s*:/.test(words.slice(match.index + match[0].length))) add("gap", match.index, match.index + match[0].length);
  if (kind !== "field")
    for (const match of matches(/(?<![\w(])(?:TBC|TBA|TBD|tbc)(?![\w)])/g, words)) add("open", match.index, match.index + match[0].length);
}

function brokenIn(words: string): readonly Gap[] {
  return words.includes("!") && /error!/i.test(words)
    ? matches(BROKEN, words).map((match) => ({ kind: "broken", start: match.index, end: match.index + match[0].length }))
    : NO_GAPS;
}

function bracketed(match: RegExpMatchArray, words: string, roles: ReadonlySet<string>, add: Add): void {
  const [whole, first, curly, angle, piped] = match,
    [square, round] = whole.startsWith("(") ? [undefined, first] : [first, undefined];
  const inner = (first ?? curly ?? angle ?? piped)!.trim(),
    start = match.index!,
    end = start + whole.length;
  if (
    square !== undefined &&
    (/^[_([]/.test(words.slice(end)) ||
      /_{3,} *$/.test(words.slice(Math.max(0, start - 12), start)) ||
      (isName(inner) && (namesDocument(inner) || /\b(?:19|20)\d\d$/.test(inner)) && !/^(?:insert|name|add|enter|your)\b/i.test(inner)))
  )
    return;
  if (square !== undefined && (COMMENT_MARK.test(inner) || /^see /i.test(inner))) return;
  if (CHOICE.test(inner)) add("choice", start, end);
  else if (round !== undefined ? OPEN_ALONE.test(inner) : OPEN.test(inner)) add("open", start, end);
  else if (round !== undefined) {
    if (NAME_ONLY.test(inner) && !HINT.test(inner) && !SPOKEN_TO.test(words.slice(end, end + 30))) add("gap", start, end);
  } else if (piped !== undefined) {
    if (/^(?:the )?(?:school|setting|club|academy|trust|nursery|name|date)\b/i.test(inner)) add("gap", start, end);
  } else if (curly !== undefined && (ATTRIBUTES.test(inner) || FILLED_IN_BY_SITE.test(inner))) return;
  else if (roles.has(inner.toLowerCase()) || /^(?:\d|sic\b|x$|\.\.\.|[#:%])/i.test(inner) || /https?:|@|www\.|\w\.\w+\//.test(inner))
    return;
  else if (
    curly !== undefined ||
    /^(?:insert|enter|add|name|date|your)\b/i.test(inner) ||
    ((FILL.test(inner) || (square !== undefined && isName(inner))) && !quoted(words, start))
  )
    add("gap", start, end);
}

/** Words that all begin with capitals, as the names of things to fill in do: "[Chair Of Governors]". */
function isName(inner: string): boolean {
  return inner.split(/\s+/).length <= 6 && /^[A-Z]/.test(inner) && !/[.!?]$/.test(inner) && inner.length > 3;
}

/** Whether a bracket stands inside a quotation, where editors put their own words. */
function quoted(words: string, at: number): boolean {
  return (words.slice(Math.max(0, at - 400), at).match(/"/g) ?? []).length % 2 === 1;
}

function isSentence(block: Block): boolean {
  return block.kind === "paragraph" || block.kind === "item";
}

/** Whether blanks stand where a sentence goes on, instead of after a label to sign or fill in by hand. */
function isInSentence(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 80), start),
    after = words.slice(end, end + 40);
  return (
    /[a-z]{2,} +$/.test(before) &&
    !LABEL.test(before) &&
    !/:\s*$/.test(before) &&
    (/^ [a-z]{2,}/.test(after) || /^ ?[.,]/.test(after)) &&
    before.split(/\s+/).length > 3
  );
}

/** How many sections an address above a letter can be taken for. */
const ADDRESS = 4;

/** The sections in which a model letter begins: "Dear [name]" as a heading or a line. */
function lettersIn({ blocks, sectionOf, sections }: Policy): number[] {
  const letters = new Set(sections.flatMap(({ title }, index) => (/^Dear\b/.test(title) ? [index] : [])));
  blocks.forEach((block, index) => {
    if (block.kind === "paragraph" && /^Dear\b/.test(block.flow.text)) letters.add(sectionOf[index] ?? 0);
  });
  return [...letters].filter((section) => section > 0);
}

/** The sections that are forms: their heading, or one above it, says so. */
function formSections(policy: Policy): ReadonlySet<number> {
  const forms = new Set<number>();
  policy.sections.forEach((section, index) => {
    if ((section.parent !== undefined && forms.has(section.parent)) || (section.heading !== undefined && FORM.test(section.title)))
      forms.add(index);
    const heading = section.heading === undefined ? undefined : policy.blocks[section.heading];
    if (heading?.kind === "heading" && heading.word === "appendix" && APPENDIX_FORM.test(section.title)) forms.add(index);
  });
  for (const letter of lettersIn(policy)) {
    forms.add(letter);
    for (let above = letter - 1; above > letter - ADDRESS; above--)
      if (forms.has(above)) for (let part = above + 1; part < letter; part++) forms.add(part);
    if (/^\W*[[(]|^Yours\b/.test(policy.sections[letter + 1]?.title ?? "")) forms.add(letter + 1);
  }
  return forms;
}
