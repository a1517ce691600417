import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from '../../shared/contract/values.ts'

/** What the simulated printer has put out, newest last: the PDF, the picture and the printer's bytes of each job. */
export async function readTray(
  dataFolder: string,
  world: World = 'real',
): Promise<readonly { readonly name: string; readonly pdf: Uint8Array; readonly escPos: Uint8Array }[]> {
  const folder = join(dataFolder, world, 'printer-tray')
  const files = await readdir(folder).catch(() => [])
  const jobs = files.filter((file) => file.endsWith('.pdf')).toSorted()
  return Promise.all(
    jobs.map(async (file) => ({
      name: file.replace(/\.pdf$/, ''),
      pdf: new Uint8Array(await readFile(join(folder, file))),
      escPos: new Uint8Array(await readFile(join(folder, file.replace(/\.pdf$/, '.escpos')))),
    })),
  )
}
