import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { overwriteFreed } from '../../../build/overwrite-freed.ts'
import { byButtonOnly } from '../../end-to-end/shells.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, touch, wordsIn } from '../../end-to-end/visitor.ts'
import { poll } from '../../shells/running-shell.ts'
import { sharedFolder } from '../../shells/temporary-folder.ts'
import { type CanaryKiosk, startCanaryKiosk } from './canary-kiosk.ts'
import { fillClipboard, readClipboard } from './clipboard.ts'
import { type MarkedVisitor, markedVisitor, needlesOfStroke } from './marks.ts'
import { plugIn, signMarked, walkIntoForm, walkMarked } from './marked-visit.ts'
import { type Finder, finderOf, type Needle } from './needles.ts'
import { type Hits, scanFiles } from './scan-files.ts'
import { mayReadMemory, type MemoryScan, processTree, scanMemory } from './scan-memory.ts'

const { visitor: words, staff, ui } = wordsIn('vi')
/** Places in main's memory in which a mark may lie afterwards; measured are none to two, and fifty during a visit. */
const mostPlacesInMain = 6

const nothing = { files: {}, log: [] }

/** Long enough for what is done after a visit: the new browser, and the collection of what was dropped. */
const settleMs = 2_500

/** Longer than a page waits before it hands on what was typed. */
const keptMs = 500

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

  /** A new visitor at the first screen, and what to look for afterwards. */
  async function visit(): Promise<{
    readonly visitor: MarkedVisitor
    readonly page: Page
    readonly needles: readonly Needle[]
  }> {
    const visitor = markedVisitor(visitors)
    visitors += 1
    const needles = await plugIn(visitor, media)
    return { visitor, page: await kiosk.pageAt('attract'), needles }
  }

  /** Every file that the program ever wrote. The tray stands for paper that was taken away. */
  function onDisk(find: Finder): Hits {
    return Object.fromEntries(
      Object.entries(scanFiles(folder, find)).filter(([path]) => !path.includes('printer-tray/')),
    )
  }

  /** Where a mark lies on the disk, and whether the log holds one. */
  function outside(find: Finder) {
    return { files: onDisk(find), log: [...find(Buffer.from(kiosk.log())).keys()] }
  }

  async function leave(page: Page): Promise<void> {
    await touch(page, words.common.startOver)
    await page.getByRole('button', { name: words.startOver.unsent.confirm }).click()
    await kiosk.pageAt('attract')
  }

  /** Nothing is being said, nor waits to be said. */
  async function expectSilence(): Promise<void> {
    // A page whose browser is just being replaced answers no more; the next round asks its successor.
    const said = await poll('a page that tells what it says', async () => {
      const page = await kiosk.pageAt('attract')
      return page.evaluate(() => [speechSynthesis.speaking, speechSynthesis.pending]).catch(() => null)
    })
    expect(said).toEqual([false, false])
  }

  test('after it was finished, although the process of its page was killed on the way', {
    timeout: 600_000,
  }, async () => {
    const { visitor, page: before, needles } = await visit()
    const find = finderOf(needles)
    const entered = await (await walkIntoForm(before, visitor)).inputValue()
    expect(entered).not.toBe('')
    // What was typed is handed to main within a quarter of a second; a person who has just stopped typing has it safe.
    await before.waitForTimeout(keptMs)
    const killedAt = performance.now()
    await kiosk.killPage()
    const page = await kiosk.pageAt('visit.preparing.form.asking')
    console.log(
      `back after the process of the page was killed: ${Math.round(performance.now() - killedAt)} ms, load ${loadavg()[0]?.toFixed(1)}`,
    )
    expect(await page.locator('#childName').inputValue()).toBe(entered)
    expect(kiosk.log()).toMatch(/"screen.lost".*"what":"page"/)
    expect(outside(find)).toEqual(nothing)

    await walkMarked(page, visitor, 'visit.finished.receipt')
    expect(outside(find)).toEqual(nothing)
    // The scan sees what is there: the page that shows it holds it, and so does the paper in the tray.
    expect(memoryOf(kiosk, find).some(({ places }) => places > 0)).toBe(true)
    await goTo(page, 'goodbye', { language: 'vi', search: '', answers: {} })
    await touch(page, words.goodbye.close)
    await expectSilence()
    expect(outside(find)).toEqual(nothing)
    await settled()
    expectForgotten('finished', memoryOf(kiosk, find))
  })

  test('after an officer who had signed in ended it at the signature', { timeout: 600_000 }, async () => {
    const { visitor, page, needles } = await visit()
    await walkMarked(page, visitor, 'visit.preparing.sign')
    const find = finderOf([...needles, ...needlesOfStroke(await signMarked(page))])
    await touch(page, ui.help)
    await touch(page, words.help.officer)
    await page.locator('#pin').fill('246810')
    await touch(page, staff.door.enter)
    await page.locator('.screen-mark', { hasText: 'Cán bộ mẫu' }).waitFor()
    // The finger's stroke is looked for as the page holds it.
    expect(memoryOf(kiosk, find).some(({ marks }) => (marks['signature'] ?? 0) > 0)).toBe(true)
    expect(outside(find)).toEqual(nothing)
    await leave(page)
    expect(outside(find)).toEqual(nothing)
    await settled()
    expectForgotten('ended by an officer', memoryOf(kiosk, find))
  })

  test('after they ended it themselves in the form', { timeout: 600_000 }, async () => {
    const { visitor, page, needles } = await visit()
    const field = await walkIntoForm(page, visitor)
    // The kiosk's own page lets nobody copy; whatever else put it there, the next visitor may not find it.
    await fillClipboard(page, await field.inputValue())
    expect(await readClipboard(page)).toBe(await field.inputValue())
    await page.evaluate((text) => speechSynthesis.speak(new SpeechSynthesisUtterance(text)), await field.inputValue())
    await leave(page)
    await expectSilence()
    await poll('a browser with an empty clipboard', async () =>
      (await readClipboard(await kiosk.pageAt('attract')).catch(() => null)) === '' ? true : null,
    )
    expect(outside(finderOf(needles))).toEqual(nothing)
  })

  test('after they walked away', { timeout: 600_000 }, async () => {
    const { visitor, page, needles } = await visit()
    await page.clock.install()
    await walkIntoForm(page, visitor)
    await page.clock.runFor(91_000)
    await page.getByRole('alertdialog').waitFor()
    await page.clock.runFor(31_000)
    await expectSilence()
    expect(outside(finderOf(needles))).toEqual(nothing)
  })

  test('after everything was killed in the middle of it', { timeout: 600_000 }, async () => {
    const { visitor, page, needles } = await visit()
    const find = finderOf(needles)
    await walkMarked(page, visitor, 'visit.preparing.delivery')
    await kiosk.kill()
    expect(outside(find)).toEqual(nothing)
    kiosk = await start()
    await kiosk.pageAt('attract')
    expect(outside(find)).toEqual(nothing)
    expect(existsSync(join(folder, 'data', 'real', 'visits'))).toBe(false)
  })
})

function memoryOf(kiosk: CanaryKiosk, find: Finder): readonly MemoryScan[] {
  // Asked one by one: while one is read, a helper of Chromium's may come to its end, and then holds nothing.
  return processTree(kiosk.pid).flatMap((pid) => (mayReadMemory(pid) ? [scanMemory(pid, find)] : []))
}

/** Chromium and the page work are other processes by now and hold nothing; of main it is said how much, next to nothing. */
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
