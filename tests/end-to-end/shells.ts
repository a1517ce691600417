import type { Page } from 'playwright-core'
import { launchBrowserShell } from '../shells/browser-shell.ts'
import { launchElectron } from '../shells/electron-shell.ts'
import type { RunningShell } from '../shells/running-shell.ts'

export type ShellName = 'browser' | 'electron'

/** Starts a shell of the built program on a fresh data folder and puts its page to the size of a portrait terminal. */
export async function launchShell(
  name: ShellName,
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningShell & { readonly kioskPage: () => Promise<Page> }> {
  const launch = { dataFolder, environment: { MOTCUA_DEVICES_CAMERA: 'simulated', ...environment } }
  const shell = name === 'browser' ? await launchBrowserShell(launch) : await launchElectron(launch)
  return {
    ...shell,
    async kioskPage() {
      const page = await shell.page()
      await page.setViewportSize({ width: 1080, height: 1920 })
      await page.locator('[data-step="attract"]').waitFor({ timeout: 30_000 })
      return page
    },
  }
}
