/** Words for messages: dates, numbers and lists as an English reader writes them. */

/** The names of the months, January first. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as precise as it is given: "2018-05-25" as "25 May 2018", "2018-05" as "May 2018", "2018" as it is. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** The month of a day: "2018-05-25" as "May 2018". */
export function sayMonth(day: string): string {
  return sayDate(day.slice(0, 7));
}

/** "1 error", "2 errors". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; nothing for an empty list. */
export function andList(parts: readonly string[]): string {
  return joined(parts, "and");
}

/** "a", "a or b", "a, b or c"; nothing for an empty list. */
export function orList(parts: readonly string[]): string {
  return joined(parts, "or");
}

function joined(parts: readonly string[], word: "and" | "or"): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts[parts.length - 1]}`;
}

/** An id as words: "image-consent" as "Image consent". */
export function idInWords(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The words of a stretch as the document has them, on one line and without emphasis marks, for quoting and for text that an
 * edit repeats.
 * @param span UTF-16 offsets into `text`
 */
export function asWritten(text: string, span: { readonly start: number; readonly end: number }): string {
  return text
    .slice(span.start, span.end)
    .replace(/[*_]{1,2}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
