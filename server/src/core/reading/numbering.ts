import type { Block, Policy, Span } from "../../../../grammar/tree";
import { byBlockAlone, perBlock, placed } from "../kept/reuse";

/** A number that the document itself gives to a section, clause or appendix. */
export interface NumberedPlace {
  /** As written, in capitals, without a final stop: "3.1", "A". */
  readonly number: string;
  readonly span: Span;
  /** Index of the block. */
  readonly block: number;
  readonly what: "section" | "clause" | "appendix";
  /** The words of the heading or clause. */
  readonly words: string;
}

const WORD_NUMBERS: Readonly<Record<string, string>> = {
  ONE: "1",
  TWO: "2",
  THREE: "3",
  FOUR: "4",
  FIVE: "5",
  SIX: "6",
  SEVEN: "7",
  EIGHT: "8",
  NINE: "9",
  TEN: "10",
};
const APPENDIX = /^(?:appendix|annexe?)(?:\s+|(?=\d))(\d{1,2}|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

const AT_END = /(?<=[a-z)] )(?:Appendix|Annexe?|APPENDIX|ANNEXE?) (\d{1,2}|[A-Z]|[IVX]{1,4})$/;
/** Words that send a reader to an appendix: what follows them is no label. */
const POINTS =
  /^[^A-Z]|\b(?:see|refer|in|at|to|of|and|or|the|under|with|from|using|form|complete|as|per|by)\s*[-:(]?\s*$|\b(?:is|are|will|must|should|please|may|can)\b|[(:]\s*$/i;

/** A written number in the form in which numbers are compared: capitals, no final stop or ".0", number words as figures. */
export function plainNumber(written: string): string {
  const bare = written
    .toUpperCase()
    .replace(/[.):]+$/, "")
    .replace(/\.0$/, "");
  return WORD_NUMBERS[bare] ?? bare;
}

/** Every number that a heading, clause or numbered item has, and every appendix, in document order. */
export function readNumbering(policy: Policy): readonly NumberedPlace[] {
  const perBlocks = perBlock(policy, numberIn);
  return placed(
    policy,
    readNumbering,
    [],
    (index): NumberedPlace[] => {
      const found = perBlocks[index];
      if (!found) return [];
      const block = policy.blocks[index]!,
        { start, end } = "numberSpan" in block && block.numberSpan && block.number ? block.numberSpan : block.span;
      return [{ number: found.number, span: { start, end }, block: index, what: found.what, words: found.words }];
    },
    byBlockAlone,
  );
}

/** "Example of a letter    Annex D", "Record of breaches  Appendix 2": the label on the right of a title that stands alone. */
function labelAtEnd({ kind, flow: { text } }: Extract<Block, { kind: "heading" | "paragraph" | "row" | "title" }>): RegExpExecArray | null {
  const label = (kind === "heading" || kind === "paragraph") && text.length <= 80 ? AT_END.exec(text) : null;
  return label && !POINTS.test(text.slice(0, label.index)) ? label : null;
}

/** The number that a block has; undefined for most. */
function numberIn(block: Block): Pick<NumberedPlace, "number" | "what" | "words"> | undefined {
  if (block.kind === "heading" && block.number && block.numberSpan)
    return { number: plainNumber(block.number), what: block.word === "appendix" ? "appendix" : "section", words: block.flow.text };
  if ((block.kind === "paragraph" || block.kind === "item") && block.number && block.numberSpan)
    return { number: plainNumber(block.number), what: "clause", words: block.flow.text };
  if (block.kind !== "heading" && block.kind !== "paragraph" && block.kind !== "row" && block.kind !== "title") return undefined;
  const appendix = APPENDIX.exec(block.flow.text.slice(0, 30)) ?? labelAtEnd(block);
  return appendix ? { number: plainNumber(appendix[1]!), what: "appendix", words: block.flow.text } : undefined;
}
