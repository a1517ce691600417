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
  const ends = mishaps.map((mishap) => ({ mishap, before: `${mishap} `, behind: ` ${mishap}` }))
  return (phrase) => {
    const turned = [phrase]
    for (const { mishap, before, behind } of ends) {
      if (phrase.startsWith(before)) turned.push(phrase.slice(before.length) + behind)
      if (phrase.endsWith(behind)) turned.push(`${mishap} ${phrase.slice(0, -behind.length)}`)
    }
    return turned
  }
}
