import { fail } from '../../shared/result.ts'
import type { CentrePort } from './centre-port.ts'

/** The line to a Centre, with a plug that the development panel can pull. */
export interface SimulatedLine extends CentrePort {
  setOffline(offline: boolean): void
}

export function createSimulatedLine(centre: CentrePort): SimulatedLine {
  let offline = false
  return {
    setOffline(next) {
      offline = next
    },
    deliver: async (envelope) => (offline ? fail({ kind: 'unreachable' }) : centre.deliver(envelope)),
    lookUp: async (trackingCode) => (offline ? fail({ kind: 'unreachable' }) : centre.lookUp(trackingCode)),
  }
}
