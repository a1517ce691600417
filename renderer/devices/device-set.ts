import type { BurstRules } from './burst.ts'
import type { Camera, CameraStream } from './camera.ts'
import type { Clock } from './clock.ts'
import type { PageSight } from '../../shared/imaging/page-sight.ts'
import { watchPage } from './page-watcher.ts'
import { scanQr } from './qr-scanner.ts'
import type { SimulatedDesk } from './simulated-desk.ts'
import { startPageWorker } from './start-page-worker.ts'
import { startQrWorker } from './start-qr-worker.ts'
import { createWedgeReader } from './wedge-reader.ts'

/** The devices that a screen may use. A screen can't tell whether they are real or simulated. */
export interface DeviceSet {
  readonly camera: Camera
  /**
   * Reads QR codes from a running camera until the returned function is called.
   *
   * A code is told once as long as it stays in view, and again after it was away for two seconds.
   */
  readonly scanQr: (stream: CameraStream, onText: (text: string) => void) => () => void
  /**
   * Looks where the page lies in a running camera, some ten times a second, until the returned function is called.
   *
   * `at`: when that frame was taken, in milliseconds of a clock that never jumps.
   */
  readonly watchPage: (stream: CameraStream, onSight: (sight: PageSight, at: number) => void) => () => void
  /** Hears the text of every card held to the reader, until the returned function is called. */
  readonly onCard: (listener: (text: string) => void) => () => void
  /** Lets go of everything that listens to the window. */
  readonly close: () => void
}

/**
 * Composes the devices of one window.
 *
 * The wedge reader listens even while no screen waits for a card: a card held up too early must not type into the form.
 */
export function createDeviceSet(parts: {
  readonly window: Window
  readonly clock: Clock
  /** What the wedge reader takes for a card. */
  readonly rules: BurstRules
  readonly camera: Camera
  /** Whose cards count like those of the reader; null in a kiosk with real devices. */
  readonly desk: Pick<SimulatedDesk, 'onCard'> | null
}): DeviceSet {
  const { window, clock, rules, camera, desk } = parts
  const wedge = createWedgeReader(window, clock, rules)
  return {
    camera,
    scanQr: (stream, onText) => scanQr(stream, onText, { clock, startWorker: startQrWorker }),
    watchPage: (stream, onSight) => watchPage(stream, onSight, { clock, startWorker: startPageWorker }),
    onCard(listener) {
      const stopWedge = wedge.listen(listener)
      const stopDesk = desk?.onCard(listener)
      return () => {
        stopWedge()
        stopDesk?.()
      }
    },
    close: wedge.close,
  }
}
