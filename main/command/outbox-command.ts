import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { readOutbox } from '../outbox/read-outbox.ts'
import type { OutboxEntry } from '../store/outbox-rows.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'

/** `motcua outbox`: dossiers that wait for the Centre and those that it refused, by tracking code. */
export const outboxCommand: Command = ({ args, dataFolder, say, complain }) => {
  if (args.length > 0) {
    complain('Usage: motcua outbox')
    return exitCodes.misused
  }
  const fault = kioskFault(dataFolder)
  if (fault !== null) {
    complain(fault)
    return exitCodes.failed
  }
  const entries = readOutbox(dataFolder)
  if (!entries.ok) {
    complain(explainOpenFailure(entries.failure))
    return exitCodes.failed
  }
  const refused = entries.value.filter(({ state }) => state === 'rejected')
  const waiting = entries.value.filter(({ state }) => state === 'waiting')
  say([`waiting: ${waiting.length}, refused: ${refused.length}`, ...[...refused, ...waiting].map(lineOf)].join('\n'))
  return exitCodes.done
}

/** e.g. `refused  7K4PX-W9D3T-H6CNA  received 2026-11-23 10:15  brokenSeal`. */
function lineOf({ state, trackingCode, receivedAt, attempts, lastFailure }: OutboxEntry): string {
  const received = `received ${receivedAt.slice(0, 16).replace('T', ' ')}`
  const why = lastFailure ?? 'not tried yet'
  return [
    state === 'rejected' ? 'refused' : 'waiting',
    groupTrackingCode(trackingCode),
    received,
    state === 'rejected' || attempts === 0 ? why : `${why}, ${attempts} ${attempts === 1 ? 'try' : 'tries'}`,
  ].join('  ')
}
