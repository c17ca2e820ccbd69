import type { PartRelation } from "./regions";

const USUAL =
  /^(?:(?:while|whilst|when|where|if|at|in|on|during|using|through|they|staff|employees|are|is|the|a|any|and|or|our|its|school|school's|schools|work|working|hours|day|days|time|times|premises|site|workplace|equipment|devices?|computers?|network|internet|systems?)\b,?\s*)+$/i;

/** "while at work", "using school equipment": where and with what everything at a school is done. It hardly narrows a rule of the school's. */
export function isUsual({ part, inherited, ...texts }: PartRelation, side: "a" | "b"): boolean {
  const text = texts[side] ?? "";
  return !inherited && (part === "condition" || part === "time" || part === "place" || part === "other") && text !== "" && USUAL.test(text);
}
