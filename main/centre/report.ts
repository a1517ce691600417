import type { Report, ReportRow } from '../../shared/contract/values.ts'
import type { CountedDossiers } from './counted-dossiers.ts'
import { type Count, type CounterPeriod, departmentKey, sumOf } from './counter-period.ts'

/**
 * Dossiers received and online per department over the days `from` to `to`, both included.
 *
 * A kiosk's dossiers count as received and online. An imported period counts when all of it lies within the asked one;
 * one that only partly does is named in `leftOut`, because nobody knows which of its dossiers fall inside.
 */
export function buildReport({
  from,
  to,
  dossiers,
  departmentName,
  periods,
}: {
  readonly from: string
  readonly to: string
  readonly dossiers: CountedDossiers
  /** The Vietnamese name of a department of the catalogue. */
  readonly departmentName: (departmentId: string) => string
  readonly periods: readonly CounterPeriod[]
}): Report {
  const touching = periods.filter((period) => period.from <= to && period.to >= from)
  const within = touching.filter((period) => period.from >= from && period.to <= to)
  const atKiosks = dossiers
    .received(from, to)
    .map(({ departmentId, received }) => ({ name: departmentName(departmentId), received, online: received }))
  const departments = addUp([...within.flatMap((period) => period.departments), ...atKiosks])
  const total = sumOf([...within.map((period) => period.total ?? sumOf(period.departments)), ...atKiosks])
  const named = sumOf(departments)
  const rest = { received: total.received - named.received, online: total.online - named.online }
  const counted = new Set(departments.map(({ name }) => departmentKey(name)))
  const noneOnline = new Map(within.flatMap((period) => period.noneOnline).map((name) => [departmentKey(name), name]))

  return {
    from,
    to,
    total: { ...total, onlinePercent: percent(total) },
    departments: departments.map(rowOf).toSorted(byOnlineShare),
    noneOnline: [...noneOnline].filter(([key]) => !counted.has(key)).map(([, name]) => name),
    notBrokenDown: rest.received === 0 ? null : rest,
    leftOut: touching
      .filter((period) => !within.includes(period))
      .map((period) => ({ from: period.from, to: period.to, source: period.source })),
  }
}

function addUp(counts: readonly (Count & { readonly name: string })[]): readonly (Count & { readonly name: string })[] {
  return [...Map.groupBy(counts, ({ name }) => departmentKey(name)).values()].map((same) => ({
    name: same[0]?.name ?? '',
    ...sumOf(same),
  }))
}

function rowOf({ name, received, online }: Count & { readonly name: string }): ReportRow {
  return { department: name, received, online, onlinePercent: percent({ received, online }) }
}

/**
 * The online share in percent, cut after one decimal and never rounded up: 5,299 of 49,726 is 10.6. A share that
 * success is measured by must not look better than it is.
 */
function percent({ received, online }: Count): number | null {
  return received === 0 ? null : Math.floor((online * 1000) / received) / 10
}

function byOnlineShare(left: ReportRow, right: ReportRow): number {
  return (
    (right.onlinePercent ?? -1) - (left.onlinePercent ?? -1) || left.department.localeCompare(right.department, 'vi')
  )
}
