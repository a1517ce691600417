import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project-folder.ts'

/**
 * Writes what a screen looks like, for people to look at; nothing is compared with it. JPEG, because to encode a whole
 * panel as PNG takes longer than to walk on to the next screen.
 */
export async function keepPicture(page: Page, folder: string, name: string): Promise<void> {
  const place = join(projectFolder, 'screenshots', folder)
  await mkdir(place, { recursive: true })
  await page.screenshot({ path: join(place, `${name}.jpg`), quality: 85 })
}
