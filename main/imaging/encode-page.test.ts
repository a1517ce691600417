import sharp from 'sharp'
import { expect, test } from 'vitest'
import { seededRandom } from '../../build/samples/seeded-random.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import { encodePage } from './encode-page.ts'
import type { PageLook } from './page-look.ts'

const [width, height, dpi] = [1240, 1754, 150]

/** Dots at random: nothing compresses worse, so nothing of the sort stays within what it may weigh by itself. */
function dots(share: number): Pixels {
  const random = seededRandom(5)
  const data = Uint8Array.from({ length: width * height * 3 }, () =>
    random() < share ? Math.floor(random() * 256) : 255,
  )
  return { data, width, height, channels: 3 }
}

test.each<[PageLook, number, number]>([
  ['text', 1, 120_000],
  ['text', 0.05, 120_000],
  ['grey', 1, 500_000],
  ['colour', 1, 500_000],
])('%s that is noise in %d of its places loses dots before it weighs too much', async (look, share, most) => {
  const page = await encodePage(dots(share), look, dpi)
  expect(page.picture.length).toBeLessThanOrEqual(most)
  const head = await sharp(page.picture).metadata()
  expect([head.width, head.height]).toEqual([page.width, page.height])
  // As large on paper as before, however few dots are left.
  expect(page.width / (head.density ?? 0)).toBeCloseTo(width / dpi, 1)
})

test('a bare page stays as dense as it was and weighs next to nothing', async () => {
  const page = await encodePage(dots(0), 'text', dpi)
  expect([page.width, page.height]).toEqual([width, height])
  expect(page.picture.length).toBeLessThan(5000)
})
