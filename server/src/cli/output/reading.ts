import { judgeCitation } from "../../core/judging/citations";
import type { DocumentFacts } from "../../core/facts";
import { clausesUnread } from "../../core/features/unread";
import { bearersOf } from "../../core/features/bearers";
import { describeClause } from "../../core/features/reading";
import { LineIndex } from "../../core/positions";
import type { Clause } from "../../core/reading/clauses";
import { schoolOf } from "../../core/schools";
import type { World } from "../../core/world";
import type { Colours } from "../colours";

/** The width of the column of labels in a clause's reading, in characters. */
const LABEL_WIDTH = 14;

/** The reading of a policy for people: what was understood, in colour, and what was not. */
export function readingPage(facts: DocumentFacts, world: World, colours: Colours): string {
  return new ReadingPage(facts, world, colours).text();
}

class ReadingPage {
  readonly #facts: DocumentFacts;
  readonly #world: World;
  readonly #colours: Colours;
  readonly #lines: LineIndex;

  constructor(facts: DocumentFacts, world: World, colours: Colours) {
    this.#facts = facts;
    this.#world = world;
    this.#colours = colours;
    this.#lines = new LineIndex(facts.text);
  }

  /** The page, with a line end at its end. Parts without rows are left out, but for the clauses. */
  text(): string {
    const unread = clausesUnread(this.#facts).map(({ text, span }) => `${text} ${this.#at(span.start)}`);
    return `${[
      ...this.#head(),
      "",
      ...this.#part("Outline", this.#outline()),
      ...this.#part("Header fields", this.#fields()),
      ...this.#part("Definitions", this.#definitions()),
      ...this.#part(
        "References",
        this.#facts.references.map(({ span }) => `${this.#words(span)} ${this.#at(span.start)}`),
      ),
      ...this.#part("Citations", this.#citations()),
      ...this.#part(
        "Dates",
        this.#facts.dates.map(({ span }) => `${this.#words(span)} ${this.#at(span.start)}`),
      ),
      this.#colours.bold("Clauses"),
      ...this.#clauses(),
      ...(unread.length > 0 ? ["", this.#colours.bold("No clause was read from"), ...unread.map((row) => `  ${row}`)] : []),
    ].join("\n")}\n`;
  }

  #head(): string[] {
    const { bold, dim } = this.#colours,
      school = schoolOf(this.#facts);
    return [bold(this.#facts.title), `${dim("kind")} ${this.#facts.kind}${school === undefined ? "" : `  ${dim("school")} ${school}`}`];
  }

  /** A part of the page with an empty line behind it; nothing where it has no rows. */
  #part(title: string, rows: readonly string[]): string[] {
    return rows.length > 0 ? [this.#colours.bold(title), ...rows.map((row) => `  ${row}`), ""] : [];
  }

  #outline(): string[] {
    return this.#facts.policy.sections
      .slice(1)
      .map(
        ({ level, number, title, span }) =>
          `${"  ".repeat(Math.max(0, level - 1))}${number ? `${number} ` : ""}${title} ${this.#at(span.start)}`,
      );
  }

  #fields(): string[] {
    const fields = this.#facts.policy.blocks.flatMap((block) => (block.kind === "field" ? block.fields : []));
    return fields.map(({ label, value }) => `${this.#words(label).replace(/:$/, "")}: ${this.#words(value)}`);
  }

  #definitions(): string[] {
    return this.#facts.definitions.map(
      ({ term, kind, content, span }) => `${term} ${this.#colours.dim(kind)} ${content} ${this.#at(span.start)}`,
    );
  }

  #citations(): string[] {
    const { dim } = this.#colours;
    return this.#facts.citations.map(
      (citation) =>
        `${citation.text} ${dim(judgeCitation(citation, this.#world).status.replace("-", " "))} ${this.#at(citation.span.start)}`,
    );
  }

  #clauses(): string[] {
    const bearers = bearersOf(this.#facts, this.#world),
      { cyan, dim } = this.#colours;
    return this.#facts.clauses.flatMap((clause) => {
      const rows = describeClause(clause, this.#facts, bearers).map(
        ({ label, words }) => `      ${dim(label.padEnd(LABEL_WIDTH))} ${label === "Must or may" ? this.#inForce(clause, words) : words}`,
      );
      const fromList = clause.forceSource === "list" ? [`      ${dim("(the list's introduction says so)")}`] : [];
      return [`  ${cyan(clause.number ?? this.#line(clause.span.start))} ${this.#words(clause.span)}`, ...rows, ...fromList];
    });
  }

  /** What a clause forbids in red, what it allows in green, the rest in yellow. */
  #inForce({ force, asWritten }: Clause, words: string): string {
    const { green, red, yellow } = this.#colours,
      written = asWritten?.force ?? force;
    return (/^(?:F|R-)/.test(written) ? red : /^[PN]/.test(written) ? green : yellow)(words);
  }

  #words({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.#facts.text.slice(start, end).replace(/\s+/g, " ").trim();
  }

  #line(offset: number): string {
    return `line ${this.#lines.position(offset).line + 1}`;
  }

  #at(offset: number): string {
    return this.#colours.dim(this.#line(offset));
  }
}
