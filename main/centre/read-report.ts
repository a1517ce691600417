import type { Report } from '../../shared/contract/values.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { OpenFailure } from '../store/open-database.ts'
import { openCounterCounts } from './counter-counts.ts'
import { departmentNames } from './department-names.ts'
import { openCountedDossiers } from './open-counted-dossiers.ts'
import { buildReport } from './report.ts'

/**
 * The report of a data folder over the days `from` to `to` (`YYYY-MM-DD`, both included).
 *
 * Opens the Centre's register and the imported counts beside whoever works with them, and closes them again.
 */
export function readReport({
  dataFolder,
  resourcesFolder,
  from,
  to,
}: {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly from: string
  readonly to: string
}): Result<Report, OpenFailure> {
  const counts = openCounterCounts(dataFolder)
  if (!counts.ok) {
    return counts
  }
  const counted = openCountedDossiers(dataFolder)
  if (!counted.ok) {
    counts.value.close()
    return counted
  }
  const report = buildReport({
    from,
    to,
    dossiers: counted.value.dossiers,
    departmentName: departmentNames(resourcesFolder),
    periods: counts.value.periods(),
  })
  counted.value.close()
  counts.value.close()
  return ok(report)
}
