import { elsewhere } from '../place/address-text.ts'
import { communeName } from '../place/commune-name.ts'
import { readCardAddress } from '../place/read-card-address.ts'
import type { Address, Answers, GroupItem } from './answer.ts'
import type { Form, PlainQuestion, Question } from './form.ts'
import { itemsOf } from './group-items.ts'
import { holds } from './holds.ts'
import { readAddress } from './read-address.ts'

/** An address that was given once in this visit, and what to call it. */
export interface KnownAddress {
  readonly address: Address
  /** On one line, without the province that all of them share. */
  readonly line: string
}

/** Whether what was given before may be meant by this question, and what it is answered with elsewhere. */
export function isLikelySame(question: PlainQuestion, answers: Answers, item?: GroupItem): boolean {
  if (question.type !== 'address' || question.likelySame === false) return false
  return question.likelySame === undefined || holds(question.likelySame, answers, item)
}

/**
 * Whole addresses of this dossier, the last given first, then the card's, each once, at most `limit`.
 *
 * Families live together: the mother's address is mostly the child's, and nobody should type it twice. It is offered,
 * never filled in, because it is the person's word that stands on the form. A hospital is nobody's home, and is not
 * among them.
 */
export function knownAddresses(
  form: Form,
  answers: Answers,
  cardAddress: string,
  limit: number,
): readonly KnownAddress[] {
  const given = Object.entries(answers)
    .flatMap(([id, answer]) => {
      const question = questionOf(form, id)
      if (question === undefined) return []
      if (question.type !== 'group') return isLikelySame(question, answers) ? [answer] : []
      return itemsOf(answers, id).flatMap((item) =>
        question.questions.flatMap((one) => (isLikelySame(one, answers, item) ? [item[one.id]] : [])),
      )
    })
    .map(readAddress)
    .toReversed()
  const lines = new Map<string, Address>()
  for (const address of [...given, readCardAddress(cardAddress)]) {
    if (address === null || address.detail.trim() === '') continue
    const unit = communeName(address.commune)
    if (unit === null && address.commune !== elsewhere) continue
    const line = unit === null ? address.detail.trim() : `${address.detail.trim()}, ${unit}`
    if (!lines.has(line)) lines.set(line, address)
  }
  return [...lines].slice(0, limit).map(([line, address]) => ({ line, address }))
}

function questionOf(form: Form, id: string): Question | undefined {
  return form.sections.flatMap(({ questions }) => questions).find((question) => question.id === id)
}
