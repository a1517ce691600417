import { encodeQR } from 'qr'
import type { BlockOf } from '../../../shared/receipt/paper.ts'
import { runsOf } from '../../../shared/receipt/woven-band.ts'
import type { Mark } from '../drawing.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { linesOf, setLines, setStack, type SetText } from '../set-text.ts'

/** The tracking code in capitals 6 mm high, its QR beside it, and where the dossier really is. */
export function setCodePanel(block: BlockOf<'code'>, setting: Setting): Fragment {
  return setting.sheet.arrangement === 'columns' ? beside(block, setting) : stacked(block, setting)
}

const padding = 1.8

function beside(block: BlockOf<'code'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const textWidth = width - sheet.qrSize - 4 * padding
  const text = words(block, setting, { x: 2 * padding, width: textWidth, top: padding }, 'left')
  const height = Math.max(sheet.qrSize, text.height) + 2 * padding
  return {
    height,
    before: sheet.gap,
    marks: [
      { kind: 'box', x: 0, y: 0, width, height, ink: 'surface' },
      ...text.marks.map((mark) => ({ ...mark, y: mark.y + (height - 2 * padding - text.height) / 2 })),
      ...qrSymbol(block.code, width - padding - sheet.qrSize, (height - sheet.qrSize) / 2, sheet.qrSize),
    ],
  }
}

function stacked(block: BlockOf<'code'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const text = words(block, setting, { x: 0, width, top: sheet.qrSize + 1 }, 'centre')
  return {
    height: sheet.qrSize + 1 + text.height,
    before: sheet.gap,
    marks: [...qrSymbol(block.code, (width - sheet.qrSize) / 2, 0, sheet.qrSize), ...text.marks],
  }
}

function words(
  block: BlockOf<'code'>,
  setting: Setting,
  column: { readonly x: number; readonly width: number; readonly top: number },
  align: 'left' | 'centre',
): SetText {
  const { sheet } = setting
  const label = setStack(
    setting,
    [{ text: block.label, style: { size: sheet.text.small, ink: 'quiet', align } }],
    column,
  )
  // Codes are read aloud and typed from this line: groups stay whole, so a line ends after a hyphen.
  const style = { size: codeSize(block.code, setting, column.width), weight: 600, align } as const
  const tight = { ...setting, sheet: { ...sheet, leading: 1.08 } }
  const lines = linesOf(setting, block.code, style, column.width)
  const code = setLines(tight, lines, style, { ...column, top: column.top + label.height + 0.4 })
  const below = setStack(
    setting,
    [
      { text: block.state, style: { size: sheet.text.body, weight: 600, ink: 'teal', align } },
      { text: block.note, style: { size: sheet.text.small, align } },
    ],
    { ...column, top: column.top + label.height + code.height + 1.2 },
  )
  return {
    marks: [...label.marks, ...code.marks, ...below.marks],
    height: label.height + code.height + 1.2 + below.height,
  }
}

/**
 * The em of the code: as large as wanted, or as little smaller as puts it on one line, or else lets no line be longer
 * than the first; a short group standing alone above a long line reads as if something were missing.
 */
function codeSize(code: string, setting: Setting, width: number): number {
  const { wanted, least } = setting.sheet.codeCapHeight
  const { capHeight } = setting.faces[600]
  const linesAt = (height: number) => linesOf(setting, code, { size: height / capHeight, weight: 600 }, width)
  const steps = Array.from({ length: Math.floor((wanted - least) * 10) + 1 }, (_, step) => wanted - step / 10)
  const height =
    steps.find((step) => linesAt(step).length === 1) ?? steps.find((step) => firstIsLongest(linesAt(step))) ?? wanted
  return height / capHeight
}

function firstIsLongest(lines: readonly string[]): boolean {
  return lines.every((line) => line.length <= (lines[0]?.length ?? 0))
}

/** Quiet zone around a QR symbol in modules; the standard asks for four. */
const quietZone = 4

/** The QR symbol in a white square of `size`. Level M stands a crease or a stain; more would make cells smaller. */
function qrSymbol(text: string, x: number, y: number, size: number): Mark[] {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const cell = size / modules.length
  return [
    { kind: 'box', x, y, width: size, height: size, ink: 'white' },
    {
      kind: 'cells',
      x,
      y,
      cell,
      runs: modules.flatMap((row, index) => runsOf(row, index)),
      ink: 'ink',
    },
  ]
}
