import { bridgeName, type KioskBridge } from '../../shared/contract/bridge.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import { createWire } from '../../shared/contract/wire.ts'
import { createElectronClient } from './electron-client.ts'
import { createHttpClient } from './http-client.ts'
import { nativeBase64 } from './native-base64.ts'

/** The client of the shell that this page was opened in. The one place that tells the shells apart. */
export function connectKiosk(): KioskClient {
  const wire = createWire(nativeBase64)
  const bridge = (globalThis as { [bridgeName]?: KioskBridge })[bridgeName]
  if (bridge !== undefined) return createElectronClient({ bridge, wire })
  return createHttpClient({
    origin: '',
    wire,
    platform: {
      fetch: (url, request) => fetch(url, request),
      openEvents: (url) => new EventSource(url),
      schedule: (task, ms) => setTimeout(task, ms),
    },
  })
}
