import { describe, expect, it } from 'vitest'
import { runsOf, threadRuns, wovenBand } from './woven-band.ts'

describe('the woven band', () => {
  it.each([19, 21, 101, 341])('looks the same from both ends at %i cells', (columns) => {
    for (const thread of ['#', 'o'] as const) {
      const cells = new Set<string>()
      for (const { column, row, length } of threadRuns(thread, columns)) {
        for (let step = 0; step < length; step += 1) cells.add(`${column + step}:${row}`)
      }
      const mirrored = new Set(
        [...cells].map((cell) => `${columns - 1 - Number.parseInt(cell, 10)}:${cell.split(':')[1]}`),
      )
      expect(mirrored).toEqual(cells)
      expect(cells.size).toBeGreaterThan(columns / 2)
    }
  })

  it('has rows of one length', () => {
    expect(new Set(wovenBand.map((row) => row.length)).size).toBe(1)
  })

  it('joins neighbouring cells and nothing else', () => {
    expect(runsOf([true, true, false, true], 7)).toEqual([
      { column: 0, row: 7, length: 2 },
      { column: 3, row: 7, length: 1 },
    ])
    expect(runsOf([false], 0)).toEqual([])
  })
})
