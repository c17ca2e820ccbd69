/** Words for messages: dates as an English reader writes them. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2018-05-25" as "25 May 2018". */
export function sayDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "2018-05-25" as "May 2018". */
export function sayMonth(day: string): string {
  return sayDate(day).replace(/^\d+ /, "");
}

/**
 * The words of a stretch as the document has them, on one line and without emphasis marks, for quoting and for text that an
 * edit repeats.
 * @param span UTF-16 offsets into `text`
 */
export function asWritten(text: string, span: { readonly start: number; readonly end: number }): string {
  return text.slice(span.start, span.end).replace(/[*_]{1,2}/g, "").replace(/\s+/g, " ").trim();
}
