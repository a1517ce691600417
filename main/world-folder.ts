import { join } from 'node:path'
import type { World } from '../shared/contract/values.ts'

/** The folder of one world within the data folder: everything that world ever writes. */
export function worldFolder(dataFolder: string, world: World): string {
  return join(dataFolder, world)
}
