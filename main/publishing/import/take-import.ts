import { isDeepStrictEqual } from 'node:util'
import { formSchema } from '../../../shared/procedure/form.ts'
import { formProblems } from '../../../shared/procedure/form-problems.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readCatalogueFiles } from '../../catalogue/catalogue-files.ts'
import { textSource } from '../../catalogue/catalogue-source.ts'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { shapeProblems } from '../../catalogue/shape-problems.ts'
import { defaultEntry } from '../default-entry.ts'
import type { ChangedSince, OfficeCatalogue } from '../office-catalogue.ts'
import { type CarriedParts, carryParts } from './carry-parts.ts'
import { checkRows } from './check-rows.ts'
import { fillInRows } from './fill-in-rows.ts'
import type { ImportRow } from './import-row.ts'
import type { RowProblem } from './row-fault.ts'

/** A procedure that is known, as a file has it, and as it is `before`; `fields` are the names that differ. */
export interface ChangedFacts {
  readonly facts: Facts
  readonly before: Facts
  readonly fields: readonly string[]
  readonly carried: CarriedParts
}

/** What an import would do, and what of the file has to be mended first; with any problem nothing is taken over. */
export interface ImportPlan {
  readonly fresh: readonly Facts[]
  readonly changed: readonly ChangedFacts[]
  readonly same: readonly string[]
  /** Codes of the file that somebody has retired: what it says of them is taken over, and shown to nobody. */
  readonly retired: readonly string[]
  /** Codes that the working copy has and the file has not. */
  readonly others: readonly string[]
  /**
   * The file is the whole list, so that the others are gone from it. An import never removes them: each is marked for
   * somebody to decide. A file of a few procedures says nothing about the others.
   */
  readonly whole: boolean
  readonly problems: readonly RowProblem[]
}

/**
 * Compares rows of a file with the working copy. In a table (`isTable`) a procedure that is known keeps what the table
 * has no column for: two columns are enough to mend a fee.
 */
export function planImport(
  office: OfficeCatalogue,
  rows: readonly ImportRow[],
  { whole, isTable = false }: { readonly whole: boolean; readonly isTable?: boolean },
): ImportPlan {
  const { departments, fields } = readCatalogueFiles(textSource(office.draft()))
  const working = new Map(office.working.all().map((one) => [one.facts.code, one]))
  const filledIn = isTable
    ? fillInRows(rows, (code) => working.get(code)?.facts, { departments })
    : { filled: rows, problems: [] }
  const { entries, problems } = checkRows(filledIn.filled, { departments, fields: fields.map(({ vi }) => vi) })
  const given = new Set(rows.map(({ value }) => value['code']))
  const fresh = entries.filter(({ code }) => !working.has(code))
  const changed = entries.flatMap((facts) => {
    const now = working.get(facts.code)
    const differing = now === undefined ? [] : differingFields(now.facts, facts)
    if (now === undefined || differing.length === 0) return []
    return [{ facts, before: now.facts, fields: differing, carried: carryParts(now.entry, now.facts, facts) }]
  })
  const different = new Set([...fresh, ...changed.map(({ facts }) => facts)].map(({ code }) => code))
  return {
    fresh,
    changed,
    same: entries.map(({ code }) => code).filter((code) => !different.has(code)),
    retired: entries.map(({ code }) => code).filter((code) => working.get(code)?.retired === true),
    whole,
    others: [...working.values()]
      .filter(({ facts, retired }) => !retired && !given.has(facts.code))
      .map(({ facts }) => facts.code),
    problems: [...filledIn.problems, ...problems].toSorted((one, other) => one.at.number - other.at.number),
  }
}

/**
 * Takes a plan without problems over. What changed has to be confirmed again, field by field.
 *
 * `planAgain` is asked in the same transaction: where the file would do something else by now, because somebody has
 * changed the catalogue since the plan was shown, nothing is taken over.
 */
export function takeImport(
  office: OfficeCatalogue,
  plan: ImportPlan,
  by: string,
  fileName: string,
  planAgain: () => ImportPlan = () => plan,
): Result<null, ChangedSince> {
  if (plan.problems.length > 0) throw new Error('a plan with problems is not taken over')
  const gone = plan.whole ? `, ${plan.others.length} gone` : ''
  const subject = `${fileName}: ${plan.fresh.length} new, ${plan.changed.length} changed${gone}`
  return office.attempt(by, 'imported', subject, (at): Result<null, ChangedSince> => {
    if (!isDeepStrictEqual(planAgain(), plan)) return fail({ kind: 'changedSince' })
    for (const facts of plan.fresh) office.working.put(facts, defaultEntry(facts), 'imported', at)
    for (const { facts, carried } of plan.changed) office.working.put(facts, carried.entry, 'imported', at)
    if (plan.whole) office.working.noteMissing(plan.others, fileName)
    else office.working.noteFound([...plan.same, ...plan.changed.map(({ facts }) => facts.code)])
    return ok(null)
  })
}

const bookkeeping: ReadonlySet<string> = new Set(['reviewed'])

function differingFields(before: Facts, after: Facts): readonly string[] {
  return Object.keys(after).filter(
    (key) =>
      !bookkeeping.has(key) && JSON.stringify(before[key as keyof Facts]) !== JSON.stringify(after[key as keyof Facts]),
  )
}

/** What to mend in a form, and where; for people who write JSON. */
interface FormFault {
  readonly path: string
  readonly mend: string
}

/**
 * Checks a form, and takes it over in place of the one of the same id when nothing is wrong with it and somebody (`by`)
 * wants that.
 */
export function takeForm(office: OfficeCatalogue, form: unknown, by: string | null): readonly FormFault[] {
  const parsed = formSchema.safeParse(form)
  if (!parsed.success) {
    return shapeProblems(parsed.error, formSchema)
  }
  const problems = formProblems(parsed.data)
  if (problems.length > 0) return problems
  const name = `forms/${parsed.data.id}.json`
  const text = JSON.stringify(form)
  const now = office.draft()[name]
  if (now !== undefined && now !== text) {
    const before = formSchema.safeParse(JSON.parse(now))
    if (
      before.success &&
      before.data.version >= parsed.data.version &&
      JSON.stringify(before.data) !== JSON.stringify(parsed.data)
    ) {
      return [{ path: 'version', mend: `the form has changed: raise it above ${before.data.version}` }]
    }
  }
  if (by === null) return []
  office.work(by, 'formImported', `${parsed.data.id} version ${parsed.data.version}`, () =>
    office.working.putFile(name, text),
  )
  return []
}
