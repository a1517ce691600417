import { threadRuns, wovenBand } from '../../../shared/receipt/woven-band.ts'
import type { Fragment, Setting } from '../fragment.ts'

/** The woven band over the whole width. */
export function setBand({ sheet, width }: Setting): Fragment {
  const cell = sheet.bandCell
  const columns = Math.floor(width / cell)
  const x = (width - columns * cell) / 2
  return {
    height: wovenBand.length * cell,
    before: sheet.gap,
    marks: [
      { kind: 'cells', x, y: 0, cell, runs: threadRuns('#', columns), ink: 'red' },
      { kind: 'cells', x, y: 0, cell, runs: threadRuns('o', columns), ink: 'teal' },
    ],
  }
}
