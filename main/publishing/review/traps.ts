import { fold } from '../../../shared/text/fold.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'
import type { ReviewFieldName } from './reviewed-fields.ts'

/** Something that is often wrong in published procedures and stands here too. It never blocks: a person decides. */
export interface Trap {
  readonly field: ReviewFieldName
  readonly why: string
}

/** What the reviewer should look at twice, by the mistakes that published procedures are known for. */
export function trapsOf(facts: Facts, entry: Entry): readonly Trap[] {
  const words = fold([facts.notes, facts.feeNote].join(' '))
  const traps: Trap[] = []
  const flag = (field: ReviewFieldName, why: string) => traps.push({ field, why })

  if (facts.feeVnd === 0 && /hdnd|dia phuong|tinh quy dinh|theo quy dinh/.test(words)) {
    flag('fee', 'the note says that the province sets the fee, but it stands as 0')
  }
  if (/feevnd la \d+ o nguon/.test(words)) flag('fee', 'the source names another sum')
  const noted = [...facts.feeNote.matchAll(/(\d{1,3}(?:\.\d{3})+|\d{4,})\s*(?:đ|đồng|vnđ)/giu)].map(([, sum = '']) =>
    Number(sum.replaceAll('.', '')),
  )
  if (facts.feeVnd !== null && facts.feeVnd > 0 && noted.length > 0 && !noted.includes(facts.feeVnd)) {
    const thousandfold = noted.some((sum) => sum === Number(facts.feeVnd) * 1000 || sum * 1000 === facts.feeVnd)
    flag('fee', thousandfold ? 'fee and note differ by a factor of 1000' : 'fee and note name different sums')
  }
  if (/don vi thoi gian|mat don vi|khong ro don vi/.test(words)) {
    flag('time', 'the unit of time was lost where this comes from')
  }
  const days = [...facts.notes.matchAll(/((?:\d{1,3}\s*[/–]\s*)*\d{1,3})\s*ngày/giu)].flatMap(([, counts = '']) =>
    counts.split(/[/–]/).map(Number),
  )
  if (days.some((count) => count !== facts.days)) {
    flag('time', `the notes speak of ${[...new Set(days)].join(', ')} days, the entry of ${facts.days}`)
  }
  if (facts.days === 0) flag('time', 'no days: is it really handed out the same day?')
  if (facts.departmentVi !== facts.departmentNowVi) {
    flag('department', `published for ${facts.departmentVi}; is ${facts.departmentNowVi} in charge now?`)
  }
  if (!facts.codeVerified) flag('name', 'nobody has found this code in the national list')
  for (const field of facts.fromMemory) flag(fieldOfMemory(field), `"${field}" was written down from memory`)
  const alternatives = facts.documents.filter(({ nameVi }) => /(^|[\s(])(hoặc|trường hợp)\s/iu.test(nameVi))
  if (alternatives.length > 0) {
    flag('documents', `${alternatives.length} of the papers mix alternatives: does everyone need all of them?`)
  }
  if (entry.plainName.en === entry.plainName.vi) flag('plainName', 'the English is a copy of the Vietnamese')
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
