import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { resourcesFolder, samplePicture } from '../kiosk-fixture.ts'
import { type PreparedPage, preparePage } from './prepare-page.ts'

async function prepared(bytes: Uint8Array): Promise<PreparedPage> {
  const page = await preparePage(bytes)
  if (!page.ok) {
    throw new Error(page.failure.kind)
  }
  return page.value
}
const blank = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

describe('a page', () => {
  test('is turned upright, made smaller, and carries nothing but its picture', async () => {
    const bytes = await sharp(join(resourcesFolder, 'samples', 'birth-notice.jpg'))
      .resize({ width: 3000 })
      .withExif({ IFD0: { Artist: 'Nguyen Van Dau Vet', Orientation: '6' }, IFD3: { GPSLatitude: '15/1 7/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(bytes.includes('Exif')).toBe(true)
    const { picture, preview, width, height } = await prepared(bytes)
    // 3000 × 4077, said by its EXIF to lie on its side: the text tells better, and the page is A4 at 200 dots an inch.
    expect([width, height]).toEqual([1654, 2339])
    const { exif, orientation, icc, xmp, format } = await sharp(picture).metadata()
    expect({ exif, orientation, icc, xmp, format }).toEqual({ format: 'jpeg' })
    expect(Buffer.from(picture).includes('Dau Vet')).toBe(false)
    const small = await sharp(preview).metadata()
    expect(Math.max(small.width, small.height)).toBe(1200)
  })

  test('may come as PNG with see-through paper, which becomes white', async () => {
    const bytes = await sharp({ create: { width: 1300, height: 1300, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    const { picture } = await prepared(new Uint8Array(bytes))
    const { channels } = await sharp(picture).stats()
    for (const { mean } of channels) expect(Math.round(mean)).toBe(255)
  })
})

test.each([0, 90, 180, 270])('text that lies turned by %d degrees comes upright', async (angle) => {
  const bytes = await sharp(join(resourcesFolder, 'samples', 'lease-contract.jpg'))
    .rotate(angle)
    .toBuffer()
  const { width, height, corners, size } = await prepared(bytes)
  expect(corners).not.toBeNull()
  expect(width).toBeLessThan(height)
  expect(size).toEqual({ width: 210, height: 297 })
})

describe('a picture that can become no page', () => {
  test('100 megapixels are refused by their head, however few bytes they take', async () => {
    const bytes = await blank(10_000, 10_000, 'white').png().toBuffer()
    expect(bytes.length).toBeLessThan(500_000)
    expect(await preparePage(bytes)).toEqual({ ok: false, failure: { kind: 'pictureTooLarge', megapixels: 100 } })
  })

  test.each<[string, () => Promise<Uint8Array>]>([
    ['nothing', async () => new Uint8Array()],
    ['words', async () => new TextEncoder().encode('%PDF-1.7 not a picture')],
    [
      'a drawing that could load other files',
      async () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['an animation', async () => blank(20, 20, 'white').gif().toBuffer()],
    ['a photograph that was cut off', async () => (await samplePicture()).subarray(0, 20_000)],
  ])('%s', async (_, bytes) => {
    expect(await preparePage(await bytes())).toEqual({ ok: false, failure: { kind: 'unreadablePicture' } })
  })
})

describe('doubts', () => {
  test('a clear page raises none', async () => {
    expect((await prepared(await samplePicture())).warnings).toEqual([])
  })

  test.each<[string, (page: Sharp) => Sharp]>([
    ['dark', (page) => page.linear(0.3, 0)],
    ['blurred', (page) => page.blur(6)],
    ['small', (page) => page.resize({ width: 600 })],
  ])('%s', async (warning, spoil) => {
    const bytes = await spoil(sharp(await samplePicture()))
      .jpeg()
      .toBuffer()
    expect((await prepared(bytes)).warnings).toContain(warning)
  })

  test('empty: a white sheet, also with the grain of a real one', async () => {
    expect((await prepared(await blank(1240, 1754, '#f4f2ec').jpeg().toBuffer())).warnings).toEqual(['empty'])
    const grain = await sharp({
      create: {
        width: 1240,
        height: 1754,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 235, sigma: 3 },
      },
    })
      .jpeg()
      .toBuffer()
    expect((await prepared(grain)).warnings).toEqual(['empty'])
  })
})
