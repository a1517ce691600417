import { join } from 'node:path'
import { loadConfig } from '../../main/config/load-config.ts'
import { createKiosk, type Kiosk } from '../../main/kiosk.ts'
import { resourcesFolder, sampleDraft, samplePicture } from '../../main/kiosk-fixture.ts'
import { systemEffects } from '../../main/shell/system-effects.ts'
import type { Contract, MethodName } from '../../shared/contract/contract.ts'
import type { MethodInput, MethodResult } from '../../shared/contract/method.ts'
import { type Figure, type Measure, spread } from './figure.ts'
import { withFolderOnDisk } from './folder-on-disk.ts'

const warmUp = 5
const submissions = 60

/** The whole `dossier.submit`, from the call to the answer that lets the screen say "received". */
export const measure: Measure = () =>
  withFolderOnDisk(async (folder, disk) => {
    const figures: Figure[] = []
    for (const pages of [1, 3]) {
      const times = await submitAll(join(folder, `${pages}-pages`), pages)
      figures.push({
        name: 'submit',
        step: `${pages} ${pages === 1 ? 'page' : 'pages'}`,
        ...spread(times, 1),
        how: `dossier.submit in one process, ${disk}: checks, unsealing the visit's pages, sealing them to the Centre, an fsync for each and for the folder, the commit, and the embedded Centre's acceptance`,
      })
    }
    return figures
  })

async function submitAll(dataFolder: string, pages: number): Promise<readonly number[]> {
  const config = loadConfig({ dataFolder, environment: {} })
  if (!config.ok) throw new Error('the configuration is refused')
  const effects = { ...systemEffects, log: () => {} }
  const opened = await createKiosk({ config: config.value, effects, resourcesFolder, dataFolder })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const kiosk = opened.value
  const get = callsOf(kiosk)
  const picture = await samplePicture()

  async function submitOnce(): Promise<number> {
    const { visitId } = await get('visit.open', { world: 'real' })
    const pageIds: string[] = []
    for (let page = 0; page < pages; page += 1) {
      const bytes = picture.slice()
      const kept = await get('document.addPage', { visitId, partId: 'birth-notice', source: 'camera', bytes })
      pageIds.push(kept.pageId)
    }
    const input = { visitId, idempotencyKey: crypto.randomUUID(), staffToken: null, draft: sampleDraft(pageIds) }
    const from = performance.now()
    await get('dossier.submit', input)
    const took = performance.now() - from
    await get('visit.end', { visitId, reason: 'finished' })
    return took
  }

  try {
    const times: number[] = []
    for (let number = 0; number < warmUp + submissions; number += 1) times.push(await submitOnce())
    return times.slice(warmUp)
  } finally {
    await kiosk.close()
  }
}

/** The kiosk's calls, typed, for calls that must succeed. */
function callsOf(kiosk: Kiosk) {
  return async <Name extends MethodName>(name: Name, input: MethodInput<Contract[Name]>): Promise<ValueOf<Name>> => {
    const result = await kiosk.call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
    return result.value as ValueOf<Name>
  }
}
type ValueOf<Name extends MethodName> = Extract<MethodResult<Contract[Name]>, { ok: true }>['value']
