/** The five marks of tone; `level` is the bare syllable (thanh ngang). */
export type Tone = 'level' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot'

/** What changes the sound of a letter itself: the roof of â, the breve of ă, the horn of ơ, the bar of đ. */
export type Quality = 'plain' | 'roof' | 'breve' | 'horn' | 'bar'

export interface Letter {
  /** Lower case, without any mark. */
  readonly base: string
  readonly quality: Quality
  readonly tone: Tone
  readonly upper: boolean
}

const toneMarks: Record<Tone, string> = {
  level: '',
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
}
const qualityMarks: Record<Exclude<Quality, 'bar'>, string> = {
  plain: '',
  roof: '\u0302',
  breve: '\u0306',
  horn: '\u031b',
}

/** The letter as one composed character (NFC). */
export function joinLetter(letter: Letter): string {
  const bare = letter.quality === 'bar' ? 'đ' : letter.base + qualityMarks[letter.quality]
  const whole = (bare + toneMarks[letter.tone]).normalize('NFC')
  return letter.upper ? whole.toUpperCase() : whole
}

export function isVowel(letter: Letter): boolean {
  return 'aeiouy'.includes(letter.base)
}

/** Every letter by its composed character: a table, because each key takes a whole word apart. */
const known: ReadonlyMap<string, Letter> = new Map(
  [...vowels(), ...consonants()]
    .flatMap((letter) => [letter, { ...letter, upper: true }])
    .map((letter) => [joinLetter(letter), letter]),
)

function consonants(): readonly Letter[] {
  const plain = Array.from('bcdfghjklmnpqrstvwxz', (base) => ({ base, quality: 'plain' }) as const)
  return [...plain, { base: 'd', quality: 'bar' } as const].map((letter) => ({
    ...letter,
    tone: 'level',
    upper: false,
  }))
}

function vowels(): readonly Letter[] {
  const letters = { plain: 'aeiouy', roof: 'aeo', breve: 'a', horn: 'ou' } as const
  return (Object.keys(letters) as (keyof typeof letters)[]).flatMap((quality) =>
    Array.from(letters[quality]).flatMap((base) =>
      (Object.keys(toneMarks) as Tone[]).map((tone) => ({ base, quality, tone, upper: false })),
    ),
  )
}

/** Takes one letter (composed or not) apart; `null` for anything that is no letter of Vietnamese or basic Latin. */
export function splitLetter(letter: string): Letter | null {
  return known.get(letter) ?? known.get(letter.normalize('NFC')) ?? null
}
