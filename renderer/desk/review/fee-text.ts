/**
 * A fee while an officer edits it, as the text that `review.set` takes: digits, or `null` where the province sets it.
 * Empty means that no sum is typed yet, which is neither: 0 would tell everyone that it is free.
 */
export function typedFee(sum: number | null): string {
  return sum === null ? '' : String(sum)
}

export function feeKind(text: string): 'province' | 'sum' {
  return text === 'null' ? 'province' : 'sum'
}

/** The sum of the text in đồng; null while none is typed and where the province sets it. */
export function sumOfFee(text: string): number | null {
  return text === '' || feeKind(text) === 'province' ? null : Number(text)
}
