import type { BlockOf, FactRow } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, setText, type TextStyle } from '../set-text.ts'

/** Labels and values; two short facts share a line where the paper is wide enough. */
export function setFacts(block: BlockOf<'facts'>, setting: Setting): Fragment[] {
  const { sheet, width } = setting
  const fragments: Fragment[] = []
  let index = 0
  while (index < block.rows.length) {
    const [row, next] = block.rows.slice(index, index + 2)
    if (row === undefined) break
    const pair = next === undefined || sheet.arrangement === 'stacked' ? null : setPair(row, next, setting)
    fragments.push(...(pair === null ? setRow(row, setting, { x: 0, width }) : [pair]))
    index += pair === null ? 1 : 2
  }
  return fragments.map((fragment, place) => (place === 0 ? { ...fragment, before: sheet.gap } : fragment))
}

/** Where the value begins. */
function labelWidth(setting: Setting, width: number): number {
  return setting.sheet.arrangement === 'stacked' ? width * 0.36 : setting.width * 0.25
}

const valueStyle = (row: FactRow, setting: Setting): TextStyle => ({
  size: setting.sheet.text.body,
  weight: row.strong === true ? 600 : 400,
})

function setPair(left: FactRow, right: FactRow, setting: Setting): Fragment | null {
  if (left.short !== true || right.short !== true) return null
  const half = setting.width / 2
  const columns = [
    { row: left, x: 0, width: half + 2 },
    { row: right, x: half + 4, width: half - 4 },
  ]
  const cells = columns.map(({ row, x, width }) => setRow(row, setting, { x, width }))
  const oneLine = setting.sheet.text.body * setting.sheet.leading
  if (cells.some((cell) => cell.length > 1 || (cell[0]?.height ?? 0) > oneLine * 1.5)) return null
  return { height: oneLine, before: rowGap, marks: cells.flatMap((cell) => cell.flatMap(({ marks }) => marks)) }
}

const rowGap = 0.55

function setRow(row: FactRow, setting: Setting, column: { x: number; width: number }): Fragment[] {
  const { sheet } = setting
  const indent = labelWidth(setting, column.width)
  const style = valueStyle(row, setting)
  const valueColumn = { x: column.x + indent, width: column.width - indent }
  const lines = linesOf(setting, row.value, style, valueColumn.width)
  return chunked(lines).map((chunk, index) => {
    const value = setLines(setting, chunk, style, valueColumn)
    if (index > 0) return { ...value, before: 0 }
    const label = setText(
      setting,
      row.label,
      { size: sheet.text.small, ink: 'quiet' },
      // The small label stands on the baseline of its larger value.
      { x: column.x, width: indent - 1.5, top: (sheet.text.body - sheet.text.small) * (sheet.leading / 2 + 0.37) },
    )
    return {
      height: Math.max(value.height, label.height),
      before: rowGap,
      marks: [...label.marks, ...value.marks],
    }
  })
}
