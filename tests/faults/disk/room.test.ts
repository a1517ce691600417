import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startKiosk } from '../kill/kiosk-process.ts'
import { describeVerdict, nothingLost, openBooks } from './books.ts'
import { smallDisk, whyNoSmallDisk } from './small-disk.ts'

const missing = whyNoSmallDisk()
if (missing !== null) console.log(`left out since 2026-11-26: full and read-only disks, because ${missing}`)

const kilobyte = 1024

describe.runIf(missing === null)('a disk without room', { timeout: 600_000 }, () => {
  test('tells the visitor so, keeps nothing half, and goes on by itself once there is room', async () => {
    const { folder } = smallDisk(24)
    const dataFolder = join(folder, 'data')
    const filler = join(folder, 'filler')
    const books = openBooks(dataFolder)
    const { kiosk } = await books.start()
    expect(await books.handIn(kiosk)).toBe('acknowledged')
    const told = new Set<string>()
    // Less room each time, so that it ends at another write: a page, the seal, the commit, the Centre's own.
    for (const left of [600, 450, 300, 200, 120, 60, 20, 0]) {
      const fill = (): void => {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left * kilobyte)))
      }
      told.add(await books.handIn(kiosk, fill))
      rmSync(filler)
    }
    expect(told).toContain('diskFull')
    expect([...told].filter((answer) => answer !== 'acknowledged' && answer !== 'diskFull')).toEqual([])
    expect(await books.handIn(kiosk)).toBe('acknowledged')
    expect(await kiosk.call('kiosk.describe', {})).toMatchObject({ ok: true, value: { outOfService: null } })
    const verdict = await books.close(kiosk)
    console.log(describeVerdict('full disk', verdict))
    expect(verdict).toMatchObject(nothingLost)
  })

  test('that may only be read: the kiosk says so and does not start; writable again, it has everything', async () => {
    const disk = smallDisk(24)
    const dataFolder = join(disk.folder, 'data')
    const books = openBooks(dataFolder)
    const first = await books.start()
    expect(await books.handIn(first.kiosk)).toBe('acknowledged')
    await first.kiosk.close()
    disk.setReadOnly(true)
    const refused = startKiosk(dataFolder)
    expect(await refused.ready).toBe(null)
    expect(refused.said()).toMatch(/The disk refuses to read or write \((SQLITE_\w+|EROFS)\)/)
    expect(refused.log()).not.toContain('    at ')
    disk.setReadOnly(false)
    const { kiosk } = await books.start()
    expect(await books.handIn(kiosk)).toBe('acknowledged')
    expect(await books.close(kiosk)).toMatchObject(nothingLost)
  })
})
