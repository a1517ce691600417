import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type CentreSettings, centreSettingsSchema } from '../../config/centre-settings-schema.ts'
import type { Effects } from '../../effects.ts'
import { createHttpExchange } from '../../http-exchange.ts'
import type { Disk } from '../../vault/disk.ts'
import type { Sealing } from '../../vault/sealing.ts'
import type { CentrePort } from '../centre-port.ts'
import { createCentreClient } from './centre-client.ts'
import { readCentreKey } from './centre-key-text.ts'
import { type EnrolledKiosks, openEnrolledKiosks } from './enrolled-kiosks.ts'
import { createHttpCentre } from './http-centre.ts'
import { type KioskKey, keyOfSeed } from './kiosk-key.ts'
import { type OpenCentre, openCentre } from './open-centre.ts'
import { centreFolder } from './centre-folder.ts'

/** A Centre that listens on this machine, with the operator's hands at its table of kiosks. */
export interface TestCentre {
  /** Its own folder within the data folder. */
  readonly folder: string
  readonly kiosks: EnrolledKiosks
  readonly publicKey: Uint8Array
  readonly origin: string
  /** Ends it and starts it again on the same folder and port. */
  restart(): Promise<void>
  /** Ends it for now; `restart` brings it back. */
  stop(): Promise<void>
  close(): Promise<void>
}

const agencies: ReadonlyMap<string, string> = new Map([
  ['commune', 'H48.60'],
  ['police', 'H48.50'],
])

const testCatalogue: Pick<Catalogue, 'procedure' | 'department'> = {
  procedure: () => null,
  department(id) {
    const agencyCode = agencies.get(id)
    return agencyCode === undefined ? null : { id, name: { vi: id, en: id }, agencyCode }
  },
}

export async function startTestCentre(parts: {
  readonly effects: Effects
  readonly disk?: Disk
  readonly portal?: Partial<CentreSettings['portal']>
  readonly tls?: CentreSettings['tls']
  readonly catalogue?: Pick<Catalogue, 'procedure' | 'department'>
}): Promise<TestCentre> {
  const { effects, disk, portal = {}, tls = {}, catalogue = testCatalogue } = parts
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-centre-'))
  const start = async (port: number): Promise<OpenCentre> => {
    const opened = await openCentre({
      settings: centreSettingsSchema.parse({ port, portal, tls }),
      dataFolder,
      catalogue,
      effects,
      ...(disk === undefined ? {} : { disk }),
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    return opened.value
  }
  let centre = await start(0)
  let running = true
  const { origin, publicKeyText } = centre
  const folder = centreFolder(dataFolder)
  const kiosks = openEnrolledKiosks(folder, effects)
  if (!kiosks.ok) throw new Error(kiosks.failure.kind)
  const stop = async (): Promise<void> => {
    if (running) await centre.close()
    running = false
  }
  return {
    folder,
    kiosks: kiosks.value,
    publicKey: readCentreKey(publicKeyText),
    origin,
    stop,
    async restart() {
      await stop()
      centre = await start(Number(new URL(origin).port))
      running = true
    },
    async close() {
      await stop()
      kiosks.value.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A key as a kiosk has one; the same number, the same key. */
export function testKioskKey(number: number): KioskKey {
  return keyOfSeed(new Uint8Array(32).fill(number))
}

/** The way of a kiosk to a Centre at `origin`, as the product goes it. */
export function connectTo(parts: {
  readonly origin: string
  readonly publicKey: Uint8Array
  readonly key: KioskKey
  readonly effects: Effects
  readonly sealing: Sealing
  readonly ca?: string | null
}): { readonly port: CentrePort; readonly close: () => void } {
  const { origin, publicKey, key, effects, sealing, ca = null } = parts
  const { exchange, close } = createHttpExchange({ url: new URL(origin), ca, maxAnswerBytes: 128 * 1024, effects })
  const client = createCentreClient({ exchange, key, effects })
  return { port: createHttpCentre({ client, publicKey, sealing }), close }
}
