/**
 * Keystroke-level model: how long a person who makes no mistake takes, by counting what the hand does.
 *
 * Operators and seconds of Card, Moran & Newell, The Psychology of Human-Computer Interaction (1983), ch. 8. Fingers on
 * glass point as mice do in it; whoever types rarely has its slowest key. Older hands and eyes take about 1.6 times as
 * long (Jastrzembski & Charness 2007), which is not in these figures, nor is reading, nor the machine's own time.
 */
const seconds = {
  /** P: pointing at a target. */
  point: 1.1,
  /** BB: press and release. */
  press: 0.2,
  /** K of somebody who does not know the keyboard. */
  key: 1.2,
  /** M: deciding what to do next. Not before a key that only goes on to the next field. */
  decide: 1.35,
  /** Not of the model but our estimates, to be put right by watching people: card to the reader, sheet under the camera, name with a finger. */
  card: 3,
  sheet: 8,
  signature: 4,
} as const

/** What a journey asked of a person. */
export interface Effort {
  /** Touches of buttons and choices, and of the key that closes the keyboard. */
  taps: number
  /** Of the taps, those that only go on to the next field. */
  onward: number
  /** Keys and suggestions above them. */
  keys: number
  cards: number
  sheets: number
  signatures: number
}

export function noEffort(): Effort {
  return { taps: 0, onward: 0, keys: 0, cards: 0, sheets: 0, signatures: 0 }
}

/** Modelled seconds. */
export function secondsOf(effort: Effort): number {
  const { taps, onward, keys, cards, sheets, signatures } = effort
  const hand = taps * (seconds.point + seconds.press) + keys * seconds.key
  const mind = (taps - onward) * seconds.decide
  return hand + mind + cards * seconds.card + sheets * seconds.sheet + signatures * seconds.signature
}
