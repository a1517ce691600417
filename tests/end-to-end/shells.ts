import type { Page } from 'playwright-core'
import { launchBrowserShell } from '../shells/browser-shell.ts'
import { launchElectron } from '../shells/electron-shell.ts'
import { poll, type RunningShell } from '../shells/running-shell.ts'

export type ShellName = 'browser' | 'electron'

/** A running shell, and the page on which the next visitor begins: after every visit it is another one. */
export interface KioskShell extends RunningShell {
  readonly kioskPage: () => Promise<Page>
}

/** For tests that are at the screen of the camera for something else: no sheet is taken by itself. */
export const byButtonOnly = { MOTCUA_DEVICES_AUTO_RELEASE_OFFERED: 'false' } as const

/** Starts a shell of the built program on a fresh data folder and puts its page to the size of a portrait terminal. */
export async function launchShell(
  name: ShellName,
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
  chromiumArguments: readonly string[] = [],
): Promise<KioskShell> {
  const launch = { dataFolder, chromiumArguments, environment: { MOTCUA_DEVICES_CAMERA: 'simulated', ...environment } }
  const shell = name === 'browser' ? await launchBrowserShell(launch) : await launchElectron(launch)
  return {
    ...shell,
    kioskPage: () =>
      poll('the attract screen', async () => {
        const page = await shell.page()
        // A page that is being replaced answers no more; the next round finds its successor.
        const step = page.locator('[data-step]').getAttribute('data-step', { timeout: 1000 })
        if ((await step.catch(() => null)) !== 'attract') return null
        await page.setViewportSize({ width: 1080, height: 1920 })
        return page
      }),
  }
}
