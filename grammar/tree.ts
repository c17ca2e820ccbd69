/**
 * The policy tree: what the document grammar and the language folder make of a text.
 * Plain readonly data; every position is a UTF-16 offset into the document's text.
 */

/** A piece of the document: `start` inclusive, `end` exclusive, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a block as a reader reads them: emphasis marks, line breaks, zero-width characters and running headers
 * are gone, quotes, hyphens and spaces are the plain ones, so that every later grammar sees one clean line.
 * `map` holds triples [flow offset, document offset, length] in rising order; a flow offset between two triples
 * stands for a character that the flow inserted (a space for a line break).
 */
export interface Flow {
  readonly text: string;
  readonly map: readonly number[];
}

/**
 * How a paragraph or clause begins when it begins as a structured line: with a precedence ("Despite 3.1,", "Subject to section 4,",
 * "This policy takes precedence over …") or as a definition (`"X" means …`, `includes`, `does not include`).
 */
export interface Opening {
  readonly precedence?: "despite" | "subjectTo" | "over";
  /** What a precedence names: a clause or section number, or the other policy's words. */
  readonly target?: { readonly name: string; readonly span: Span };
  readonly definition?: "means" | "includes" | "excludes";
  /** The defined term, without its quotes. */
  readonly term?: Span;
}

/** The header fields that the language knows. Their written labels are data (`server/knowledge/fields.json`). */
export type FieldId =
  | "school"
  | "policy"
  | "title"
  | "reviewed"
  | "nextReview"
  | "reviewCycle"
  | "approvedBy"
  | "approvedOn"
  | "owner"
  | "version"
  | "date"
  | "signature";

/** What kind of line or group of lines a block is. */
export type BlockKind = Block["kind"];

interface BlockBase {
  /** Whole lines, line ends included; only a heading that is glued to its paragraph shares a line with it. The spans of all blocks cover the document without gap or overlap. */
  readonly span: Span;
}

/** Empty lines, page breaks, rules (`---`), bullets that lost their words. */
export interface BlankBlock extends BlockBase {
  readonly kind: "blank";
}

/** The document's title: a line before the first section that names a document. */
export interface TitleBlock extends BlockBase {
  readonly kind: "title";
  readonly flow: Flow;
}

/** A heading; `level` 1 is the outermost. `number` as written ("3", "3.1", "A"), without trailing dot. */
export interface HeadingBlock extends BlockBase {
  readonly kind: "heading";
  readonly level: number;
  readonly number?: string;
  readonly numberSpan?: Span;
  readonly flow: Flow;
  /** How it was written, which tells how sure we are. */
  readonly form: "hash" | "underlined" | "numbered" | "capitals" | "bold" | "standing" | "appendix";
  /** The word that is written before its number: "Appendix A", "Section 4", "Part 2". */
  readonly word?: "appendix" | "section" | "part";
}

/** A header field: `Field: value`, label and value on two lines or in table cells. */
export interface FieldBlock extends BlockBase {
  readonly kind: "field";
  readonly fields: readonly FieldEntry[];
  readonly flow: Flow;
}

/** One label with its value. A label without a value has an empty value span. */
export interface FieldEntry {
  /** Absent when a `.policy` file's label is not one the language knows. */
  readonly id?: FieldId;
  readonly label: Span;
  readonly value: Span;
  /** The known label that was probably meant, for a label that is a slip away from it; `id` is then the known one's. */
  readonly didYouMean?: string;
}

/** A row under `## People`: who holds which role. */
export interface PersonBlock extends BlockBase {
  readonly kind: "person";
  readonly role: Span;
  readonly name: Span;
  readonly flow: Flow;
}

/** One of the structured lines that stand alone. `argument` is what follows the colon. */
export interface DirectiveBlock extends BlockBase {
  readonly kind: "directive";
  readonly directive: "appliesTo" | "covers" | "exception" | "note" | "accepted";
  readonly keyword: Span;
  readonly argument: Span;
  /** The clause or section a directive names: `Exception to 3.1`. */
  readonly target?: string;
  readonly targetSpan?: Span;
  /** The parts of an `Accepted until` line, as far as they are written; its `argument` is the reason. */
  readonly accepted?: AcceptedLine;
  readonly flow: Flow;
  /** Why it does not parse, for a line that begins like a structured line but is none: a code, not words for users. */
  readonly problem?: "no-target";
}

/** `Accepted until DATE by WHOM (RULE, PASSAGES): reason`, as far as it is written. */
export interface AcceptedLine {
  readonly date: Span;
  readonly by?: Span;
  readonly rule?: Span;
  readonly passages?: Span;
}

/** Running text. A numbered clause ("3.1 Staff must …") keeps its number. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: "paragraph";
  readonly number?: string;
  readonly numberSpan?: Span;
  readonly opening?: Opening;
  readonly flow: Flow;
  /** Ends with a colon and is followed by a list: its items inherit actor and force. */
  readonly introduces: boolean;
}

/**
 * A list item; `depth` 0 is the outermost. `introduction` is the index of the block that introduces the list: a paragraph, an
 * outer item, or a heading that says what the items are ("Staff must not:", "The Don'ts"). A numbered line under an
 * introduction is an item with its number. An item whose bullet got lost has an empty `marker`.
 */
export interface ItemBlock extends BlockBase {
  readonly kind: "item";
  readonly depth: number;
  readonly marker: Span;
  readonly number?: string;
  readonly numberSpan?: Span;
  readonly opening?: Opening;
  readonly flow: Flow;
  readonly introduction?: number;
  readonly introduces: boolean;
}

/** A row of a table: its cells in order, empty cells included. */
export interface TableRowBlock extends BlockBase {
  readonly kind: "row";
  readonly cells: readonly Span[];
  readonly flow: Flow;
}

/** An entry of a contents table: a reference that must resolve. */
export interface ContentsBlock extends BlockBase {
  readonly kind: "contents";
  readonly number?: string;
  readonly title: Span;
  readonly flow: Flow;
}

/** A running header or footer, a page number. */
export interface RunningBlock extends BlockBase {
  readonly kind: "running";
}

/** An HTML comment, front matter or code fence: kept, never read as prose. */
export interface HiddenBlock extends BlockBase {
  readonly kind: "hidden";
}

/** Every block of a policy, in document order. */
export type Block =
  | BlankBlock
  | TitleBlock
  | HeadingBlock
  | FieldBlock
  | PersonBlock
  | DirectiveBlock
  | ParagraphBlock
  | ItemBlock
  | TableRowBlock
  | ContentsBlock
  | RunningBlock
  | HiddenBlock;

/** A block that has words. */
export type TextBlock = Extract<Block, { readonly flow: Flow }>;

/** A section of the outline. Section 0 is what stands before the first heading. */
export interface Section {
  /** Index of its heading in `blocks`; absent for section 0. */
  readonly heading?: number;
  readonly level: number;
  readonly number?: string;
  readonly title: string;
  /** Index of the section that contains it; absent for section 0 and top-level sections. */
  readonly parent?: number;
  /** First block after the heading and one past the last block that belongs to it, subsections included. */
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly span: Span;
}

/** A whole document as a tree. `sectionOf[i]` is the innermost section of block `i`. */
export interface Policy {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sectionOf: readonly number[];
  /** Index of the title block, if there is one. */
  readonly title?: number;
  /** `.policy` files are strict about structured lines; `.md` and `.txt` are not. */
  readonly strict: boolean;
}
