import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportSchema } from '../../shared/contract/values.ts'
import type { CountedDossiers } from './counted-dossiers.ts'
import type { CounterPeriod } from './counter-period.ts'
import { readCounterFile } from './read-counter-file.ts'
import { buildReport } from './report.ts'
import { reportCsv, reportText } from './report-text.ts'

const article = readFileSync(new URL('../resources/reports/article-2019.json', import.meta.url), 'utf8')
const none: CountedDossiers = { received: () => [] }

function periodsOf(text: string): readonly CounterPeriod[] {
  const read = readCounterFile('sample', text)
  if (!read.ok) {
    throw new Error(read.failure.join('\n'))
  }
  return read.value
}

function reportOf(text: string, from: string, to: string, dossiers = none) {
  const report = buildReport({ from, to, dossiers, departmentName: (id) => `Sở ${id}`, periods: periodsOf(text) })
  return reportSchema.parse(report)
}

describe('the figures of 2019', () => {
  const report = reportOf(article, '2019-01-01', '2019-09-30')

  test('come out as the article prints them', () => {
    expect(report.total).toEqual({ received: 49_726, online: 5299, onlinePercent: 10.6 })
    expect(report.departments).toEqual([
      { department: 'Sở Công Thương', received: 6306, online: 1715, onlinePercent: 27.1 },
      { department: 'Sở Nông nghiệp và Phát triển nông thôn', received: 7196, online: 1907, onlinePercent: 26.5 },
      { department: 'Sở Văn hóa, Thể thao và Du lịch', received: 460, online: 2, onlinePercent: 0.4 },
      { department: 'Sở Tài chính', received: 542, online: 1, onlinePercent: 0.1 },
    ])
    expect(report.noneOnline).toHaveLength(5)
    expect(report.noneOnline).toContain('Sở Y tế')
  })

  test('say what is not broken down', () => {
    expect(report.notBrokenDown).toEqual({ received: 35_222, online: 1674 })
  })

  test('read well as a table', () => {
    const lines = reportText(report).split('\n')
    expect(lines[0]).toBe('HỒ SƠ TIẾP NHẬN VÀ TRỰC TUYẾN, 01/01/2019 – 30/09/2019')
    expect(lines.find((line) => line.startsWith('Toàn Trung tâm'))).toMatch(/49\.726\s+5\.299\s+10,6 %$/)
    expect(lines.find((line) => line.startsWith('Sở Công Thương'))).toMatch(/6\.306\s+1\.715\s+27,1 %$/)
    const table = lines.slice(2, 11).filter((line) => line.endsWith('%'))
    expect(new Set(table.map((line) => line.normalize('NFC').length)).size).toBe(1)
  })

  test('are left out, and said to be, when only part of them is asked for', () => {
    const partly = reportOf(article, '2019-01-01', '2019-06-30')
    expect(partly.total).toEqual({ received: 0, online: 0, onlinePercent: null })
    expect(partly.leftOut).toEqual([{ from: '2019-01-01', to: '2019-09-26', source: 'sample' }])
    expect(reportText(partly)).toContain('01/01/2019 – 26/09/2019 (sample)')
  })

  test('do not touch another year', () => {
    expect(reportOf(article, '2026-01-01', '2026-12-31')).toMatchObject({
      leftOut: [],
      departments: [],
      noneOnline: [],
    })
  })
})

describe('dossiers of the kiosks', () => {
  const dossiers: CountedDossiers = {
    received: () => [
      { departmentId: 'Tài chính', received: 3 },
      { departmentId: 'Y tế', received: 2 },
    ],
  }

  test('are received and online, beside those of the counters', () => {
    const report = reportOf(article, '2019-01-01', '2019-12-31', dossiers)
    expect(report.total).toMatchObject({ received: 49_731, online: 5304 })
    expect(report.departments).toContainEqual({
      department: 'Sở Tài chính',
      received: 545,
      online: 4,
      onlinePercent: 0.7,
    })
    expect(report.notBrokenDown).toEqual({ received: 35_222, online: 1674 })
  })

  test('take a department from the list of those with none', () => {
    const report = reportOf(article, '2019-01-01', '2019-12-31', dossiers)
    expect(report.departments).toContainEqual({ department: 'Sở Y tế', received: 2, online: 2, onlinePercent: 100 })
    expect(report.noneOnline).not.toContain('Sở Y tế')
  })
})

describe('a share', () => {
  test('is exact where it can be, and never rounded up', () => {
    const rows = '1000,999\n2019-02-01,2019-02-28,B,100,29\n2019-02-01,2019-02-28,C,3,2\n2019-02-01,2019-02-28,D,0,0'
    const report = reportOf(
      `from,to,department,received,online\n2019-02-01,2019-02-28,A,${rows}`,
      '2019-01-01',
      '2019-12-31',
    )
    expect(report.departments.map(({ onlinePercent }) => onlinePercent)).toEqual([99.9, 66.6, 29, null])
    expect(report.notBrokenDown).toBeNull()
  })
})

describe('as CSV', () => {
  test('no name becomes a formula or a second cell', () => {
    const text = 'from,to,department,received,online\n2019-02-01,2019-02-28,"=HYPERLINK(""x"";1), Y",10,1'
    const csv = reportCsv(reportOf(text, '2019-01-01', '2019-12-31'))
    expect(csv.split('\r\n')[1]).toBe('"\'=HYPERLINK(""x"";1), Y",10,1,10.0')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('%s is marked as text', (name) => {
    const csv = reportCsv(
      reportOf(`from,to,department,received,online\n2019-02-01,2019-02-28,${name},10,1`, '2019-01-01', '2019-12-31'),
    )
    expect(csv).toContain(`'${name}`)
  })
})
