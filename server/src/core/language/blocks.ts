import type { Block, FieldEntry, HeadingBlock, Span } from "../../../../grammar/tree";
import { fieldOf } from "./fields";
import { makeFlow } from "./flow";
import type { Line } from "./lines";

const MODAL = /\b(must|shall|will|may|can|cannot|should|ought|need|needs|is|are|has|have|do not|don't)\b/i;
const DOCUMENT_NOUN = /\b(policy|policies|procedures?|statement|code|plan|agreement|protocol|guidelines?|charter)\b/i;

/**
 * Puts lines together to blocks: wrapped paragraphs, list items that run over lines, fields with the value below.
 * The blocks' spans cover the text.
 */
export function groupLines(text: string, lines: readonly Line[]): { blocks: Block[]; title?: number } {
  const blocks: Block[] = [];
  let title: number | undefined;
  const words = (span: Span) => text.slice(span.start, span.end);
  const flowOf = (...pieces: Span[]) => makeFlow(text, pieces);
  const blankAt = (index: number) => { const line = lines[index]; return !line || line.kind === "blank" || line.kind === "rule"; };
  const inPeople = () => {
    for (let i = blocks.length - 1; i >= 0; i--) { const block = blocks[i]!; if (block.kind === "heading") return /^people$/i.test(block.flow.text); }
    return false;
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    switch (line.kind) {
      case "blank": case "rule": blocks.push({ kind: "blank", span: line.span }); break;
      case "comment": case "fence": blocks.push({ kind: "hidden", span: line.span }); break;
      case "hash": {
        const flow = flowOf(line.body);
        if (title === undefined && line.level === 1 && !blocks.some((b) => b.kind === "heading")) {
          title = blocks.length;
          blocks.push({ kind: "title", span: line.span, flow });
        } else blocks.push(heading(line.span, line.level, line.body, "hash"));
        break;
      }
      case "directive":
        blocks.push({ kind: "directive", span: line.span, directive: line.directive, keyword: line.keyword, argument: line.argument, target: line.target?.name, targetSpan: line.target?.span, flow: flowOf(line.argument) });
        break;
      case "cells": {
        const fields = fieldCells(line.cells);
        if (fields.length > 0) { blocks.push({ kind: "field", span: line.span, fields, flow: flowOf(...line.cells) }); break; }
        const next = lines[index + 1];
        const labels = line.cells.map((cell) => fieldOf(words(cell)));
        if (next?.kind === "cells" && labels.filter((id) => id).length >= 2) {
          const entries: FieldEntry[] = line.cells.map((label, i) => ({ id: labels[i], label, value: next.cells[i] ?? { start: next.span.end, end: next.span.end } }));
          blocks.push({ kind: "field", span: { start: line.span.start, end: next.span.end }, fields: entries, flow: flowOf(...line.cells, ...next.cells) });
          index++;
          break;
        }
        blocks.push({ kind: "row", span: line.span, cells: line.cells, flow: flowOf(...line.cells) });
        break;
      }
      case "appendix":
        blocks.push({ ...heading(line.span, 1, line.body, "appendix"), number: line.number.toUpperCase(), numberSpan: line.numberSpan });
        break;
      case "labelled": {
        const id = fieldOf(words(line.label));
        if (id) { blocks.push({ kind: "field", span: line.span, fields: [{ id, label: line.label, value: trim(text, line.value) }], flow: flowOf({ start: line.label.start, end: line.value.end }) }); break; }
        if (inPeople()) { blocks.push({ kind: "person", span: line.span, role: trim(text, line.label), name: trim(text, line.value), flow: flowOf({ start: line.label.start, end: line.value.end }) }); break; }
        index = prose(index, { start: line.label.start, end: line.value.end });
        break;
      }
      case "item": case "numbered": {
        if (line.kind === "numbered") {
          const body = words(line.body);
          if (!MODAL.test(body) && !/[.;:,]\s*$/.test(body) && body.trim().split(/\s+/).length <= 14 && blankAt(index + 1)) {
            blocks.push({ ...heading(line.span, line.number.split(".").length, line.body, "numbered"), number: line.number, numberSpan: line.numberSpan });
            break;
          }
          const { end, pieces, span } = collect(index, line.body);
          const flow = flowOf(...pieces);
          blocks.push({ kind: "paragraph", span, number: line.number, numberSpan: line.numberSpan, flow, introduces: /:$/.test(flow.text) });
          index = end;
          break;
        }
        const { end, pieces, span } = collect(index, line.body);
        const flow = flowOf(...pieces);
        blocks.push({ kind: "item", span, depth: Math.floor(words(line.indent).replace(/\t/g, "    ").length / 2), marker: line.marker, flow, introduction: introduction(), introduces: /:$/.test(flow.text) });
        index = end;
        break;
      }
      case "text": index = prose(index, line.body); break;
    }
  }
  return { blocks, title };

  function prose(index: number, body: Span): number {
    const { end, pieces, span } = collect(index, body);
    const flow = flowOf(...pieces);
    const alone = end === index && blankAt(index - 1) && blankAt(index + 1);
    const short = flow.text.split(/\s+/).length <= 12 && !/[.;,]$/.test(flow.text) && !/:$/.test(flow.text);
    if (alone && short && title === undefined && DOCUMENT_NOUN.test(flow.text) && !MODAL.test(flow.text) && !blocks.some((b) => b.kind === "heading")) {
      title = blocks.length;
      blocks.push({ kind: "title", span, flow });
    } else if (alone && short && !MODAL.test(flow.text) && /[A-Za-z]/.test(flow.text)) {
      const capitals = flow.text === flow.text.toUpperCase();
      blocks.push({ kind: "heading", span, level: capitals ? 1 : 2, flow, form: capitals ? "capitals" : "standing" });
    } else blocks.push({ kind: "paragraph", span, flow, introduces: /:$/.test(flow.text) });
    return end;
  }

  function collect(index: number, body: Span): { end: number; pieces: Span[]; span: Span } {
    const pieces = [body];
    let end = index;
    for (let next = lines[end + 1]; next?.kind === "text"; next = lines[end + 1]) { pieces.push(next.body); end++; }
    return { end, pieces, span: { start: lines[index]!.span.start, end: lines[end]!.span.end } };
  }

  function introduction(): number | undefined {
    for (let i = blocks.length - 1; i >= 0; i--) {
      const block = blocks[i]!;
      if (block.kind === "blank" || block.kind === "item") continue;
      return block.kind === "paragraph" && block.introduces ? i : undefined;
    }
    return undefined;
  }

  function heading(span: Span, level: number, body: Span, form: HeadingBlock["form"]): HeadingBlock {
    const numbered = /^\s*([0-9]+(?:\.[0-9]+)*)[.)]?\s+/.exec(words(body));
    if (!numbered) return { kind: "heading", span, level, flow: flowOf(body), form };
    const start = body.start + numbered[0].indexOf(numbered[1]!);
    return { kind: "heading", span, level, number: numbered[1]!, numberSpan: { start, end: start + numbered[1]!.length }, flow: flowOf({ start: body.start + numbered[0].length, end: body.end }), form };
  }

  function fieldCells(cells: readonly Span[]): FieldEntry[] {
    const entries: FieldEntry[] = [];
    for (let i = 0; i + 1 < cells.length; i += 2) {
      const id = fieldOf(words(cells[i]!));
      if (!id || fieldOf(words(cells[i + 1]!))) return [];
      entries.push({ id, label: cells[i]!, value: trim(text, cells[i + 1]!) });
    }
    return entries;
  }
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
