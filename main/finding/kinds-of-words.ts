import type { Knowledge } from './knowledge.ts'
import type { KindOfWords } from './phrase-tree.ts'
import type { ReadWords } from './read-words.ts'
import type { Sound } from './sound.ts'

/** From this age on a person carries an ID card of an adult (Law on Identification 26/2023, article 19). */
const adultCardAge = 14

/** Prepares telling of which kinds the words from a place on are. */
export function createKindsOf(
  { kin, numbers, kinds }: Knowledge['words'],
  read: ReadWords,
): (sounds: readonly Sound[], at: number) => readonly KindOfWords[] {
  const members = [
    ...kin.map((one) => ['<kin>', one] as const),
    ...numbers.flatMap((one) => [['<number>', one] as const, ['<many>', one] as const]),
    ...Object.entries(kinds).flatMap(([kind, all]) => all.map((one) => [`<${kind}>`, one] as const)),
  ].flatMap(([kind, one]) => read(one).map((words) => ({ kind, words })))
  const byFirst = Map.groupBy(members, ({ words }) => words[0]?.plain ?? '')
  return (sounds, at) => {
    const sound = sounds[at] as Sound
    if (/^\d{1,3}$/.test(sound.plain)) return kindsOfFigure(Number(sound.plain), sounds[at + 1])
    const found = (byFirst.get(sound.plain) ?? []).filter(({ words }) => standAt(sounds, at, words))
    return found.map(({ kind, words }) => ({ kind, length: words.length }))
  }
}

function kindsOfFigure(figure: number, next: Sound | undefined): readonly KindOfWords[] {
  const isChild = next?.plain === 'tuoi' && figure < adultCardAge
  return [...(isChild ? ['<child>'] : []), '<number>', ...(figure === 1 ? [] : ['<many>'])].map((kind) => ({
    kind,
    length: 1,
  }))
}

function standAt(sounds: readonly Sound[], from: number, words: readonly Sound[]): boolean {
  return words.every((word, at) => {
    const sound = sounds[from + at]
    return sound !== undefined && sameWord(word, sound)
  })
}

function sameWord(one: Sound, other: Sound): boolean {
  return one.plain === other.plain && (other.marked === null || one.marked === null || one.marked === other.marked)
}
