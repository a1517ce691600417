import { cardSheet } from '../../build/samples/card-sheet.ts'
import { sampleCards } from '../../build/samples/cards.ts'
import { paperSheet } from '../../build/samples/paper-sheet.ts'
import { samplePapers } from '../../build/samples/papers.ts'
import { type Drawer, print } from '../../build/samples/sheet-svg.ts'
import { assertNever } from '../../shared/assert-never.ts'
import { letterSentences } from './letter-sentences.ts'

export type SheetKind = 'form' | 'letter' | 'notes' | 'slip' | 'card' | 'blank'

/** A sheet before it is photographed: its size in millimetres, SVG in millimetres, and the lines printed on it. */
export interface Sheet {
  readonly kind: SheetKind
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly cornerRadius: number
  readonly content: string
  /** Printed lines that a reader of the page should get back; empty where nothing is printed. */
  readonly lines: readonly string[]
}

const a4 = { width: 210, height: 297, cornerRadius: 0.3 }
const a5 = { width: 148, height: 210, cornerRadius: 0.3 }
const papers = ['#fbfaf6', '#f7f6f2', '#f4f1e6', '#f6eef0', '#eef3f6']

/** Draws a sheet of a kind; the same random stream gives the same sheet. */
export function drawSheet(kind: SheetKind, plain: Drawer, random: () => number): Sheet {
  const lines: string[] = []
  // What is drawn as text is what a reader should find; the words across sample sheets would cover them.
  const drawer: Drawer = {
    ...plain,
    text(x, y, words, look) {
      lines.push(words)
      return plain.text(x, y, words, look)
    },
    field(x, y, right, label, value) {
      lines.push(`${label}: ${value}`)
      return plain.field(x, y, right, label, value)
    },
    stamp: plain.stamp,
    notValid: () => '',
  }
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  switch (kind) {
    case 'form': {
      const sheet = paperSheet(pick(samplePapers), drawer, random)
      return { ...sheet, kind, lines }
    }
    case 'card': {
      const card = cardSheet(pick(sampleCards), drawer)
      return { ...card, kind, lines: [] }
    }
    case 'letter':
      return { ...a4, kind, paper: pick(papers), content: letter(drawer, random, a4.width, 26), lines }
    case 'slip':
      return { ...a5, kind, paper: pick(papers), content: letter(drawer, random, a5.width, 17), lines }
    case 'notes':
      return { ...a4, kind, paper: pick(papers), content: notes(random), lines: [] }
    case 'blank':
      return { ...a4, kind, paper: pick(papers), content: '', lines: [] }
    default:
      return assertNever(kind)
  }
}

/** A page of running text with a stamp and a signature, as offices write to people. */
function letter(drawer: Drawer, random: () => number, width: number, rows: number): string {
  const size = width > 200 ? 4.1 : 3.6
  const left = width * 0.12
  const parts = [
    drawer.text(width / 2, 22, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
      size: size * 0.95,
      weight: 600,
      anchor: 'middle',
    }),
    drawer.text(width / 2, 28, 'Độc lập – Tự do – Hạnh phúc', { size: size * 0.95, anchor: 'middle' }),
    drawer.text(width / 2, 41, 'THÔNG BÁO VỀ VIỆC GIẢI QUYẾT HỒ SƠ', {
      size: size * 1.2,
      weight: 600,
      anchor: 'middle',
    }),
  ]
  const perLine = width > 200 ? 68 : 50
  let words: string[] = []
  let y = 53
  for (let row = 0; row < rows; row += 1) {
    while (words.join(' ').length < perLine + 20) {
      words = [...words, ...(letterSentences[Math.floor(random() * letterSentences.length)] ?? '').split(' ')]
    }
    let line = ''
    while (line.length + (words[0]?.length ?? 0) < perLine) line += `${line === '' ? '' : ' '}${words.shift() ?? ''}`
    parts.push(drawer.text(left, y, line, { size }))
    y += size * (row % 6 === 5 ? 2.2 : 1.62)
  }
  if (random() < 0.7) parts.push(drawer.stamp(width * 0.62, y + 14, ['GIẤY TẬP, KHÔNG THẬT', 'DÙNG ĐỂ THỬ MÁY']))
  parts.push(drawer.signature(width * 0.66, y + 16, random))
  return parts.join('')
}

/** Lines written by hand: strokes that have the look of writing and say nothing. */
function notes(random: () => number): string {
  const ruled = random() < 0.5
  const parts: string[] = []
  for (let y = 30; y < 260; y += 9.5) {
    if (ruled) parts.push(`<path d="M15 ${y + 2}H195" stroke="#9db4cf" stroke-width=".25"/>`)
    if (random() < 0.12) continue
    let x = 18 + random() * 6
    const end = 150 + random() * 40
    while (x < end) {
      let path = `M${x.toFixed(1)} ${(y - random()).toFixed(1)}`
      const letters = 2 + Math.floor(random() * 5)
      for (let at = 0; at < letters; at += 1) {
        const up = (random() < 0.25 ? 5.5 : 2.6) * (0.8 + random() * 0.4)
        path += ` q${(0.6 + random()).toFixed(1)} ${(-up).toFixed(1)} ${(1.3 + random()).toFixed(1)} ${(-up * 0.2).toFixed(1)} t${(0.8 + random() * 0.7).toFixed(1)} ${(up * 0.35 - random() * 0.4).toFixed(1)}`
        x += 2.6
      }
      parts.push(
        `<path d="${path}" fill="none" stroke="${random() < 0.1 ? print : '#26408f'}" stroke-width=".45" stroke-linecap="round"/>`,
      )
      x += 3.5
    }
  }
  return parts.join('')
}
