/**
 * What raw Telex or VNI keys would fold to, for text from a keyboard whose Vietnamese input was off.
 *
 * Takes one folded word and hands back its other reading, or null when the word has none: `ddaats` → `dat`,
 * `d9at61` → `dat`. Marks are dropped anyway, so no full decoder is needed; the caller decides which reading is known.
 */
export function foldTypedKeys(word: string): string | null {
  const vni = /^[a-z]+\d[a-z\d]*$/.test(word) ? word.replace(/\d/g, '') : null
  if (vni !== null) return vni
  if (!/^[a-z]+$/.test(word)) return null
  const telex = word
    .replace(/^dd/, 'd')
    .replace(/([aeo])([a-z]*)\1/, '$1$2')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]*$)/, '')
    .replace(/d(?=[a-z]*$)(?<=^d[a-z]+d)/, '')
  return telex === word || telex === '' ? null : telex
}
