import { afterEach, expect, test } from 'vitest'
import { loadConfig } from '../config/load-config.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { alterVersion, createTestOffices, publish } from '../publishing/publishing-fixture.ts'
import { checkReadiness } from './check-readiness.ts'

const offices = createTestOffices()
afterEach(() => offices.closeAll())

test.each(['2026-11-26', '2027-01-01'])(
  'a version from %s that was altered is said once, before its day too',
  (day) => {
    const opened = offices.open()
    const { dataFolder } = opened
    publish(opened, day)
    alterVersion(dataFolder, 1)
    const config = loadConfig({ dataFolder, environment: {} })
    if (!config.ok) throw new Error(JSON.stringify(config.failure))
    const found = checkReadiness(config.value, { dataFolder, resourcesFolder }, new Date('2026-11-26T02:00:00Z'))
    expect(found.filter(({ level }) => level === 'fault').map(({ says }) => says)).toEqual([
      expect.stringMatching(day === '2027-01-01' ? /^Version 1 is not as it was published/ : /alteredVersion/),
    ])
  },
)
