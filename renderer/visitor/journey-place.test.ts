import { expect, it } from 'vitest'
import { journeySteps } from '../../shared/session/journey-share.ts'
import { journeyPlace } from './journey-place.ts'

it('stands in the review while an answer is changed from there, whatever step asks for it', () => {
  const review = journeyPlace('review', 1, false)
  for (const step of journeySteps.slice(0, journeySteps.indexOf('review'))) {
    expect(journeyPlace(step, 0.1, true)).toEqual({ ...review, name: 'changing' })
    expect(journeyPlace(step, 0.1, false).share).toBeLessThan(review.share)
  }
})
