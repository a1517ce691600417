/**
 * The decisions that a visitor counts, in order, each with what it weighs on the way: about its touches, of which the
 * form asks for most. Language and consent come before the first, the receipt after the last.
 */
const weights = {
  identity: 1,
  procedure: 1,
  papers: 1,
  form: 5,
  capture: 2,
  delivery: 1,
  review: 1,
  sign: 1,
} as const

export type JourneyStep = keyof typeof weights
export const journeySteps = Object.keys(weights) as readonly JourneyStep[]

/** How much of the way is behind, between 0 and 1, for somebody who has done `within` (more than 0, at most 1) of a step. */
export function journeyShare(step: JourneyStep, within: number): number {
  const weigh = (steps: readonly JourneyStep[]) => steps.reduce((sum, one) => sum + weights[one], 0)
  const before = journeySteps.slice(0, journeySteps.indexOf(step))
  return (weigh(before) + weights[step] * within) / weigh(journeySteps)
}
