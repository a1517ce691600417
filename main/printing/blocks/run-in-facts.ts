import type { FactRow } from '../../../shared/receipt/paper.ts'
import { moved } from '../drawing.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, setText } from '../set-text.ts'
import { labelStyle, labelTop, rowGap, valueStyle } from './fact-style.ts'

/**
 * The value runs on behind its label: on forms, and on a roll, where every millimetre of width counts, always and set
 * stronger. On a sheet two short neighbours share a line.
 */
export function setRunIn(rows: readonly FactRow[], setting: Setting): Fragment[] {
  const fragments: Fragment[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const [row, next] = rows.slice(index, index + 2)
    const pair = row === undefined || next === undefined ? null : setPair(row, next, setting)
    if (pair !== null) {
      fragments.push(pair)
      index += 1
    } else if (row !== undefined) fragments.push(...setRow(row, setting))
  }
  return fragments
}

/** Both on one line, or null where one of them needs more than its half. */
function setPair(left: FactRow, right: FactRow, setting: Setting): Fragment | null {
  if (setting.sheet.arrangement === 'stacked' || left.short !== true || right.short !== true) return null
  const half = { ...setting, width: setting.width / 2 - 2 }
  const oneLine = setting.sheet.text.body * setting.sheet.leading * 1.5
  const [first, second, ...more] = [...setRow(left, half), ...setRow(right, half)]
  if (first === undefined || second === undefined || more.length > 0) return null
  if (first.height > oneLine || second.height > oneLine) return null
  return { ...first, marks: [...first.marks, ...second.marks.map((mark) => moved(mark, setting.width / 2 + 2, 0))] }
}

function setRow(row: FactRow, setting: Setting): Fragment[] {
  const { faces, width, sheet } = setting
  const stacked = sheet.arrangement === 'stacked'
  const ofLabel = stacked ? labelStyle(setting) : { size: sheet.text.body }
  const style = valueStyle(stacked ? { ...row, strong: true } : row, setting)
  const text = `${row.label}: `
  const taken = faces[400].widthOf(text, ofLabel.size)
  // A label that fills the line by itself stands above its value.
  const above = taken > width * 0.9
  const label = setText(setting, text, ofLabel, {
    x: 0,
    width: above ? width : taken + 1,
    top: stacked ? labelTop(setting) : 0,
  })
  return chunked(linesOf(setting, row.value, style, width, above ? 0 : taken)).map((chunk, index): Fragment => {
    const value = setLines(setting, chunk, style, { x: 0, width, top: above && index === 0 ? label.height : 0 })
    if (index > 0) return { ...value, before: 0 }
    const [first, ...rest] = value.marks
    const marks = first === undefined || above ? value.marks : [moved(first, taken, 0), ...rest]
    return {
      height: above ? label.height + value.height : value.height,
      before: rowGap,
      marks: [...label.marks, ...marks],
    }
  })
}
