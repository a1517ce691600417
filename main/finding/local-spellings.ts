/** Endings and beginnings that are one sound to many people here, or where they come from; each way round. */
const alike: readonly (readonly [heard: RegExp, written: string])[] = [
  [/(?<!n)n$/, 'ng'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
  [/c$/, 't'],
  [/^x/, 's'],
  [/^s/, 'x'],
  [/^ch/, 'tr'],
  [/^tr/, 'ch'],
  [/^l/, 'n'],
  [/^n(?!g|h)/, 'l'],
]

/** Other spellings, without marks, of what sounds like this word: `chun` may be `chung`, `truyen` may be `chuyen`. */
export function localSpellings(plain: string): readonly string[] {
  return alike.flatMap(([heard, written]) => (heard.test(plain) ? [plain.replace(heard, written)] : []))
}

/**
 * Words of one piece of a question as they were meant: one that stands in no known pair with its neighbours, but does
 * so in another spelling of the same sound, is that other word ("lươn hưu", "đăn ký").
 *
 * The pair decides, because most syllables are words: "lươn" is an eel. Gives the new words by their place; those that
 * `isFixed` stay as they are; `mayBe` says whether a word may be that other one.
 */
export function respelled(
  words: readonly string[],
  isPair: (first: string, second: string) => boolean,
  isFixed: (at: number) => boolean,
  mayBe: (at: number, other: string) => boolean = () => true,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const wordAt = (at: number) => found.get(at) ?? words[at]
  const isPaired = (at: number, word: string) => {
    const [before, after] = [wordAt(at - 1), wordAt(at + 1)]
    return (before !== undefined && isPair(before, word)) || (after !== undefined && isPair(word, after))
  }
  for (const [at, word] of words.entries()) {
    if (isFixed(at) || isPaired(at, word)) continue
    const meant = localSpellings(word).find((other) => isPaired(at, other) && mayBe(at, other))
    if (meant !== undefined) found.set(at, meant)
  }
  return found
}
