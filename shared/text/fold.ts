/**
 * Text without what people leave out when they type: marks, đ, case, punctuation and spare spaces.
 *
 * Composed (NFC) and decomposed (NFD) input give the same: `fold('Đất  ĐAI') === 'dat dai'`. Apostrophes vanish
 * without a gap, because "Ia H' Drai" and "Ia H'Drai" are the same place.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/['’ʼ]\s*/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Folded text in which spellings that sound the same are the same: y and i (Mỹ, Mĩ), k and c at a word's end
 * (Đăk, Đắc).
 */
export function foldLoosely(text: string): string {
  return fold(text)
    .replace(/y/g, 'i')
    .replace(/k(?= |$)/g, 'c')
}
