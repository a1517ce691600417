import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stillClock } from '../effects-simulated.ts'
import { type CounterCounts, openCounterCounts } from './counter-counts.ts'
import { readCounterFile } from './read-counter-file.ts'

const article = readFileSync(new URL('../resources/reports/article-2019.json', import.meta.url), 'utf8')
const head = 'from,to,department,received,online\n'
let dataFolder = ''
let counts: CounterCounts

function open(): CounterCounts {
  const opened = openCounterCounts(dataFolder, stillClock)
  if (!opened.ok) {
    throw new Error(opened.failure.kind)
  }
  return opened.value
}

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-counts-'))
  counts = open()
})
afterEach(() => {
  counts.close()
  rmSync(dataFolder, { recursive: true })
})

function take(source: string, text: string): unknown {
  const read = readCounterFile(source, text)
  return read.ok ? counts.take(read.value) : read
}

describe('an import', () => {
  test('changes nothing when repeated, over a restart too', () => {
    expect(take('article', article)).toEqual({ ok: true, value: { added: 1, replaced: 0 } })
    const before = counts.periods()
    counts.close()
    counts = open()
    expect(take('article', article)).toEqual({ ok: true, value: { added: 0, replaced: 1 } })
    expect(counts.periods()).toEqual(before)
  })

  test('replaces what the same source said of the same period', () => {
    take('quarter', `${head}2026-01-01,2026-03-31,Sở Y tế,10,1`)
    take('quarter', `${head}2026-01-01,2026-03-31,Sở Y tế,12,2`)
    expect(counts.periods()).toMatchObject([{ departments: [{ received: 12, online: 2 }] }])
  })

  test('that would count dossiers twice is refused as a whole', () => {
    take('article', article)
    const text = `${head}2020-01-01,2020-01-31,Sở Y tế,1,0\n2019-09-26,2019-10-31,Sở Y tế,5,0`
    expect(take('other', text)).toMatchObject({ ok: false, failure: [{ already: { source: 'article' } }] })
    expect(counts.periods()).toHaveLength(1)
  })

  test('may come from another department for the same days', () => {
    take('a', `${head}2026-01-01,2026-03-31,Sở Y tế,10,1`)
    expect(take('b', `${head}2026-01-01,2026-03-31,Sở Nội vụ,10,1`)).toMatchObject({ ok: true })
    expect(take('c', `${head}2026-03-31,2026-03-31,SỞ Y  TẾ,1,1`)).toMatchObject({ ok: false })
  })

  test('can be forgotten', () => {
    take('article', article)
    expect(counts.forget('article')).toBe(1)
    expect(counts.forget('article')).toBe(0)
    expect(counts.periods()).toEqual([])
  })
})

describe('a CSV', () => {
  test('may come from a spreadsheet: mark of byte order, semicolons, quotes, the whole Centre', () => {
    const text = `\uFEFFFrom;To;Department;Received;Online\r\n2026-01-01;2026-01-31;;20;5\r\n2026-01-01;2026-01-31;"Sở ""A""; B";8;2\r\n`
    expect(readCounterFile('s', text)).toMatchObject({
      ok: true,
      value: [{ total: { received: 20, online: 5 }, departments: [{ name: 'Sở "A"; B', received: 8, online: 2 }] }],
    })
  })

  test('holds one period per pair of days', () => {
    const text = `${head}2026-01-01,2026-01-31,A,1,0\n\n2026-02-01,2026-02-28,A,1,0\n2026-01-01,2026-01-31,B,1,0`
    const read = readCounterFile('s', text)
    expect(read.ok ? read.value.map(({ departments }) => departments.length) : []).toEqual([2, 1])
  })

  test.each([
    ['from,to,received\n', 'first line must be'],
    [head, 'counts nothing'],
    [`${head}2026-01-01,2026-01-31,A,1.000,0`, 'Line 2'],
    [`${head}2026-01-01,2026-01-31,A,-1,0`, 'Line 2'],
    [`${head}2026-01-01,2026-01-31,A,1`, 'Line 2'],
    [`${head}2026-01-01,2026-01-31,A,1,2`, 'more online than received'],
    [`${head}2026-02-01,2026-01-31,A,1,0`, 'ends before it starts'],
    [`${head}2026-02-30,2026-03-31,A,1,0`, 'no such day'],
    [`${head}2026-01-01,2026-01-31,A,1,0\n2026-01-01,2026-01-31,a,1,0`, 'twice'],
    [`${head}2026-01-01,2026-01-31,,1,0\n2026-01-01,2026-01-31,,1,0`, 'twice'],
    [`${head}2026-01-01,2026-01-31,,1,0\n2026-01-01,2026-01-31,A,2,0`, 'more than the total'],
    [`${head}2026-01-01,2026-01-31,"A,1,0`, 'never closed'],
    ['{', 'not JSON'],
    ['{"period":{"from":"2026-01-01","to":"2026-01-31"},"total":{"received":1.5,"online":0}}', 'total.received'],
    ['{"total":{"received":1,"online":0}}', 'period'],
  ])('%j is refused: %s', (text, why) => {
    const read = readCounterFile('s', text)
    expect(read.ok ? 'accepted' : read.failure.join('\n')).toContain(why)
  })
})
