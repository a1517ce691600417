import { ok } from '../../shared/result.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { Effects } from '../effects.ts'
import { officeDay } from '../office-time.ts'
import type { WorldDevices } from '../world-devices.ts'
import type { HandlersOf } from './handlers.ts'
import type { Service } from './service.ts'

/** What the screens need to know of this kiosk before anybody has touched it. */
export function createDescribeHandlers(parts: {
  readonly version: string
  readonly config: KioskConfig
  readonly devices: WorldDevices
  /** Null where training is not offered. */
  readonly trainingDevices: WorldDevices | null
  readonly service: Service
  readonly effects: Pick<Effects, 'now'>
}): HandlersOf<'kiosk.describe'> {
  const { version, config, devices, trainingDevices, service, effects } = parts
  const { mode, defaultLanguage, centreName, officeAddress, contactPhone, panel, typing, idle, retentionDays } = config
  return {
    'kiosk.describe': async () =>
      ok({
        version,
        mode,
        defaultLanguage,
        simulated: mode === 'demo',
        outOfService: service.reason(),
        centreName,
        officeAddress,
        contactPhone,
        trainingOffered: trainingDevices !== null,
        devices: [...(await devices.statuses())],
        trainingDevices: trainingDevices === null ? [] : [...(await trainingDevices.statuses())],
        camera: config.devices.camera,
        cameraName: config.devices.cameraName,
        phoneOffered: devices.phone !== null,
        autoRelease: config.devices.autoRelease,
        cardReader: config.devices.cardReader,
        panel,
        typing,
        idle,
        today: officeDay(effects.now()),
        retentionDays,
      }),
  }
}
