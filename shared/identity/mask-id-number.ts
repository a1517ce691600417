const shownBefore = 4
const shownAfter = 2

/** The number as screens and papers show it: `0510******01`. Anything too short to hide in is hidden whole. */
export function maskIdNumber(number: string): string {
  const hidden = number.length - shownBefore - shownAfter
  if (hidden < shownBefore) {
    return '*'.repeat(number.length)
  }
  return number.slice(0, shownBefore) + '*'.repeat(hidden) + number.slice(-shownAfter)
}
