import type { PageSight } from '../../../shared/imaging/page-sight.ts'

/** A sheet that lies a little askew in the camera's picture. */
export const sampleSight: PageSight = {
  corners: [
    { x: 0.21, y: 0.12 },
    { x: 0.77, y: 0.08 },
    { x: 0.8, y: 0.9 },
    { x: 0.18, y: 0.88 },
  ],
  aspect: 0.75,
  sharpness: 1,
  print: { detail: new Int16Array(64 * 48), width: 48, height: 64 },
}
