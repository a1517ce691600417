import type { BlockOf, FactRow } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, setText } from '../set-text.ts'
import { labelStyle, labelTop, rowGap, valueStyle } from './fact-style.ts'
import { setRunIn } from './run-in-facts.ts'

/** Labels and values: in columns where the paper is wide, the label at the head of its value's first line on a roll. */
export function setFacts(block: BlockOf<'facts'>, setting: Setting): Fragment[] {
  const { sheet } = setting
  const fragments =
    sheet.arrangement === 'stacked' || block.runIn === true
      ? setRunIn(block.rows, setting)
      : setColumns(block.rows, setting)
  return fragments.map((fragment, place) => (place === 0 ? { ...fragment, before: sheet.gap } : fragment))
}

interface ColumnPair {
  readonly x: number
  readonly width: number
  /** Where the value begins, from `x`. */
  readonly indent: number
}

/** Label and value columns over the whole width, and the two halves that short neighbours share. */
function columnsOf(width: number): { readonly whole: ColumnPair; readonly halves: readonly [ColumnPair, ColumnPair] } {
  const indent = width * 0.3
  return {
    whole: { x: 0, width, indent },
    halves: [
      { x: 0, width: width * 0.6, indent },
      { x: width * 0.62, width: width * 0.38, indent: width * 0.17 },
    ],
  }
}

function setColumns(rows: readonly FactRow[], setting: Setting): Fragment[] {
  const { whole, halves } = columnsOf(setting.width)
  const fragments: Fragment[] = []
  let index = 0
  while (index < rows.length) {
    const [row, next] = rows.slice(index, index + 2)
    if (row === undefined) break
    const pair = next === undefined ? null : setPair(row, next, setting, halves)
    fragments.push(...(pair === null ? setRow(row, setting, whole) : [pair]))
    index += pair === null ? 1 : 2
  }
  return fragments
}

/** Two facts on one line, or null where one of them needs more room. */
function setPair(
  left: FactRow,
  right: FactRow,
  setting: Setting,
  [leftHalf, rightHalf]: readonly [ColumnPair, ColumnPair],
): Fragment | null {
  if (left.short !== true || right.short !== true) return null
  const cells = [...setRow(left, setting, leftHalf), ...setRow(right, setting, rightHalf)]
  const oneLine = setting.sheet.text.body * setting.sheet.leading
  if (cells.length > 2 || cells.some(({ height }) => height > oneLine * 1.5)) return null
  return { height: oneLine, before: rowGap, marks: cells.flatMap(({ marks }) => marks) }
}

function setRow(row: FactRow, setting: Setting, { x, width, indent }: ColumnPair): Fragment[] {
  const style = valueStyle(row, setting)
  const valueColumn = { x: x + indent, width: width - indent }
  return chunked(linesOf(setting, row.value, style, valueColumn.width)).map((chunk, index) => {
    const value = setLines(setting, chunk, style, valueColumn)
    if (index > 0) return { ...value, before: 0 }
    const label = setText(setting, row.label, labelStyle(setting), {
      x,
      width: indent - 1.5,
      top: labelTop(setting),
    })
    return {
      height: Math.max(value.height, label.height),
      before: rowGap,
      marks: [...label.marks, ...value.marks],
    }
  })
}
