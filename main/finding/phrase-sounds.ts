import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** The words of a phrase of the knowledge; `<kin>` and the like stand for a kind of word and are kept as they are. */
export function phraseSounds(phrase: string, read: ReadWords): readonly Sound[] {
  return phrase
    .split(/(<[a-z]+>)/)
    .flatMap((part) => (part.startsWith('<') ? [{ plain: part, marked: null }] : read(part).flat()))
}

/** A phrase and, where it begins or ends with a mishap, the same the other way round ("mất sổ đỏ", "sổ đỏ mất"). */
export function withTurns(phrase: string, mishaps: readonly string[]): readonly string[] {
  const turns = mishaps.flatMap((mishap) => {
    if (phrase.startsWith(`${mishap} `)) return [`${phrase.slice(mishap.length + 1)} ${mishap}`]
    return phrase.endsWith(` ${mishap}`) ? [`${mishap} ${phrase.slice(0, -mishap.length - 1)}`] : []
  })
  return [phrase, ...turns]
}
