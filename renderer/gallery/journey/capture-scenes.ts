import { fail, ok } from '../../../shared/result.ts'
import type { Scene } from './journey-scene.tsx'
import { sampleSight } from './sample-sights.ts'
import { stillPage } from './still-client.ts'

/** A paper of which there is no page yet. */
const unpaged = { state: 'visit.preparing.capture.photographing', context: { pages: {} } }

/** Two sheets come out, the third is under way. */
function feedsTwice() {
  let asked = 0
  return () => {
    asked += 1
    return asked % 3 === 0
      ? new Promise<never>(() => undefined)
      : ok({ ...stillPage, pageId: `sheet-${asked}`, isFed: true })
  }
}
/** A paper becomes pages: by camera, feeder, stick and telephone. */
export const captureScenes: Readonly<Record<string, Scene>> = {
  'capture camera': unpaged,
  'capture camera, steady': {
    ...unpaged,
    sight: sampleSight,
  },
  'capture camera, seen': {
    ...unpaged,
    sight: sampleSight,
    answers: { 'document.addPage': () => fail({ kind: 'diskFull' as const }) },
    touches: ['.screen-feet .button-primary', '.sheet-advice[data-phase=seen]'],
  },
  'capture camera, none': { ...unpaged, cameraFails: true },
  'capture judging': {
    ...unpaged,
    touches: ['.screen-feet .button-primary', '.page-preview'],
  },
  'capture adjusting': {
    ...unpaged,
    touches: ['.screen-feet .button-primary', '.page-preview + .choices > .button', '.adjust-grip:nth-of-type(2)'],
  },
  'capture feeding': {
    ...unpaged,
    answers: { 'document.scan': feedsTwice() },
    touches: ['.choices-two > .button:first-child'],
  },
  'capture feeding, jam': {
    ...unpaged,
    answers: { 'document.scan': () => fail({ kind: 'feederJam' as const }) },
    touches: ['.choices-two > .button:first-child'],
  },
  'capture from a stick': {
    ...unpaged,
    touches: ['.choices-two > .button:nth-child(2)'],
  },
  'capture from a stick, nothing on it': {
    ...unpaged,
    answers: { 'document.listMedia': () => ok({ files: [] }) },
    touches: ['.choices-two > .button:nth-child(2)'],
  },
  'capture phone': {
    ...unpaged,
    touches: ['.choices-two > .button:last-child'],
  },
  'capture pages': { state: 'visit.preparing.capture.photographing' },
}
