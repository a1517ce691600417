import { join } from 'node:path'
import { assertNever } from '../shared/assert-never.ts'
import type { DeviceStatus, World } from '../shared/contract/values.ts'
import type { KioskConfig } from './config/schema.ts'
import { absentPrinter } from './devices/absent-printer.ts'
import { absentScanner } from './devices/absent-scanner.ts'
import { createCupsPrinter } from './devices/cups-printer.ts'
import { deviceLine } from './devices/device-line.ts'
import { createEscPosPrinter } from './devices/esc-pos-printer.ts'
import { createFolderMedia } from './devices/folder-media.ts'
import type { Media } from './devices/media.ts'
import type { Printer } from './devices/printer.ts'
import type { Sample } from './devices/samples.ts'
import { createSaneScanner } from './devices/sane-scanner.ts'
import type { Scanner } from './devices/scanner.ts'
import { createSimulatedMedia, type SimulatedMedia } from './devices/simulated-media.ts'
import { createSimulatedPrinter, type SimulatedPrinter } from './devices/simulated-printer.ts'
import { createSimulatedScanner, type SimulatedScanner } from './devices/simulated-scanner.ts'
import { tcpLine } from './devices/tcp-line.ts'
import type { Effects } from './effects.ts'

/** Dots across the head of an 80 mm printer at 203 dots per inch. */
const usualWidthDots = 576

/** The devices of one world. `played` holds those that are simulators, for the development panel. */
export interface WorldDevices {
  readonly printer: Printer
  readonly widthDots: number
  readonly scanner: Scanner
  readonly media: Media
  readonly played: {
    readonly printer: SimulatedPrinter | null
    readonly scanner: SimulatedScanner | null
    readonly media: SimulatedMedia | null
  }
  /** How each of them is now; the camera and the card reader are the page's to open. */
  statuses(): Promise<readonly DeviceStatus[]>
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
  readonly effects: Pick<Effects, 'schedule'>
}): WorldDevices {
  const { world, folder, config, samples, effects } = parts
  const training = world === 'training'
  const { mode, devices } = config
  const printerConfig = training ? ({ kind: 'simulated' } as const) : devices.printer
  const scannerConfig = training ? ({ kind: 'simulated' } as const) : devices.scanner
  const played = {
    printer: printerConfig.kind === 'simulated' ? createSimulatedPrinter({ trayFolder: printerTray(folder) }) : null,
    scanner: scannerConfig.kind === 'simulated' ? createSimulatedScanner({ samples }) : null,
    media:
      training || (mode === 'demo' && devices.mediaFolders.length === 0) ? createSimulatedMedia({ samples }) : null,
  }
  const printer = played.printer ?? realPrinter(devices.printer, effects)
  const scanner = played.scanner ?? realScanner(devices.scanner)
  const media = played.media ?? createFolderMedia({ folders: devices.mediaFolders })
  return {
    printer,
    widthDots: 'widthDots' in printerConfig ? printerConfig.widthDots : usualWidthDots,
    scanner,
    media,
    played,
    async statuses() {
      const [printing, scanning, stick] = await Promise.all([printer.status(), scanner.status(), media.status()])
      return [
        { device: 'camera', state: 'ready', real: !training && devices.camera !== 'simulated' },
        { device: 'cardReader', state: 'ready', real: !training },
        { device: 'scanner', state: scanning, real: played.scanner === null },
        { device: 'printer', state: printing, real: played.printer === null },
        { device: 'media', state: stick, real: played.media === null },
      ]
    },
  }
}

function realPrinter(config: KioskConfig['devices']['printer'], { schedule }: Pick<Effects, 'schedule'>): Printer {
  switch (config.kind) {
    case 'escpos-tcp':
      return createEscPosPrinter({ openLine: tcpLine({ host: config.host, port: config.port, schedule }) })
    case 'escpos-device':
      return createEscPosPrinter({ openLine: deviceLine({ path: config.path, schedule }) })
    case 'cups':
      return createCupsPrinter({ queue: config.queue })
    case 'none':
    case 'simulated':
      return absentPrinter
    default:
      return assertNever(config)
  }
}

function realScanner(config: KioskConfig['devices']['scanner']): Scanner {
  return config.kind === 'sane' ? createSaneScanner({ device: config.device }) : absentScanner
}
