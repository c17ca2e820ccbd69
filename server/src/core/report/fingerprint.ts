import type { PlacedFinding } from "../findings";

/**
 * A finding's fingerprint: its rule, the requirement that it is about if any, the normalised words of its passages and an ordinal among equals. It survives moving
 * lines and changed white space.
 * @param seen counts equals; one map for each document
 */
export function fingerprint(finding: PlacedFinding, text: string, texts: ReadonlyMap<string, string>, seen: Map<string, number>): string {
  const words = [
    text.slice(finding.span.start, finding.span.end),
    ...(finding.related ?? []).map(({ path = finding.path, span }) => (texts.get(path) ?? "").slice(span.start, span.end)),
  ]
    .map((passage) =>
      passage
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .join("|");
  const requirement = typeof finding.data?.requirement === "string" ? `|${finding.data.requirement}` : "";
  const key = `${finding.rule}${requirement}|${words}`;
  const ordinal = seen.get(key) ?? 0;
  seen.set(key, ordinal + 1);
  return `${finding.rule}-${hash(key)}${ordinal > 0 ? `-${ordinal}` : ""}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits as hexadecimal digits. */
function hash(text: string): string {
  let a = 0x811c9dc5,
    b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
