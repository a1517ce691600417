import { expect, test } from 'vitest'
import { paperSizeOf } from './page-size.ts'

const nameOf = (ratio: number, seenMm: number | null, share = 0.3) => paperSizeOf(ratio, share, seenMm).name

test('a sheet of this shape is A4, unless the camera is known to see a smaller one', () => {
  expect([null, 297, 280, 251, 249, 210, 200].map((mm) => nameOf(Math.SQRT2, mm))).toEqual([
    'a4',
    'a4',
    'a4',
    'a4',
    'a5',
    'a5',
    'a5',
  ])
})

test('a card is told by its share of the picture, or by its length where that is known', () => {
  const card = 85.6 / 54
  expect([nameOf(card, null, 0.3), nameOf(card, null, 0.9)]).toEqual(['id1', 'unknown'])
  expect([nameOf(card, 86, 0.9), nameOf(card, 150, 0.3)]).toEqual(['id1', 'unknown'])
})

test('another sheet is as long as it is seen, and as A4 where that is not known', () => {
  expect(paperSizeOf(2, 0.3, 180)).toEqual({ name: 'unknown', long: 180, short: 90 })
  expect(paperSizeOf(2, 0.3, null)).toEqual({ name: 'unknown', long: 297, short: 148.5 })
})
