import { join } from 'node:path'
import { expect, test } from 'vitest'
import { centreFolder } from '../../../main/centre/http/centre-folder.ts'
import { openEnrolledKiosks } from '../../../main/centre/http/enrolled-kiosks.ts'
import { kioskKeyFileName, loadKioskKey } from '../../../main/centre/http/kiosk-key.ts'
import { createSystemDisk } from '../../../main/vault/disk.ts'
import { systemEffects } from '../../../main/shell/system-effects.ts'
import { temporaryFolder } from '../../shells/temporary-folder.ts'
import { inForm, killsInForm } from '../fault-form.ts'
import { seededDraws } from '../seeded-draws.ts'
import { startCentre } from './centre-process.ts'
import { describeKills } from './describe-kills.ts'
import { driveKills } from './kill-driver.ts'
import { startKiosk } from './kiosk-process.ts'
import { judge } from './verdict.ts'

const kills = killsInForm({ short: 8, long: 500 })
const aMinute = 60_000

test('the same with a Centre in a process of its own that is killed as often', {
  timeout: inForm({ short: 4, long: 180 }) * aMinute,
}, async () => {
  const dataFolder = temporaryFolder()
  const centreData = temporaryFolder()
  const centre = await startCentre(centreData)
  await enrol(dataFolder, centreData)
  const environment = { MOTCUA_CENTRE_URL: centre.url, MOTCUA_CENTRE_PUBLIC_KEY: centre.publicKey }
  const draws = seededDraws()
  let restarted: Promise<void> = Promise.resolve()
  const record = await driveKills({
    dataFolder,
    centreFolder: join(centreData, 'real', 'centre'),
    environment,
    draws,
    kills,
    disturb: () => {
      restarted = restarted.then(() => centre.restart())
    },
  })
  await restarted
  const kiosk = await startKiosk(dataFolder, environment).ready
  if (kiosk === null) throw new Error('the kiosk did not start again')
  const verdict = await judge({
    record,
    dataFolder,
    centreFolder: join(centreData, 'real', 'centre'),
    kiosk,
    async closeAll() {
      await kiosk.close()
      await centre.close()
    },
  })
  console.log(describeKills('Centre in its own process, killed too', draws.seed, record, verdict))
  expect(verdict).toMatchObject({ lost: [], duplicated: [], unexpected: [], changed: [], unresolved: [] })
  expect(verdict.acknowledged).toBeGreaterThan(0)
})

/** What an operator does once: the kiosk's key is told to the Centre. */
async function enrol(dataFolder: string, centreData: string): Promise<void> {
  const key = await loadKioskKey(join(dataFolder, kioskKeyFileName), createSystemDisk(), systemEffects)
  if (!key.ok) throw new Error('no key')
  const kiosks = openEnrolledKiosks(centreFolder(centreData), systemEffects)
  if (!kiosks.ok) throw new Error(kiosks.failure.kind)
  kiosks.value.enrol(key.value.publicText, 'kiosk of the test', '2026-11-23T10:15:00+07:00')
  kiosks.value.close()
}
