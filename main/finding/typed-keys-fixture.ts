/** Keys for what stands beside a letter, in the order in which people press them: quality first, tone at the word's end. */
const keys = {
  telex: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j', '\u0306': 'w', '\u031B': 'w' },
  vni: {
    '\u0301': '1',
    '\u0300': '2',
    '\u0309': '3',
    '\u0303': '4',
    '\u0323': '5',
    '\u0302': '6',
    '\u0306': '8',
    '\u031B': '7',
  },
} as const
const tones = '\u0300\u0301\u0303\u0309\u0323'

/** The raw keys of a text, as they stand in a field whose Vietnamese input is off. */
export function typeKeys(text: string, method: keyof typeof keys): string {
  const of: Readonly<Record<string, string>> = keys[method]
  return text
    .normalize('NFC')
    .split(' ')
    .map((word) => {
      let letters = ''
      let tone = ''
      for (const character of word.normalize('NFD').replace(/[đĐ]/g, method === 'telex' ? 'dd' : 'd9')) {
        if (tones.includes(character)) tone = of[character] ?? ''
        else if (character === '\u0302' && method === 'telex') letters += letters.at(-1) ?? ''
        else letters += of[character] ?? character
      }
      return letters + tone
    })
    .join(' ')
}
