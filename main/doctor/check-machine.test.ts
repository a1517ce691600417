import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkMachine } from './check-machine.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-machine-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const byCups = { devices: { printer: { kind: 'cups', queue: 'q' } } } as Parameters<typeof checkMachine>[1]
const byNone = { devices: { printer: { kind: 'none' } } } as Parameters<typeof checkMachine>[1]

const levels = (config = byNone): Record<string, string> =>
  Object.fromEntries(checkMachine('/data', config, 'linux', root).map(({ topic, level }) => [topic, level]))

const swapHead = 'Filename\tType\tSize\tUsed\tPriority\n'

test('swap is fine where there is none, where it is encrypted, and where it stays in memory', () => {
  expect(levels()['swap']).toBe('ok')
  write('proc/swaps', `${swapHead}/dev/dm-1 partition 1 0 -2\n/dev/zram0 partition 1 0 100\n`)
  write('sys/block/dm-1/dm/uuid', 'CRYPT-PLAIN-cryptswap\n')
  expect(levels()['swap']).toBe('ok')
})

test('swap in the clear is named', () => {
  write('proc/swaps', `${swapHead}/dev/dm-1 partition 1 0 -2\n/swapfile file 1 0 -3\n`)
  write('sys/block/dm-1/dm/uuid', 'LVM-abc\n')
  const [swap] = checkMachine('/data', byNone, 'linux', root)
  expect(swap).toMatchObject({ level: 'warning', says: expect.stringContaining('/dev/dm-1, /swapfile') })
})

test('core dumps are read off the process that holds the data folder', () => {
  expect(levels()['core dumps']).toBe('note')
  write('proc/77/limits', 'Max core file size        unlimited            unlimited            bytes\n')
  mkdirSync(join(root, 'proc/77/fd'))
  symlinkSync('/data/lock.sqlite', join(root, 'proc/77/fd/20'))
  expect(levels()['core dumps']).toBe('warning')
  write('proc/77/limits', 'Max core file size        0                    0                    bytes\n')
  expect(levels()['core dumps']).toBe('ok')
})

test('the spool is looked at where CUPS prints', () => {
  expect(levels()).not.toHaveProperty('spool')
  expect(levels(byCups)['spool']).toBe('note')
  write('etc/cups/cupsd.conf', '# PreserveJobFiles No\nLogLevel warn\n')
  expect(levels(byCups)['spool']).toBe('warning')
  write('etc/cups/cupsd.conf', 'LogLevel warn\nPreserveJobFiles No\n')
  expect(levels(byCups)['spool']).toBe('ok')
})

test('elsewhere than on Linux nothing is said', () => {
  expect(checkMachine('/data', byCups, 'win32', root)).toEqual([])
})
