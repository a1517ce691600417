import type { KioskConfig } from '../config/schema.ts'
import { canPrint } from '../devices/printer.ts'
import type { Effects } from '../effects.ts'
import { openWorldDevices } from '../world-devices.ts'
import { worldFolder } from '../world-folder.ts'
import { about, type Finding } from './finding.ts'

const say = about('printer')
const waitMs = 5_000

/** Asks the printer how it is. A played one is not asked: what it says depends on who plays it. */
export async function checkPrinter(
  dataFolder: string,
  config: KioskConfig,
  effects: Pick<Effects, 'schedule' | 'log' | 'randomBytes'>,
): Promise<readonly Finding[]> {
  const { kind } = config.devices.printer
  if (kind === 'none' || kind === 'simulated') {
    return [say(kind === 'none' ? 'note' : 'ok', kind === 'none' ? 'there is none.' : 'is played; its paper is files.')]
  }
  const folder = worldFolder(dataFolder, 'real')
  const { printer } = openWorldDevices({
    world: 'real',
    folder,
    config,
    samples: [],
    effects,
    onChanged: () => {},
    onArrived: () => {},
  })
  const { promise: tooLate, resolve } = Promise.withResolvers<'silent'>()
  const cancel = effects.schedule(() => resolve('silent'), waitMs)
  const state = await Promise.race([printer.status(), tooLate])
  cancel()
  if (state === 'silent') {
    return [say('warning', `${kind} did not answer within ${waitMs / 1000} seconds.`)]
  }
  return [say(canPrint(state) ? 'ok' : 'warning', `${kind}: ${state}.`)]
}
