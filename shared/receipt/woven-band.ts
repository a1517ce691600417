/**
 * One repeat of the woven band that marks our papers and the first and last screen: combs, a stepped line, diamonds.
 *
 * Drawn by us after the geometric borders of Hrê and Co weaving, thread by thread: `#` is the main thread, `o` the
 * second one, `.` the ground. It is laid side by side as often as the width asks for.
 */
export const wovenBand = [
  '#.#.#.#.#.#.#.#.#.#.',
  '####################',
  '..........#.........',
  'o........###........',
  '.o......##.##......o',
  '#.o....##.o.##....o.',
  '##.o..##.ooo.##..o.#',
  '#.o....##.o.##....o.',
  '.o......##.##......o',
  'o........###........',
  '..........#.........',
  '####################',
  '#.#.#.#.#.#.#.#.#.#.',
] as const

/** Neighbouring threads of one kind: `length` cells from `column` in `row`. */
export interface ThreadRun {
  readonly column: number
  readonly row: number
  readonly length: number
}

/** The runs of one thread in a band `columns` cells wide. It starts in the middle of a motif, so both ends look alike. */
export function threadRuns(thread: '#' | 'o', columns: number): ThreadRun[] {
  const period = wovenBand[0].length
  const start = (period - (Math.floor((columns - 1) / 2) % period) + period / 2) % period
  return wovenBand.flatMap((line, row) => {
    const cells = Array.from({ length: columns }, (_, column) => line[(start + column) % period] === thread)
    return runsOf(cells, row)
  })
}

/** Joins neighbouring set cells of one row. */
export function runsOf(cells: readonly boolean[], row: number): ThreadRun[] {
  const runs: ThreadRun[] = []
  let column = 0
  while (column < cells.length) {
    let length = 0
    while (cells[column + length] === true) length += 1
    if (length > 0) runs.push({ column, row, length })
    column += length + 1
  }
  return runs
}
