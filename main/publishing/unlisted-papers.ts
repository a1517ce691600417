import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodOutput } from '../../shared/contract/method.ts'
import { ok, type Result } from '../../shared/result.ts'
import { describedProcedures } from './described-procedures.ts'
import type { OfficeCatalogue } from './office-catalogue.ts'
import type { AlteredVersion } from './published-versions.ts'
import { officeTraps } from './review/office-traps.ts'

export type UnlistedPapers = MethodOutput<Contract['review.nextVersion']>['unlisted']

/**
 * Papers that forms would go on asking for, by the version that would be published from this day, although no list of
 * papers names them. Neither the form nor the list is wrong alone, so that nothing else says it.
 */
export function unlistedPapers(office: OfficeCatalogue, fromDay: string): Result<UnlistedPapers, AlteredVersion> {
  const [texts, used] = [office.coming(), office.inUse(fromDay)]
  if (!texts.ok) return texts
  if (!used.ok) return used
  const trapsOf = officeTraps({ texts: texts.value, used: used.value, shipped: office.shipped })
  return ok(
    [...describedProcedures(texts.value).values()].flatMap((one) =>
      trapsOf(one)
        .filter(({ kind }) => kind === 'formAsksUnlisted')
        .map(({ params }) => ({ code: one.facts.code, name: one.facts.nameVi, paper: params['paper'] ?? '' })),
    ),
  )
}
