import { officeDay } from '../../office-time.ts'
import type { PublishedVersion } from '../../publishing/published-versions.ts'
import { versionStates } from '../../publishing/version-states.ts'
import type { CatalogueCall } from './catalogue-action.ts'

/** The versions that wait for their day. */
export function waitingVersions({ context, office }: CatalogueCall): readonly PublishedVersion[] {
  return versionStates(office.versions, officeDay(context.effects.now())).filter(({ state }) => state === 'coming')
}

/** What waits for its day and would be overtaken by a version from this day: named before anybody types a PIN. */
export function calledOffLines(call: CatalogueCall, fromDay: string): readonly string[] {
  return waitingVersions(call)
    .filter((one) => one.fromDay >= fromDay)
    .map(({ number, fromDay: day, note }) => {
      const why = note === '' ? '' : ` (${note})`
      return `! Version ${number}, from ${day}${why}, will never be in force.`
    })
}

/** Names what waited before and does no more. */
export function sayOvertaken(call: CatalogueCall, before: readonly PublishedVersion[]): void {
  const still = waitingVersions(call).map(({ number }) => number)
  const overtaken = before.map(({ number }) => number).filter((number) => !still.includes(number))
  if (overtaken.length > 0) call.context.say(`Overtaken, so never in force: version ${overtaken.join(', ')}.`)
}
