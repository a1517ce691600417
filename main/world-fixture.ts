import type { Effects } from './effects.ts'
import { createSystemDisk } from './vault/disk.ts'
import { createSealing } from './vault/sealing.ts'
import { type OpenWorld, openWorld } from './world.ts'

type WorldParts = Parameters<typeof openWorld>[0]

/** A world in its folder, with a Centre of its own and nothing kept longer than it must, unless a test wants otherwise. */
export async function openTestWorld(
  folder: string,
  effects: Effects,
  different: Partial<WorldParts> = {},
): Promise<OpenWorld> {
  const opened = await openWorld({
    name: 'real',
    folder,
    disk: createSystemDisk(),
    sealing: different.sealing ?? (await createSealing(effects)),
    effects,
    agencyCodeOf: () => 'H48.99',
    keyWrapping: null,
    retentionDays: 0,
    draftDays: 14,
    simulated: true,
    onAccepted: () => undefined,
    onDiskFailure: () => undefined,
    ...different,
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}
