import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, type SetText, type TextStyle } from '../set-text.ts'
import { setHeading } from './heading.ts'

type Table = BlockOf<'table'>

/** A table: in columns under a head that comes again on each page, or row by row on a roll. */
export function setTable(block: Table, setting: Setting): Fragment[] {
  const heading = setHeading(block.title, setting)
  return setting.sheet.arrangement === 'stacked'
    ? [heading, ...block.rows.flatMap((row) => setStackedRow(row, block, setting))]
    : [heading, ...setColumns(block, setting)]
}

function setColumns(block: Table, setting: Setting): Fragment[] {
  const { sheet } = setting
  const titles = block.columns.map(({ title }) => title)
  const head = setRow(titles, block, setting, { size: sheet.text.small, weight: 600, ink: 'quiet' }).map(
    (fragment): Fragment => ({ ...fragment, keepWithNext: true }),
  )
  const repeat = head.at(0)
  const rows = block.rows.flatMap((row) => setRow(row, block, setting, { size: sheet.text.body }))
  return [...head, ...rows.map((row) => (repeat === undefined ? row : { ...row, repeat }))]
}

const padding = { x: 1, y: 0.35 }

function setRow(cells: readonly string[], { columns }: Table, setting: Setting, style: TextStyle): Fragment[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let edge = 0
  const columnsOfRow = columns.map(({ share, align }, index) => {
    const x = edge
    edge += (setting.width * share) / shares
    const inner = { x: x + padding.x, width: edge - x - 2 * padding.x, align }
    return { ...inner, chunks: chunked(linesOf(setting, cells[index] ?? '', style, inner.width)) }
  })
  const count = Math.max(...columnsOfRow.map(({ chunks }) => chunks.length))
  return Array.from({ length: count }, (_, part) => {
    const sets = columnsOfRow.map(({ x, width, align, chunks }) =>
      setLines(setting, chunks[part] ?? [], { ...style, align }, { x, width, top: padding.y }),
    )
    return ruled(sets, setting, part === count - 1)
  })
}

/** Number and name on top, the other cells below them in small type, each after the title of its column. */
function setStackedRow(cells: readonly string[], { columns }: Table, setting: Setting): Fragment[] {
  const { sheet, width } = setting
  const [number = '', name = '', ...others] = cells
  const rest = others.map((cell, index) => `${columns[index + 2]?.title ?? ''}: ${cell}`).join(' · ')
  const column = { x: sheet.text.body * 1.8, width: width - sheet.text.body * 1.8 }
  const strong: TextStyle = { size: sheet.text.body, weight: 600 }
  const small: TextStyle = { size: sheet.text.small }
  const chunks = chunked(linesOf(setting, name, strong, column.width))
  return chunks.map((chunk, part) => {
    const last = part === chunks.length - 1
    const title = setLines(setting, chunk, strong, { ...column, top: padding.y })
    const label = setLines(setting, part === 0 ? [`${number}.`] : [], strong, { x: 0, width: column.x, top: padding.y })
    const below = last ? linesOf(setting, rest, small, column.width) : []
    const detail = setLines(setting, below, small, { ...column, top: padding.y + title.height })
    const text = { marks: [...title.marks, ...detail.marks], height: title.height + detail.height }
    return ruled([label, text], setting, last)
  })
}

/** Cells beside each other, closed by a hairline where the row ends. */
function ruled(sets: readonly SetText[], { sheet, width }: Setting, last: boolean): Fragment {
  const height = Math.max(...sets.map((set) => set.height)) + 2 * padding.y
  const rule = { kind: 'box', x: 0, y: height, width, height: sheet.hairline, ink: 'line' } as const
  return {
    height: height + sheet.hairline,
    before: 0,
    marks: [...sets.flatMap(({ marks }) => marks), ...(last ? [rule] : [])],
  }
}
