import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import type { Trap, TrapKind } from '../../../shared/procedure/trap.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'

/**
 * What the reviewer should look at twice, by the mistakes that published procedures are known for. `uncalled` are papers
 * that its form asks for and that are none of it any more (`../called-papers.ts`).
 */
export function trapsOf(facts: Facts, entry: Entry, uncalled: readonly string[] = []): readonly Trap[] {
  const words = fold([facts.notes, facts.feeNote].join(' '))
  const traps: Trap[] = []
  const flag = (field: ReviewFieldName, kind: TrapKind, params: Trap['params'] = {}) =>
    traps.push({ field, kind, params })

  if (facts.feeVnd === 0 && /hdnd|dia phuong|tinh quy dinh|theo quy dinh/.test(words)) {
    flag('fee', 'feeSetByProvince')
  }
  if (/feevnd la \d+ o nguon/.test(words)) flag('fee', 'feeDiffersAtSource')
  const noted = [...facts.feeNote.matchAll(/(\d{1,3}(?:\.\d{3})+|\d{4,})\s*(?:đ|đồng|vnđ)/giu)].map(([, sum = '']) =>
    Number(sum.replaceAll('.', '')),
  )
  if (facts.feeVnd !== null && facts.feeVnd > 0 && noted.length > 0 && !noted.includes(facts.feeVnd)) {
    const thousandfold = noted.some((sum) => sum === Number(facts.feeVnd) * 1000 || sum * 1000 === facts.feeVnd)
    flag('fee', thousandfold ? 'feeThousandfold' : 'feeDiffersFromNote')
  }
  if (/don vi thoi gian|mat don vi|khong ro don vi/.test(words)) {
    flag('time', 'unitLost')
  }
  const days = [...facts.notes.matchAll(/((?:\d{1,3}\s*[/–]\s*)*\d{1,3})\s*ngày/giu)].flatMap(([, counts = '']) =>
    counts.split(/[/–]/).map(Number),
  )
  if (days.some((count) => count !== facts.days)) {
    flag('time', 'daysDiffer', { noted: [...new Set(days)].join(', '), days: String(facts.days) })
  }
  if (facts.days === 0) flag('time', 'noDays')
  if (facts.departmentVi !== facts.departmentNowVi) {
    flag('department', 'departmentMoved', { before: facts.departmentVi, now: facts.departmentNowVi })
  }
  if (!facts.codeVerified) flag('name', 'codeNotFound')
  for (const field of facts.fromMemory) flag(fieldOfMemory(field), 'fromMemory', { field })
  const alternatives = facts.documents.filter(({ nameVi }) => /(^|[\s(])(hoặc|trường hợp)\s/iu.test(nameVi))
  if (alternatives.length > 0) {
    flag('documents', 'alternatives', { papers: String(alternatives.length) })
  }
  for (const paper of uncalled) flag('documents', 'formAsksUnlisted', { paper })
  if (entry.plainName.en === entry.plainName.vi) flag('plainName', 'englishIsVietnamese')
  return traps
}

function fieldOfMemory(name: string): ReviewFieldName {
  const fields: Readonly<Record<string, ReviewFieldName>> = {
    days: 'time',
    daysUnit: 'time',
    feeVnd: 'fee',
    feeNote: 'fee',
    documents: 'documents',
    level: 'level',
    departmentVi: 'department',
    departmentNowVi: 'department',
    fieldVi: 'field',
  }
  return fields[/^\w*/.exec(name)?.[0] ?? ''] ?? 'name'
}
