import type { BrowserWindow } from 'electron'
import { eventChannel } from '../../shared/contract/bridge.ts'
import type { Effects } from '../effects.ts'
import { remedies } from '../log/words.ts'
import { createRecoveryPlan } from '../shell/recovery-plan.ts'
import { outOfServicePage, visitorPage } from './kiosk-window.ts'

/** A screen that dies more often than this in an hour says "out of service" instead of flickering at people. */
const crashesPerHour = 5

/** Keeps exactly one living window on the display. */
export interface WindowKeeper {
  /** Shows the first page. */
  readonly open: () => void
  /** The visit is over: a new window on a new session takes over, and the old one goes with all it held. */
  readonly replace: () => void
  readonly send: (eventBody: string) => void
}

export function createWindowKeeper({
  createWindow,
  effects,
}: {
  /** `serial` counts the windows of this run and names the window's partition. */
  readonly createWindow: (serial: number) => BrowserWindow
  readonly effects: Pick<Effects, 'now' | 'log' | 'schedule'>
}): WindowKeeper {
  const plan = createRecoveryPlan({ perHour: crashesPerHour })
  let current: BrowserWindow | null = null
  let serial = 0
  let cancelLoad: (() => void) | null = null

  function open(): void {
    const previous = current
    serial += 1
    const window = createWindow(serial)
    current = window
    // The old window stays until the new one has painted, so that no desktop shows in between.
    window.once('ready-to-show', () => {
      window.show()
      previous?.destroy()
    })
    window.webContents.on('render-process-gone', () => recover(window))
    window.webContents.on('did-fail-load', (_event, _code, _name, _url, isMainFrame) => {
      if (isMainFrame) recover(window)
    })
    // A page that hangs is ended; that arrives as `render-process-gone`.
    window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer())
    load(window, visitorPage)
  }

  function recover(window: BrowserWindow): void {
    if (window.isDestroyed()) return
    const { page, afterMs } = plan.next(effects.now())
    if (page === 'visitor') {
      effects.log({ event: 'screen.lost', what: 'window' })
      return load(window, visitorPage)
    }
    if (afterMs > 0) {
      cancelLoad?.()
      cancelLoad = effects.schedule(() => load(window, outOfServicePage), afterMs)
      return
    }
    effects.log({ event: 'kiosk.outOfService', reason: 'screenCrashed', remedy: remedies.screenCrashed })
    load(window, outOfServicePage)
  }

  return {
    open,
    replace: open,
    send(eventBody) {
      if (current !== null && !current.isDestroyed()) current.webContents.send(eventChannel, eventBody)
    },
  }
}

function load(window: BrowserWindow, url: string): void {
  if (window.isDestroyed()) return
  // A failed load is heard of through `did-fail-load`.
  window.loadURL(url).catch(() => {})
}
