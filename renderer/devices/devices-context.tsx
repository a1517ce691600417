import { createContext, type ReactNode, useContext } from 'react'
import type { DeviceSet } from './device-set.ts'

const DevicesContext = createContext<DeviceSet | null>(null)

/** Makes the kiosk's devices reachable for every screen below it. */
export function DevicesProvider({ devices, children }: { devices: DeviceSet; children: ReactNode }) {
  return <DevicesContext.Provider value={devices}>{children}</DevicesContext.Provider>
}

/** The kiosk's devices; only below a `DevicesProvider`. */
export function useDevices(): DeviceSet {
  const devices = useContext(DevicesContext)
  if (devices === null) throw new Error('useDevices needs a DevicesProvider above it')
  return devices
}
