import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KioskConfig } from '../config/schema.ts'
import { about, type Finding } from './finding.ts'

const sayOfSwap = about('swap')
const sayOfDumps = about('core dumps')
const sayOfSpool = about('spool')

/**
 * What the system may bring to a disk of a visit that lives in memory only: swap, core dumps, the spool. Nothing where
 * the system is not Linux.
 *
 * @param root the system's own files, `/` but in tests
 */
export function checkMachine(
  dataFolder: string,
  config: { readonly devices: Pick<KioskConfig['devices'], 'printer'> },
  platform: NodeJS.Platform,
  root = '/',
): readonly Finding[] {
  if (platform !== 'linux') return []
  const spool = config.devices.printer.kind === 'cups' ? [checkSpool(root)] : []
  return [checkSwap(root), checkCoreDumps(dataFolder, root), ...spool]
}

function checkSwap(root: string): Finding {
  const areas = (textOf(join(root, 'proc/swaps')) ?? '').split('\n').slice(1).flatMap(firstWord)
  const open = areas.filter((area) => !staysInMemory(area) && !isEncrypted(area, root))
  if (open.length > 0) {
    const remedy = 'Switch it off, or encrypt it with a key of each start (docs/privacy.md).'
    return sayOfSwap('warning', `${open.join(', ')}: what people type may be written there in the clear. ${remedy}`)
  }
  return sayOfSwap('ok', areas.length === 0 ? 'there is none.' : `${areas.join(', ')}: encrypted, or in memory.`)
}

/** Compressed memory is still memory. */
function staysInMemory(area: string): boolean {
  return area.startsWith('/dev/zram')
}

/** The kernel names a device of dm-crypt by its kind, e.g. `CRYPT-PLAIN-swap`. */
function isEncrypted(area: string, root: string): boolean {
  const device = area.split('/').at(-1) ?? ''
  return textOf(join(root, 'sys/block', device, 'dm/uuid'))?.startsWith('CRYPT-') === true
}

function checkCoreDumps(dataFolder: string, root: string): Finding {
  const pid = kioskOn(dataFolder, root)
  if (pid === null) return sayOfDumps('note', 'to be seen while the kiosk runs, by the user that it runs as.')
  const limit = /^Max core file size +(\S+)/m.exec(textOf(join(root, 'proc', pid, 'limits')) ?? '')?.[1]
  return limit === '0'
    ? sayOfDumps('ok', 'off for the kiosk that runs.')
    : sayOfDumps('warning', 'a crash may write the memory of the kiosk to the disk: npm start, or LimitCORE=0.')
}

/** The process that holds this data folder's lock, by its open files; null where none is, or it is another user's. */
function kioskOn(dataFolder: string, root: string): string | null {
  const lock = join(resolve(dataFolder), 'lock.sqlite')
  const processes = namesIn(join(root, 'proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
  return processes.find((pid) => opens(join(root, 'proc', pid, 'fd'), lock)) ?? null
}

function opens(folder: string, path: string): boolean {
  return namesIn(folder).some((name) => {
    try {
      return readlinkSync(join(folder, name)) === path
    } catch {
      // Closed while it was looked at.
      return false
    }
  })
}

function checkSpool(root: string): Finding {
  const settings = textOf(join(root, 'etc/cups/cupsd.conf'))
  if (settings === null) return sayOfSpool('note', 'the settings of CUPS cannot be read from here.')
  return /^\s*PreserveJobFiles\s+(?:No|Off|False|0)\s*$/im.test(settings)
    ? sayOfSpool('ok', 'CUPS removes the files of a job when it is over.')
    : sayOfSpool('warning', 'CUPS keeps printed receipts: set PreserveJobFiles No in cupsd.conf, and restart it.')
}

function firstWord(line: string): readonly string[] {
  const [word = ''] = line.split(/\s/, 1)
  return word === '' ? [] : [word]
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
