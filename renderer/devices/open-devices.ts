import type { MethodOutput } from '../../shared/contract/method.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { cardRules } from './burst.ts'
import { chooseCamera } from './choose-camera.ts'
import { createBrowserClock } from './clock.ts'
import { createDeviceSet, type DeviceSet } from './device-set.ts'
import { createMachineCamera } from './machine-camera.ts'
import { createSimulatedCamera } from './simulated-camera.ts'
import { createSimulatedDesk, type SimulatedDesk } from './simulated-desk.ts'

type KioskDescription = MethodOutput<Contract['kiosk.describe']>

export interface OpenDevices {
  readonly devices: DeviceSet
  /** The desk that the development panel plays; null in a kiosk with real devices, always in production. */
  readonly desk: SimulatedDesk | null
}

/** Composes the devices of this window from what the kiosk says about itself. Called once, at start. */
export function openDevices(
  window: Window,
  description: Pick<KioskDescription, 'simulated' | 'camera' | 'cameraName' | 'cardReader'>,
): OpenDevices {
  const { document, navigator } = window
  const clock = createBrowserClock(window)
  const machine = createMachineCamera({
    mediaDevices: navigator.mediaDevices,
    document,
    clock,
    cameraName: description.cameraName,
  })
  const { maxGapMs, minLength } = description.cardReader
  const rules = { ...cardRules, maxGapMs, minLength }
  if (!description.simulated) {
    return { devices: createDeviceSet({ window, clock, rules, camera: machine, desk: null }), desk: null }
  }
  const desk = createSimulatedDesk(description.camera)
  const camera = chooseCamera({ machine, simulated: createSimulatedCamera(desk, document), desk })
  return { devices: createDeviceSet({ window, clock, rules, camera, desk }), desk }
}
