import { assertNever } from '../../shared/assert-never.ts'
import type { RecordAbout, RecordedAction } from '../../shared/procedure/recorded-action.ts'
import type { RecordEntry } from './office-record.ts'

const imports: readonly RecordedAction[] = ['imported', 'formImported', 'nationalImported']
const publishing: readonly RecordedAction[] = ['published', 'rolledBack', 'retired', 'restored']

/**
 * Whether an entry is of what the record is asked for. What was done to a procedure begins with its code; what was taken
 * in begins with the name of a file, which may look like one.
 */
export function isAbout({ action, subject }: RecordEntry, about: RecordAbout): boolean {
  switch (about.kind) {
    case 'all':
      return true
    case 'imports':
      return imports.includes(action)
    case 'publishing':
      return publishing.includes(action)
    case 'procedure':
      return !imports.includes(action) && (subject === about.code || subject.startsWith(`${about.code} `))
    default:
      return assertNever(about)
  }
}
