/** Orders texts by their UTF-16 units, so that no locale changes the order: negative where `a` stands before `b`, 0 for equal ones. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
