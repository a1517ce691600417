import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from './break-lines.ts'

const perLetter = (text: string) => text.length

describe('breakLines', () => {
  it('breaks at spaces', () => {
    expect(breakLines('Tổ 1, Nghĩa Lộ', 6, perLetter)).toEqual(['Tổ 1,', 'Nghĩa', 'Lộ'])
  })

  it('keeps the groups of a code whole', () => {
    expect(breakLines('7K4PX-W9D3T-H6CNA', 13, perLetter)).toEqual(['7K4PX-W9D3T-', 'H6CNA'])
  })

  it('goes on behind a piece that was too long for a line', () => {
    expect(breakLines('motdiachi@vi-du.vn', 12, perLetter)).toEqual(['motdiachi@vi', '-du.vn'])
    expect(breakLines('motdiachidai@vi-du.vn', 12, perLetter)).toEqual(['motdiachidai', '@vi-du.vn'])
  })

  it('leaves room for what stands before the first line', () => {
    expect(breakLines('một cửa', 7, perLetter, 4)).toEqual(['một', 'cửa'])
    expect(breakLines('một cửa', 7, perLetter, 5)).toEqual(['', 'một cửa'])
  })

  it('loses no letter and stays within the width', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ế', '-', '/', ' ', 'ự', 'W'), { maxLength: 80 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (words, width, taken) => {
        const lines = breakLines(words, width, perLetter, taken)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        expect(lines.every((line) => line.length <= width)).toBe(true)
        expect(lines.at(0)?.length).toBeLessThanOrEqual(Math.max(0, width - taken))
      }),
    )
  })
})
