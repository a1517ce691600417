import type { Menu as ElectronMenu, PowerSaveBlocker, Protocol, SafeStorage } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { listenForTests } from './remote-evaluation.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility-process.ts'

export { app, BrowserWindow, ipcMain, session, utilityProcess }

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged() {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged must be called before the app is ready')
  },
}

export const Menu: Pick<typeof ElectronMenu, 'setApplicationMenu'> = { setApplicationMenu() {} }

export const powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'> = { start: () => 1, stop: () => true }

/** A machine without a keyring: what Chromium calls available there keeps nothing secret. */
export const safeStorage: Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
> = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: () => Promise.reject(new Error('the stand-in keeps no secrets')),
  decryptStringAsync: () => Promise.reject(new Error('the stand-in keeps no secrets')),
}

listenForTests({ app, BrowserWindow, ipcMain, session })
