import { importSummary } from '../../../shared/locales/en/import-summary.ts'
import { review } from '../../../shared/locales/en/review.ts'
import type { VersionChanges } from '../../../shared/procedure/next-version.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import { describedProcedures } from '../../publishing/described-procedures.ts'
import type { CatalogueTexts } from '../../publishing/published-versions.ts'
import { formIn } from '../../publishing/review/form-in.ts'
import { fieldText } from './field-text.ts'

/** What people see otherwise by one catalogue (`coming`) than by the other (`used`): counted, then value by value. */
export function changesSummary(
  title: string,
  changes: VersionChanges,
  sides: Readonly<Record<'used' | 'coming', CatalogueTexts>>,
): readonly string[] {
  const { fresh, changed, reviewed, unreviewed, gone, besideFields, otherLists, otherNationalList } = changes
  const valuesBefore = valuesIn(sides.used)
  const valuesAfter = valuesIn(sides.coming)
  return [
    `${title}: ${fresh.length} new, ${changed.length} changed, ${gone.length} gone.`,
    ...named('New', fresh),
    ...changed.flatMap(({ code, name, fields }) => {
      const [before, now] = [valuesBefore(code), valuesAfter(code)]
      return [
        `Changed: ${code} ${name}`,
        ...(before === null || now === null ? [] : fields.flatMap((one) => valueLines(one, before[one], now[one]))),
      ]
    }),
    ...codes('The same words, reviewed now', reviewed),
    ...codes('Reviewed no more', unreviewed),
    ...named('Gone', gone),
    ...besideFields.map(
      ({ code, name, beside }) =>
        `Beside the fields: ${code} ${name}: ${beside.map((one) => review.besideFields[one]).join(', ')}`,
    ),
    ...(otherLists.length === 0
      ? []
      : [
          fillIn(review.publish.otherLists, { lists: otherLists.map((list) => review.publish.lists[list]).join(', ') }),
        ]),
    ...(otherNationalList ? [review.publish.otherNationalList] : []),
  ]
}

type Listed = VersionChanges['fresh']

/** A procedure that comes or goes is more than a number to whoever publishes. */
function named(title: string, procedures: Listed): readonly string[] {
  return procedures.map(({ code, name }) => `${title}: ${code} ${name}`)
}

/** Of procedures that people go on seeing as they are, in one line. */
export function codes(title: string, procedures: Listed): readonly string[] {
  return procedures.length === 0 ? [] : [`${title}: ${procedures.map(({ code }) => code).join(', ')}`]
}

function valuesIn(texts: CatalogueTexts) {
  const procedures = describedProcedures(texts)
  return (code: string) => {
    const procedure = procedures.get(code)
    return procedure === undefined ? null : fieldText(procedure, formIn(texts, procedure.entry.form))
  }
}

/** A field from what it was to what it would be; of several lines only those that go or come. */
function valueLines(field: string, before: string, now: string): readonly string[] {
  const [was, is] = [before.split('\n'), now.split('\n')]
  const goes = was.filter((line) => !is.includes(line))
  const comes = is.filter((line) => !was.includes(line))
  if (goes.length === 1 && comes.length === 1) return [`  ${field}: ${goes.join('')} → ${comes.join('')}`]
  if (goes.length === 0 && comes.length === 0) return [`  ${field}: ${importSummary.paperOrder}`]
  return [`  ${field}:`, ...goes.map((line) => `    - ${line}`), ...comes.map((line) => `    + ${line}`)]
}
