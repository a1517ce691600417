import { stretchAtOnce } from '../effects-simulated.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { type Surroundings, runCommand } from './run-command.ts'

/** Ext4 with plenty of room: what the tests run on is none of their matter. */
export const roomyDisk = { type: 0xef53, bavail: 10_000_000, bsize: 4096 }

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one call of the command line in this process, which is faster than one of its own. */
export async function runInProcess(
  dataFolder: string,
  args: readonly string[],
  given: Partial<Pick<Surroundings, 'environment' | 'effects' | 'resourcesFolder' | 'askSecret' | 'askedToEnd'>> = {},
): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(args, {
    environment: {},
    effects: { ...systemEffects, log: () => undefined, stretchSecret: stretchAtOnce },
    resourcesFolder,
    askSecret: () => Promise.reject(new Error('no terminal here')),
    askedToEnd: () => new AbortController().signal,
    ...given,
    defaultDataFolder: dataFolder,
    defaultCentreDataFolder: dataFolder,
    say: (text) => out.push(text),
    complain: (text) => err.push(text),
    diskOf: () => roomyDisk,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
