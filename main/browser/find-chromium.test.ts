import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findChromium } from './find-chromium.ts'

const root = mkdtempSync(join(tmpdir(), 'motcua-find-'))
afterAll(() => rmSync(root, { recursive: true }))

function program(path: string, mode = 0o755): string {
  const full = join(root, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, '')
  chmodSync(full, mode)
  return full
}

describe.runIf(process.platform === 'linux')('findChromium', () => {
  const nowhere = { PATH: join(root, 'empty'), PLAYWRIGHT_BROWSERS_PATH: join(root, 'empty') }

  test('takes the named one, and no other in its place', () => {
    const named = program('named/chrome')
    expect(findChromium({ ...nowhere, MOTCUA_CHROMIUM: named })).toBe(named)
    const PATH = dirname(program('bin/chromium'))
    expect(findChromium({ ...nowhere, PATH, MOTCUA_CHROMIUM: join(root, 'missing') })).toBeNull()
  })

  test('looks along the search path in its order', () => {
    const first = program('first/google-chrome')
    const second = program('second/chromium')
    expect(findChromium({ ...nowhere, PATH: `${dirname(first)}:${dirname(second)}` })).toBe(first)
  })

  test("falls back on Playwright's download", () => {
    const fetched = program('playwright/chromium-1234/chrome-linux64/chrome')
    expect(findChromium({ ...nowhere, PLAYWRIGHT_BROWSERS_PATH: join(root, 'playwright') })).toBe(fetched)
  })

  test('finds nothing where nothing can be run', () => {
    const PATH = dirname(program('locked/chromium', 0o644))
    expect(findChromium({ ...nowhere, PATH })).toBeNull()
    expect(findChromium(nowhere)).toBeNull()
  })
})
