const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** The source of a pattern for a whole number or decimal in digits or words, without capturing groups. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${TENS.slice(2).join("|")})(?:[ -](?:${UNITS.slice(1, 10).join("|")}))?|${[...UNITS.slice(1)].sort((a, b) => b.length - a.length).join("|")}|an? hundred|one hundred|two hundred)`;

/** The value of a number as written ("1,000", "twenty-one", "a"); undefined for anything else. */
export function numberValue(written: string): number | undefined {
  const text = written.toLowerCase().trim();
  if (/^\d[\d,]*(?:\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ""));
  if (text === "a" || text === "an" || text === "once") return 1;
  if (text === "twice") return 2;
  if (/hundred$/.test(text)) return (numberValue(text.replace(/ ?hundred$/, "")) ?? 1) * 100;
  const [first = "", second] = text.split(/[ -]/);
  const ten = TENS.indexOf(first),
    unit = UNITS.indexOf(second ?? first);
  if (first !== "" && ten >= 2) return ten * 10 + (second ? Math.max(unit, 0) : 0);
  return unit >= 0 && second === undefined ? unit : undefined;
}
