import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { officialCode } from '../../../shared/dossier/official-code.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { CentreSettings } from '../../config/centre-settings-schema.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { openPortal, type OpenPortalFailure } from '../../portal/open-portal.ts'
import type { Effects } from '../../effects.ts'
import { bugIn } from '../../log/bug-in.ts'
import type { OpenFailure } from '../../store/open-database.ts'
import { createSystemDisk, type Disk, type DiskFailure } from '../../vault/disk.ts'
import { createSealing } from '../../vault/sealing.ts'
import type { KeysFailure } from '../centre-keys.ts'
import { chooseKeyWrapping } from '../choose-key-wrapping.ts'
import { openEmbeddedCentre } from '../embedded-centre.ts'
import { createHandlers } from './answer-operation.ts'
import { createAnswerRequest } from './answer-request.ts'
import { createAuthenticate } from './authenticate.ts'
import { type CentreServer, startCentreServer } from './centre-server.ts'
import { centreFolder, publicKeyFileName } from './centre-folder.ts'
import { centreKeyText } from './centre-key-text.ts'
import { openEnrolledKiosks } from './enrolled-kiosks.ts'
import { openApiDocument } from './open-api.ts'
import { createTurnedAwayLog } from './turned-away-log.ts'
import { openUploads } from './uploads.ts'

/** Why a Centre could not be opened. `cannotListen`: the address or port is taken or not this machine's. */
export type OpenCentreFailure =
  | OpenFailure
  | DiskFailure
  | KeysFailure
  | OpenPortalFailure
  | { readonly kind: 'unreadableCertificate'; readonly code: string }
  | { readonly kind: 'cannotListen'; readonly code: string }

export interface OpenCentre extends CentreServer {
  /** What kiosks pin: `centre-…`. */
  readonly publicKeyText: string
}

const sweepEveryMs = 60 * 60_000

/** Opens the register and serves it. The caller holds the data folder's lock. */
export async function openCentre(parts: {
  readonly settings: CentreSettings
  readonly dataFolder: string
  /** A department that is not in it this Centre does not serve. */
  readonly catalogue: Pick<Catalogue, 'procedure' | 'department'>
  readonly effects: Effects
  readonly disk?: Disk
}): Promise<Result<OpenCentre, OpenCentreFailure>> {
  const { settings, catalogue, effects, disk = createSystemDisk() } = parts
  const folder = centreFolder(parts.dataFolder)
  const tls = readCertificate(settings)
  if (!tls.ok) return tls
  const agencyCodeOf = (id: string): string | null => catalogue.department(id)?.agencyCode ?? null
  const sealing = await createSealing(effects)
  const centre = await openEmbeddedCentre({
    folder,
    disk,
    sealing,
    effects,
    agencyCodeOf,
    writeCode: officialCode,
    keyWrapping: chooseKeyWrapping({ ...parts, setting: settings.key, keyring: null, sealing }),
    awaited: false,
  })
  if (!centre.ok) return centre
  const kiosks = openEnrolledKiosks(folder, effects)
  if (!kiosks.ok) {
    centre.value.close()
    return kiosks
  }
  const portal = openPortal({ settings: settings.portal, centre: centre.value, catalogue, effects })
  if (!portal.ok) {
    kiosks.value.close()
    centre.value.close()
    return portal
  }
  const uploads = await openUploads({ folder: join(folder, 'uploads'), disk, sealing, effects })
  const serves = (departmentId: string): boolean => agencyCodeOf(departmentId) !== null
  const handlers = createHandlers({ centre: centre.value, uploads, sealing, effects, serves })
  const turnedAway = createTurnedAwayLog(effects)
  const server = await listen(() =>
    startCentreServer({
      ...settings,
      tls: tls.value,
      answer: createAnswerRequest({ authenticate: createAuthenticate({ kiosks: kiosks.value, effects }), handlers }),
      openApi: JSON.stringify(openApiDocument()),
      onRefused: (kind) => turnedAway.count(kind),
      effects,
    }),
  )
  if (!server.ok) {
    kiosks.value.close()
    centre.value.close()
    return server
  }
  const publicKeyText = centreKeyText(centre.value.publicKey)
  await disk.remove(join(folder, publicKeyFileName))
  await disk.writeTemporary(join(folder, publicKeyFileName), Buffer.from(`${publicKeyText}\n`))
  let cancelSweep: (() => void) | null = null
  const sweep = (): void => {
    uploads.sweep().catch((error: unknown) => {
      effects.log(bugIn('uploads', error))
    })
    cancelSweep = effects.schedule(sweep, sweepEveryMs)
  }
  sweep()
  portal.value?.start()
  effects.log({ event: 'centre.started', line: tls.value === null ? 'http' : 'https' })
  return ok({
    origin: server.value.origin,
    publicKeyText,
    async close() {
      cancelSweep?.()
      await server.value.close()
      await portal.value?.close()
      turnedAway.close()
      kiosks.value.close()
      centre.value.close()
    },
  })
}

function readCertificate({
  tls: { certFile, keyFile },
}: CentreSettings): Result<{ readonly cert: Buffer; readonly key: Buffer } | null, OpenCentreFailure> {
  if (certFile === null || keyFile === null) return ok(null)
  try {
    return ok({ cert: readFileSync(certFile), key: readFileSync(keyFile) })
  } catch (error) {
    return fail({ kind: 'unreadableCertificate', code: codeOf(error) })
  }
}

async function listen(start: () => Promise<CentreServer>): Promise<Result<CentreServer, OpenCentreFailure>> {
  try {
    return ok(await start())
  } catch (error) {
    const code = codeOf(error)
    // OpenSSL's codes: the certificate and the key are no PEM, or not of one another.
    return fail({ kind: code.startsWith('ERR_OSSL') ? 'unreadableCertificate' : 'cannotListen', code })
  }
}

/** The system's code for what went wrong; anything without one is a bug and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
