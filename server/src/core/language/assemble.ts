import type { Block, FieldEntry, Span } from "../../../../grammar/tree";
import { AssemblyWalk } from "./assembly-walk";
import { entryOf } from "./contents";
import { trim, trimmedLine, wholeSpan, type Draft } from "./draft";
import { fieldRow, isSeparator, readFields } from "./field-lines";
import { makeFlow } from "./flow";
import { gluedHeading } from "./glued";
import { readHeading, type HeadingReading } from "./headings";
import { canIntroduce, columnOf, markKind } from "./lists";
import { readProse, wrapWidth } from "./paragraphs";
import { htmlRow, rowCells } from "./tables";
import { isUnmarkedItem, unmarkedWords } from "./unmarked-items";
import { hasModal, hasVerb, isOpenEnded } from "./words";

const PEOPLE = /^(?:key )?(?:people|contacts|personnel)(?: and contacts)?$/i;

/** Puts lines together to blocks whose spans cover the text. One walk over the lines; each step looks a few lines ahead at most. */
export class Assembler extends AssemblyWalk {
  readonly #draft: Draft;
  readonly #strict: boolean;
  /** The width to which prose is wrapped. */
  readonly width: number;
  /** Whether headings are marked with `#`. */
  readonly hashes: boolean;

  constructor(draft: Draft, strict: boolean) {
    super();
    this.#draft = draft;
    this.#strict = strict;
    this.width = wrapWidth(draft);
    this.hashes = draft.lines.some((line, i) => line.kind === "hash" && draft.roles[i] === undefined);
  }

