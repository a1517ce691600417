/** How soon a change is kept: what a person typed within it is all that a crash can take. */
const changeMs = 250
/** How soon a touch that changed nothing is told, so that the idle clock is right after a crash. */
const touchMs = 3000

/** Hands on what is to be kept, not too often, one call at a time, the newest last. */
export interface PageKeeper {
  /** Somebody touched the screen. */
  readonly touched: () => void
  /** Something that is kept has changed. */
  readonly changed: () => void
  /** Another screen has come: kept once it is painted. */
  readonly turned: () => void
  /** Something is handed to main, or what was is over: kept at once, before whatever comes next. */
  readonly moved: () => void
  /** Keeps what was to come, and nothing after it: a screen that breaks as it is shown takes the page away with it. */
  readonly stop: () => void
}

const nothing = () => undefined

export function createPageKeeper({
  keep,
  now,
  schedule,
  afterPaint,
  idleForMs,
}: {
  /** Keeps the page as it is now; resolves when main has it, or could not take it. */
  readonly keep: (idleForMs: number) => Promise<unknown>
  /** A clock in milliseconds that nobody sets. */
  readonly now: () => number
  readonly schedule: (task: () => void, ms: number) => () => void
  /** Runs a task once the next frame is painted, which may be never while nothing shows the page. */
  readonly afterPaint: (task: () => void) => () => void
  /** How long nobody had touched the screen when this page came. */
  readonly idleForMs: number
}): PageKeeper {
  let touchedAt = now() - idleForMs
  let due: { readonly at: number; readonly cancel: () => void } | null = null
  let isKeeping = false
  let isBehind = false
  let stopped = false
  let takeBack: () => void = nothing

  async function run(): Promise<void> {
    due?.cancel()
    due = null
    takeBack()
    if (isKeeping) {
      isBehind = true
      return
    }
    isKeeping = true
    await keep(Math.max(0, Math.round(now() - touchedAt)))
    isKeeping = false
    if (!isBehind) return
    isBehind = false
    await run()
  }

  function within(ms: number): void {
    const at = now() + ms
    if (stopped || (due !== null && due.at <= at)) return
    due?.cancel()
    due = { at, cancel: schedule(() => void run(), ms) }
  }

  return {
    touched() {
      touchedAt = now()
      within(touchMs)
    },
    changed: () => within(changeMs),
    turned: () => {
      within(changeMs)
      takeBack()
      if (!stopped) takeBack = afterPaint(() => void run())
    },
    moved: () => {
      if (!stopped) void run()
    },
    stop() {
      if (due !== null) void run()
      stopped = true
    },
  }
}
