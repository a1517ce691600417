import { isDeepStrictEqual } from 'node:util'
import { describedProcedures } from './described-procedures.ts'
import type { CatalogueTexts, PublishedVersion, PublishedVersions } from './published-versions.ts'
import { sameJson } from './same-json.ts'

/**
 * Whether a version of these contents from this day would change nothing: on that day and on each on which another
 * version begins, the same holds without it. A version that calls off one which waits for its day changes something.
 *
 * @param textsOf what holds by a version, or while there is none; null where it can't be read
 */
export function holdsAnyway(
  coming: CatalogueTexts,
  fromDay: string,
  versions: Pick<PublishedVersions, 'all' | 'inForce'>,
  textsOf: (version: PublishedVersion | null) => CatalogueTexts | null,
): boolean {
  const later = versions.all().filter((version) => version.fromDay > fromDay)
  const holding = new Map(
    [fromDay, ...later.map((version) => version.fromDay)].map((day) => {
      const version = versions.inForce(day)
      return [version?.number, version]
    }),
  )
  return [...holding.values()].every((version) => {
    const texts = textsOf(version)
    return texts !== null && sameContents(texts, coming)
  })
}

/** What ships is laid out otherwise than what the office writes, and says the same. */
function sameContents(one: CatalogueTexts, other: CatalogueTexts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  const hasSameFiles = [...names].every((name) => described.includes(name) || sameJson(one[name], other[name]))
  return hasSameFiles && isDeepStrictEqual(describedProcedures(one), describedProcedures(other))
}

/** Read with what their schema leaves out where it is usual, and compared as that. */
const described: readonly string[] = ['procedures.json', 'entries.json']
