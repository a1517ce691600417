import type { Printer } from '../devices/printer.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import type { SpooledPapers } from '../store/spooled-papers.ts'

/**
 * Follows what a program before this one had handed to a print server and did not see to its end: killed, or the power
 * went. It is taken back if it has not come out. Where nobody can be asked any more, because another printer is named
 * since, nobody knows. Resolves when all have ended.
 */
export async function followSpooled(parts: {
  readonly spooled: SpooledPapers
  readonly printer: Printer
  readonly effects: Pick<Effects, 'now' | 'log'>
}): Promise<void> {
  const { spooled, printer, effects } = parts
  await Promise.all(
    spooled.names().map(async (name) => {
      const state = (await printer.followAgain?.(name)) ?? 'notKnown'
      if (state !== 'handedOver') effects.log({ event: 'receipt.followed', outcome: state })
      // One that the disk does not take is found again by the next start.
      spooled.end(name, state, officeInstant(effects.now()))
    }),
  )
}
