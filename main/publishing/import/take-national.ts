import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { nationalFileSchema } from '../../catalogue/resource-schemas.ts'
import type { ChangedSince, OfficeCatalogue } from '../office-catalogue.ts'
import type { CatalogueTexts } from '../published-versions.ts'
import type { ImportRow } from './import-row.ts'
import { faultText, type Place, placeText, type RowProblem } from './row-fault.ts'
import { rowShapeFaults } from './row-shape.ts'
import { codeMends, nameMends, printable } from './text-mends.ts'

const longestName = 3000
/** As the national list writes who decides, several with commas between them. */
const levels = ['Cấp xã', 'Cấp tỉnh', 'Cấp bộ', 'Cơ quan khác']

const nationalRowSchema = z.strictObject({
  code: z.string().min(1),
  nameVi: z.string().min(1),
  fieldVi: z.string().min(1),
  agencyLevelVi: z.string(),
  audienceVi: z.string(),
})

/**
 * Takes the national list over: `whole` in place of the one before, else its entries into that one. It only tells people
 * where to go with what this kiosk does not take. Hands back every fault; with one, nothing is taken.
 */
export function takeNational(
  office: OfficeCatalogue,
  rows: readonly ImportRow[],
  order: { readonly by: string; readonly fileName: string; readonly take: boolean; readonly whole: boolean },
): readonly RowProblem[] {
  const problems: RowProblem[] = []
  const seen = new Map<string, Place>()
  const procedures = rows.flatMap(({ at, value }) => {
    const parsed = nationalRowSchema.safeParse(value)
    const own = parsed.success ? [] : [...rowShapeFaults(parsed.error, Object.keys(nationalRowSchema.shape), value)]
    own.push(...ruleProblems(value))
    const { code } = value
    if (typeof code === 'string' && code !== '') {
      const first = seen.get(code)
      if (first === undefined) seen.set(code, at)
      else own.push({ path: 'code', mend: faultText('twice', { code: printable(code), first: placeText(first) }) })
    }
    problems.push(...own.map((problem) => ({ at, ...problem })))
    return parsed.success ? [parsed.data] : []
  })
  if (problems.length > 0 || !order.take) return problems
  office.work(order.by, 'nationalImported', `${order.fileName}: ${procedures.length} procedures`, () => {
    const list = order.whole ? procedures : merged(nationalIn(office.draft()).procedures, procedures)
    const text = JSON.stringify({ source: order.fileName, reviewed: false, procedures: list })
    office.working.putFile('national-procedures.json', text)
  })
  return []
}

/** The present entries in their order, each as it comes where it comes again, and the new ones behind them. */
function merged(present: NationalList['procedures'], coming: NationalList['procedures']): NationalList['procedures'] {
  const byCode = new Map([...present, ...coming].map((one) => [one.code, one]))
  return [...byCode.values()]
}

/** Rules beyond the shape. Looks at raw values, so that a row with a misshapen field still hears of all its faults. */
function ruleProblems({ code, nameVi, fieldVi, agencyLevelVi }: ImportRow['value']): Omit<RowProblem, 'at'>[] {
  const unknownLevels =
    typeof agencyLevelVi === 'string' ? agencyLevelVi.split(', ').filter((level) => !levels.includes(level)) : []
  return [
    ...codeMends(code).map((mend) => ({ path: 'code', mend })),
    ...nameMends(nameVi, longestName).map((mend) => ({ path: 'nameVi', mend })),
    ...nameMends(fieldVi, longestName).map((mend) => ({ path: 'fieldVi', mend })),
    ...unknownLevels.map((level) => ({
      path: 'agencyLevelVi',
      mend: faultText('noLevel', { level: printable(level), levels: levels.join(', ') }),
    })),
  ]
}

/** How a list differs from the one that the next version would have, by code. */
export function compareNational(
  office: OfficeCatalogue,
  rows: readonly ImportRow[],
): { readonly fresh: readonly string[]; readonly changed: readonly string[]; readonly others: readonly string[] } {
  const present = new Map(nationalIn(office.draft()).procedures.map((one) => [one.code, wordsOf(one)]))
  const coming = new Map(rows.map(({ value }) => [String(value['code']), wordsOf(value)]))
  return {
    fresh: [...coming.keys()].filter((code) => !present.has(code)),
    changed: [...coming]
      .filter(([code, words]) => present.has(code) && present.get(code) !== words)
      .map(([code]) => code),
    others: [...present.keys()].filter((code) => !coming.has(code)),
  }
}

/** What one entry says, in an order of its own, whatever the order of the file. */
function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.keys(nationalRowSchema.shape).map((name) => entry[name]))
}

/**
 * Somebody has looked through the list that this digest stands for: from the next version on, production shows it too.
 * Nothing is confirmed when another list has been taken in since.
 */
export function confirmNational(office: OfficeCatalogue, by: string, seen: string): Result<null, ChangedSince> {
  const count = nationalIn(office.draft()).procedures.length
  return office.attempt(by, 'confirmed', `national list, ${count} procedures`, (): Result<null, ChangedSince> => {
    const list = nationalIn(office.draft())
    if (nationalDigest(list) !== seen) return fail({ kind: 'changedSince' })
    office.working.putFile('national-procedures.json', JSON.stringify({ ...list, reviewed: true }))
    return ok(null)
  })
}

/** Changes with any entry of the list, whether it is reviewed or not. */
export function nationalDigest({ procedures }: Pick<NationalList, 'procedures'>): string {
  return createHash('sha256').update(JSON.stringify(procedures)).digest('hex').slice(0, 32)
}

type NationalList = z.infer<typeof nationalFileSchema>

/** The national list as these texts of a catalogue have it. */
export function nationalIn(texts: CatalogueTexts): NationalList {
  return nationalFileSchema.parse(JSON.parse(texts['national-procedures.json'] ?? '{}'))
}
