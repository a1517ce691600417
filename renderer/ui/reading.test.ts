import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, type Reading, readOn, unseenPages } from './reading.ts'

const fresh: Reading = { page: 0, things: [[]], shown: [], seen: [] }
const rows = [['name', 'date'], ['home'], ['paper', 'post']]
const read = (from: Reading, things: Reading['things'], pages: readonly number[]) =>
  pages.reduce((reading, page) => readOn(reading, page, things), from)

describe('how far a person has read', () => {
  it('owes every page a look, in whatever order they come', () => {
    expect(unseenPages(read(fresh, rows, [0]))).toEqual([1, 2])
    expect(unseenPages(read(fresh, rows, [0, 2, 1]))).toEqual([])
  })

  it('knows what was seen before it was left, and wants another look at what has changed', () => {
    const { seen } = read(fresh, rows, [0, 1])
    const mended = [['name', 'date'], ['home, mended'], ['paper', 'post']]
    expect(unseenPages(read({ ...fresh, seen }, mended, [1]))).toEqual([2])
    expect(unseenPages(read({ ...fresh, seen }, mended, [2]))).toEqual([1])
  })

  it('knows them too where the pages break elsewhere', () => {
    const { seen } = read(fresh, rows, [0, 1])
    expect(unseenPages(read({ ...fresh, seen }, [['name'], ['date', 'home', 'paper'], ['post']], [0]))).toEqual([1, 2])
  })

  it('takes the beginning of a thing never for the whole of it, nor for more of it', () => {
    const [whole = ''] = partsOf('home', [90])
    const [begin = '', end = ''] = partsOf('home', [40, 50])
    const [longer = '', rest = ''] = partsOf('home', [70, 20])
    const broken = [
      ['name', begin],
      [end, 'date'],
    ]
    const { seen } = read(fresh, broken, [0])
    expect(unseenPages(read({ ...fresh, seen }, [['name'], [whole, 'date']], [0]))).toEqual([1])
    expect(unseenPages(read({ ...fresh, seen }, [['name'], [longer], [rest, 'date']], [0]))).toEqual([1, 2])
    expect(unseenPages(read({ ...fresh, seen }, broken, [1]))).toEqual([])
    expect(unseenPages(read({ ...fresh, seen: ['name', whole] }, [['name'], [whole]], [0]))).toEqual([])
  })

  it('counts pages of nothing that can be told again by their number, and anew when there are others', () => {
    expect(unseenPages(read(fresh, [[], [], []], [0, 1]))).toEqual([2])
    expect(unseenPages(readOn(read(fresh, [[], [], []], [0, 1, 2]), 0, [[], []]))).toEqual([1])
  })

  it('leaves nothing unseen that was turned to, and takes nothing for seen that never was', () => {
    const pages = fc.array(fc.uniqueArray(fc.string(), { maxLength: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pages, fc.array(fc.nat(5), { minLength: 1 }), (things, turned) => {
        const turns = turned.map((page) => page % things.length)
        const reading = read(fresh, things, turns)
        const seen = new Set(turns.flatMap((page) => things[page] ?? []))
        const owed = things.flatMap((onPage, page) =>
          turns.includes(page) || (onPage.length > 0 && onPage.every((thing) => seen.has(thing))) ? [] : [page],
        )
        expect(unseenPages(reading)).toEqual(owed)
      }),
    )
  })
})
