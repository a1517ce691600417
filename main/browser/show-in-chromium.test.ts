import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { showInChromium } from './show-in-chromium.ts'

test.runIf(process.platform !== 'win32')('ends a browser that was just being started when it is asked to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'browser')
  writeFileSync(program, '#!/bin/sh\nexec sleep 60\n')
  chmodSync(program, 0o700)
  const asked = new AbortController()
  const said: string[] = []
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const shown = showInChromium({
    program,
    profilesFolder: join(folder, 'profiles'),
    server: { issueEntryUrl: () => 'http://127.0.0.1:1/', nextPage: async () => undefined },
    effects,
    asRoot: false,
    asked: asked.signal,
    say: (line) => said.push(line),
  })
  // Its profile folder is still being made: the browser does not run yet.
  asked.abort()
  await shown.ended
  expect([said, effects.logged]).toEqual([[], []])
})
