import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { productionEnvironment } from '../../main/kiosk-fixture.ts'
import { development } from '../../shared/locales/vi/development.ts'
import { goTo, touch, wordsIn } from '../end-to-end/visitor.ts'
import { byButtonOnly } from '../end-to-end/shells.ts'
import { launchBrowserShell, type RunningBrowserShell } from '../shells/browser-shell.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'

const { capture } = wordsIn('vi').visitor
const card = 'Căn cước của Nguyễn Văn Thử'
const someone = {
  language: 'vi',
  search: 'khai sinh',
  card: '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022',
  answers: {},
} as const

function label(text: string, name: string): string {
  return text.replace('{{name}}', name)
}

describe('the development panel', () => {
  let shell: RunningBrowserShell
  let page: Page
  // A shell for each: a page that is only loaded again comes back to where its visitor stood.
  beforeEach(async () => {
    // A machine without a camera, as a newcomer's may be.
    shell = await launchBrowserShell({
      dataFolder: temporaryFolder(),
      environment: byButtonOnly,
      chromiumArguments: ['--use-fake-device-for-media-stream=device-count=0'],
    })
    page = await shell.page()
    await page.locator('.panel-handle').waitFor()
  })
  afterEach(() => shell.close())

  const open = () => touch(page, development.handle)
  const row = (name: string) => page.getByRole('group', { name, exact: true })
  const play = (device: string, state: string) => row(device).getByRole('button', { name: state, exact: true }).tap()

  test.each([
    [1080, 1920],
    [1920, 1080],
    [1280, 800],
  ])('has a handle that covers nothing that is touched, at %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    for (const step of ['attract', 'visit.preparing.identity.ways', 'visit.preparing.procedure.overview']) {
      await goTo(page, step, someone)
      const covered = await page.evaluate(() => {
        const handle = document.querySelector('.panel-handle')?.getBoundingClientRect()
        if (handle === undefined) return ['no handle']
        return [...document.querySelectorAll('#root button, #root input, #root label')]
          .filter((one) => {
            const box = one.getBoundingClientRect()
            return box.left < handle.right && box.top < handle.bottom && box.bottom > handle.top && box.width > 1
          })
          .map((one) => one.textContent)
      })
      expect(covered).toEqual([])
    }
    await page.setViewportSize({ width: 1080, height: 1920 })
  })

  it('shows a card to the camera, which reads it', async () => {
    await goTo(page, 'visit.preparing.identity.ways', someone)
    await page.locator('.choice').first().tap()
    await page.getByText(development.hint).waitFor()
    await open()
    await touch(page, label(development.underCameraLabel, card))
    await page.locator('[data-step="visit.preparing.identity.confirming"]').waitFor()
    expect(await page.locator('main').innerText()).toContain('NGUYỄN VĂN THỬ')
    // What the card did is seen on the kiosk.
    expect(await page.locator('.panel-drawer').count()).toBe(0)
  })

  it('holds a card to the reader', async () => {
    await goTo(page, 'visit.preparing.identity.ways', someone)
    await open()
    await touch(page, label(development.toReaderLabel, card))
    await page.locator('[data-step="visit.preparing.identity.confirming"]').waitFor()
    expect(await page.locator('main').innerText()).toContain('NGUYỄN VĂN THỬ')
    expect(await page.locator('.panel-drawer').count()).toBe(0)
  })

  it('lets a newcomer photograph a paper at once, and plays a pulled plug and a full disk', async () => {
    await goTo(page, 'visit.preparing.capture.photographing', someone)
    const take = page.getByRole('button', { name: new RegExp(`^${capture.take.split('{{')[0]}`) })
    await take.waitFor()
    await open()
    await play(development.camera, development.unplugged)
    await page.getByText(capture.failure.cameraLost).waitFor()
    await play(development.camera, development.simulated)
    await take.waitFor()
    await play(development.disk, development.full)
    await touch(page, development.close)
    await take.tap()
    await page.getByText(capture.failure.diskFull).waitFor()
    await open()
    await touch(page, development.allNormal)
    await touch(page, development.close)
    await take.tap()
    await page.locator('.page-preview img').waitFor()
    expect(await page.locator('.notice-attention').allInnerTexts()).toEqual([])
  })

  it('takes no focus from the journey', async () => {
    await goTo(page, 'visit.preparing.identity.ways', someone)
    await page.locator('.choice').last().tap()
    await page.locator('#fullName').tap()
    await page.locator('.panel-handle').tap()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fullName')
  })
})

it('is not there in production, where its calls are refused', async () => {
  const asked: string[] = []
  const shell = await launchBrowserShell({
    dataFolder: temporaryFolder(),
    environment: productionEnvironment,
  })
  try {
    const page = await shell.page()
    page.on('request', (request) => asked.push(request.url()))
    await page.reload({ waitUntil: 'networkidle' })
    await page.locator('[data-step]').first().waitFor()
    expect(await page.locator('.development-panel').count()).toBe(0)
    expect(asked.filter((url) => url.includes('development'))).toEqual([])
    const answer = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/rpc/simulation.samples', { method: 'POST', body: '{}', headers })).text()
    })
    expect(JSON.parse(answer)).toMatchObject({ ok: false, failure: { kind: 'notAllowed' } })
  } finally {
    await shell.close()
  }
})
