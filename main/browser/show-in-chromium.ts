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
  /** Resolves when the program is asked to end. */
  readonly asked: Promise<void>
  readonly say: (line: string) => void
}): Promise<void> {
  const budget = createCrashBudget({ perHour: crashesPerHour })
  let ending = false
  do {
    const chromium = await launchChromium({ program, url: server.issueEntryUrl('once'), asRoot })
    void asked.then(() => {
      ending = true
      chromium.stop()
    })
    if ((await chromium.ended) === 'closed') return
    effects.log({ event: 'bug', where: 'chromium', name: 'crashed' })
  } while (!ending && budget.spend(effects.now()))
  if (!ending) say('Chromium crashed too often. Is the display usable?')
}
