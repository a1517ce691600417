import * as fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeGreyPng, type GreyDepth, greyPngParts } from './grey-png.ts'

const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    depth: fc.constantFrom<GreyDepth>(1, 2, 4),
    dpi: fc.integer({ min: 72, max: 600 }),
  })
  .chain((head) =>
    fc
      .uint8Array({ minLength: head.width * head.height, maxLength: head.width * head.height })
      .map((bytes) => ({ ...head, data: bytes.map((byte) => byte % 2 ** head.depth) })),
  )

test('whatever the greys are, a reader of PNG finds them, and the dots per inch', async () => {
  await fc.assert(
    fc.asyncProperty(picture, async (grey) => {
      const png = encodeGreyPng(grey)
      const { density, width, height } = await sharp(png).metadata()
      expect({ density, width, height }).toEqual({ density: grey.dpi, width: grey.width, height: grey.height })
      const read = await sharp(png).toColourspace('b-w').raw().toBuffer()
      const white = 2 ** grey.depth - 1
      expect(Array.from(read, (value) => Math.round((value / 255) * white))).toEqual(Array.from(grey.data))
      const { data, ...parts } = greyPngParts(png) ?? { data: new Uint8Array() }
      expect(parts).toEqual({ width: grey.width, height: grey.height, depth: grey.depth, dpi: grey.dpi })
      expect(data.length).toBe(png.length - 62 - 4 - 12)
    }),
    { numRuns: 60 },
  )
})

test('only what was written here is taken for it', async () => {
  const other = sharp({ create: { width: 90, height: 90, channels: 3, background: 'white' } })
  expect(greyPngParts(new Uint8Array(await other.withMetadata({ density: 100 }).png().toBuffer()))).toBeNull()
  expect(greyPngParts(new Uint8Array(await other.jpeg().toBuffer()))).toBeNull()
  expect(greyPngParts(new Uint8Array())).toBeNull()
})
