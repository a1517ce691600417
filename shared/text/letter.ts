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

const tones = Object.entries(toneMarks) as [Tone, string][]
const qualities = Object.entries(qualityMarks) as [Quality, string][]

/** Takes one letter (composed or not) apart; `null` for anything that is no letter of Vietnamese or basic Latin. */
export function splitLetter(letter: string): Letter | null {
  const lower = letter.toLowerCase()
  const upper = lower !== letter
  if (lower === 'đ') return { base: 'd', quality: 'bar', tone: 'level', upper }
  const [base = '', ...marks] = lower.normalize('NFD')
  if (!/^[a-z]$/.test(base)) return null
  let tone: Tone = 'level'
  let quality: Quality = 'plain'
  for (const mark of marks) {
    const asTone = tones.find(([, sign]) => sign === mark)
    const asQuality = qualities.find(([, sign]) => sign === mark)
    if (asTone !== undefined) tone = asTone[0]
    else if (asQuality !== undefined) quality = asQuality[0]
    else return null
  }
  return { base, quality, tone, upper }
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
