import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk } from './disk.ts'
import { createSealing } from './sealing.ts'
import { createSimulatedDisk } from './simulated-disk.ts'
import { createVisitVault } from './visit-vault.ts'

const [before, after] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6, 7)]

test('a page whose place another picture takes is the old one or the new one, wherever the disk fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const disk = createSimulatedDisk(createSystemDisk())
  const pages = createVisitVault({ folder, disk, sealing: await createSealing(effects) }).openVisit('visit')
  await pages.add('page', before)
  for (let writes = 0, replaced = false; !replaced; writes += 1) {
    disk.failAfter(writes, { kind: 'diskFull' })
    const answer = await pages.replace('page', after)
    replaced = answer.ok
    expect(await pages.read('page')).toEqual({ ok: true, value: replaced ? after : before })
    expect(await readdir(join(folder, 'visit'))).toEqual(['page.sealed'])
    expect(writes).toBeLessThan(10)
  }
})
