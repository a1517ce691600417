import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Quad } from '../../shared/imaging/quad.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { looksTheSame } from './looks-the-same.ts'
import { scanBomb } from './scan-bomb-fixture.ts'
import { preparePage } from './prepare-page.ts'

/** A photographed letter, on a desk. */
const letter = await sharp(await readFile(join(resourcesFolder, 'samples', 'lease-contract.jpg')))
  .resize({ width: 900 })
  .jpeg({ quality: 95 })
  .toBuffer()
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'white' } })
const bytesOf = async (picture: Sharp): Promise<Buffer> => picture.toBuffer()

/** Eight numbers, or none where no sheet was found. */
function places(corners: Quad | null): readonly number[] {
  return corners?.flatMap(({ x, y }) => [x, y]) ?? []
}

/** Writes another size into the head of a picture; the rest stays as small as it was. */
const lie = {
  png(png: Buffer, side: number): Buffer {
    png.writeUInt32BE(side, 16)
    png.writeUInt32BE(side, 20)
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
    return png
  },
  jpeg(jpeg: Buffer, side: number): Buffer {
    const frame = [0xc0, 0xc2].map((kind) => jpeg.indexOf(Buffer.of(0xff, kind, 0, 17))).find((at) => at > 0) ?? 0
    jpeg.writeUInt16BE(side, frame + 5)
    jpeg.writeUInt16BE(side, frame + 7)
    return jpeg
  },
}

describe('a head that promises 30,000 × 30,000 pixels is refused before anything is unfolded', () => {
  const tooLarge = { ok: false, failure: { kind: 'pictureTooLarge', megapixels: 900 } }
  test.each<[string, () => Promise<Buffer>]>([
    ['PNG', async () => lie.png(await bytesOf(blank(20, 20).png()), 30_000)],
    ['JPEG', async () => lie.jpeg(await bytesOf(blank(20, 20).jpeg()), 30_000)],
    ['progressive JPEG', async () => lie.jpeg(await bytesOf(blank(20, 20).jpeg({ progressive: true })), 30_000)],
  ])('%s', async (_, make) => {
    expect(await preparePage(await make())).toEqual(tooLarge)
  })
})

test('a progressive JPEG of more scans than any camera writes is refused before they are decoded', async () => {
  const bomb = scanBomb()
  // It is a picture, and small enough to be let in.
  const { width, height, isProgressive } = await sharp(bomb).metadata()
  expect({ width, height, isProgressive }).toEqual({ width: 5000, height: 5000, isProgressive: true })
  expect(await preparePage(bomb)).toEqual({ ok: false, failure: { kind: 'unreadablePicture' } })
})

