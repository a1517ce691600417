import type { DeviceStatus, World } from '../../../shared/contract/values.ts'

/** Whether papers can be taken in by this device in the world of the visit: training has devices of its own. */
export function hasDevice(
  kiosk: { readonly devices: readonly DeviceStatus[]; readonly trainingDevices: readonly DeviceStatus[] },
  world: World,
  device: 'scanner' | 'media',
): boolean {
  const devices = world === 'training' ? kiosk.trainingDevices : kiosk.devices
  return devices.some((status) => status.device === device && status.state !== 'absent')
}
