import { fold } from '../../shared/text/fold.ts'
import { generalForm } from '../catalogue/compose-procedures.ts'
import type { Entry, Facts } from '../catalogue/resource-schemas.ts'

/**
 * What the product adds to a procedure that nobody has described yet: its official words, the general application form,
 * and a part for each paper, as far as the paper's name tells what it is. A person looks at all of it in the review.
 *
 * English repeats the Vietnamese: a translation that nobody has read would be worse than none.
 */
export function defaultEntry(facts: Facts): Entry {
  const plain = facts.nameVi.replace(/^Thủ tục\s+/iu, '')
  const name = `${plain.charAt(0).toLocaleUpperCase('vi')}${plain.slice(1)}`
  const taken = new Set<string>()
  return {
    code: facts.code,
    nameEn: facts.nameVi,
    plainName: { vi: name, en: name },
    form: generalForm,
    parts: facts.documents.map(({ nameVi }) => partOf(nameVi, taken)),
  }
}

/** The part of one more paper, beside those that are described already. */
export function describePaper(nameVi: string, beside: Entry['parts']): Entry['parts'][number] {
  return partOf(nameVi, new Set(beside.map(({ id }) => id)))
}

function partOf(document: string, taken: Set<string>): Entry['parts'][number] {
  const folded = fold(document)
  const kind = /^(to khai|don |mau |phieu yeu cau|giay de nghi)/.test(folded)
    ? 'form'
    : /xuat trinh|^(can cuoc|cccd|ho chieu|the can cuoc)/.test(folded)
      ? 'present'
      : 'paper'
  const condition = /\(\s*((?:nếu|đối với|trường hợp)[^)]*)\)/iu.exec(document)?.[1]
  const text =
    condition === undefined ? undefined : `${condition.charAt(0).toLocaleUpperCase('vi')}${condition.slice(1)}`
  return {
    id: freeId(folded, taken),
    document,
    name: { vi: document, en: document },
    kind,
    required: text === undefined,
    ...(text === undefined ? {} : { condition: { vi: text, en: text } }),
    picture: kind === 'form' ? 'form' : kind === 'present' ? 'id-card' : 'paper',
  }
}

function freeId(folded: string, taken: Set<string>): string {
  const words = folded.split(' ').filter((word) => /^[a-z][a-z0-9]*$/.test(word))
  const base = words.slice(0, 5).join('-').slice(0, 40) || 'paper'
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}
