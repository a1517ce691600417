import { type Sound, soundOf } from './sound.ts'
import { pause, wordsAndPauses } from './word-segments.ts'

/** Words of a text as sounds, after dialect, abbreviations and foreign words were read as what they stand for. */
export type ReadWords = (text: string) => readonly (readonly Sound[])[]

interface Rewriting {
  readonly from: readonly Sound[]
  readonly to: readonly Sound[]
}

interface Chunk {
  readonly items: readonly (Sound | typeof pause)[]
  /** Some rewriting begins with one of its words. */
  readonly mayBegin: boolean
}

/** What stood between two spaces, and how it is read. */
export type RememberedChunks = Map<string, Chunk>

/**
 * Reads names, phrases and questions alike, so that both sides of a comparison are rewritten the same way.
 *
 * A word typed without marks is only rewritten where that can't be another word: `dkkd` has no vowel, `lanh` may be
 * "lành" as well as "lãnh".
 *
 * With `remembered`, what stands between two spaces is worked out once: ten thousand names repeat a few thousand
 * syllables. Questions are read without: what is asked for may be somebody's name.
 */
export function createWordReader(
  rewritten: Readonly<Record<string, string>>,
  remembered: RememberedChunks | null = null,
): ReadWords {
  const byFirst = new Map<string, Rewriting[]>()
  for (const [from, to] of Object.entries(rewritten)) {
    const rewriting = { from: wordsIn(from), to: wordsIn(to) }
    const first = rewriting.from[0]?.plain
    if (first === undefined) continue
    const others = byFirst.get(first)
    if (others === undefined) byFirst.set(first, [rewriting])
    else others.push(rewriting)
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.from.length - a.from.length)

  const chunkOf = (text: string): Chunk => {
    const known = remembered?.get(text)
    if (known !== undefined) return known
    const items = soundsIn(text)
    const chunk = { items, mayBegin: items.some((item) => item !== pause && byFirst.has(item.plain)) }
    remembered?.set(text, chunk)
    return chunk
  }

  const rewrittenIn = (sounds: readonly Sound[]): readonly Sound[] => {
    let read: Sound[] | null = null
    for (let at = 0; at < sounds.length; ) {
      const sound = sounds[at] as Sound
      const candidates = byFirst.get(sound.plain)
      const found = candidates === undefined ? undefined : candidates.find(({ from }) => standsAt(sounds, at, from))
      // Most names have nothing to rewrite and are kept as they are.
      if (found !== undefined) read = [...(read ?? sounds.slice(0, at)), ...found.to]
      else read?.push(sound)
      at += found?.from.length ?? 1
    }
    return read ?? sounds
  }

  return (text) => {
    const pieces: (readonly Sound[])[] = []
    let piece: Sound[] = []
    let mayBegin = false
    const close = (): void => {
      if (piece.length > 0) pieces.push(mayBegin ? rewrittenIn(piece) : piece)
      piece = []
      mayBegin = false
    }
    for (const chunk of text.split(' ').map(chunkOf)) {
      // Of a chunk that a pause parts, both pieces are looked through.
      mayBegin ||= chunk.mayBegin
      for (const item of chunk.items) {
        if (item !== pause) piece.push(item)
        else {
          close()
          mayBegin = chunk.mayBegin
        }
      }
    }
    close()
    return pieces
  }
}

function soundsIn(text: string): Chunk['items'] {
  return wordsAndPauses(text).map((item) => (item === pause ? pause : soundOf(item)))
}

function wordsIn(text: string): readonly Sound[] {
  return soundsIn(text).filter((item) => item !== pause)
}

function standsAt(sounds: readonly Sound[], at: number, wanted: readonly Sound[]): boolean {
  return wanted.every((sound, offset) => {
    const heard = sounds[at + offset]
    if (heard?.plain !== sound.plain) return false
    return heard.marked === sound.marked || (heard.marked === null && !/[aeiou]/.test(sound.plain))
  })
}
