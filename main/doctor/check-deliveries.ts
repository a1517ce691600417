import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { kioskDatabase } from '../databases.ts'
import { officeInstant } from '../office-time.ts'
import { readOutbox } from '../outbox/read-outbox.ts'
import { about, type Finding } from './finding.ts'

const say = about('deliveries')
const dayMs = 24 * 60 * 60_000

/** Dossiers that wait for the Centre or were refused, and whether the clock agrees with what was received. */
export function checkDeliveries(dataFolder: string, now: Date): readonly Finding[] {
  const entries = readOutbox(dataFolder)
  if (!entries.ok) {
    return [say('warning', `not looked at (${entries.failure.kind}).`)]
  }
  const refused = entries.value.filter(({ state }) => state === 'rejected').length
  const waiting = entries.value.filter(({ state }) => state === 'waiting')
  const yesterday = officeInstant(new Date(now.getTime() - dayMs))
  const old = waiting.filter(({ receivedAt }) => receivedAt < yesterday).length
  return [
    refused > 0
      ? say('warning', `the Centre refused ${refused}: an officer has to see to them (motcua outbox).`)
      : say('ok', 'the Centre refused none.'),
    old > 0
      ? say('warning', `${waiting.length} wait for the Centre, ${old} of them for more than a day.`)
      : say(waiting.length > 0 ? 'note' : 'ok', `${waiting.length} wait for the Centre.`),
    checkClock(dataFolder, now),
  ]
}

/** A clock that was set back gives due dates in the past and repeats the Centre's days. */
function checkClock(dataFolder: string, now: Date): Finding {
  const sayOfClock = about('clock')
  const at = officeInstant(now)
  const path = join(dataFolder, kioskDatabase.path)
  if (existsSync(path)) {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    const { newest } = database.prepare('SELECT max(received_at) AS newest FROM dossiers').get() ?? {}
    database.close()
    if (typeof newest === 'string' && newest > at) {
      return sayOfClock('fault', `says ${at}, and a dossier was received at ${newest}: set it right.`)
    }
  }
  return sayOfClock('ok', `says ${at} in office time, not before anything that was received.`)
}
