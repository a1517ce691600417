import { mkdir, rm } from 'node:fs/promises'
import type { Effects } from '../effects.ts'
import { createCrashBudget } from '../shell/crash-budget.ts'
import { bugIn } from '../log/bug-in.ts'
import { type LaunchedChromium, launchChromium } from './chromium-launcher.ts'
import type { LoopbackServer } from './server.ts'

/** A browser that crashes more often than this in an hour is broken, not unlucky. */
const crashesPerHour = 5

/** A new browser that has not loaded its page by then will not: the old one goes all the same. */
const takeOverMs = 15_000

/** A page that is only reloaded is back by then; a visitor who looks at a dead one should not wait longer. */
const pageGoneMs = 250

/** Exactly one Chromium with the kiosk on the display, but for the moment in which one takes over from another. */
export interface ChromiumDisplay {
  /**
   * The visit is over: a new Chromium on a new profile takes over, and the old one goes with all that it held.
   *
   * Loading the page anew was rejected: its process stays, and in what it has freed whole forms lie for hours.
   */
  renew(): void
  /**
   * No page listens any more. Where Chromium still runs, the process of its page alone has died: nothing in Chromium
   * loads it again, so that a new one takes over, and its page goes on with the visit.
   */
  pageGone(): void
  /** Resolves when a person has closed it, when it crashes too often, and when the program is asked to end. */
  readonly ended: Promise<void>
}

/** Keeps Chromium on the display; a crash starts it again. */
export function showInChromium({
  program,
  profilesFolder,
  server,
  effects,
  asRoot,
  asked,
  say,
}: {
  readonly program: string
  /** Of this kiosk alone: what a killed program left in it is removed first. */
  readonly profilesFolder: string
  readonly server: Pick<LoopbackServer, 'issueEntryUrl' | 'nextPage' | 'hasPage'>
  readonly effects: Pick<Effects, 'now' | 'log' | 'schedule'>
  readonly asRoot: boolean
  /** Aborted when the program is asked to end. */
  readonly asked: AbortSignal
  readonly say: (line: string) => void
}): ChromiumDisplay {
  const budget = createCrashBudget({ perHour: crashesPerHour })
  const running = new Set<LaunchedChromium>()
  let current: LaunchedChromium | null = null
  let takingOver: Promise<void> | null = null

  async function open(): Promise<LaunchedChromium> {
    const chromium = await launchChromium({ program, profilesFolder, url: server.issueEntryUrl('once'), asRoot })
    running.add(chromium)
    current = chromium
    // Asked while it was being started: that event is over and will not come again.
    if (asked.aborted) chromium.stop()
    return chromium
  }

  /** Until no browser is left that ought to be there. */
  async function show(): Promise<void> {
    await rm(profilesFolder, { recursive: true, force: true })
    await mkdir(profilesFolder, { recursive: true, mode: 0o700 })
    await open()
    for (;;) {
      const watched: LaunchedChromium | null = current
      if (watched === null) return
      const how = await watched.ended
      running.delete(watched)
      if (asked.aborted) break
      // Another one has taken over meanwhile.
      if (watched !== current) continue
      if (how === 'closed') return
      if (!mayComeBack('chromium')) return
      await open()
    }
    await Promise.all([...running].map(({ ended }) => ended))
  }

  /** Notes a crash; false, and said, once there were too many. */
  function mayComeBack(lost: 'chromium' | 'page'): boolean {
    effects.log({ event: 'screen.lost', what: lost })
    if (budget.spend(effects.now())) return true
    say('Chromium crashed too often. Is the display usable?')
    return false
  }

  async function takeOver(): Promise<void> {
    const previous = current
    const loaded = server.nextPage()
    await open()
    const { promise: tooLate, resolve } = Promise.withResolvers<void>()
    const cancel = effects.schedule(resolve, takeOverMs)
    await Promise.race([loaded, tooLate])
    cancel()
    previous?.stop()
    // A page that has died meanwhile, or never came, is missed by nobody else.
    if (!server.hasPage()) pageGone()
  }

  function renew(): void {
    if (takingOver !== null || asked.aborted) return
    takingOver = takeOver()
      .catch((error: unknown) => effects.log(bugIn('chromium', error)))
      .finally(() => {
        takingOver = null
      })
  }

  function pageGone(): void {
    const left = current
    effects.schedule(() => {
      const wasOnlyThePage = left !== null && left === current && left.isRunning()
      if (!wasOnlyThePage || server.hasPage() || takingOver !== null || asked.aborted) return
      if (mayComeBack('page')) renew()
      else left.stop()
    }, pageGoneMs)
  }

  asked.addEventListener('abort', () => {
    for (const chromium of running) chromium.stop()
  })
  return { renew, pageGone, ended: show() }
}
