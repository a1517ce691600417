import { expect, it } from 'vitest'
import { strokePath } from './stroke-path.ts'

it('draws nothing, a dot, a line and a curve', () => {
  expect(strokePath([], 100, 100)).toBe('')
  expect(strokePath([[0.5, 0.5]], 100, 200)).toBe('M50.0 100.0L50.0 100.0')
  const line: [number, number][] = [
    [0, 0],
    [1, 1],
  ]
  expect(strokePath(line, 100, 200)).toBe('M0.0 0.0L100.0 200.0')
  expect(
    strokePath(
      [
        [0, 0],
        [0.5, 0],
        [1, 1],
      ],
      100,
      100,
    ),
  ).toBe('M0.0 0.0Q50.0 0.0 75.0 50.0L100.0 100.0')
})
