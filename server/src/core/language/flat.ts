/**
 * A copy of a string of its own. A piece that is cut out of a text keeps the whole text in memory; what is kept from one edit to
 * the next is copied, so that it does not keep every text that the author has passed through.
 */
export function flat(piece: string): string {
  return [piece.slice(0, 1), piece.slice(1)].join("");
}
