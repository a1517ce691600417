import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { createSealing } from '../../main/vault/sealing.ts'
import { readKeptDossiers } from '../faults/kill/kept-dossiers.ts'
import { readQr } from '../read-paper.ts'
import { sharedFolder } from '../shells/temporary-folder.ts'
import { filmSheet } from './film-sheet.ts'
import { keepPicture } from './keep-picture.ts'
import { type KioskShell, launchShell } from './shells.ts'
import { type Errand, goTo, touch, wordsIn } from './visitor.ts'

const { capture, common, startOver } = wordsIn('vi').visitor
const [first, second] = ['PHIM-TRANG-CUA-NGUOI-TRUOC-1', 'PHIM-TRANG-CUA-NGUOI-SAU-2']
const errand: Errand = { language: 'vi', search: 'con mới đẻ', answers: {} }
const patience = { timeout: 45_000 }

/** The canary of whoever came before is filmed, taken and dropped; then the next visitor's sheet goes all the way. */
describe('a sheet that is laid under the camera, with the network cut', () => {
  const folder = sharedFolder()
  const film = join(folder, 'desk.mjpeg')
  const outside: string[] = []
  let shell: KioskShell

  beforeAll(async () => {
    await filmSheet(film, first)
    const environment = {
      MOTCUA_DEVICES_CAMERA: 'device',
      NODE_OPTIONS: `--import=${join(projectFolder, 'tests', 'no-network.mjs')}`,
    }
    shell = await launchShell('browser', join(folder, 'data'), environment, [
      `--use-file-for-fake-video-capture=${film}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ])
  })
  afterAll(() => shell.close())

  async function toTheCamera(): Promise<Page> {
    const page = await shell.kioskPage()
    page.on('request', (request) => {
      if (!/^(blob:|data:|http:\/\/127\.0\.0\.1:)/.test(request.url())) outside.push(request.url())
    })
    await goTo(page, 'visit.preparing.capture.photographing', errand)
    return page
  }

  test('is found, taken by itself and shown; whoever leaves takes it with them', { timeout: 600_000 }, async () => {
    const page = await toTheCamera()
    expect(await readQr(await waitForPage(page))).toEqual([first])
    await keepPicture(page, 'capture', 'taken-by-itself')
    await touch(page, common.startOver)
    await page.getByRole('button', { name: startOver.unsent.confirm }).click()
    await shell.kioskPage()
  })

  test('is cleaned, mended by its corners, put in order, and is in the dossier; the one before is nowhere', {
    timeout: 600_000,
  }, async () => {
    await filmSheet(film, second)
    const page = await toTheCamera()
    const taken = await waitForPage(page)
    expect(await readQr(taken)).toEqual([second])
    // Filmed grey on brown, shown as a white page.
    const [red] = (await sharp(taken).stats()).channels
    expect(red?.mean).toBeGreaterThan(215)
    await touch(page, capture.useAndAdd)

    // The same sheet again, laid anew: taken again, and pointed out.
    await waitForPage(page)
    await page.getByText(capture.warning.twice).waitFor()
    await mendByTouch(page)
    await touch(page, capture.useAndAdd)
    await touch(page, common.back)
    await page.locator('.page-card').nth(1).waitFor()
    await touch(page, capture.turn)
    await page.getByRole('button', { name: capture.later }).first().click()
    await page.locator('.page-card').nth(1).getByRole('button', { name: capture.turn, disabled: false }).waitFor()
    await keepPicture(page, 'capture', 'two-pages')
    await page.locator('.page-card').first().getByRole('button', { name: capture.remove }).click()
    await page.locator('.page-card').nth(1).waitFor({ state: 'detached' })
    await touch(page, capture.done)
    await goTo(page, 'visit.finished.receipt', errand)
    await shell.close()

    const sealing = await createSealing({ randomBytes: (count) => new Uint8Array(randomBytes(count)) })
    const kept = await readKeptDossiers(join(folder, 'data', 'real', 'centre'), sealing)
    const pages = kept.flatMap((dossier) => dossier.pages)
    const marks = await Promise.all(pages.map((picture) => readQr(picture)))
    expect(marks.flat()).toContain(second)
    expect(marks.flat()).not.toContain(first)
    // The page that was turned a quarter is the one that stayed: the first, now the last.
    const [own] = pages.filter((_, index) => marks[index]?.includes(second))
    const { width, height } = await sharp(own).metadata()
    expect(width / height).toBeGreaterThan(1.3)
    expect(outside).toEqual([])
    expect(shell.log()).toContain('the cable is pulled')
    expect(shell.log()).not.toContain('network is cut')
  })
})

/** Nobody touches anything: the sheet is taken by itself. */
async function waitForPage(page: Page): Promise<Buffer> {
  await page
    .locator('.page-preview')
    .waitFor(patience)
    .catch(async () => {
      throw new Error(`not taken by itself: ${await page.locator('main').innerText()}`)
    })
  return previewOf(page)
}

/** A corner is touched, then an arrow: the frame moves, and the page is cut out anew. */
async function mendByTouch(page: Page): Promise<void> {
  await touch(page, capture.adjust.open)
  const outline = page.locator('.adjust-picture polygon').first()
  await outline.waitFor(patience)
  const before = await outline.getAttribute('points')
  await page.getByRole('button', { name: capture.adjust.lowerRight }).click()
  await page.getByRole('button', { name: capture.adjust.up, exact: true }).click()
  const after = await outline.getAttribute('points')
  expect(after?.split(' ').slice(0, 2)).toEqual(before?.split(' ').slice(0, 2))
  expect(after).not.toBe(before)
  await keepPicture(page, 'capture', 'adjusting')
  await touch(page, capture.adjust.done)
  await page.getByRole('button', { name: capture.useAndAdd, disabled: false }).waitFor(patience)
}

/** The picture on the screen, read as the browser shows it. */
async function previewOf(page: Page): Promise<Buffer> {
  const png = await page.locator('.page-preview img').evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  })
  return Buffer.from(png)
}
