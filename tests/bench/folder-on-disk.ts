import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../build/project-folder.ts'

/** File systems that live in memory, by `statfs` type: an fsync there costs nothing and says nothing. */
const inMemory = new Map([
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
])

/**
 * Gives a new folder on the project's disk and takes it away afterwards.
 *
 * Not in the system's temporary folder, which is memory on many machines. `MOTCUA_BENCH_FOLDER` names another disk.
 */
export async function withFolderOnDisk<Value>(
  measure: (folder: string, disk: string) => Promise<Value>,
): Promise<Value> {
  const parent = process.env['MOTCUA_BENCH_FOLDER'] ?? join(projectFolder, 'node_modules', '.cache')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'bench-'))
  const memory = inMemory.get(statfsSync(folder).type)
  try {
    return await measure(folder, memory === undefined ? 'on a disk' : `on ${memory}, which is memory: not durable`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
