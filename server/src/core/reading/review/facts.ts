import type { Span } from "../../../../../grammar/tree";
import type { DateRange, FoundDate } from "../dates";
import type { DateRole, Role } from "./roles";

/** A date that stands for something in the policy's life, and where. */
export interface ReviewDate extends DateRange {
  readonly role: DateRole;
  /** False for a label that schools use both for the last and for the next review ("Review date"). */
  readonly clear: boolean;
  readonly span: Span;
  readonly text: string;
  /** Where it was written: a header field or signature block, a table, running text, the title, a running header or footer. */
  readonly source: "field" | "table" | "prose" | "title" | "footer";
  /** The whole field or sentence. */
  readonly passage: Span;
}

/** How often the policy is to be reviewed, as written ("annually"), in months. */
export interface ReviewInterval {
  readonly months: number;
  readonly span: Span;
  readonly text: string;
  readonly passage: Span;
  /** "at least annually", "or sooner": an earlier review keeps to it. */
  readonly atLeast: boolean;
}

/** A label for the next review that names no date: empty, or with words that are none ("TBC", "soon"). */
export interface DatelessLabel {
  readonly label: Span;
  readonly text: string;
  readonly value?: Span;
  readonly valueText?: string;
}

/** What the document says about its own review: all that is written, in document order. Judging it is done elsewhere. */
export interface ReviewFacts {
  /** Reviews, approvals and issues that have been. */
  readonly last: readonly ReviewDate[];
  readonly next: readonly ReviewDate[];
  readonly intervals: readonly ReviewInterval[];
  readonly dateless: readonly DatelessLabel[];
  /** Where a review field belongs that is not there: after the last header field, else after the title, else at the end. */
  readonly insertAt: number;
}

/** What is written about a policy's review, as its readers find it block by block. */
export class Written {
  readonly dates: ReviewDate[] = [];
  readonly intervals: ReviewInterval[] = [];
  readonly dateless: DatelessLabel[] = [];
  readonly text: string;
  /** The words of the policy's title. */
  readonly titleWords: ReadonlySet<string>;

  constructor(text: string, titleWords: ReadonlySet<string>) {
    this.text = text;
    this.titleWords = titleWords;
  }

  /** Notes a date with what it stands for and where it is. */
  date({ from, to, precision }: FoundDate, role: Role, span: Span, source: ReviewDate["source"], passage: Span): void {
    this.dates.push({ from, to, precision, ...role, span, text: this.text.slice(span.start, span.end), source, passage });
  }

  /** Notes how often the policy is to be reviewed, unless that is noted of the same place. */
  interval(months: number, span: Span, passage: Span, atLeast: boolean): void {
    if (!this.intervals.some((other) => other.span.start === span.start))
      this.intervals.push({ months, span, text: this.text.slice(span.start, span.end), passage, atLeast });
  }
}
