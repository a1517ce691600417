import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { KioskConfig } from '../../config/schema.ts'
import type { Effects } from '../../effects.ts'
import { createHttpExchange } from '../../http-exchange.ts'
import type { Disk, DiskFailure } from '../../vault/disk.ts'
import type { Sealing } from '../../vault/sealing.ts'
import type { CentrePort } from '../centre-port.ts'
import { createCentreClient } from './centre-client.ts'
import { readCentreKey } from './centre-key-text.ts'
import { createHttpCentre } from './http-centre.ts'
import { kioskKeyFileName, loadKioskKey } from './kiosk-key.ts'

/** A Centre elsewhere and the key that is pinned for it. */
export interface RemoteCentre extends CentrePort {
  readonly publicKey: Uint8Array
  close(): void
}

export type ConnectFailure =
  | DiskFailure
  | { readonly kind: 'brokenKioskKey' }
  | { readonly kind: 'unreadableCaFile'; readonly code: string }

/** An acknowledgement has some hundred bytes; the longest answer lists how far 4,000 pages have come. */
const maxAnswerBytes = 128 * 1024

/** The Centre that the settings name, or null when this kiosk is its own. Says nothing of whether anybody answers. */
export async function connectCentre(parts: {
  readonly config: Pick<KioskConfig, 'centre'>
  readonly dataFolder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly effects: Effects
}): Promise<Result<RemoteCentre | null, ConnectFailure>> {
  const { config, dataFolder, disk, sealing, effects } = parts
  const { url, publicKey, caFile } = config.centre
  if (url === null || publicKey === null) return ok(null)
  const ca = readCa(caFile)
  if (!ca.ok) return ca
  const key = await loadKioskKey(join(dataFolder, kioskKeyFileName), disk, effects)
  if (!key.ok) return key
  const { exchange, close } = createHttpExchange({ url: new URL(url), ca: ca.value, maxAnswerBytes, effects })
  const pinned = readCentreKey(publicKey)
  const client = createCentreClient({ exchange, key: key.value, effects })
  return ok({ ...createHttpCentre({ client, publicKey: pinned, sealing }), publicKey: pinned, close })
}

function readCa(path: string | null): Result<string | null, ConnectFailure> {
  try {
    return ok(path === null ? null : readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return fail({ kind: 'unreadableCaFile', code: error.code })
    }
    throw error
  }
}
