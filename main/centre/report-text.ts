import type { Report } from '../../shared/contract/values.ts'

const number = new Intl.NumberFormat('vi-VN')
const share = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const notBrokenDownName = 'Chưa phân theo đơn vị'
const totalName = 'Toàn Trung tâm'

/** The report as an aligned table in Vietnamese, for a terminal or a printed page. */
export function reportText(report: Report): string {
  const lines = rowsOf(report).map(([name, received, online, percent]) => [
    name,
    number.format(received),
    online === null ? '–' : number.format(online),
    percent === null ? '–' : `${share.format(percent)} %`,
  ])
  const table = [['Đơn vị', 'Tiếp nhận', 'Trực tuyến', 'Tỷ lệ'], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => width(row[column] ?? ''))))
  const printed = table.map((row) =>
    row.map((cell, column) => align(cell, widths[column] ?? 0, column === 0 ? 'left' : 'right')).join('  '),
  )
  const rule = '─'.repeat(widths.reduce((sum, each) => sum + each, 0) + 2 * (widths.length - 1))
  return [
    `HỒ SƠ TIẾP NHẬN VÀ TRỰC TUYẾN, ${dayText(report.from)} – ${dayText(report.to)}`,
    '',
    printed[0] ?? '',
    ...printed.slice(1, -1).flatMap((line, index) => (index === 0 ? [rule, line] : [line])),
    rule,
    printed.at(-1) ?? '',
    ...notesOf(report),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}

/** The report as CSV. Names can't start a formula in a spreadsheet. */
export function reportCsv(report: Report): string {
  const rows = rowsOf(report).map(([name, received, online, percent]) => [
    csvText(name),
    String(received),
    online === null ? '' : String(online),
    percent === null ? '' : percent.toFixed(1),
  ])
  return [['department', 'received', 'online', 'onlinePercent'], ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

type Line = readonly [name: string, received: number, online: number | null, percent: number | null]

function rowsOf({ departments, notBrokenDown, total }: Report): readonly Line[] {
  return [
    ...departments.map((row): Line => [row.department, row.received, row.online, row.onlinePercent]),
    ...(notBrokenDown === null
      ? []
      : [[notBrokenDownName, notBrokenDown.received, notBrokenDown.online, null] satisfies Line]),
    [totalName, total.received, total.online, total.onlinePercent],
  ]
}

function notesOf({ noneOnline, leftOut }: Report): readonly string[] {
  const none =
    noneOnline.length === 0
      ? []
      : ['', 'Không có hồ sơ trực tuyến (nguồn không nêu số tiếp nhận):', ...bullets(noneOnline)]
  const left = leftOut.map(({ from, to, source }) => `${dayText(from)} – ${dayText(to)} (${source})`)
  const partly = left.length === 0 ? [] : ['', 'Không tính vì chỉ trùng một phần khoảng thời gian:', ...bullets(left)]
  return [...none, ...partly]
}

function bullets(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `  - ${text}`)
}

function dayText(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** How many cells of a terminal the text takes: marks that stand apart take none. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length
}

function align(text: string, size: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, size - width(text)))
  return side === 'left' ? text + space : space + text
}

/** A cell that starts like a formula gets an apostrophe, which spreadsheets take for "this is text" (OWASP). */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
