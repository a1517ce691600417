import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName, callChannel, eventChannel, type KioskBridge } from '../../shared/contract/bridge.ts'

const bridge: KioskBridge = {
  call: (name, body) => ipcRenderer.invoke(callChannel, name, body),
  listen(onEvent) {
    // The event object holds `ipcRenderer` as its sender: it never reaches the page.
    const onMessage = (_event: unknown, body: string): void => onEvent(body)
    ipcRenderer.on(eventChannel, onMessage)
    return () => {
      ipcRenderer.removeListener(eventChannel, onMessage)
    }
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
