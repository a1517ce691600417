import { expect, it } from 'vitest'
import { screens } from '../../visitor/journey-screen.tsx'
import { journeyScenes } from './journey-scenes.tsx'
import type { Scene } from './journey-scene.tsx'

/** Screens that look like another one: the same words, for other reasons. */
const twins = [
  'leavingStaff',
  'renewing',
  'ending',
  'endingWell',
  'visit.preparing.procedure.loading',
  'visit.preparing.resuming.loading',
]

it('shows every screen of the journey in some scene', () => {
  const scenes: readonly Scene[] = Object.values(journeyScenes)
  const shown = new Set(scenes.map(({ state }) => state))
  expect(Object.keys(screens).filter((step) => !shown.has(step) && !twins.includes(step))).toEqual([])
})
