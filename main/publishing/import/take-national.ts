import { z } from 'zod'
import { shapeProblems } from '../../catalogue/shape-problems.ts'
import type { OfficeCatalogue } from '../office-catalogue.ts'
import type { RowProblem } from './check-rows.ts'
import type { ImportRow } from './import-row.ts'

const nationalRowSchema = z.strictObject({
  code: z.string().min(1).max(60),
  nameVi: z.string().min(1).max(1000),
  fieldVi: z.string().min(1),
  agencyLevelVi: z.string(),
  audienceVi: z.string(),
})

/**
 * Takes the national list over, whole, in place of the one before: it only tells people where to go with what this
 * kiosk does not take. Hands back every fault; with one, nothing is taken.
 */
export function takeNational(
  office: OfficeCatalogue,
  rows: readonly ImportRow[],
  order: { readonly by: string; readonly fileName: string; readonly take: boolean },
): readonly RowProblem[] {
  const problems: RowProblem[] = []
  const seen = new Map<string, string>()
  const procedures = rows.flatMap(({ at, value }) => {
    const parsed = nationalRowSchema.safeParse(value)
    if (!parsed.success) {
      problems.push(...shapeProblems(parsed.error, nationalRowSchema).map((problem) => ({ at, ...problem })))
      return []
    }
    const first = seen.get(parsed.data.code)
    if (first !== undefined) {
      problems.push({ at, path: 'code', mend: `${parsed.data.code} stands at ${first} too; keep one of them` })
    }
    seen.set(parsed.data.code, at)
    return [parsed.data]
  })
  if (problems.length > 0 || !order.take) return problems
  const text = JSON.stringify({ source: order.fileName, reviewed: false, procedures })
  office.work(order.by, 'nationalImported', `${order.fileName}: ${procedures.length} procedures`, () =>
    office.working.putFile('national-procedures.json', text),
  )
  return []
}
