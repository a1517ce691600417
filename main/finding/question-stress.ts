import type { AskedWord } from './hear-question.ts'
import type { Knowledge } from './knowledge.ts'
import { type Sound, soundOf, writtenAs } from './sound.ts'
import type { SpokenOf } from './understand-question.ts'
import type { Weights } from './weights.ts'

/** How much what some words speak of is what the question is about: 1 for what is asked, less for what is only told. */
export type StressOf = (span: SpokenOf) => number

/**
 * Tells what is asked from what leads to it: in "mua nhà rồi, muốn chuyển khẩu" the house is told and the household
 * asked for, in "giấy độc thân để vay tiền" the loan is only why; to certify a copy of an ID card is about copies.
 *
 * `tells` says whether a span says enough to be what is asked.
 */
export function createStress(
  { words: { dones, purposes }, concepts }: Knowledge,
  weights: Weights,
): (words: readonly AskedWord[], spans: readonly SpokenOf[], tells: (span: SpokenOf) => boolean) => StressOf {
  const isDone = cueTest(dones)
  const isPurpose = cueTest(purposes)
  const governs = ({ concepts: meant }: SpokenOf) => meant.some((concept) => concepts[concept]?.governs === true)
  return (words, spans, tells) => {
    const telling = spans.filter((span) => span.isPhrase && tells(span))
    const done = words.findLastIndex(({ sound }, at) => isDone(sound) && telling.some((span) => startOf(span) > at))
    const purpose = words.findIndex(
      ({ sound }, at) => at > done && isPurpose(sound) && telling.some((span) => endOf(span) < at),
    )
    const governing = telling.filter(governs)
    return (span) => {
      const told = endOf(span) < done || (purpose !== -1 && startOf(span) > purpose)
      const governed = governing.length > 0 && !governs(span) && !governing.some((other) => overlap(span, other))
      return (told ? weights.told : 1) * (governed ? weights.governed : 1)
    }
  }
}

/** A cue is only believed as it is written in the knowledge: "de" may be many words. */
function cueTest(cues: readonly string[]): (sound: Sound) => boolean {
  const known = new Set(cues.map((cue) => writtenAs(soundOf(cue))))
  return (sound) => known.has(writtenAs(sound))
}

function startOf({ places }: SpokenOf): number {
  return places[0] ?? 0
}

function endOf({ places }: SpokenOf): number {
  return places.at(-1) ?? 0
}

function overlap(one: SpokenOf, other: SpokenOf): boolean {
  return one.places.some((place) => other.places.includes(place))
}
