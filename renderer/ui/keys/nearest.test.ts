import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, nearest } from './nearest.ts'

const box = (left: number, top: number, width = 10, height = 10): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('a step to the nearest place', () => {
  const rows = [box(0, 0), box(20, 0), box(0, 20), box(20, 20), box(0, 40, 30)]

  it('keeps to its row and its column', () => {
    expect(nearest(box(0, 0), rows, 'right')).toBe(1)
    expect(nearest(box(0, 0), rows, 'down')).toBe(2)
    expect(nearest(box(20, 20), rows, 'up')).toBe(1)
    expect(nearest(box(20, 20), rows, 'left')).toBe(2)
    expect(nearest(box(20, 20), rows, 'down')).toBe(4)
  })

  it('goes on along a row of buttons under something that reaches over the next of them', () => {
    expect(nearest(box(20, 100, 20), [box(30, 60, 40), box(120, 100)], 'right')).toBe(1)
  })

  it('leads nowhere at the edge', () => {
    expect(nearest(box(0, 0), rows, 'up')).toBeNull()
    expect(nearest(box(0, 0), rows, 'left')).toBeNull()
  })

  it('sidesteps when nothing lies straight ahead', () => {
    expect(nearest(box(100, 0), rows, 'down')).not.toBeNull()
  })

  it('reaches every key of any grid from any other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (columns, lines) => {
        const grid = Array.from({ length: columns * lines }, (_, index) =>
          box((index % columns) * 12, Math.floor(index / columns) * 12),
        )
        const seen = new Set([0])
        for (const at of seen) {
          for (const direction of ['up', 'down', 'left', 'right'] as const) {
            const from = grid[at]
            const to = from === undefined ? null : nearest(from, grid, direction)
            if (to !== null) seen.add(to)
          }
        }
        expect(seen.size).toBe(grid.length)
      }),
    )
  })
})
