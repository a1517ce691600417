/** A part of the program that the first screen does without. */
interface LaterPart<Part> {
  /** The part where it is there already, else null. */
  readonly now: () => Part | null
  /** Fetches it, once. Rejects where the installation is broken. */
  readonly fetch: () => Promise<Part>
}

const parts: LaterPart<unknown>[] = []

/** @param get imports the part's module */
export function laterPart<Part>(get: () => Promise<Part>): LaterPart<Part> {
  let there: Part | null = null
  let fetching: Promise<Part> | null = null
  const part: LaterPart<Part> = {
    now: () => there,
    fetch: () =>
      (fetching ??= get().then((got) => {
        there = got
        return got
      })),
  }
  parts.push(part)
  return part
}

/**
 * Fetches all parts, one after the other, so that a touch never waits for one.
 *
 * A part that cannot be fetched is passed over: whoever asks for it is told then, and asks in vain of nothing else.
 *
 * @param rest resolves when the page has nothing better to do
 */
export async function fetchLaterParts(rest: () => Promise<void>): Promise<void> {
  for (const part of parts) {
    await rest()
    await part.fetch().catch(() => undefined)
  }
}
