import { readFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { EmbeddedCentre } from '../centre/embedded-centre.ts'
import type { CentreSettings } from '../config/centre-settings-schema.ts'
import type { Effects } from '../effects.ts'
import { createHttpExchange } from '../http-exchange.ts'
import { officeInstant } from '../office-time.ts'
import { createPortalClient } from './portal-client.ts'
import { portalDossier, portalProgress } from './portal-dossier.ts'
import { createPortalSync, type PortalSync } from './portal-sync.ts'

export interface OpenPortalFailure {
  readonly kind: 'unreadablePortalFile'
  readonly code: string
}

/** The portal says "done" in a line; a page of megabytes is none of its answers. */
const maxAnswerBytes = 1024 * 1024

/** The portal that the settings name, or null when there is none. Says nothing of whether it answers. */
export function openPortal(parts: {
  readonly settings: CentreSettings['portal']
  readonly centre: Pick<EmbeddedCentre, 'read' | 'portalQueue'>
  readonly catalogue: Pick<Catalogue, 'procedure' | 'department'>
  readonly effects: Effects
}): Result<PortalSync | null, OpenPortalFailure> {
  const { settings, centre, catalogue, effects } = parts
  const { url, username, passwordFile, caFile } = settings
  if (url === null || username === null || passwordFile === null) return ok(null)
  const password = readText(passwordFile)
  const ca = caFile === null ? ok(null) : readText(caFile)
  if (!password.ok) return password
  if (!ca.ok) return ca
  const { exchange, close } = createHttpExchange({ url: new URL(url), ca: ca.value, maxAnswerBytes, effects })
  const client = createPortalClient({
    ...settings,
    exchange,
    username,
    password: password.value.split(/\r?\n/, 1)[0] ?? '',
  })
  const openedBy = (dossierId: string) => {
    const dossier = centre.read(dossierId)
    const procedure = dossier === null ? null : catalogue.procedure(dossier.head.procedureCode)
    const department = dossier === null ? null : catalogue.department(dossier.head.departmentId)
    return dossier === null || department === null ? null : { dossier, procedure, department }
  }
  const sync = createPortalSync({
    queue: centre.portalQueue,
    client,
    dossierOf(dossierId) {
      const opened = openedBy(dossierId)
      if (opened === null || opened.procedure === null) return null
      return portalDossier({ ...opened, procedure: opened.procedure, office: settings })
    },
    progressOf(dossierId) {
      const opened = openedBy(dossierId)
      return opened === null ? null : portalProgress({ ...opened, at: officeInstant(effects.now()) })
    },
    effects,
  })
  return ok({
    start: () => sync.start(),
    async close() {
      await sync.close()
      close()
    },
  })
}

function readText(path: string): Result<string, OpenPortalFailure> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return fail({ kind: 'unreadablePortalFile', code: error.code })
    }
    throw error
  }
}
