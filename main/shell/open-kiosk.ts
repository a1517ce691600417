import type { KioskEvent } from '../../shared/contract/events.ts'
import { createWire } from '../../shared/contract/wire.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { Keyring } from '../centre/keyring.ts'
import { explainFault } from '../config/config-fault.ts'
import { loadConfig } from '../config/load-config.ts'
import { explainKioskFailure } from '../kiosk-failure.ts'
import type { StartWorker } from '../imaging/bounded-worker.ts'
import { createKiosk } from '../kiosk.ts'
import { bufferBase64 } from './buffer-base64.ts'
import { createCallDesk } from './call-desk.ts'
import { explainLockFailure, lockDataFolder } from './data-folder-lock.ts'

/** The event by which a shell that can't give a new window has the page load itself anew. */
export const screenReload = JSON.stringify({ type: 'screen.reload' } satisfies KioskEvent)

/** The kiosk as a shell needs it: wire text in and out. */
export interface OpenKiosk {
  readonly answer: (name: string, body: string) => Promise<string>
  /** Hands the wire text of every event to the shell. */
  readonly listen: (onEvent: (body: string) => void) => void
  readonly close: () => Promise<void>
}

/** Takes the data folder and builds every part, in this order: nothing is opened that another process works on. */
export async function openKiosk({
  shell,
  effects,
  resourcesFolder,
  dataFolder,
  environment,
  onScreenRenewed,
  keyring,
  startImaging,
}: {
  readonly shell: 'electron' | 'browser'
  readonly effects: Effects
  readonly resourcesFolder: string
  readonly dataFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly onScreenRenewed: () => void
  readonly keyring?: Keyring
  readonly startImaging?: StartWorker
}): Promise<Result<OpenKiosk, string>> {
  const config = loadConfig({ dataFolder, environment })
  if (!config.ok) return fail(config.failure.map(explainFault).join('\n'))
  const lock = lockDataFolder(dataFolder)
  if (!lock.ok) return fail(explainLockFailure(lock.failure, dataFolder))
  const wire = createWire(bufferBase64)
  const created = await createKiosk({
    config: config.value,
    effects,
    resourcesFolder,
    dataFolder,
    ...(startImaging === undefined ? {} : { startImaging }),
    ...(keyring === undefined ? {} : { keyring }),
  })
  if (!created.ok) {
    lock.value.release()
    return fail(explainKioskFailure(created.failure))
  }
  const kiosk = created.value
  effects.log({ event: 'kiosk.started', shell, mode: config.value.mode })
  return ok({
    answer: createCallDesk({ kiosk, wire, log: effects.log, onScreenRenewed }),
    listen(onEvent) {
      kiosk.subscribe((event: KioskEvent) => onEvent(wire.encode(event)))
    },
    async close() {
      await kiosk.close()
      lock.value.release()
    },
  })
}
