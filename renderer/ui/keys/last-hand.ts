let onKeys = false

/** Keeps by what the person went last: the arrows of a pad or keyboard, or the glass. */
export function rememberHand(hand: 'keys' | 'glass'): void {
  onKeys = hand === 'keys'
}

/** Whether the person goes by keys. */
export function isOnKeys(): boolean {
  return onKeys
}
