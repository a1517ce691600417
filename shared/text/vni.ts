import { type Composed, composeBar, composeQuality, composeTone } from './compose.ts'
import { composeKey } from './compose-key.ts'
import type { Edit } from './edit.ts'
import type { Tone } from './letter.ts'
import type { TonePlace } from './syllable.ts'

const tones: Readonly<Record<string, Tone>> = {
  '0': 'level',
  '1': 'acute',
  '2': 'grave',
  '3': 'hook',
  '4': 'tilde',
  '5': 'dot',
}

/** One key of VNI: 1–5 set the tone, 0 clears it, 6 is the roof, 7 the horn, 8 the breve, 9 makes đ; twice undoes. */
export function typeVni(edit: Edit, key: string, place: TonePlace = 'old'): Edit {
  return composeKey(edit, key, place, compose)
}

function compose(word: string, key: string, place: TonePlace): Composed {
  if (word === '') return { kind: 'none' }
  const tone = tones[key]
  if (tone !== undefined) return composeTone(word, tone, place)
  if (key === '6') return composeQuality(word, 'roof', 'aeo', place)
  if (key === '7') return composeQuality(word, 'horn', 'uo', place)
  if (key === '8') return composeQuality(word, 'breve', 'a', place)
  if (key === '9') return composeBar(word, place)
  return { kind: 'none' }
}
