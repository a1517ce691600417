import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowserShell } from '../shells/browser-shell.ts'
import { firstButton } from './first-button.ts'
import { type Measure, spread } from './figure.ts'

const runs = 7

/** From the start of the shell's process to a first button that takes a touch, Chromium's own start included. */
export const measure: Measure = async () => {
  const touchable: number[] = []
  const serving: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
    const startedAt = performance.now()
    const shell = await launchBrowserShell({ dataFolder })
    serving.push(performance.now() - startedAt)
    try {
      await firstButton(await shell.page())
      touchable.push(performance.now() - startedAt)
    } finally {
      await shell.close()
      rmSync(dataFolder, { recursive: true })
    }
  }
  const from = `start of the built browser shell's process on an empty data folder; p99 of ${runs} starts is the worst`
  return [
    {
      name: 'coldStart',
      step: 'touchable',
      ...spread(touchable),
      aim: 'p50 <= 3000',
      how: `${from}; until the attract screen's first button takes a touch in a headless Chromium that is started once the address is printed`,
    },
    { name: 'coldStart', step: 'serving', ...spread(serving), how: `${from}; until it prints its address` },
  ]
}
