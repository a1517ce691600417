/**
 * Lets a code pass once while it stays in view.
 *
 * @param forgetAfterMs how long a code must be out of view before it counts as shown again.
 */
export function createRepeatFilter(forgetAfterMs: number): (text: string, now: number) => boolean {
  const lastSeen = new Map<string, number>()
  return (text, now) => {
    for (const [code, seenAt] of lastSeen) if (now - seenAt > forgetAfterMs) lastSeen.delete(code)
    const isNew = !lastSeen.has(text)
    lastSeen.set(text, now)
    return isNew
  }
}
