import type { Diagnostic, Range } from "vscode-languageserver";

/** Whether two lists show the same. Tags and links follow from the rule and the severity, so they are not looked at. */
export function sameDiagnostics(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  return one.length === other.length && one.every((diagnostic, index) => sameDiagnostic(diagnostic, other[index]!));
}

function sameDiagnostic(one: Diagnostic, other: Diagnostic): boolean {
  if (!sameRange(one.range, other.range) || one.message !== other.message || one.code !== other.code || one.severity !== other.severity)
    return false;
  const places = one.relatedInformation ?? [],
    others = other.relatedInformation ?? [];
  return (
    places.length === others.length &&
    places.every(({ location, message }, index) => {
      const there = others[index]!;
      return sameRange(location.range, there.location.range) && location.uri === there.location.uri && message === there.message;
    })
  );
}

function sameRange({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}
