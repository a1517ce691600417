import type { Report } from '../../shared/contract/values.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadFailure } from '../store/read-database.ts'
import { readCounterPeriods } from './counter-counts.ts'
import { departmentNames } from './department-names.ts'
import { openCountedDossiers } from './open-counted-dossiers.ts'
import { buildReport } from './report.ts'

/**
 * The report of a data folder over the days `from` to `to` (`YYYY-MM-DD`, both included).
 *
 * Reads the Centre's register and the imported counts beside whoever works with them, and changes neither.
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
}): Result<Report, ReadFailure> {
  const periods = readCounterPeriods(dataFolder)
  if (!periods.ok) {
    return periods
  }
  const counted = openCountedDossiers(dataFolder)
  if (!counted.ok) {
    return counted
  }
  const report = buildReport({
    from,
    to,
    dossiers: counted.value.dossiers,
    departmentName: departmentNames(resourcesFolder),
    periods: periods.value,
  })
  counted.value.close()
  return ok(report)
}
