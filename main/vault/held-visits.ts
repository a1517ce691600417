import { join } from 'node:path'
import type { Held } from '../holdings/held.ts'
import { listFolder } from './list-folder.ts'
import { isOriginal } from './original-of.ts'

/** Visits that have pages on the disk, of the visits' folder of a world. */
export async function heldVisits(folder: string): Promise<Held> {
  const visits = await listFolder(folder)
  const pages = await Promise.all(visits.map((visitId) => listFolder(join(folder, visitId))))
  return { count: visits.length, pages: pages.flat().filter((name) => !isOriginal(name)).length, oldest: null }
}
