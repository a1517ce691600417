import { fold, foldLoosely } from '../../shared/text/fold.ts'
import { foldTypedKeys } from '../../shared/text/fold-typed-keys.ts'

/** Folded words of a text, spelt so that what sounds the same is the same. */
export function searchWords(text: string): readonly string[] {
  return foldLoosely(text)
    .split(' ')
    .filter((word) => word !== '')
}

/**
 * The words of a question that mean something, as they are indexed.
 *
 * Words like "tôi muốn" go. A word typed without marks goes only when no indexed word reads like it: `the` may be
 * "thế" or "thẻ". A word that is not known but is once its raw Telex or VNI keys are read, is taken as that. When
 * nothing would be left, everything stays.
 */
export function meaningfulWords(
  query: string,
  dropped: ReadonlySet<string>,
  isIndexed: (word: string) => boolean,
): readonly string[] {
  const droppedFolded = new Set([...dropped].map(foldLoosely))
  const written = query
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => fold(word) !== '')
  const kept = written.flatMap((word) => {
    const folded = foldLoosely(word)
    const marked = fold(word) !== word
    if (marked ? dropped.has(word) : droppedFolded.has(folded) && (dropped.has(word) || !isIndexed(folded))) return []
    return [knownReading(word, isIndexed)]
  })
  return kept.length > 0 ? kept : written.map((word) => knownReading(word, isIndexed))
}

function knownReading(word: string, isIndexed: (word: string) => boolean): string {
  const folded = foldLoosely(word)
  if (isIndexed(folded)) return folded
  const decoded = foldTypedKeys(fold(word))
  if (decoded === null) return folded
  const reading = foldLoosely(decoded)
  return isIndexed(reading) ? reading : folded
}
