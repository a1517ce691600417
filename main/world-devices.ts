import { join } from 'node:path'
import { assertNever } from '../shared/assert-never.ts'
import type { DeviceStatus, World } from '../shared/contract/values.ts'
import type { KioskConfig, ScannerConfig } from './config/schema.ts'
import { absentPrinter } from './devices/absent-printer.ts'
import { absentScanner } from './devices/absent-scanner.ts'
import { createCupsPrinter } from './devices/cups-printer.ts'
import { deviceLine } from './devices/device-line.ts'
import type { DeviceState } from './devices/device-state.ts'
import { createDeviceWatch, type DeviceWatch } from './devices/device-watch.ts'
import { createEscPosPrinter } from './devices/esc-pos-printer.ts'
import { createFolderMedia } from './devices/folder-media.ts'
import { joinMedia } from './devices/join-media.ts'
import type { Media } from './devices/media.ts'
import { createPhoneDrop, type PhoneDrop } from './devices/phone-drop.ts'
import type { Printer } from './devices/printer.ts'
import type { Sample } from './devices/samples.ts'
import { createEsclScanner } from './devices/escl-scanner.ts'
import { createSaneScanner } from './devices/sane-scanner.ts'
import type { Scanner } from './devices/scanner.ts'
import { createSimulatedMedia, type SimulatedMedia } from './devices/simulated-media.ts'
import { createSimulatedPrinter, type SimulatedPrinter } from './devices/simulated-printer.ts'
import { createSimulatedScanner, type SimulatedScanner } from './devices/simulated-scanner.ts'
import { tcpLine } from './devices/tcp-line.ts'
import type { Effects } from './effects.ts'
import { bugIn } from './log/bug-in.ts'

/** Dots across the head of an 80 mm printer at 203 dots per inch. */
const usualWidthDots = 576

/** A stick is plugged in while somebody waits for it, and looking costs next to nothing. */
const mediaEveryMs = 2000

/** Paper runs out while nobody prints only when somebody opens the printer. */
const printerEveryMs = 15_000

/** Listing scanners is slow and keeps a scan waiting, and a scanner seldom comes or goes. */
const scannerEveryMs = 60_000

/** The devices of one world. `played` holds those that are simulators, for the development panel. */
export interface WorldDevices {
  readonly printer: Printer
  readonly widthDots: number
  readonly scanner: Scanner
  /** Sticks, and what a phone has sent. */
  readonly media: Media
  /** Null where none is configured, and in training, which reaches no network. */
  readonly phone: PhoneDrop | null
  readonly played: {
    readonly printer: SimulatedPrinter | null
    readonly scanner: SimulatedScanner | null
    readonly media: SimulatedMedia | null
  }
  /** How each of them was last heard to be, at once; the camera and the card reader are the page's to open. */
  statuses(): Promise<readonly DeviceStatus[]>
  /** How the printer is after a job. */
  printerUsed(state: DeviceState): void
  /** Asks the real devices now and then, until `unwatch`, which lets go of them all. */
  watch(): void
  unwatch(): void
}

/** Where the papers of a simulated printer lie, in the folder of its world. */
export function printerTray(folder: string): string {
  return join(folder, 'printer-tray')
}

