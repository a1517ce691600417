import type { Translation } from '../translation.ts'
import type { importSummary as vi } from '../vi/import-summary.ts'

export const importSummary = {
  unread: 'Columns that are not read: {{columns}}',
  otherSheets: 'Only one sheet is read; these are not: {{sheets}}',
  counts: '{{rows}} procedures: {{fresh}} new, {{changed}} changed, {{same}} as they are.',
  fresh: 'New ({{count}}):',
  changed: 'Changed ({{count}}), from what stands here → to what the file says:',
  retired: 'Retired, and retired they stay until somebody restores them ({{count}}):',
  gone: 'Gone: not in this whole list; marked, and kept until somebody retires them ({{count}}):',
  othersStay:
    '{{count}} others are not in this file and stay as they are. If this file is the whole list, say --whole to mark them as gone.',
  notTaken: 'Nothing was taken over yet. To do so: the same with --take',
  changedSince:
    'Nothing was taken over: somebody has changed the catalogue meanwhile. Run this again to see what the file would change now.',
  taken: 'Taken over into the working copy. Nobody sees it before it is reviewed and published.',
  othersLeft: '{{count}} others were left as they are.',
  othersMarked:
    '{{count}} that this file does not name are marked as gone and shown as before until somebody retires them.',
  empty: '(empty)',
  paperAdded: 'new "{{paper}}"',
  paperGone: 'gone "{{paper}}"',
  paperChanged: '"{{paper}}": {{before}} → {{after}}',
  paperRenamed: 'the form, which asks for "{{was}}", goes on asking for it as "{{now}}"',
  paperDropped:
    'the form goes on asking for "{{paper}}", which the file has no more: keep it among the papers, or take the question out of the form',
  paperOrder: 'in another order',
  original: '{{copies}} original',
  copy: '{{copies}} copy',
} as const satisfies Translation<typeof vi>
