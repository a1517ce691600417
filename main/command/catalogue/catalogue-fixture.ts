import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { createSimulatedEffects } from '../../effects-simulated.ts'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { type OfficeCatalogue, openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { samplePin } from '../../staff/pin.ts'
import { roomyDisk } from '../command-fixture.ts'
import { runCommand } from '../run-command.ts'

const effects = () => createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 3 })

/** `motcua catalogue` in this process, on a folder of its own for every test that was started once by a kiosk. */
export function createCatalogueFixture() {
  let folder = ''

  /** Works on the office's catalogue beside the command, as another process does. */
  function withOffice<Value>(run: (office: OfficeCatalogue) => Value): Value {
    const office = openOfficeCatalogue({ dataFolder: folder, resourcesFolder, effects: effects() })
    if (!office.ok) throw new Error(office.failure.kind)
    try {
      return run(office.value)
    } finally {
      office.value.close()
    }
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'))
    withOffice(() => undefined)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  return {
    withOffice,
    pathOf: (name: string) => join(folder, name),
    file: (name: string, value: unknown): string => {
      const path = join(folder, name)
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
      return path
    },
    /** Runs `motcua catalogue …`; `pin` is what is typed when it asks. */
    catalogue: async (words: readonly string[], pin: string | (() => string) = samplePin) => {
      const lines: string[] = []
      const complaints: string[] = []
      const code = await runCommand(['catalogue', ...words], {
        environment: {},
        defaultDataFolder: folder,
        defaultCentreDataFolder: join(folder, 'centre'),
        resourcesFolder,
        effects: effects(),
        say: (text) => lines.push(text),
        complain: (text) => complaints.push(text),
        diskOf: () => roomyDisk,
        askSecret: async () => (typeof pin === 'string' ? pin : pin()),
        askedToEnd: () => new AbortController().signal,
      })
      return { code, out: lines.join('\n'), err: complaints.join('\n') }
    },
  }
}
