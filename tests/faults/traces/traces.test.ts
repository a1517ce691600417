import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { overwriteFreed } from '../../../build/overwrite-freed.ts'
import { byButtonOnly } from '../../end-to-end/shells.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, touch, wordsIn } from '../../end-to-end/visitor.ts'
import { sharedFolder } from '../../shells/temporary-folder.ts'
import { type CanaryKiosk, startCanaryKiosk } from './canary-kiosk.ts'
import { markedVisitor } from './marks.ts'
import { plugIn, walkMarked } from './marked-visit.ts'
import type { Finder } from './needles.ts'
import { type Hits, scanFiles } from './scan-files.ts'
import { mayReadMemory, type MemoryScan, processTree, scanMemory } from './scan-memory.ts'

const { visitor: words } = wordsIn('vi')
/** Places in main's memory in which a mark may lie afterwards; during a visit there are about fifty. */
const mostPlacesInMain = 10

/** Long enough for what is done after a visit: the new browser, and the collection of what was dropped. */
const settleMs = 2_500

describe('nothing of a visitor is left', () => {
  const folder = sharedFolder()
  const media = sharedFolder()
  let kiosk: CanaryKiosk
  let visitors = 0

  beforeAll(async () => {
    kiosk = await start()
  })
  afterAll(() => kiosk.close())

  function start(): Promise<CanaryKiosk> {
    return startCanaryKiosk(folder, {
      MOTCUA_DEVICES_CAMERA: 'simulated',
      ...byButtonOnly,
      MOTCUA_DEVICES_MEDIA_FOLDERS: JSON.stringify([media]),
      // As `npm start` sets it.
      GLIBC_TUNABLES: overwriteFreed,
    })
  }

  /** A new visitor, walked up to a screen, and what to look for afterwards. */
  async function visit(end: string): Promise<{ readonly page: Page; readonly find: Finder }> {
    const visitor = markedVisitor(visitors)
    visitors += 1
    const find = await plugIn(visitor, media)
    const page = await kiosk.attract()
    await walkMarked(page, visitor, end)
    return { page, find }
  }

  /** Every file that the program ever wrote. The tray stands for paper that was taken away. */
  function onDisk(find: Finder): Hits {
    return Object.fromEntries(
      Object.entries(scanFiles(folder, find)).filter(([path]) => !path.includes('printer-tray/')),
    )
  }

  test('after it was handed in and finished, on the disk or in the log', { timeout: 240_000 }, async () => {
    const { page, find } = await visit('visit.finished.receipt')
    expect(onDisk(find)).toEqual({})
    // The scan sees what is there: the page that shows it holds it, and so does the paper in the tray.
    expect(memoryOf(kiosk, find).some(({ places }) => places > 0)).toBe(true)
    await goTo(page, 'goodbye', { language: 'vi', search: '', answers: {} })
    await touch(page, words.goodbye.close)
    await kiosk.attract()
    expect(onDisk(find)).toEqual({})
    expect([...find(Buffer.from(kiosk.log())).keys()]).toEqual([])
    await settled()
    expectForgotten('finished', memoryOf(kiosk, find))
  })

  test('after they ended it themselves at the signature', { timeout: 240_000 }, async () => {
    const { page, find } = await visit('visit.preparing.sign')
    expect(onDisk(find)).toEqual({})
    await touch(page, words.common.startOver)
    await page.getByRole('button', { name: words.startOver.confirm }).click()
    await kiosk.attract()
    expect(onDisk(find)).toEqual({})
    await settled()
    expectForgotten('ended by the visitor', memoryOf(kiosk, find))
  })

  test('after everything was killed in the middle of it', { timeout: 240_000 }, async () => {
    const { find } = await visit('visit.preparing.sign')
    await kiosk.kill()
    expect(onDisk(find)).toEqual({})
    kiosk = await start()
    await kiosk.attract()
    expect(onDisk(find)).toEqual({})
    expect(existsSync(join(folder, 'data', 'real', 'visits'))).toBe(false)
  })
})

function memoryOf(kiosk: CanaryKiosk, find: Finder): readonly MemoryScan[] {
  // Asked one by one: while one is read, a helper of Chromium's may come to its end, and then holds nothing.
  return processTree(kiosk.pid).flatMap((pid) => (mayReadMemory(pid) ? [scanMemory(pid, find)] : []))
}

/** Chromium is another process by now and holds nothing; of main it is said how much, and that it is next to nothing. */
function expectForgotten(ending: string, scans: readonly MemoryScan[]): void {
  const lines = scans.map(({ kind, megabytes, places, marks }) => {
    const which = Object.entries(marks).map(([mark, count]) => `${mark} ${count}`)
    return `  ${kind}: ${places} places in ${megabytes} MB${which.length > 0 ? ` (${which.join(', ')})` : ''}`
  })
  console.log([`memory after a visit that was ${ending}, load ${loadavg()[0]?.toFixed(1)}`, ...lines].join('\n'))
  expect(scans.filter(({ kind, places }) => kind !== 'main' && places > 0)).toEqual([])
  expect(scans.find(({ kind }) => kind === 'main')?.places ?? 0).toBeLessThanOrEqual(mostPlacesInMain)
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, settleMs)
  })
}
