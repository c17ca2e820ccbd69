import { uinteger, type Diagnostic, type Position, type Range } from "vscode-languageserver";

/** Whether a diagnostic of a document, or a place in the document that it points to, lies in a range or reaches into it. */
export function standsIn({ range, relatedInformation = [] }: Diagnostic, uri: string, stretch: Range): boolean {
  return (
    reachesInto(range, stretch) || relatedInformation.some(({ location }) => location.uri === uri && reachesInto(location.range, stretch))
  );
}

/** A range up to the end of its last line: what stands in it may have moved when the range changed. */
export function toTheLineEnd({ start, end }: Range): Range {
  return { start, end: { line: end.line, character: uinteger.MAX_VALUE } };
}

/** Puts diagnostics in the order in which they stand in the document. */
export function inOrder({ range: one }: Diagnostic, { range: other }: Diagnostic): number {
  return distance(one.start, other.start) || distance(one.end, other.end);
}

function reachesInto(one: Range, stretch: Range): boolean {
  return distance(one.start, stretch.end) < 0 && (distance(one.end, stretch.start) > 0 || distance(one.start, stretch.start) === 0);
}

/** Less than zero where a position stands before another. */
function distance(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
