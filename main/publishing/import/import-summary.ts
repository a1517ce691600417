import type { Language } from '../../../shared/language.ts'
import { importSummary as en } from '../../../shared/locales/en/import-summary.ts'
import { importSummary as vi } from '../../../shared/locales/vi/import-summary.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import { changeLines } from './change-lines.ts'
import type { ProcedureImport } from './read-import.ts'
import type { ImportPlan } from './take-import.ts'
import { harmless } from './text-mends.ts'

const words = { vi, en }

/** A sentence about a file, in the language that the file is written in. */
export function summaryText(key: keyof typeof vi, language: Language, params: Readonly<Record<string, string>> = {}) {
  return fillIn(words[language][key], params)
}

/** What a plan without problems would change, value by value, in lines for whoever takes the file in. */
export function planLines(plan: ImportPlan, read: ProcedureImport, language: Language): readonly string[] {
  const say = (key: keyof typeof vi, params: Readonly<Record<string, string>> = {}) =>
    summaryText(key, language, params)
  const list = (key: 'fresh' | 'changed' | 'retired' | 'gone', lines: readonly string[], count = lines.length) =>
    lines.length === 0 ? [] : [say(key, { count: String(count) }), ...lines.map((line) => `  ${line}`)]
  const { fresh, changed, same, retired, others, whole } = plan
  return [
    ...unreadLines(read, language),
    say('counts', {
      rows: String(read.rows.length),
      fresh: String(fresh.length),
      changed: String(changed.length),
      same: String(same.length),
    }),
    ...list(
      'fresh',
      fresh.map(({ code, nameVi }) => `${code}  ${nameVi}`),
    ),
    ...list(
      'changed',
      changed.flatMap((one) => [
        `${one.facts.code}  ${one.before.nameVi}`,
        ...changeLines(one, language, read.headings).map((line) => `    ${line}`),
      ]),
      changed.length,
    ),
    ...list('retired', retired),
    ...(whole
      ? list('gone', others)
      : others.length === 0
        ? []
        : [say('othersStay', { count: String(others.length) })]),
  ]
}

/** What of a file nobody reads, so that nobody takes it for taken over. */
export function unreadLines({ unknownColumns, otherSheets }: ProcedureImport, language: Language): readonly string[] {
  return [
    ...(otherSheets.length === 0 ? [] : [summaryText('otherSheets', language, { sheets: named(otherSheets) })]),
    ...(unknownColumns.length === 0 ? [] : [summaryText('unread', language, { columns: named(unknownColumns) })]),
  ]
}

function named(names: readonly string[]): string {
  return names.map(harmless).join(', ')
}
