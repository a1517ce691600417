import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardOfMau } from '../end-to-end/errands.ts'
import { launchShell } from '../end-to-end/shells.ts'
import { type Errand, goTo } from '../end-to-end/visitor.ts'
import { countingHand } from './counting-hand.ts'
import { type Effort, noEffort, secondsOf } from './effort-model.ts'
import type { Figure, Measure } from './figure.ts'
import { touchedBy } from './finger.ts'

type Asked = Omit<Errand, 'language' | 'card'> & { readonly title: string }

/** The catalogue's most asked procedures and the two that follow them, in the words people type. */
const mostAsked: readonly Asked[] = [
  { title: 'Khai sinh', search: 'khai sinh', answers: { childName: 'Nguyễn Minh An' } },
  { title: 'Sao y chứng thực', search: 'sao y', answers: {} },
  { title: 'Sang tên sổ đỏ', search: 'sang ten', answers: {} },
  { title: 'Xác nhận độc thân', search: 'doc than', answers: {} },
  { title: 'Mở hộ kinh doanh', search: 'mo quan', answers: {} },
  { title: 'Tạm trú', search: 'tam tru', answers: { stayTo: '31/12/2099' } },
  { title: 'Lý lịch tư pháp', search: 'ly lich tu phap', answers: {} },
  { title: 'Phép xây dựng', search: 'phep xay', answers: {} },
  { title: 'Tách thửa', search: 'tach thua', answers: {}, items: 2 },
  { title: 'Khai tử', search: 'khai tu', answers: {} },
]

/** Aims of birth registration with a card. */
const most = { taps: 40, seconds: 240 }

/** Real journeys from the first screen to the receipt, each with a card and without: what they ask of the hand, and the time by the model. */
export const measure: Measure = async () => {
  const rows: { readonly step: string; readonly effort: Effort }[] = []
  for (const asked of mostAsked) {
    for (const card of [cardOfMau, undefined]) {
      const step = `${asked.title}, ${card === undefined ? 'typed' : 'with a card'}`
      rows.push({ step, effort: await walk({ ...asked, language: 'vi', ...(card === undefined ? {} : { card }) }) })
    }
  }
  printTable(rows)
  return rows.flatMap(({ step, effort }) => figures(step, effort))
}

async function walk(errand: Errand): Promise<Effort> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const shell = await launchShell('browser', dataFolder)
  const effort = noEffort()
  try {
    const page = await shell.kioskPage()
    await goTo(touchedBy(page, countingHand(effort)), 'visit.finished.receipt', errand, (step) => {
      if (step === 'visit.preparing.identity.ways' && errand.card !== undefined) effort.cards += 1
      if (step === 'visit.preparing.capture.photographing') effort.sheets += 1
      if (step === 'visit.preparing.sign') effort.signatures += 1
      return Promise.resolve()
    })
    return effort
  } finally {
    await shell.close()
    rmSync(dataFolder, { recursive: true })
  }
}

function figures(step: string, effort: Effort): readonly Figure[] {
  const isAimed = step === 'Khai sinh, with a card'
  const counted = 'from the first screen to the receipt, one sheet for each paper, nothing optional filled in'
  return [
    {
      name: 'effortTaps',
      step,
      value: effort.taps,
      unit: 'count',
      ...(isAimed ? { aim: `<= ${most.taps}` } : {}),
      how: `touches of anything but keys ${counted}`,
    },
    { name: 'effortKeys', step, value: effort.keys, unit: 'count', how: `keys and suggestions touched ${counted}` },
    {
      name: 'effortTime',
      step,
      value: Math.round(secondsOf(effort) * 1000),
      unit: 'ms',
      ...(isAimed ? { aim: `<= ${most.seconds * 1000}` } : {}),
      how: `keystroke-level model (constants in effort-model.ts) ${counted}; without reading and the machine's own time`,
    },
  ]
}

/** For people, beside the lines for programs. */
function printTable(rows: readonly { readonly step: string; readonly effort: Effort }[]): void {
  const cells = rows.map(({ step, effort }) => [
    step,
    String(effort.taps),
    String(effort.keys),
    String(effort.sheets),
    `${(secondsOf(effort) / 60).toFixed(1)} min`,
  ])
  const all = [['journey', 'taps', 'keys', 'sheets', 'modelled'], ...cells]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of all) console.error(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
