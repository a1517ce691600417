/** The word that a slip of the fingers most likely meant, or null when none is near. */
export function closestWord(typed: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null
  for (const word of words) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase())
    if (distance <= Math.max(2, word.length / 4) && (best === null || distance < best.distance)) {
      best = { word, distance }
    }
  }
  return best?.word ?? null
}

/** How many single letters must be added, dropped or changed (Levenshtein). */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
