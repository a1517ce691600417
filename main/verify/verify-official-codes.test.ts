import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealedEnvelope } from '../centre/envelope-fixture.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSealing } from '../vault/sealing.ts'
import { verifyOfficialCodes } from './verify-official-codes.ts'
import { openFixtureCentre } from '../centre/centre-fixture.ts'

const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 5 })
const sealing = await createSealing(effects)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Opens the Centre, lets it give codes to dossiers of these agencies, and closes it. */
async function give(agencies: readonly string[], codesHeld: readonly string[] = []): Promise<readonly string[]> {
  const centre = await openFixtureCentre(folder, effects, { sealing, agencyCodeOf: (id) => id, codesHeld })
  const { publicKey } = centre
  const codes: string[] = []
  for (const departmentId of agencies) {
    const answer = await centre.deliver(sealedEnvelope({ sealing, publicKey, effects, departmentId }))
    codes.push(answer.ok ? answer.value.officialCode : answer.failure.kind)
  }
  centre.close()
  return codes
}
const restore = () => writeFile(join(folder, 'restored-on'), '2026-11-23\n')

/** Takes a dossier out of the register as a fault would. */
function lose(code: string): void {
  const database = new DatabaseSync(join(folder, 'centre.sqlite'))
  database.exec(`PRAGMA foreign_keys = OFF; DELETE FROM dossiers WHERE official_code = '${code}'`)
  database.close()
}

function faults(): readonly string[] {
  const database = new DatabaseSync(join(folder, 'centre.sqlite'), { readOnly: true })
  const found = verifyOfficialCodes(database)
  database.close()
  return found.map((fault) => fault.replace('real/centre/centre.sqlite: ', ''))
}

test('numbers that restores of a day left out are not missing, those given before and between are', async () => {
  await give(['H48.60', 'H48.60', 'H48.60', 'H48.50'])
  await restore()
  expect(await give(['H48.60', 'H48.70'])).toEqual(['H48.60-261123-2004', 'H48.70-261123-2004'])
  await restore()
  expect(await give(['H48.60', 'H48.50', 'H48.70', 'H48.80'])).toEqual(
    ['H48.60', 'H48.50', 'H48.70', 'H48.80'].map((agency) => `${agency}-261123-4005`),
  )
  expect(faults()).toEqual([])
  lose('H48.60-261123-0002')
  lose('H48.70-261123-2004')
  lose('H48.50-261123-0001')
  expect(faults().toSorted()).toEqual([
    'H48.50 2026-11-23: no dossier has number 1',
    'H48.60 2026-11-23: no dossier has number 2',
    'H48.70 2026-11-23: no dossier has number 2004',
  ])
})

test('numbers that only the kiosk was told are not missing, those given before are', async () => {
  await give(['H48.60', 'H48.60'])
  expect(await give(['H48.60'], ['H48.60-261123-0005'])).toEqual(['H48.60-261123-0006'])
  expect(faults()).toEqual([])
  lose('H48.60-261123-0001')
  expect(faults()).toEqual(['H48.60 2026-11-23: no dossier has number 1'])
})
