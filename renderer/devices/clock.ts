/** Time for the devices, handed in by the composition root so that tests decide what time it is. */
export interface Clock {
  /** Milliseconds on a clock that never jumps; only differences mean something. */
  now(): number
  /** Runs `task` once after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): () => void
}

/** The browser's own clock: `performance.now` and timers. */
export function createBrowserClock(window: Pick<Window, 'performance' | 'setTimeout' | 'clearTimeout'>): Clock {
  return {
    now: () => window.performance.now(),
    after(ms, task) {
      const timer = window.setTimeout(task, ms)
      return () => window.clearTimeout(timer)
    },
  }
}
