import type { MethodOutput } from '../../shared/contract/method.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { chooseCamera } from './choose-camera.ts'
import { createBrowserClock } from './clock.ts'
import { createDeviceSet, type DeviceSet } from './device-set.ts'
import { createMachineCamera } from './machine-camera.ts'
import { createSimulatedCamera } from './simulated-camera.ts'
import { createSimulatedDesk, type SimulatedDesk } from './simulated-desk.ts'

export type KioskDescription = MethodOutput<Contract['kiosk.describe']>

export interface OpenDevices {
  readonly devices: DeviceSet
  /** The desk that the development panel plays; null in a kiosk with real devices, always in production. */
  readonly desk: SimulatedDesk | null
}

/** Composes the devices of this window from what the kiosk says about itself. Called once, at start. */
export function openDevices(
  window: Window,
  description: Pick<KioskDescription, 'simulated' | 'devices'>,
  cameraId?: string,
): OpenDevices {
  const { document, navigator } = window
  const clock = createBrowserClock(window)
  const machine = createMachineCamera({
    mediaDevices: navigator.mediaDevices,
    document,
    clock,
    ...(cameraId === undefined ? {} : { cameraId }),
  })
  if (!description.simulated) {
    return { devices: createDeviceSet({ window, clock, camera: machine }), desk: null }
  }
  const hasReal = description.devices.some((status) => status.device === 'camera' && status.real)
  const desk = createSimulatedDesk({ source: hasReal ? 'machine' : 'simulated' })
  const camera = chooseCamera({ machine, simulated: { camera: createSimulatedCamera(desk, document), desk } })
  return { devices: createDeviceSet({ window, clock, camera }), desk }
}
