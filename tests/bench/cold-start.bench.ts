import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowserShell } from '../shells/browser-shell.ts'
import { type Measure, percentile } from './figure.ts'

const runs = 5

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
      const page = await shell.page()
      // `trial` waits until the button is visible, still, enabled and not covered, and does not press it.
      await page.getByRole('button').first().click({ trial: true })
      touchable.push(performance.now() - startedAt)
    } finally {
      await shell.close()
      rmSync(dataFolder, { recursive: true })
    }
  }
  const how = `median of ${runs} starts on an empty data folder, headless Chromium`
  return [
    { figure: 'coldStart.touchable', value: Math.round(percentile(touchable, 0.5)), unit: 'ms', aim: 3_000, how },
    {
      figure: 'coldStart.touchableWorst',
      value: Math.round(Math.max(...touchable)),
      unit: 'ms',
      how: `worst of ${runs}`,
    },
    { figure: 'coldStart.serving', value: Math.round(percentile(serving, 0.5)), unit: 'ms', how: 'address printed' },
  ]
}
