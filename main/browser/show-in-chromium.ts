import { mkdir, rm } from 'node:fs/promises'
import type { Effects } from '../effects.ts'
import { createCrashBudget } from '../shell/crash-budget.ts'
import { bugIn } from '../log/bug-in.ts'
import { type LaunchedChromium, launchChromium } from './chromium-launcher.ts'
import type { LoopbackServer } from './server.ts'

/** A browser that crashes more often than this in an hour is broken, not unlucky. */
const crashesPerHour = 5

/**
 * A new browser that has not loaded its page by then will not. Long, because a slow disk or a busy machine is no fault:
 * a browser that is given up too soon is started beside another, and both are slower still.
 */
const pageComesMs = 60_000

/**
 * A page that is only reloaded, or whose stream broke (`reconnectMs`), is back by then; a visitor who looks at a dead one
 * should not wait longer.
 */
const pageGoneMs = 250

/** One browser, and what is known of its page. */
interface Shown {
  readonly chromium: LaunchedChromium
  page: 'awaited' | 'came' | 'neverCame'
  /** Resolves when its page is no longer awaited. */
  readonly decided: Promise<void>
}

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
  readonly server: Pick<LoopbackServer, 'issueEntryUrl' | 'pageFrom' | 'retire' | 'hasPage'>
  readonly effects: Pick<Effects, 'now' | 'log' | 'schedule'>
  readonly asRoot: boolean
  /** Aborted when the program is asked to end. */
  readonly asked: AbortSignal
  readonly say: (line: string) => void
}): ChromiumDisplay {
  const budget = createCrashBudget({ perHour: crashesPerHour })
  const running = new Set<LaunchedChromium>()
  let current: Shown | null = null
  let takingOver: Promise<void> | null = null
  let cancelCheck: (() => void) | null = null

  async function open(): Promise<Shown> {
    const url = server.issueEntryUrl('once')
    const listens = server.pageFrom(url)
    const chromium = await launchChromium({ program, profilesFolder, url, asRoot })
    running.add(chromium)
    const { promise: decided, resolve } = Promise.withResolvers<void>()
    const shown: Shown = { chromium, page: 'awaited', decided }
    current = shown
    const decide = (page: 'came' | 'neverCame') => () => {
      if (shown.page !== 'awaited') return
      cancel()
      shown.page = page
      resolve()
      // A page that has died meanwhile, or never came, is missed by nobody else.
      pageGone()
    }
    const cancel = effects.schedule(decide('neverCame'), pageComesMs)
    void listens.then(decide('came'))
    const gone = (): void => {
      running.delete(chromium)
      server.retire(url)
      decide('neverCame')()
    }
    // An end that goes wrong is told by those who show it.
    chromium.ended.then(gone, gone)
    // Asked while it was being started: that event is over and will not come again.
    if (asked.aborted) chromium.stop()
    return shown
  }

  /** Until no browser is left that ought to be there. */
  async function show(): Promise<void> {
    await rm(profilesFolder, { recursive: true, force: true })
    await mkdir(profilesFolder, { recursive: true, mode: 0o700 })
    await open()
    for (;;) {
      const watched: Shown | null = current
      if (watched === null) return
      const how = await watched.chromium.ended
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
    const next = await open()
    await next.decided
    // Also where none comes in its place: it holds what its visitor typed.
    previous?.chromium.stop()
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
    // What was asked for earlier might come a moment after this page went, and find it gone.
    cancelCheck?.()
    cancelCheck = effects.schedule(() => {
      if (left === null || left !== current || !left.chromium.isRunning()) return
      const isFine = left.page === 'awaited' || (left.page === 'came' && server.hasPage())
      if (isFine || takingOver !== null || asked.aborted) return
      if (mayComeBack('page')) renew()
      else left.chromium.stop()
    }, pageGoneMs)
  }

  asked.addEventListener('abort', () => {
    for (const chromium of running) chromium.stop()
  })
  return { renew, pageGone, ended: show() }
}
