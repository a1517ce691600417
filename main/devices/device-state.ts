import type { DeviceStatus } from '../../shared/contract/values.ts'

/** How a device is, as screens and officers need to know it. */
export type DeviceState = DeviceStatus['state']
