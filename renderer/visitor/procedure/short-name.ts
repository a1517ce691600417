/** More words than this nobody reads on a card; the code says which procedure it is. */
const mostLetters = 120

/** An official name as a title: without "Thủ tục", and cut at a word where it lists every case of the law. */
export function shortName(name: string): string {
  const bare = name.replace(/^thủ tục:?\s+/iu, '').trim()
  const titled = bare.charAt(0).toUpperCase() + bare.slice(1)
  if (titled.length <= mostLetters) return titled
  return `${titled.slice(0, titled.lastIndexOf(' ', mostLetters)).replace(/[,;:.(\s]+$/u, '')} …`
}
