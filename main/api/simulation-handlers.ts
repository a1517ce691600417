import { assertNever } from '../../shared/assert-never.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodParsed } from '../../shared/contract/method.ts'
import type { DeviceStatus } from '../../shared/contract/values.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Sample } from '../devices/samples.ts'
import type { EquippedWorld } from '../open-worlds.ts'
import type { HandlersOf } from './handlers.ts'

type Play = MethodParsed<Contract['simulation.set']>

/** The development panel's hand on the simulators. Never in production, whatever the devices are. */
export function createSimulationHandlers(parts: {
  readonly allowed: boolean
  readonly worlds: readonly EquippedWorld[]
  readonly samples: readonly Sample[]
  readonly onDeviceChanged: (status: DeviceStatus) => void
}): HandlersOf<'simulation.samples' | 'simulation.set'> {
  const { allowed, worlds, samples, onDeviceChanged } = parts
  return {
    'simulation.samples': async () =>
      allowed
        ? ok({
            samples: samples.map(({ id, kind, name, qrText, picture }) => ({ id, kind, name, qrText, picture })),
          })
        : fail({ kind: 'notAllowed' }),
    async 'simulation.set'(input) {
      // The panel does not know which world is open: it plays both, so that a switch changes nothing.
      const played = allowed ? worlds.filter((world) => play(world, input)) : []
      if (played.length === 0) {
        return fail({ kind: 'notAllowed' })
      }
      if (input.device !== 'centre' && input.device !== 'disk') {
        onDeviceChanged({ device: input.device, state: input.state, real: false })
      }
      return ok({})
    },
  }
}

/** Plays a device of a world; false when that device is none of the simulators. */
function play({ world, devices }: EquippedWorld, input: Play): boolean {
  switch (input.device) {
    case 'printer':
      devices.played.printer?.play(input.state)
      return devices.played.printer !== null
    case 'scanner':
      devices.played.scanner?.play(input.state, input.sampleId, input.sheets)
      return devices.played.scanner !== null
    case 'media':
      devices.played.media?.play(input.state)
      return devices.played.media !== null
    case 'centre':
      world.simulation?.line.setOffline(input.state === 'offline')
      return world.simulation !== null
    case 'disk':
      world.simulation?.disk.failWith(input.state === 'full' ? { kind: 'diskFull' } : null)
      return world.simulation !== null
    default:
      return assertNever(input)
  }
}
