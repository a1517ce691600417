import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** The words of a phrase of the knowledge; `<kin>` and the like stand for a kind of word and are kept as they are. */
export function phraseSounds(phrase: string, read: ReadWords): readonly Sound[] {
  if (!phrase.includes('<')) return read(phrase).flat()
  return phrase
    .split(/(<[a-z]+>)/)
    .flatMap((part) => (part.startsWith('<') ? [{ plain: part, marked: null }] : read(part).flat()))
}

/**
 * Prepares saying phrases the other way round: one that begins or ends with a mishap is also said so ("mất sổ đỏ", "sổ
 * đỏ mất"). Gives the phrase itself first.
 */
export function createTurns(mishaps: readonly string[]): (phrase: string) => readonly string[] {
  const known = new Set(mishaps)
  const longest = Math.max(0, ...mishaps.map((mishap) => mishap.split(' ').length))
  return (phrase) => {
    const words = phrase.split(' ')
    const turned = [phrase]
    for (let length = 1; length <= longest && length < words.length; length += 1) {
      const [first, last] = [words.slice(0, length).join(' '), words.slice(-length).join(' ')]
      if (known.has(first)) turned.push(`${words.slice(length).join(' ')} ${first}`)
      if (known.has(last)) turned.push(`${last} ${words.slice(0, -length).join(' ')}`)
    }
    return turned
  }
}