/** Training never touches a real device: its printer's tray lies in its own folder. */
export function openWorldDevices(parts: {
  readonly world: World
  readonly folder: string
  readonly config: KioskConfig
  readonly samples: readonly Sample[]
  readonly effects: Pick<Effects, 'schedule' | 'log' | 'randomBytes'>
  readonly onChanged: (status: DeviceStatus) => void
  readonly onArrived: () => void
}): WorldDevices {
  const { world, folder, config, samples, effects, onChanged, onArrived } = parts
  const training = world === 'training'
  const { mode, devices } = config
  const printerConfig = training ? ({ kind: 'simulated' } as const) : devices.printer
  const scannerConfig = training ? practiceScanner(devices.scanner) : devices.scanner
  const played = {
    printer: printerConfig.kind === 'simulated' ? createSimulatedPrinter({ trayFolder: printerTray(folder) }) : null,
    scanner: scannerConfig.kind === 'simulated' ? createSimulatedScanner({ samples, ...scannerConfig }) : null,
    media:
      training || (mode === 'demo' && devices.mediaFolders.length === 0) ? createSimulatedMedia({ samples }) : null,
  }
  const printer = played.printer ?? realPrinter(devices.printer, effects)
  const scanner = played.scanner ?? realScanner(devices.scanner, effects)
  const stick = played.media ?? createFolderMedia({ folders: devices.mediaFolders })
  const { host } = devices.phone
  const phone =
    training || host === null ? null : createPhoneDrop({ config: { ...devices.phone, host }, effects, onArrived })
  const media = phone === null ? stick : joinMedia(phone, stick)
  const watchOf = (
    device: 'printer' | 'scanner' | 'media',
    status: () => Promise<DeviceState>,
    { first, everyMs }: { readonly first: DeviceState; readonly everyMs: number },
  ): DeviceWatch =>
    createDeviceWatch({
      status,
      first,
      everyMs,
      schedule: effects.schedule,
      onChanged: (state) => onChanged({ device, state, real: true }),
      onBroken: (error) => effects.log(bugIn(device, error)),
    })
  const watches = {
    // Null for a simulator: it answers at once, and whoever plays it tells of the change.
    printer: played.printer
      ? null
      : watchOf('printer', () => printer.status(), {
          first: devices.printer.kind === 'none' ? 'absent' : 'offline',
          everyMs: printerEveryMs,
        }),
    scanner: played.scanner
      ? null
      : watchOf('scanner', () => scanner.status(), { first: 'absent', everyMs: scannerEveryMs }),
    media: played.media ? null : watchOf('media', () => media.status(), { first: 'absent', everyMs: mediaEveryMs }),
  }
  const allWatches = [watches.printer, watches.scanner, watches.media].filter((watch) => watch !== null)
  return {
    printer,
    widthDots: 'widthDots' in printerConfig ? printerConfig.widthDots : usualWidthDots,
    scanner: {
      feeds: scanner.feeds,
      forget: async () => scanner.forget?.(),
      status: () => watches.scanner?.ask() ?? scanner.status(),
      async scan() {
        const scanned = await scanner.scan()
        if (scanned.ok || scanned.failure.kind === 'feederEmpty') watches.scanner?.tell('ready')
        // Not awaited: the person hears at once that it failed, and why is asked afterwards.
        else void watches.scanner?.ask()
        return scanned
      },
    },
    media,
    phone,
    played,
    async statuses() {
      const [printing, scanning, stick] = await Promise.all([
        watches.printer?.last() ?? printer.status(),
        watches.scanner?.last() ?? scanner.status(),
        watches.media?.last() ?? media.status(),
      ])
      return [
        { device: 'camera', state: 'ready', real: !training && devices.camera !== 'simulated' },
        { device: 'cardReader', state: 'ready', real: !training },
        { device: 'scanner', state: scanning, real: played.scanner === null },
        { device: 'printer', state: printing, real: played.printer === null },
        { device: 'media', state: stick, real: played.media === null },
      ]
    },
    printerUsed(state) {
      if (watches.printer === null) onChanged({ device: 'printer', state, real: false })
      else watches.printer.tell(state)
    },
    watch() {
      for (const watch of allWatches) watch.start()
    },
    unwatch() {
      phone?.forget()
      for (const watch of allWatches) watch.stop()
      printer.close?.()
    },
  }
}

/** Practising is done on a simulated scanner with a feeder if the real one has one. */
function practiceScanner(real: ScannerConfig): Extract<ScannerConfig, { kind: 'simulated' }> {
  return { kind: 'simulated', feeder: 'feeder' in real && Boolean(real.feeder) }
}

function realPrinter(config: KioskConfig['devices']['printer'], { schedule }: Pick<Effects, 'schedule'>): Printer {
  switch (config.kind) {
    case 'escpos-tcp':
      return createEscPosPrinter({ openLine: tcpLine({ host: config.host, port: config.port, schedule }) })
    case 'escpos-device':
      return createEscPosPrinter({ openLine: deviceLine({ path: config.path, schedule }) })
    case 'cups':
      return createCupsPrinter({ queue: config.queue, schedule })
    case 'none':
    case 'simulated':
      return absentPrinter
    default:
      return assertNever(config)
  }
}

function realScanner(config: KioskConfig['devices']['scanner'], { schedule }: Pick<Effects, 'schedule'>): Scanner {
  switch (config.kind) {
    case 'sane':
      return createSaneScanner(config)
    case 'escl':
      return createEsclScanner({ ...config, schedule })
    case 'none':
    case 'simulated':
      return absentScanner
    default:
      return assertNever(config)
  }
}
