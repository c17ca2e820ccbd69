/**
 * All matches of a global pattern in a text, as `matchAll` finds them. `matchAll` makes a copy of the pattern with each call, and the
 * engine forgets what it has compiled for copies: a long pattern then costs milliseconds where it should cost microseconds.
 * @param pattern with the flag g, without the flag y
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += pattern.unicode && text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
  }
  return found;
}
