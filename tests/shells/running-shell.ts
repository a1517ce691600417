import type { Page } from 'playwright-core'

/** A shell that runs the built program, as a test sees it. */
export interface RunningShell {
  /** The page that a visitor touches now. */
  page(): Promise<Page>
  /** What the program wrote to its log so far. */
  log(): string
  /** Asks it to end and hands back its exit code. */
  close(): Promise<number | null>
}

/** Waits until `found` hands back something; the pause is a poll's rhythm, not a guess at how long something takes. */
export async function poll<Value>(
  what: string,
  found: () => Value | null | Promise<Value | null>,
  patienceMs = 30_000,
): Promise<Value> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    const value = await found()
    if (value !== null) return value
    if (performance.now() > giveUpAt) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
