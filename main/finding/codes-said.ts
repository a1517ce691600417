import type { Findable } from './findable.ts'
import type { AskedWord } from './hear-question.ts'
import type { PhraseMatch } from './phrase-tree.ts'

/** Figures of the shortest code; years and sums of money are shorter or name nothing. */
const fewestFigures = 5

/**
 * The procedures whose codes a question says, by their places.
 *
 * Looked through only for a question with figures as long as a code's: keeping ten thousand codes among the names took
 * a tenth of the time to be ready.
 */
export function codesSaid(words: readonly AskedWord[], procedures: readonly Findable[]): PhraseMatch<number>[] {
  return words.flatMap(({ sound: { plain } }, from) => {
    if (plain.length < fewestFigures || !/^\d+$/.test(plain)) return []
    return procedures.flatMap(({ code }, value) =>
      code.replaceAll(/\D/g, '') === plain ? [{ value, from, to: from + 1, length: 1 }] : [],
    )
  })
}
