import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { openKiosk } from './open-kiosk.ts'

let dataFolder = ''
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-open-'))
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true })
})

function open(effects: ReturnType<typeof createSimulatedEffects>, environment: Readonly<Record<string, string>> = {}) {
  const shell = 'browser'
  return openKiosk({ shell, effects, resourcesFolder, dataFolder, environment, onScreenRenewed: () => {} })
}

const newEffects = () => createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 3 })

test('a start is logged with its shell and mode', async () => {
  const effects = newEffects()
  const kiosk = await open(effects)
  expect(effects.logged).toEqual([{ event: 'kiosk.started', shell: 'browser', mode: 'demo' }])
  if (kiosk.ok) await kiosk.value.close()
})

test('a start that comes to nothing is none', async () => {
  const first = await open(newEffects())
  const effects = newEffects()
  expect(await open(effects)).toEqual({ ok: false, failure: expect.stringContaining('already works on') })
  expect(await open(effects, { MOTCUA_MODE: 'prod' })).toMatchObject({ ok: false })
  expect(effects.logged).toEqual([])
  if (first.ok) await first.value.close()
})
