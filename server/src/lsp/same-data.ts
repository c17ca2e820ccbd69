/** Whether two values would be written as the same JSON, up to the order of fields: plain objects, lists, texts, numbers and truths. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(other, name) || !sameData((one as Readonly<Record<string, unknown>>)[name], (other as Readonly<Record<string, unknown>>)[name])) return false;
  }
  return true;
}
