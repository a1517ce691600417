import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { journeyShare, journeySteps } from './journey-share.ts'

function share(step: number, within: number): number {
  return journeyShare(journeySteps[step] ?? 'sign', within)
}

test('what comes later is never less of the way, and the last step is all of it', () => {
  const place = fc.tuple(
    fc.nat({ max: journeySteps.length - 1 }),
    fc.float({ min: Math.fround(0.01), max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [[earlier, part], [later, laterPart]] = [one, other].toSorted(
        ([step, within], [otherStep, otherWithin]) => step - otherStep || within - otherWithin,
      ) as [typeof one, typeof other]
      expect(share(earlier, part)).toBeLessThanOrEqual(share(later, laterPart))
      expect(share(earlier, part)).toBeGreaterThan(0)
    }),
  )
  expect(journeyShare('sign', 1)).toBe(1)
})
