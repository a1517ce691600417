import type { Effects } from '../effects.ts'
import { createCrashBudget } from '../shell/crash-budget.ts'
import { launchChromium } from './chromium-launcher.ts'
import type { LoopbackServer } from './server.ts'

/** A browser that crashes more often than this in an hour is broken, not unlucky. */
const crashesPerHour = 5

/** Keeps Chromium on the display until a person closes it or the program is asked to end; a crash starts it again. */
export async function showInChromium({
  program,
  server,
  effects,
  asRoot,
  asked,
  say,
}: {
  readonly program: string
  readonly server: Pick<LoopbackServer, 'issueEntryUrl'>
  readonly effects: Pick<Effects, 'now' | 'log'>
  readonly asRoot: boolean
  /** Aborted when the program is asked to end. */
  readonly asked: AbortSignal
  readonly say: (line: string) => void
}): Promise<void> {
  const budget = createCrashBudget({ perHour: crashesPerHour })
  do {
    const chromium = await launchChromium({ program, url: server.issueEntryUrl('once'), asRoot })
    asked.addEventListener('abort', chromium.stop, { once: true })
    // Asked while it was being started: that event is over and will not come again.
    if (asked.aborted) chromium.stop()
    if ((await chromium.ended) === 'closed') return
    effects.log({ event: 'screen.lost', what: 'chromium' })
  } while (!asked.aborted && budget.spend(effects.now()))
  if (!asked.aborted) say('Chromium crashed too often. Is the display usable?')
}
