import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { spanInDocument } from "../language/flow";
import { perSentence, placedInSentences, takenOver } from "../kept/reuse";
import { plainNumber, type NumberedPlace } from "./numbering";
import { matches } from "../matches";
import { inSentencesWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

/** A place of this document, or another policy, that a sentence sends its reader to. */
export interface Reference {
  readonly kind: "section" | "paragraph" | "appendix" | "policy";
  /** The number ("4.2", "C") or the other policy's title as written. */
  readonly name: string;
  readonly span: Span;
  readonly text: string;
  readonly block: number;
  /** Index of the block that it names, where the document has it. Always absent for other policies. */
  readonly target?: number;
  /** True where the words say that this document is meant: "see section 4", "section 4 above", "section 4 of this policy". */
  readonly pointed: boolean;
}

const NUMBER = "\\d{1,3}(?:\\.\\d{1,3})*(?:\\([a-z0-9]{1,4}\\))?(?![\\d.]\\d)";
const NUMBERS = new RegExp(NUMBER, "g");
const PLACES = new RegExp(
  `\\b(sections?|clauses?|paragraphs?|paras?\\.?)\\s+(${NUMBER}(?:(?:, | and | or | to | & |, and |-|–)${NUMBER}){0,8})`,
  "gi",
);
const APPENDICES =
  /(?:\b(?:[Aa]ppendi(?:x|ces)|APPENDI(?:X|CES)|[Aa]nnex(?:e|es)?|ANNEXE?) |(?<![\w/.-])(?:[Aa]ppendix|APPENDIX|[Aa]nnex|ANNEX)(?=\d{1,2}(?![\w/]|\.\w)))(\d{1,2}|[A-Z]|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)(?![\w'])((?:(?:, | and | or | & )(?:\d{1,2}|[A-Z])(?![\w'])){0,6})/g;
const LAW =
  /\b(?:Acts?|Regulations?|Orders?|Convention|Directive|Bill|KCSIE|GDPR|Keeping Children Safe|Working Together|Codes? of Practice|Burgundy Book|Green Book|STPCD|Ofsted|DfE|Department for Education|[Ss]tatutory guidance|the law|ss?\.? ?\d+)\b/;
