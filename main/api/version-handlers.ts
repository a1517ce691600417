import type { ReviewValues } from '../../shared/contract/review-methods.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { describedProcedures } from '../publishing/described-procedures.ts'
import type { OfficeCatalogue } from '../publishing/office-catalogue.ts'
import type { AlteredVersion, CatalogueTexts } from '../publishing/published-versions.ts'
import { formIn } from '../publishing/review/form-in.ts'
import { reviewValues } from '../publishing/review/review-values.ts'
import { unlistedPapers } from '../publishing/unlisted-papers.ts'
import { versionChanges } from '../publishing/version-changes.ts'
import type { HandlersOf } from './handlers.ts'
import type { ReviewEntry } from './review-entry.ts'

type VersionMethod = 'review.nextVersion' | 'review.version' | 'review.comparedProcedure'

/** What a version holds against another one: of the next before it is published, and of each that was. */
export function createVersionHandlers({ enter, unreadable, today }: ReviewEntry): HandlersOf<VersionMethod> {
  return {
    async 'review.nextVersion'({ staffToken, fromDay }) {
      const entered = enter(staffToken, 'head')
      if (!entered.ok) return entered
      const { office } = entered.value
      const next = office.next(fromDay)
      if (!next.ok) return unreadable(next.failure.kind)
      const unlisted = unlistedPapers(office, fromDay)
      return unlisted.ok ? ok({ ...next.value, unlisted: unlisted.value }) : unreadable(unlisted.failure.kind)
    },
    async 'review.version'({ staffToken, number, against }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office } = entered.value
      if (!isPublished(office, number)) return fail({ kind: 'unknownVersion' })
      const sides = sidesOf(office, { kind: 'version', number, against }, today())
      return sides.ok ? ok(versionChanges(sides.value.used, sides.value.coming)) : unreadable(sides.failure.kind)
    },
    async 'review.comparedProcedure'({ staffToken, of, code }) {
      const entered = enter(staffToken, 'officer')
      if (!entered.ok) return entered
      const { office } = entered.value
      if (of.kind === 'version' && !isPublished(office, of.number)) return fail({ kind: 'unknownVersion' })
      const sides = sidesOf(office, of, today())
      if (!sides.ok) return unreadable(sides.failure.kind)
      const [before, now] = [valuesIn(sides.value.used, code), valuesIn(sides.value.coming, code)]
      return before === null && now === null ? fail({ kind: 'unknownProcedure' }) : ok({ before, now })
    },
  }
}

type Compared =
  | { readonly kind: 'next'; readonly fromDay: string }
  | { readonly kind: 'version'; readonly number: number; readonly against: 'before' | 'inUse' }

function sidesOf(
  office: OfficeCatalogue,
  compared: Compared,
  today: string,
): Result<{ readonly used: CatalogueTexts; readonly coming: CatalogueTexts }, AlteredVersion> {
  const used =
    compared.kind === 'next'
      ? office.inUse(compared.fromDay)
      : compared.against === 'inUse'
        ? office.inUse(today)
        : office.contents(compared.number - 1)
  if (!used.ok) return used
  const coming = compared.kind === 'next' ? office.coming() : office.contents(compared.number)
  return coming.ok ? ok({ used: used.value, coming: coming.value }) : coming
}

function isPublished(office: OfficeCatalogue, number: number): boolean {
  return office.versions.all().some((version) => version.number === number)
}

function valuesIn(texts: CatalogueTexts, code: string): ReviewValues | null {
  const procedure = describedProcedures(texts).get(code)
  return procedure === undefined ? null : reviewValues(procedure, formIn(texts, procedure.entry.form))
}