describe('any kind of picture becomes the same page', () => {
  const same: { fingerprint: Uint8Array; corners: Quad | null } = { fingerprint: new Uint8Array(), corners: null }
  beforeAll(async () => {
    const page = await preparePage(letter)
    if (page.ok) Object.assign(same, page.value)
  })

  test.each<[string, (picture: Sharp) => Sharp]>([
    ['PNG of 16 bits a colour', (picture) => picture.toColourspace('rgb16').png()],
    ['grey PNG of 16 bits', (picture) => picture.toColourspace('grey16').png()],
    ['PNG of two colours', (picture) => picture.greyscale().threshold(160).png({ palette: true, colours: 2 })],
    ['CMYK JPEG', (picture) => picture.toColourspace('cmyk').jpeg()],
    ['grey JPEG', (picture) => picture.greyscale().jpeg()],
    ['progressive JPEG', (picture) => picture.jpeg({ progressive: true })],
    ['TIFF of 16 bits', (picture) => picture.toColourspace('rgb16').tiff({ compression: 'deflate' })],
    ['WebP', (picture) => picture.webp()],
  ])('%s', async (_, convert) => {
    const bytes = await bytesOf(convert(sharp(letter)))
    const page = await preparePage(bytes)
    expect(page.ok && looksTheSame(page.value.fingerprint, same.fingerprint)).toBe(true)
  })

  test('the first picture of an animation', async () => {
    const frame = await sharp(letter).raw().toBuffer({ resolveWithObject: true })
    const { width, height, channels } = frame.info
    const frames = Buffer.concat([frame.data, Buffer.alloc(frame.data.length, 255)])
    const strip = sharp(frames, { raw: { width, height: 2 * height, channels, pageHeight: height } })
    const page = await preparePage(await strip.webp({ loop: 0, delay: [100, 100] }).toBuffer())
    expect(page.ok && looksTheSame(page.value.fingerprint, same.fingerprint)).toBe(true)
  })

  /** What turns the pixels so that this EXIF orientation turns them back; in two steps, for sharp keeps an order of its own. */
  const undo: Readonly<Record<number, readonly ((picture: Sharp) => Sharp)[]>> = {
    1: [],
    2: [(picture) => picture.flop()],
    3: [(picture) => picture.rotate(180)],
    4: [(picture) => picture.flip()],
    5: [(picture) => picture.rotate(90), (picture) => picture.flop()],
    6: [(picture) => picture.rotate(270)],
    7: [(picture) => picture.rotate(270), (picture) => picture.flop()],
    8: [(picture) => picture.rotate(90)],
  }
  test.each(Object.keys(undo).map(Number))('EXIF orientation %d', async (orientation) => {
    let bytes: Buffer = letter
    for (const turn of undo[orientation] ?? []) bytes = await turn(sharp(bytes)).png().toBuffer()
    const page = await preparePage(await sharp(bytes).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer())
    expect(page.ok && looksTheSame(page.value.fingerprint, same.fingerprint)).toBe(true)
    const found = places(page.ok ? page.value.corners : null)
    expect(found.length).toBe(8)
    for (const [at, place] of places(same.corners).entries()) expect(found[at]).toBeCloseTo(place, 1)
  })
})

describe('what is no picture, or not one any more', () => {
  const ends = /^(?:page|unreadablePicture|heicPicture|pictureTooLarge)$/

  test.each<[string, string, Uint8Array]>([
    ['HEIC', 'heicPicture', Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypheic'), Buffer.alloc(400)])],
    ['HEIF', 'heicPicture', Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypmif1'), Buffer.alloc(400)])],
    [
      'a film',
      'unreadablePicture',
      Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypisom'), Buffer.alloc(400)]),
    ],
    ['a zip', 'unreadablePicture', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)])],
    ['a page of the web', 'unreadablePicture', Buffer.from('<!doctype html><img src="file:///etc/passwd">')],
    [
      'a list of files to load',
      'unreadablePicture',
      Buffer.from('push graphic-context\nimage over 0,0 0,0 "/etc/passwd"'),
    ],
  ])('%s', async (_, kind, bytes) => {
    expect(await preparePage(bytes)).toEqual({ ok: false, failure: { kind } })
  })

  test('a picture that was cut off anywhere, or has wrong bytes anywhere, ends in a page or in words', async () => {
    const small = sharp(letter).resize({ width: 400 })
    const whole = await Promise.all(
      [small.clone().jpeg(), small.clone().png(), small.clone().webp(), small.clone().tiff()].map(bytesOf),
    )
    const place = fc.double({ min: 0, max: 0.999, noNaN: true })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        place,
        fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 4 }),
        async (picture, end, wrong) => {
          const bytes = Buffer.from(
            picture.subarray(0, wrong.length > 2 ? picture.length : Math.floor(picture.length * end)),
          )
          for (const [at, byte] of wrong)
            bytes.fill(byte, Math.floor(at * bytes.length), Math.min(bytes.length, Math.floor(at * bytes.length) + 1))
          const page = await preparePage(bytes)
          expect(page.ok ? 'page' : page.failure.kind).toMatch(ends)
        },
      ),
      { numRuns: 25 },
    )
  })
})
