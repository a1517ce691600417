import { closestWord } from '../shared/text/closest-word.ts'

/** What to say of the first word that is none of the known options, or null: a mistyped one must not pass in silence. */
export function optionFault(words: readonly string[], known: readonly string[]): string | null {
  const strange = words.find((word) => !known.includes(word))
  if (strange === undefined) return null
  const near = closestWord(strange, known)
  return `"${strange}" is not known here. ${near === null ? `There are: ${known.join(', ')}` : `Did you mean ${near}?`}`
}
