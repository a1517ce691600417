import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Language } from '../../../shared/language.ts'
import { formSchema } from '../../../shared/procedure/form.ts'
import { textSource } from '../../catalogue/catalogue-source.ts'
import { loadCatalogue } from '../../catalogue/load-catalogue.ts'
import type { CatalogueTexts } from '../../publishing/published-versions.ts'
import type { ImportRow } from '../../publishing/import/import-row.ts'
import { planLines, summaryText, unreadLines } from '../../publishing/import/import-summary.ts'
import { type ProcedureImport, readImport } from '../../publishing/import/read-import.ts'
import { faultLine, faultText, type RowProblem } from '../../publishing/import/row-fault.ts'
import { compareNational, takeNational } from '../../publishing/import/take-national.ts'
import { planImport, takeForm, takeImport } from '../../publishing/import/take-import.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { misusedAction } from './misused-action.ts'
import { namedPlace } from './named-place.ts'
import { problemLines } from './problem-lines.ts'

/**
 * Shows what a file would change, and with `--take` takes it over into the working copy.
 *
 * One broken row keeps the whole file out: half an import is a catalogue that nobody has seen. What a file does not
 * name stays as it is unless somebody says that the file is the whole list: one mended row must not call 96 others gone.
 */
export const importAction: CatalogueAction = {
  usage:
    'import FILE [--whole] [--take]       JSON, CSV or XLSX: shows what it would change; --take takes it over; with --whole what it does not name is gone',
  async run(call) {
    const [file, ...more] = call.words
    if (file === undefined || more.length > 0) return misusedAction(call, importAction)
    const language = languageOf(file)
    const read = await readImport(file)
    if (!read.ok) {
      call.context.complain(`${file}: ${read.failure.why[language]}.`)
      return exitCodes.failed
    }
    switch (read.value.kind) {
      case 'procedures':
        return importProcedures(call, file, read.value)
      case 'national':
        return importNational(call, file, read.value.rows)
      case 'form':
        return importForm(call, file, read.value.form)
      default:
        return assertNever(read.value)
    }
  },
}

/** Whoever keeps a table reads Vietnamese; whoever writes JSON reads the English of its names, as of other commands. */
function languageOf(file: string): Language {
  return file.toLowerCase().endsWith('.json') ? 'en' : 'vi'
}

async function importProcedures(call: CatalogueCall, file: string, read: ProcedureImport): Promise<ExitCode> {
  const { context, office, options } = call
  const language = languageOf(file)
  const planned = () => planImport(office, read.rows, { whole: options.whole, isTable: read.headings !== null })
  const plan = planned()
  const problems = [...read.problems, ...plan.problems].toSorted((one, other) => one.at.number - other.at.number)
  if (problems.length > 0) {
    for (const line of unreadLines(read, language)) context.say(line)
    return refuseRows(call, file, problems, read.headings)
  }
  context.say(planLines(plan, read, language).join('\n'))
  if (!options.take) {
    context.say(summaryText('notTaken', language))
    return exitCodes.done
  }
  const officer = await call.signedIn('officer')
  if (officer === null) return exitCodes.failed
  // Whoever types the PIN has read what the file would change then; a table leaves other values as they are.
  if (!takeImport(office, plan, officer.name, basename(file), planned).ok) {
    context.complain(summaryText('changedSince', language))
    return exitCodes.failed
  }
  const count = String(plan.others.length)
  context.say(
    [
      summaryText('taken', language),
      ...(plan.others.length === 0
        ? []
        : [summaryText(plan.whole ? 'othersMarked' : 'othersLeft', language, { count })]),
    ].join('\n'),
  )
  return exitCodes.done
}

const ifWhole = 'If this file is the whole list, say --whole'

const list = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)]