  /** Reads all lines. */
  run(): void {
    for (let i = 0; i < this.#draft.lines.length;) i = this.step(i);
  }

  /** Reads the block that begins at a line; returns the index after its last line. */
  step(i: number): number {
    const { lines, roles } = this.#draft,
      line = lines[i]!,
      role = roles[i];
    if (role === "hidden" || line.kind === "comment") return this.push({ kind: "hidden", span: line.span }, i + 1);
    if (role === "running") return this.push({ kind: "running", span: line.span }, i + 1);
    if (role === "contents") return this.#contents(i);
    if (role === "titleLead") return this.#titleFrom(i);
    if (role === "title") return this.#titleAt(i, [trimmedLine(this.#draft, i)], i);
    if (role === "cover")
      return this.push(
        {
          kind: "paragraph",
          span: line.span,
          flow: this.#flow([line.kind === "hash" ? line.body : wholeSpan(this.#draft.text, line)]),
          introduces: false,
        },
        i + 1,
      );
    if (line.kind === "bullet") {
      this.looseBullets++;
      return this.push({ kind: "blank", span: line.span }, i + 1);
    }
    if (line.kind === "blank" || line.kind === "rule" || (line.kind === "cells" && isSeparator(this.#draft, i)))
      return this.push({ kind: "blank", span: line.span }, i + 1);
    if (line.kind === "directive") return this.#directive(i);
    if (
      line.kind === "numbered" &&
      this.lastWords !== undefined &&
      this.blocks[this.lastWords]!.kind === "row" &&
      this.#draft.text.slice(line.body.start, Math.min(line.body.end, line.body.start + 400)).includes("\t")
    )
      return this.#numberedRow(i);
    const fields = readFields(this.#draft, i, this.header, this.#strict);
    if (fields && !(this.people && !fields.entries.some((entry) => entry.id && entry.id !== "owner")))
      return this.#fields(i, fields.entries, fields.next);
    if (role === "fieldLine") return this.push({ kind: "hidden", span: line.span }, i + 1);
    const heading = readHeading(this.#draft, i, this.width, this.#listed(i), this.hashes);
    if (heading && !isUnmarkedItem(this.#draft, i, this.lastBlock(), this.unmarked, heading)) return this.#heading(i, heading);
    if (this.people && (line.kind === "labelled" || line.kind === "cells")) {
      const next = this.#person(i);
      if (next) return next;
    }
    if (line.kind === "cells") return this.#row(i);
    if (line.kind === "item" || (line.kind === "numbered" && (this.#listed(i) || line.stop === ")"))) return this.#item(i);
    return this.#prose(i);
  }

  #flow(pieces: readonly Span[]) {
    return makeFlow(this.#draft.text, pieces);
  }

  #span(from: number, next: number): Span {
    return { start: this.#draft.lines[from]!.span.start, end: this.#draft.lines[next - 1]!.span.end };
  }

  #titleFrom(i: number): number {
    const { roles } = this.#draft,
      pieces = [trimmedLine(this.#draft, i)];
    let at = i + 1;
    for (; roles[at] !== "title"; at++) if (roles[at] === "titleLead") pieces.push(trimmedLine(this.#draft, at));
    return this.#titleAt(i, [...pieces, trimmedLine(this.#draft, at)], at);
  }

  #titleAt(from: number, pieces: Span[], at: number): number {
    this.title = this.blocks.length;
    const underlined = this.#draft.lines[at + 1]?.kind === "rule" && this.#draft.lines[at]!.kind !== "hash" ? 1 : 0;
    return this.push({ kind: "title", span: this.#span(from, at + 1 + underlined), flow: this.#flow(pieces) }, at + 1 + underlined);
  }

  #contents(i: number): number {
    const line = this.#draft.lines[i]!,
      entry = entryOf(this.#draft, i);
    const title = entry?.title ?? wholeSpan(this.#draft.text, line);
    return this.push(
      { kind: "contents", span: line.span, ...(entry?.number ? { number: entry.number } : {}), title, flow: this.#flow([title]) },
      i + 1,
    );
  }

  #directive(i: number): number {
    const line = this.#draft.lines[i]!;
    if (line.kind !== "directive") return i + 1;
    const hidden = this.#draft.text.slice(line.span.start, line.keyword.start).includes("<!--");
    let argument = line.argument;
    if (hidden) {
      const close = this.#draft.text.slice(argument.start, argument.end).indexOf("-->");
      if (close >= 0) argument = { start: argument.start, end: argument.start + close };
    }
    argument = trim(this.#draft.text, argument);
    const prose =
      !hidden && (line.directive === "note" || line.directive === "exception")
        ? readProse(this.#draft, i, argument, this.width, false)
        : { pieces: [argument], next: i + 1 };
    const parts = line.accepted && {
      date: trim(this.#draft.text, line.accepted.date),
      ...present("by", line.accepted.by, this.#draft),
      ...present("rule", line.accepted.rule, this.#draft),
      ...present("passages", line.accepted.passages, this.#draft),
    };
    return this.push(
      {
        kind: "directive",
        span: this.#span(i, prose.next),
        directive: line.directive,
        keyword: line.keyword,
        argument: { start: argument.start, end: prose.pieces[prose.pieces.length - 1]!.end },
        ...(line.target ? { target: line.target.name, targetSpan: line.target.span } : {}),
        ...(parts ? { accepted: parts } : {}),
        flow: this.#flow(prose.pieces),
      },
      prose.next,
    );
  }

  #fields(i: number, entries: readonly FieldEntry[], next: number): number {
    const last = entries.reduce((a, b) => (b.value.end > a.value.end ? b : a));
    const span = this.#span(i, next);
    return this.push(
      {
        kind: "field",
        span,
        fields: entries,
        flow: this.#flow([
          trim(this.#draft.text, { start: Math.max(span.start, entries[0]!.label.start), end: Math.max(last.value.end, last.label.end) }),
        ]),
      },
      next,
    );
  }

  #heading(i: number, heading: HeadingReading): number {
    this.header = false;
    const flow = this.#flow([heading.body]);
    this.people = PEOPLE.test(flow.text);
    const { form, level, number, numberSpan, word } = heading;
    if (number && /^\d+$/.test(number)) this.headingNumber = Number(number);
    return this.push(
      {
        kind: "heading",
        span: this.#span(i, heading.next),
        level,
        ...(number ? { number, numberSpan } : {}),
        flow,
        form,
        ...(word ? { word } : {}),
      },
      heading.next,
    );
  }

  /** A heading and the first lines of its section that share a line: the only blocks that do not hold whole lines. */
  #gluedHeading(i: number, heading: Span, rest: Span): number {
    const line = this.#draft.lines[i]!;
    const number = line.kind === "numbered" ? { number: line.number, numberSpan: line.numberSpan } : {};
    this.header = false;
    this.push(
      {
        kind: "heading",
        span: { start: line.span.start, end: rest.start },
        level: 1,
        ...number,
        flow: this.#flow([heading]),
        form: line.kind === "numbered" ? "numbered" : "standing",
      },
      i + 1,
    );
    const prose = readProse(this.#draft, i, rest, this.width, false),
      flow = this.#flow(prose.pieces);
    return this.push(
      { kind: "paragraph", span: { start: rest.start, end: this.#span(i, prose.next).end }, flow, introduces: /:$/.test(flow.text) },
      prose.next,
    );
  }

  #person(i: number): number | undefined {
    const line = this.#draft.lines[i]!,
      { text } = this.#draft;
    const cells =
      line.kind === "labelled"
        ? [line.label, line.value]
        : line.kind === "cells"
          ? line.cells.filter((cell) => text.slice(cell.start, cell.end).trim() !== "")
          : [];
    const [role, name] = cells;
    if (cells.length < 2 || !role || !name || /^(?:role|position|post)$/i.test(this.#draft.clean(role)) || hasModal(this.#draft.words(i)))
      return undefined;
    return this.push(
      {
        kind: "person",
        span: line.span,
        role: trim(text, role),
        name: trim(text, name),
        flow: this.#flow([{ start: role.start, end: name.end }]),
      },
      i + 1,
    );
  }

  #row(i: number): number {
    const line = this.#draft.lines[i]!;
    if (line.kind !== "cells") return i + 1;
    const cells = rowCells(this.#draft.text, line.cells);
    return this.push(
      cells.length <= 1
        ? { kind: "paragraph", span: line.span, flow: this.#flow(cells), introduces: false }
        : { kind: "row", span: line.span, cells, flow: this.#flow(cells) },
      i + 1,
    );
  }

  /** A table row whose first cell is a number, as in a version history. */
  #numberedRow(i: number): number {
    const line = this.#draft.lines[i]!;
    if (line.kind !== "numbered") return i + 1;
    const cells: Span[] = [{ start: line.numberSpan.start, end: line.numberSpan.end }];
    let start = line.body.start;
    for (const cell of this.#draft.text.slice(line.body.start, line.body.end).split("\t")) {
      cells.push(trim(this.#draft.text, { start, end: start + cell.length }));
      start += cell.length + 1;
    }
    return this.push({ kind: "row", span: line.span, cells, flow: this.#flow(cells) }, i + 1);
  }

  /** Whether a numbered line is an item here: right under an introduction, or next in a numbered list, unless the headings count on with it. */
  #listed(i: number): boolean {
    const line = this.#draft.lines[i]!,
      block = this.lastBlock();
    if (line.kind !== "numbered") return false;
    if (block?.kind === "item" && block.number !== undefined)
      return !this.#draft.isBlank(i - 1) || Number(line.number) !== this.headingNumber + 1 || this.#numberFollows(i);
    if (block?.kind === "heading") return line.stop === "." && /^1$/.test(line.number) && canIntroduce(block);
    return (block?.kind === "paragraph" || block?.kind === "item") && block.introduces;
  }

  /** Whether the next words are a numbered line too, as in a list with empty lines between its items. */
  #numberFollows(i: number): boolean {
    const next = this.#draft.nextWords(i + 1);
    return next !== undefined && this.#draft.lines[next]!.kind === "numbered";
  }

  #item(i: number): number {
    const line = this.#draft.lines[i]!,
      { text } = this.#draft;
    if (line.kind !== "item" && line.kind !== "numbered") return i + 1;
    const marker = line.kind === "item" ? line.marker : { start: line.numberSpan.start, end: line.numberSpan.end + line.stop.length };
    const mark =
      line.kind === "item" ? markKind(text.slice(marker.start, marker.end)) : "1".repeat(Math.min(4, line.number.split(".").length));
    const prose = readProse(this.#draft, i, line.body, this.width, true);
    const number = line.kind === "numbered" ? { number: line.number, numberSpan: line.numberSpan } : {};
    return this.#pushItem(
      columnOf(text.slice(line.indent.start, line.indent.end)),
      mark,
      { marker, ...number, ...(line.opening ? { opening: line.opening } : {}) },
      this.#span(i, prose.next),
      prose.pieces,
      prose.next,
    );
  }

  #pushItem(
    column: number,
    mark: string,
    rest: Pick<Block & { kind: "item" }, "marker" | "number" | "numberSpan" | "opening">,
    span: Span,
    pieces: readonly Span[],
    next: number,
  ): number {
    if (this.list.closed) this.introduction = this.#findIntroduction();
    const { depth, parent } = this.list.place(column, mark, this.blocks.length);
    const introduction = parent === undefined ? this.introduction : canIntroduce(this.blocks[parent]) ? parent : undefined;
    const flow = this.#flow(pieces);
    return this.push(
      {
        kind: "item",
        span,
        depth,
        ...rest,
        flow,
        ...(introduction === undefined ? {} : { introduction }),
        introduces: /:$/.test(flow.text),
      },
      next,
    );
  }

  /** The block that introduces a list that begins now. */
  #findIntroduction(): number | undefined {
    const at = this.lastWords,
      block = at === undefined ? undefined : this.blocks[at];
    if (at === undefined || !block || !canIntroduce(block)) return undefined;
    if (block.kind === "paragraph" && !block.introduces) {
      this.blocks[at] = { ...block, introduces: true };
      this.given.add(at);
    }
    return at;
  }

  #prose(i: number): number {
    const line = this.#draft.lines[i]!;
    if (!("body" in line) || line.body === undefined) return this.push({ kind: "blank", span: line.span }, i + 1);
    const whole = line.kind === "numbered" ? line.body : trimmedLine(this.#draft, i);
    const glued = line.kind === "hash" || line.kind === "appendix" ? undefined : gluedHeading(this.#draft, whole);
    if (glued) return this.#gluedHeading(i, glued.heading, glued.rest);
    const lost = this.looseBullets > 0 && line.kind !== "numbered",
      unmarked = isUnmarkedItem(this.#draft, i, this.lastBlock(), this.unmarked);
    if (lost || unmarked) {
      if (lost) this.looseBullets--;
      const pieces = lost ? readProse(this.#draft, i, whole, this.width, true) : unmarkedWords(this.#draft, i, whole);
      const next = this.#pushItem(
        0,
        "",
        { marker: { start: whole.start, end: whole.start } },
        this.#span(i, pieces.next),
        pieces.pieces,
        pieces.next,
      );
      this.unmarked = unmarked;
      return next;
    }
    const html = htmlRow(this.#draft, i);
    const htmlFields = html && fieldRow(this.#draft, i, html.cells);
    if (html && htmlFields) return this.#fields(i, htmlFields.entries, html.next);
    if (html) return this.push({ kind: "row", span: this.#span(i, html.next), cells: html.cells, flow: this.#flow(html.cells) }, html.next);
    const prose = readProse(this.#draft, i, whole, this.width, false);
    const flow = this.#flow(prose.pieces);
    if (!/[\p{L}\p{N}_?]/u.test(flow.text)) return this.push({ kind: "blank", span: this.#span(i, prose.next) }, prose.next);
    if (hasVerb(flow.text.slice(0, 400)) && !isOpenEnded(flow.text.slice(0, 400))) this.header = false;
    const number = line.kind === "numbered" ? { number: line.number, numberSpan: line.numberSpan } : {};
    return this.push(
      {
        kind: "paragraph",
        span: this.#span(i, prose.next),
        ...number,
        ...(line.opening ? { opening: line.opening } : {}),
        flow,
        introduces: /:$/.test(flow.text),
      },
      prose.next,
    );
  }
}

function present<K extends string>(key: K, span: Span | null | undefined, draft: Draft): Partial<Record<K, Span>> {
  if (!span) return {};
  const bare = trim(draft.text, span);
  return bare.end > bare.start ? ({ [key]: bare } as Partial<Record<K, Span>>) : {};
}
