import { elsewhere } from '../place/address-text.ts'
import { communeName } from '../place/commune-name.ts'
import { readCardAddress } from '../place/read-card-address.ts'
import type { Address, Answers } from './answer.ts'
import { readAddress } from './read-address.ts'

/** An address that was given once in this visit, and what to call it. */
export interface KnownAddress {
  readonly address: Address
  /** On one line, without the province that all of them share. */
  readonly line: string
}

/**
 * Whole addresses of this dossier, the last given first, then the card's, each once, at most `limit`.
 *
 * Families live together: the mother's address is mostly the child's, and nobody should type it twice. It is offered,
 * never filled in, because it is the person's word that stands on the form.
 */
export function knownAddresses(answers: Answers, cardAddress: string, limit: number): readonly KnownAddress[] {
  const given = Object.values(answers)
    .flatMap((answer) => (isItems(answer) ? answer.flatMap((item) => Object.values(item)) : [answer]))
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

function isItems(answer: Answers[string]): answer is Extract<Answers[string], readonly Record<string, unknown>[]> {
  return Array.isArray(answer) && answer.every((item) => typeof item === 'object')
}
