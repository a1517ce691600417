import type { Part, Procedure } from '../../shared/procedure/procedure.ts'
import type { CatalogueFiles } from './catalogue-files.ts'
import type { CatalogueProblem } from './catalogue-problem.ts'
import type { Entry, Facts } from './resource-schemas.ts'

/** The form of every procedure that has none of its own yet. */
export const generalForm = 'general-application'

/** Joins published facts with our entries and forms; whatever does not meet becomes a problem. */
export function composeProcedures(files: CatalogueFiles): {
  readonly procedures: readonly Procedure[]
  readonly problems: readonly CatalogueProblem[]
} {
  const problems: CatalogueProblem[] = []
  const procedures: Procedure[] = []
  const entries = new Map(files.entries.map((entry) => [entry.code, entry]))
  const known = new Set<string>()
  for (const [at, facts] of files.facts.entries()) {
    const complain = (file: string, path: string, mend: string) => problems.push({ file, path, mend })
    if (known.has(facts.code)) complain('procedures.json', `${at}.code`, `${facts.code} is listed twice`)
    known.add(facts.code)
    const entry = entries.get(facts.code)
    const department = files.departments.find((one) => one.writtenAs.includes(facts.departmentNowVi))
    const field = files.fields.find((one) => one.vi === facts.fieldVi)
    const form = entry === undefined ? undefined : files.forms.get(entry.form)
    if (entry === undefined) complain('entries.json', '', `add an entry for ${facts.code}`)
    else if (form === undefined) complain('entries.json', facts.code, `there is no file forms/${entry.form}.json`)
    if (department === undefined) {
      complain('departments.json', '', `name a department that is written as "${facts.departmentNowVi}"`)
    }
    if (field === undefined) complain('fields.json', '', `add the field "${facts.fieldVi}" with its English name`)
    if (entry === undefined || form === undefined || department === undefined || field === undefined) continue
    const parts = composeParts(facts, entry, problems)
    const asked = form.sections.flatMap(({ questions }) => questions).filter(({ type }) => type === 'file')
    for (const { id, kind } of parts) {
      const isAsked = asked.some((question) => question.id === id)
      if (isAsked && kind !== 'called') {
        const mend = `${facts.code} has a part with this id; give the paper its own, or make the part "called"`
        complain(`forms/${entry.form}.json`, id, mend)
      }
      if (!isAsked && kind === 'called') {
        complain('entries.json', `${facts.code}.parts.${id}`, `forms/${entry.form}.json asks for no file "${id}"`)
      }
    }
    procedures.push({
      code: facts.code,
      name: { vi: facts.nameVi, en: entry.nameEn },
      plainName: entry.plainName,
      field,
      departmentId: department.id,
      handlingTime: { days: facts.days, unit: facts.daysUnit },
      feeVnd: facts.feeVnd,
      feeNote: entry.feeNote ?? null,
      level: facts.level,
      reviewed: facts.reviewed,
      completeForm: entry.form !== generalForm,
      parts,
      form,
    })
  }
  for (const entry of files.entries.filter(({ code }) => !known.has(code))) {
    problems.push({ file: 'entries.json', path: entry.code, mend: 'no procedure of procedures.json has this code' })
  }
  return { procedures, problems }
}

function composeParts(facts: Facts, entry: Entry, problems: CatalogueProblem[]): Part[] {
  const complain = (mend: string) => problems.push({ file: 'entries.json', path: `${entry.code}.parts`, mend })
  if (new Set(entry.parts.map(({ id }) => id)).size < entry.parts.length) complain('two parts have the same id')
  for (const part of entry.parts) {
    const named = facts.documents.some((document) => document.nameVi === part.document)
    if (!named) complain(`no document of the procedure is named "${part.document}"`)
  }
  return facts.documents.flatMap((document) => {
    const part = entry.parts.find((one) => one.document === document.nameVi)
    if (part === undefined) {
      complain(`add a part for "${document.nameVi}"`)
      return []
    }
    const { document: _published, ...rest } = part
    return [{ ...rest, copies: document.copies, original: document.original }]
  })
}
