const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A date of whatever precision as people write it: "2018-05-25" → "25 May 2018", "2026-03" → "March 2026". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** The id that words name: "Image consent" → "image-consent". */
export function knownAs(words: string): string {
  return words.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

/** An id as words: "image-consent" → "Image consent". */
export function asWords(id: string): string {
  const words = id.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
