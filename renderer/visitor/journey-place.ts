import { type JourneyStep, journeyShare, journeySteps } from '../../shared/session/journey-share.ts'

/** Where the head says that somebody is: the number and the name of the step, and how much of the way is behind. */
export interface JourneyPlace {
  readonly index: number
  readonly name: JourneyStep | 'changing'
  readonly share: number
}

/**
 * Whoever changes an answer from the review stands in the review still: there the way leads back to, and the bar that
 * never goes back stays where it was.
 */
export function journeyPlace(step: JourneyStep, within: number, isChanging: boolean): JourneyPlace {
  const at = isChanging ? 'review' : step
  return {
    index: journeySteps.indexOf(at) + 1,
    name: isChanging ? 'changing' : step,
    share: journeyShare(at, isChanging ? 1 : within),
  }
}
