import type { ListedVersion } from '../../shared/contract/review-methods.ts'
import type { PublishedVersion, PublishedVersions } from './published-versions.ts'

export type VersionState = ListedVersion['state']

/**
 * How every version stands on a day, in the order of publishing. `overtaken`: before it began, one with a higher number
 * was published that begins no later, so it never holds.
 */
export function versionStates(
  versions: Pick<PublishedVersions, 'all' | 'inForce'>,
  today: string,
): readonly (PublishedVersion & { readonly state: VersionState })[] {
  const all = versions.all()
  const inForce = versions.inForce(today)?.number ?? null
  return all.map((one) => {
    const isOvertaken = all.some((other) => overtakes(other, one))
    const isComing = one.fromDay > today
    return {
      ...one,
      state: one.number === inForce ? 'inForce' : isOvertaken ? 'overtaken' : isComing ? 'coming' : 'past',
    }
  })
}

/** An instant of the office begins with its day, so it compares with a day. */
function overtakes(later: PublishedVersion, one: PublishedVersion): boolean {
  return later.number > one.number && later.fromDay <= one.fromDay && later.publishedAt.slice(0, 10) < one.fromDay
}
