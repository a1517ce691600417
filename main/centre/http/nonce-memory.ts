/** Remembers which signed requests were let in, for as long as one of them could be sent again. */
export interface NonceMemory {
  /** Whether it was let in before. */
  has(nonce: string): boolean
  remember(nonce: string): void
}

/**
 * Two generations, each as long as a signature can be valid: an entry is kept at least that long and at most twice, and
 * forgetting costs nothing. Memory is bounded by what kiosks may send in that time, because only signed requests within
 * their rate get here.
 *
 * @param keepMs how long one signature can be valid
 */
export function createNonceMemory(keepMs: number, now: () => Date): NonceMemory {
  let current = new Set<string>()
  let before = new Set<string>()
  let since = now().getTime()

  function turn(): void {
    const passed = now().getTime() - since
    if (passed >= keepMs) {
      before = passed >= 2 * keepMs ? new Set() : current
      current = new Set()
      since = now().getTime()
    }
  }
  return {
    has(nonce) {
      turn()
      return current.has(nonce) || before.has(nonce)
    },
    remember(nonce) {
      turn()
      current.add(nonce)
    },
  }
}
