import { officialCode } from '../../shared/dossier/official-code.ts'
import type { Effects } from '../effects.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { type EmbeddedCentre, openEmbeddedCentre } from './embedded-centre.ts'

type CentreParts = Parameters<typeof openEmbeddedCentre>[0]

/** A Centre in its folder that knows one agency, with its keys unwrapped, unless a test wants otherwise. */
export async function openFixtureCentre(
  folder: string,
  effects: Effects,
  different: Partial<CentreParts> = {},
): Promise<EmbeddedCentre> {
  const opened = await openEmbeddedCentre({
    folder,
    disk: createSystemDisk(),
    sealing: different.sealing ?? (await createSealing(effects)),
    effects,
    agencyCodeOf: () => 'H48.60',
    writeCode: officialCode,
    keyWrapping: null,
    awaited: false,
    ...different,
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}
