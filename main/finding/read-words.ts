import { type Sound, soundOf } from './sound.ts'
import { wordSegments } from './word-segments.ts'

/** Words of a text as sounds, after dialect, abbreviations and foreign words were read as what they stand for. */
export type ReadWords = (text: string) => readonly (readonly Sound[])[]

interface Rewriting {
  readonly from: readonly Sound[]
  readonly to: readonly Sound[]
}

/**
 * Reads names, phrases and questions alike, so that both sides of a comparison are rewritten the same way.
 *
 * A word typed without marks is only rewritten where that can't be another word: `dkkd` has no vowel, `lanh` may be
 * "lành" as well as "lãnh".
 */
export function createWordReader(rewritten: Readonly<Record<string, string>>): ReadWords {
  const byFirst = new Map<string, Rewriting[]>()
  for (const [from, to] of Object.entries(rewritten)) {
    const rewriting = { from: soundsOf(from), to: soundsOf(to) }
    const first = rewriting.from[0]?.plain
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rewriting])
  }
  const longestFirst = [...byFirst].map(([first, all]) => {
    return [first, all.toSorted((a, b) => b.from.length - a.from.length)] as const
  })
  const rewritings = new Map(longestFirst)
  return (text) =>
    wordSegments(text).map((piece) => {
      const sounds = piece.map(soundOf)
      const read: Sound[] = []
      for (let at = 0; at < sounds.length; ) {
        const found = rewritings.get(sounds[at]?.plain ?? '')?.find(({ from }) => standsAt(sounds, at, from))
        if (found === undefined) read.push(sounds[at] as Sound)
        else read.push(...found.to)
        at += found?.from.length ?? 1
      }
      return read
    })
}

function soundsOf(text: string): Sound[] {
  return wordSegments(text).flat().map(soundOf)
}

function standsAt(sounds: readonly Sound[], at: number, wanted: readonly Sound[]): boolean {
  return wanted.every((sound, offset) => {
    const heard = sounds[at + offset]
    if (heard?.plain !== sound.plain) return false
    return heard.marked === sound.marked || (heard.marked === null && !/[aeiou]/.test(sound.plain))
  })
}
