/**
 * The words of a text, in pieces that punctuation or a bracket separates: words of two pieces are no neighbours.
 *
 * Numbers are words too, with the points within them (5.000, 1.001193). Apostrophes belong to their word (Ia H'Drai).
 */
export function wordSegments(text: string): readonly (readonly string[])[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d)/g, '')
    .split(/[^\p{L}\p{M}\p{N}'’ʼ\s-]+|\s-\s/u)
    .map((piece) => piece.split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((words) => words.length > 0)
}
