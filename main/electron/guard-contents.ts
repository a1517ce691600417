import type { Session, WebContents } from 'electron'
import { isAllowedKey } from './allowed-keys.ts'
import { appOrigin } from './app-scheme.ts'

/** Shuts every way out of the page: other addresses, windows, embedded contents, keys, zoom. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!details.url.startsWith(`${appOrigin}/`)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault()
  })
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault()
  })
  // A page that asks "really leave?" would keep the kiosk from starting afresh.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('context-menu', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setIgnoreMenuShortcuts(true)
  contents.setVisualZoomLevelLimits(1, 1).catch(() => {
    // The page went away while it was being set up; the next one is set up anew.
  })
}

/** Refuses downloads, spell-check dictionaries and every network address: the page needs nothing but our scheme. */
export function guardSession(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnAddress(details.url) })
  })
}

function isOwnAddress(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:')
}
