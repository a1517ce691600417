/**
 * Text as it may stand on a paper: one line, composed marks, nothing invisible.
 *
 * Control characters are dropped because a printer reads some of them as commands (ESC, GS, DLE); formatting characters
 * because a right-to-left override or a zero-width space makes a paper say something else than it seems to.
 * Unassigned and private code points have no glyph in any font and go the same way. Marks are composed (NFC), so that a
 * name typed with combining marks measures, prints and is found again like any other.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, '')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .trim()
}
