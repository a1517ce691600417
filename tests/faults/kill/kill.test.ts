import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../shells/temporary-folder.ts'
import { inForm, killsInForm } from '../fault-form.ts'
import { seededDraws } from '../seeded-draws.ts'
import { driveKills } from './kill-driver.ts'
import { startKiosk } from './kiosk-process.ts'
import { describeKills } from './describe-kills.ts'
import { judge } from './verdict.ts'

const kills = killsInForm({ short: 16, long: 500 })
const aMinute = 60_000

test('whatever was acknowledged before a kill is at the Centre once and unchanged', {
  timeout: inForm({ short: 10, long: 120 }) * aMinute,
}, async () => {
  const dataFolder = temporaryFolder()
  const centreFolder = join(dataFolder, 'real', 'centre')
  const draws = seededDraws()
  const record = await driveKills({ dataFolder, centreFolder, environment: {}, draws, kills })
  const kiosk = await startKiosk(dataFolder).ready
  if (kiosk === null) throw new Error('the kiosk did not start again')
  const verdict = await judge({ record, dataFolder, centreFolder, kiosk, closeAll: () => kiosk.close() })
  console.log(describeKills('embedded Centre', draws.seed, record, verdict))

  expect(verdict).toMatchObject({ lost: [], duplicated: [], unexpected: [], changed: [], unresolved: [] })
  // A driver whose kills all fall beside the submission would prove nothing.
  expect(verdict.acknowledged).toBeLessThan(verdict.attempted)
  expect(verdict.acknowledged).toBeGreaterThan(0)
})
