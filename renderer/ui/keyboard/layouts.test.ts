import { describe, expect, it } from 'vitest'
import { layoutOf, wideOf, withWays } from './layouts.ts'

const names = ['letters', 'digits', 'decimal', 'money', 'email', 'code'] as const

/** Millimetres of the narrowest glass of a row with the letters of QWERTY, its edges, a gap, and the least key. */
const [glass, edge, gap, least] = [216, 3.9, 2.6, 15] as const

describe('ways back and to help among the keys', () => {
  it.each(names)('stand at the left of the last row, where every key stays as wide as a finger: %s', (name) => {
    for (const symbols of [false, true]) {
      const layout = layoutOf({ name, symbols, method: 'telex', narrow: false })
      const row = withWays(layout, ['help', 'back']).at(-1) ?? []
      expect(row.slice(0, 2).map(({ kind }) => kind)).toEqual(['help', 'back'])
      expect(row.map(({ kind }) => kind)).toContain('done')
      const share = (glass - 2 * edge - (row.length - 1) * gap) / row.reduce((sum, key) => sum + wideOf(key), 0)
      expect(share).toBeGreaterThanOrEqual(least)
    }
  })

  it('take no key but the arrows, and those where they would be too narrow', () => {
    const kept = names.map((name) => {
      const layout = layoutOf({ name, symbols: false, method: 'telex', narrow: false })
      const row = withWays(layout, ['help', 'back']).at(-1) ?? []
      return (layout.at(-1) ?? []).filter(({ kind }) => !row.some((key) => key.kind === kind)).map(({ kind }) => kind)
    })
    expect(kept).toEqual([[], [], [], [], ['left', 'right'], []])
  })
})
