import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { reconnectMs } from './event-streams.ts'
import { showInChromium } from './show-in-chromium.ts'
import { patient } from '../patience-fixture.ts'

/** A display whose browser is a program that waits, and whose pages come and go as the test says. */
function display() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'browser')
  writeFileSync(program, `#!/bin/sh\necho >> '${folder}/starts'\nexec sleep 60\n`)
  chmodSync(program, 0o700)
  const asked = new AbortController()
  onTestFinished(() => asked.abort())
  const said: string[] = []
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const profilesFolder = join(folder, 'profiles')
  const page = { isThere: true, loads: true }
  const awaited = new Map<string, () => void>()
  /** The page of the browser that was started as the `nth`, from 1, listens. */
  const load = (nth: number) => {
    page.isThere = true
    awaited.get(`http://127.0.0.1:1/${nth}`)?.()
  }
  let issued = 0
  const shown = showInChromium({
    program,
    profilesFolder,
    server: {
      issueEntryUrl: () => `http://127.0.0.1:1/${(issued += 1)}`,
      async pageFrom(url) {
        if (!page.loads) await new Promise<void>((resolve) => void awaited.set(url, resolve))
        page.isThere = true
      },
      retire: (url) => void awaited.delete(url),
      hasPage: () => page.isThere,
    },
    effects,
    asRoot: false,
    asked: asked.signal,
    say: (line) => said.push(line),
  })
  /** The profile of the one browser that is there, other than `before`. */
  const browser = (before?: string) =>
    vi.waitFor(() => {
      const [only] = browsers(1)
      expect(only).not.toBe(before)
      return only
    }, patient)
  /** Waits until so many have been started since the beginning. */
  const started = (count: number) =>
    vi.waitFor(() => expect(readFileSync(join(folder, 'starts'), 'utf8')).toHaveLength(count), patient)
  const browsers = (count: number) => {
    const profiles = readdirSync(profilesFolder)
    expect(profiles).toHaveLength(count)
    return profiles
  }
  /** The process of the page alone dies. */
  const losePage = () => {
    page.isThere = false
    shown.pageGone()
    effects.advance(1_000)
  }
  return { shown, asked, said, effects, page, load, browser, browsers, started, losePage }
}

describe.runIf(process.platform !== 'win32')('Chromium on the display', () => {
  test('is ended when it is asked to while it is just being started', async () => {
    const { shown, asked, said, effects } = display()
    // Its profile folder is still being made: the browser does not run yet.
    asked.abort()
    await shown.ended
    expect([said, effects.logged]).toEqual([[], []])
  })

  test('makes room for a new one when the process of its page has died', async () => {
    const { effects, browser, losePage } = display()
    const first = await browser()
    losePage()
    await browser(first)
    expect(effects.logged).toEqual([{ event: 'screen.lost', what: 'page' }])
  })

  test('stays when the page was only loaded again', async () => {
    const { shown, effects, page, browser } = display()
    const first = await browser()
    page.isThere = false
    shown.pageGone()
    page.isThere = true
    effects.advance(1_000)
    expect(await browser()).toBe(first)
    expect(effects.logged).toEqual([])
  })

  test('stays when the stream of its page broke', async () => {
    const { shown, effects, page, browser } = display()
    const first = await browser()
    page.isThere = false
    shown.pageGone()
    // Asked again by the page, and answered by a busy machine.
    effects.advance(reconnectMs + 150)
    page.isThere = true
    effects.advance(1_000)
    expect(await browser()).toBe(first)
    expect(effects.logged).toEqual([])
  })

  test('is left its time to start, beside the one that it takes over from', async () => {
    const { shown, effects, page, load, browser, browsers, started } = display()
    await started(1)
    const first = await browser()
    page.loads = false
    shown.renew()
    await started(2)
    effects.advance(30_000)
    // What giving up would have set going has run by then.
    await new Promise(setImmediate)
    // The page of the old one asks again for its stream: it is none of the new one.
    shown.pageGone()
    load(1)
    effects.advance(20_000)
    await new Promise(setImmediate)
    expect(browsers(2)).toContain(first)
    load(2)
    await browser(first)
    effects.advance(60_000)
    expect(effects.logged).toEqual([])
  })

  test('makes room when its page never comes, the first one or one after a takeover', async () => {
    const { shown, effects, page, load, browser, started } = display()
    page.isThere = false
    page.loads = false
    await started(1)
    const first = await browser()
    effects.advance(61_000)
    await started(2)
    load(2)
    const second = await browser(first)
    shown.renew()
    await started(3)
    page.isThere = false
    effects.advance(60_000)
    const third = await browser(second)
    effects.advance(1_000)
    await started(4)
    load(4)
    await browser(third)
    expect(effects.logged).toEqual(Array.from({ length: 2 }, () => ({ event: 'screen.lost', what: 'page' })))
  })

  test('is given up when its pages die again and again', async () => {
    const { shown, said, effects, browser, losePage } = display()
    let last = await browser()
    for (let crash = 1; crash <= 5; crash += 1) {
      losePage()
      last = await browser(last)
    }
    losePage()
    await shown.ended
    expect(said).toEqual(['Chromium crashed too often. Is the display usable?'])
    expect(effects.logged).toHaveLength(6)
  })
})
