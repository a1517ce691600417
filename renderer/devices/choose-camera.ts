import type { Camera } from './camera.ts'
import type { SimulatedDesk } from './simulated-desk.ts'

/**
 * The camera that screens get: this machine's own, or in a simulated kiosk the one that looks at the simulated desk.
 *
 * It is chosen anew at each start, because the development panel may switch between them.
 */
export function chooseCamera(parts: {
  readonly machine: Camera
  /** Absent in production: then nothing but the real camera can ever be started. */
  readonly simulated: { readonly camera: Camera; readonly desk: SimulatedDesk } | null
}): Camera {
  const { machine, simulated } = parts
  if (simulated === null) return machine
  return {
    start: () => (simulated.desk.read().source === 'machine' ? machine.start() : simulated.camera.start()),
  }
}
