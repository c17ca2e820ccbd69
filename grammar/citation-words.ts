/**
 * The legend of `citation.peggy`: what each letter stands for, and the closed words behind it.
 * Titles (T, t, G, B, H, U) come from the legislation register; punctuation stands for itself.
 */
export const CITATION_LETTERS = {
  title: "T",
  plural: "t",
  guidance: "G",
  short: "B",
  stem: "H",
  unknown: "U",
  kind: "K",
  laws: "L",
  year: "Y",
  month: "M",
  number: "D",
  section: "S",
  publisher: "P",
  edition: "E",
  nation: "N",
  of: "o",
  in: "i",
  the: "h",
  and: "&",
  capital: "C",
  acronym: "c",
  word: "w",
  comma: ",",
  open: "(",
  close: ")",
  colon: ":",
  quote: "q",
  stop: ".",
} as const;

/** The letter of each closed word, lower case. */
export const CITATION_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    Object.entries({
      laws: "legislation law laws",
      month:
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec autumn spring summer",
      section:
        "section sections sec s ss article articles regulation regulations reg paragraph paragraphs para paras part parts schedule annex chapter",
      publisher: "dfe dfes dcsf dfee hmg ofsted ico esfa ukcis ukccis nspcc becta npcc ukgov",
      edition:
        "updated update revised revision edition version published issued dated latest effective updates guidance advice guide framework",
      nation: "england wales scotland ireland welsh scottish irish cth",
      of: "of from under by",
      in: "in on",
      the: "the this that said",
      and: "and or to",
    }) as [keyof typeof CITATION_LETTERS, string][]
  ).flatMap(([name, words]) => words.split(" ").map((word) => [word, CITATION_LETTERS[name]])),
);

/** Publishers of two and more words, as sequences of lower-case words. */
export const PUBLISHERS: readonly (readonly string[])[] = [
  "hm government",
  "hm gov",
  "home office",
  "department for education",
  "cabinet office",
  "gov uk",
  "information commissioner's office",
].map((name) => name.split(" "));

/** "came into force", which may stand between a title and its year. */
export const FORCE: readonly string[] = ["which", "that", "came", "comes", "come", "coming", "took", "takes", "into", "force", "effect"];
