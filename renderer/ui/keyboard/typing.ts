import type { TonePlace } from '../../../shared/text/syllable.ts'

/** How letters are typed: `telex` and `vni` compose ("aa", "a6" are â), `plain` writes what was touched. */
export type TypingMethod = 'telex' | 'vni' | 'plain'

/** How the office wants Vietnamese to be typed. */
export interface Typing {
  readonly method: TypingMethod
  readonly tonePlace: TonePlace
}
