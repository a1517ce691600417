import { BrowserWindow, session as sessions } from 'electron'
import { appOrigin, serveAppScheme } from './app-scheme.ts'
import { guardContents, guardSession } from './guard-contents.ts'
import { restrictPermissions } from './permissions.ts'

/** Colour behind the page until it paints: the paper colour of the attract screen, so that nothing flashes. */
const backgroundColor = '#fbf8f1'

/**
 * Makes a hidden window on a session of its own.
 *
 * The partition has no `persist:`, so that all it holds lives in memory and goes with it; clearing a kept one by options
 * has left iframe storage behind (electron#45531).
 */
export function createKioskWindow({
  partition,
  preload,
  rendererFolder,
  devTools,
}: {
  readonly partition: string
  readonly preload: string
  readonly rendererFolder: string
  readonly devTools: boolean
}): BrowserWindow {
  const session = sessions.fromPartition(partition, { cache: false })
  serveAppScheme(session, rendererFolder)
  restrictPermissions(session)
  guardSession(session)
  const window = new BrowserWindow({
    show: false,
    kiosk: true,
    frame: false,
    autoHideMenuBar: true,
    backgroundColor,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      devTools,
    },
  })
  guardContents(window.webContents)
  return window
}

export const visitorPage = `${appOrigin}/`
export const outOfServicePage = `${appOrigin}/out-of-service.html`