const ELSEWHERE_AFTER = /^(?: \([^)]{0,80}\))?,? (?:of|in|within|from|to) (?:the|our|their|its|that|an?|[A-Z"'])/;
const ELSEWHERE_BEFORE =
  /\b(?:Policy|Policies|Procedures?|Plan|Handbook|Code|Conduct|Agreement|Contract|Lease|Licence|Framework|Guidance|Guidelines?|Strategy|Act|\d{4})["')]?[,:;]? ?[(–-]? ?(?:see )?$/;
/** "Renumbered as Annex 1 from Annex 2", "for the addition of Appendix 5": what has been changed in a document, as its history tells it. */
const CHANGED_BEFORE =
  /\b(?:renumbered|renamed|moved)\b[^.;]*$|\b(?:addition|inclusion|removal|deletion|insertion|amendment|update)s? (?:of|to) (?:an? |the )?(?:new )?$|\b(?:added|removed|deleted|inserted|new|former|previous|old)(?: an?| the)? $/i;
const LEGAL_TERM =
  /^ (?:enquir|inquir|direction|order|check|notice|assessment|investigation|agreement|barring|duty|duties|meeting|letter|school|academ)/i;
const HERE_AFTER =
  /^(?: \([^)]{0,40}\))?,? ?(?:above|below|overleaf|of this (?:policy|document|code|statement|agreement|procedure|handbook)|of the policy|in this (?:policy|document))/i;
const HERE_BEFORE =
  /\b(?:see(?: also)?|refer(?:s|red)? to|(?:set out|described|defined|listed|detailed|outlined|explained|given|stated|mentioned|specified) (?:in|at|under)|accordance with|under|following|follow) \(?$/i;

/** The references of a policy's sentences to its own sections, clauses and appendices; those to another document's are left out. */
export function readReferences(policy: Policy, sentences: readonly Sentence[], numbering: readonly NumberedPlace[]): readonly Reference[] {
  const perSentences = perSentence(policy, sentences, pointersIn);
  const index = takenOver(policy, indexOf, [numbering], () => indexOf(numbering));
  return placedInSentences(policy, sentences, readReferences, [numbering], (ordinal) => {
    const { block, text, at } = sentences[ordinal]!,
      owner = policy.blocks[block]!;
    if (!("flow" in owner)) return [];
    return perSentences[ordinal]!.flatMap(({ kind, name, start, end, pointed }): Reference[] => {
      const target = index(kind, plainNumber(name));
      return target === block
        ? []
        : [
            {
              kind,
              name,
              span: spanInDocument(owner.flow, at + start, at + end),
              text: text.slice(start, end),
              block,
              ...(target === undefined ? {} : { target }),
              pointed,
            },
          ];
    });
  });
}

/** A reference as it stands in a sentence; offsets are those of the sentence. */
interface Pointer extends Pick<Reference, "kind" | "name" | "pointed"> {
  readonly start: number;
  readonly end: number;
}
const NO_POINTERS: readonly Pointer[] = [];

const pointersIn = inSentencesWith(SIGN.pointer, NO_POINTERS, (text: string): readonly Pointer[] => {
  if (!/section|clause|para|appendi|annex/i.test(text)) return NO_POINTERS;
  const pointers: Pointer[] = [];
  for (const match of matches(PLACES, text)) {
    const here = belongsHere(text, match.index, match.index + match[0].length);
    if (here !== "elsewhere")
      list(match, match[2]!, NUMBERS, (name, start, end) =>
        pointers.push({ kind: /^p/i.test(match[1]!) ? "paragraph" : "section", name, start, end, pointed: here === "here" }),
      );
  }
  for (const match of matches(APPENDICES, text)) {
    const here = belongsHere(text, match.index, match.index + match[0].length);
    if (here !== "elsewhere" && match.index > 0)
      list(
        match,
        match[1]! + match[2]!,
        /\d{1,2}|\b[A-Z]\b|[IVX]{1,4}\b|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\b/g,
        (name, start, end) => pointers.push({ kind: "appendix", name, start, end, pointed: here === "here" }),
      );
  }
  return pointers.length === 0 ? NO_POINTERS : pointers;
});

/** Calls `each` for every number of a list; the first one's stretch holds the word before it ("sections 4"). */
function list(match: RegExpMatchArray, numbers: string, pattern: RegExp, each: (name: string, start: number, end: number) => void): void {
  const base = match.index! + match[0].length - numbers.length;
  matches(pattern, numbers).forEach((number, i) =>
    each(number[0], i === 0 ? match.index! : base + number.index, base + number.index + number[0].length),
  );
}

function belongsHere(text: string, start: number, end: number): "here" | "unsaid" | "elsewhere" {
  const before = text.slice(Math.max(0, start - 60), start),
    after = text.slice(end, end + 100);
  if (HERE_AFTER.test(after)) return "here";
  if (
    ELSEWHERE_AFTER.test(after) ||
    ELSEWHERE_BEFORE.test(before) ||
    CHANGED_BEFORE.test(before) ||
    LEGAL_TERM.test(after) ||
    LAW.test(text)
  )
    return "elsewhere";
  return HERE_BEFORE.test(before) ? "here" : "unsaid";
}

/** Finds the block that a number names: the number itself, or a part of it ("section 4" where only 4.1 and 4.2 are written). */
function indexOf(numbering: readonly NumberedPlace[]): (kind: Reference["kind"], number: string) => number | undefined {
  const own = new Map<string, number>(),
    parts = new Map<string, number>(),
    appendices = new Map<string, number>();
  for (const { number, block, what } of numbering) {
    const map = what === "appendix" ? appendices : own;
    if (!map.has(number)) map.set(number, block);
    for (let dot = number.lastIndexOf("."); dot > 0; dot = number.lastIndexOf(".", dot - 1))
      if (!parts.has(number.slice(0, dot))) parts.set(number.slice(0, dot), block);
  }
  return (kind, number) => {
    if (kind === "appendix") return appendices.get(number);
    const bare = number.replace(/\(.*$/, "");
    return own.get(bare) ?? parts.get(bare);
  };
}
