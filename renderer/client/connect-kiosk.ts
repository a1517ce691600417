import { bridgeName, type KioskBridge } from '../../shared/contract/bridge.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import { createWire } from '../../shared/contract/wire.ts'
import { createHttpBridge } from './http-bridge.ts'
import { createKioskClient } from './kiosk-client.ts'
import { nativeBase64 } from './native-base64.ts'

/** The client of the shell that this page was opened in. The one place that tells the shells apart. */
export function connectKiosk(): KioskClient {
  const electronBridge = (globalThis as { [bridgeName]?: KioskBridge })[bridgeName]
  const platform = {
    fetch: (url: string, request: RequestInit) => fetch(url, request),
    openEvents: (url: string) => new EventSource(url),
    schedule: (task: () => void, ms: number) => void setTimeout(task, ms),
  }
  return createKioskClient({
    bridge: electronBridge ?? createHttpBridge({ origin: '', platform }),
    wire: createWire(nativeBase64),
  })
}
