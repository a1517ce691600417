/**
 * Share of the characters of printed lines that a reader got wrong: each line is looked for where it fits best in the
 * whole text, so that the order of columns does not matter.
 */
export function lineError(lines: readonly string[], read: string): number {
  const text = normal(read)
  let [wrong, all] = [0, 0]
  for (const line of lines.map(normal)) {
    all += line.length
    wrong += Math.min(line.length, distanceWithin(line, text))
  }
  return all === 0 ? 0 : wrong / all
}

function normal(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Edits that turn the line into the piece of the text that is most like it (Sellers' algorithm). */
function distanceWithin(line: string, text: string): number {
  let before = new Uint16Array(text.length + 1)
  for (let row = 1; row <= line.length; row += 1) {
    const now = new Uint16Array(text.length + 1)
    now[0] = row
    for (let column = 1; column <= text.length; column += 1) {
      const same = line.charCodeAt(row - 1) === text.charCodeAt(column - 1) ? 0 : 1
      now[column] = Math.min(
        (before[column - 1] as number) + same,
        (before[column] as number) + 1,
        (now[column - 1] as number) + 1,
      )
    }
    before = now
  }
  return before.reduce((least, value) => Math.min(least, value), line.length)
}
