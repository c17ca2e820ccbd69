import type { Clause } from "../clause";

/** "Staff must follow the rules and ensure that pupils do so": the words of the act before are put in. */
export function doneSo(predicate: string, before: Clause | undefined, sentence: number): string | undefined {
  const act = before?.action.predicate,
    doing = act === undefined ? undefined : DO_SO.exec(predicate)?.[0];
  return doing === undefined || (doing === "do so" && before!.sentence !== sentence) ? undefined : predicate.replace(DO_SO, () => act!);
}

/** The words that stand for an act said before. */
export const DO_SO =
  /(?<!\b(?:and|but|or) )\bdo (?:so|this|that)(?=$| (?:by|if|when|where|in|at|with|through|only|also|too|at|on|for|as|before|after|without|and|immediately)\b|,)/;
