import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { showInChromium } from './show-in-chromium.ts'

/** A display whose browser is a program that waits, and whose pages come and go as the test says. */
function display() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'browser')
  writeFileSync(program, '#!/bin/sh\nexec sleep 60\n')
  chmodSync(program, 0o700)
  const asked = new AbortController()
  onTestFinished(() => asked.abort())
  const said: string[] = []
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const profilesFolder = join(folder, 'profiles')
  const page = { isThere: true }
  const shown = showInChromium({
    program,
    profilesFolder,
    server: {
      issueEntryUrl: () => 'http://127.0.0.1:1/',
      nextPage: async () => void (page.isThere = true),
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
      const profiles = readdirSync(profilesFolder)
      expect(profiles).toHaveLength(1)
      expect(profiles).not.toContain(before)
      return profiles[0]
    })
  /** The process of the page alone dies. */
  const losePage = () => {
    page.isThere = false
    shown.pageGone()
    effects.advance(1_000)
  }
  return { shown, asked, said, effects, page, browser, losePage }
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