async function importNational(call: CatalogueCall, file: string, rows: readonly ImportRow[]): Promise<ExitCode> {
  const { context, office, options } = call
  const fileName = basename(file)
  const { whole } = options
  const problems = takeNational(office, rows, { by: '', fileName, take: false, whole })
  if (problems.length > 0) return refuseRows(call, file, problems, null)
  const { fresh, changed, others } = compareNational(office, rows)
  const rest = whole ? `${others.length} of the present one gone` : `${others.length} others stay`
  const counts = `${fresh.length} new, ${changed.length} changed, ${rest}`
  context.say(
    [
      `${rows.length} procedures of the national list: ${counts}.`,
      ...list('New', fresh),
      ...list('Changed', changed),
      ...list('Gone', whole ? others : []),
      ...(whole || others.length === 0 ? [] : [`${ifWhole} to take it in place of the present one.`]),
    ].join('\n'),
  )
  if (!options.take) {
    context.say('Nothing was taken over yet. To do so: the same with --take')
    return exitCodes.done
  }
  const officer = await call.signedIn('officer')
  if (officer === null) return exitCodes.failed
  takeNational(office, rows, { by: officer.name, fileName, take: true, whole })
  context.say('The list is in the working copy. When it was looked through: motcua catalogue confirm national')
  return exitCodes.done
}

async function importForm(call: CatalogueCall, file: string, form: unknown): Promise<ExitCode> {
  const officer = call.options.take ? await call.signedIn('officer') : null
  if (call.options.take && officer === null) return exitCodes.failed
  const before = call.office.draft()
  const problems = takeForm(call.office, form, officer?.name ?? null)
  if (problems.length > 0) {
    const lines = problems.map(({ path, mend }) => `${path === '' ? basename(file) : namedPlace(path, form)}: ${mend}`)
    const ended = refuse(call, faultText('refused', { file: basename(file), count: String(problems.length) }).en, lines)
    // While its shape is wrong, a form is not looked at any further.
    if (!formSchema.safeParse(form).success) call.context.complain('Other mistakes may show once these are mended.')
    return ended
  }
  call.context.say(
    [
      officer === null
        ? 'Nothing is wrong with this form. To take it over: the same with --take'
        : 'The form is in the working copy. Try it: motcua catalogue preview',
      ...misfits(call, before, form),
    ].join('\n'),
  )
  return exitCodes.done
}

/**
 * What procedures that use a form would not fit any more with it, e.g. a paper that it does not ask for now. Taking it
 * over is not refused for that: the papers may only be changed after the form, or before it.
 */
function misfits({ context, office }: CatalogueCall, draft: CatalogueTexts, form: unknown): readonly string[] {
  const { id } = formSchema.parse(form)
  const mendsIn = (texts: CatalogueTexts) => {
    const checked = loadCatalogue(context.resourcesFolder, 'demo', textSource(texts))
    return checked.ok ? [] : checked.failure.problems
  }
  const before = mendsIn(draft)
  const problems = mendsIn({ ...office.draft(), [`forms/${id}.json`]: JSON.stringify(form) }).filter((problem) =>
    before.every((one) => !isDeepStrictEqual(one, problem)),
  )
  const heading = 'Once its field is confirmed, nothing can be published before this is mended:'
  return problems.length === 0 ? [] : [problemLines(heading, { kind: 'invalidCatalogue', problems })]
}

/** Says every fault of a table in Vietnamese, for whoever keeps it, and of a JSON file by its names. */
function refuseRows(
  call: CatalogueCall,
  file: string,
  problems: readonly RowProblem[],
  headings: ReadonlyMap<string, string> | null,
): ExitCode {
  const heading = faultText('refused', { file: basename(file), count: String(problems.length) })
  const lines = problems.map((problem) => faultLine(problem, headings))
  return refuse(call, headings === null ? heading.en : heading.vi, lines)
}

function refuse({ context }: CatalogueCall, heading: string, lines: readonly string[]): ExitCode {
  context.complain([heading, ...lines.map((line) => `  ${line}`)].join('\n'))
  return exitCodes.failed
}
