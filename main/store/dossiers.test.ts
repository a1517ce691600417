import { expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stillClock } from '../effects-simulated.ts'
import { newDossier } from './new-dossier-fixture.ts'
import { openStore } from './open-store.ts'

test('counts what was taken by procedure, whether the Centre has it or not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossiers-'))
  try {
    const store = openStore(folder, stillClock)
    if (!store.ok) throw new Error(store.failure.kind)
    for (const number of [1, 2]) expect(store.value.commitDossier(newDossier(number)).ok).toBe(true)
    expect(store.value.commitDossier({ ...newDossier(3), procedureCode: '1.004194' }).ok).toBe(true)
    expect([...store.value.dossiers.takenByProcedure()]).toEqual(
      expect.arrayContaining([
        [newDossier(1).procedureCode, 2],
        ['1.004194', 1],
      ]),
    )
    store.value.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
