const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * What a word without marks may have been meant as, one slip of the finger away: two letters swapped, one left out,
 * one too many, or another one. May repeat itself.
 */
export function* oneSlipAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    if (behind.length > 1) yield `${before}${behind.charAt(1)}${behind.charAt(0)}${behind.slice(2)}`
    if (behind.length > 0) yield before + behind.slice(1)
    for (const letter of letters) {
      yield before + letter + behind
      if (behind.length > 0) yield before + letter + behind.slice(1)
    }
  }
}
