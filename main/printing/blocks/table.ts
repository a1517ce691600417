import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, type TextStyle } from '../set-text.ts'
import { setHeading } from './heading.ts'

const padding = { x: 1, y: 0.5 }

/** A table whose head comes again on each page. Rows are parted by hairlines only. */
export function setTable(block: BlockOf<'table'>, setting: Setting): Fragment[] {
  const { sheet } = setting
  const head = setRow(
    block.columns.map(({ title }) => title),
    block,
    setting,
    { size: sheet.text.small, weight: 600, ink: 'quiet' },
  ).map((fragment): Fragment => ({ ...fragment, before: 0.6, keepWithNext: true }))
  const repeat = head.at(0)
  const rows = block.rows.flatMap((row) => setRow(row, block, setting, { size: sheet.text.body }))
  return [
    setHeading(block.title, setting),
    ...head,
    ...rows.map((fragment) => (repeat === undefined ? fragment : { ...fragment, repeat })),
  ]
}

function setRow(
  cells: readonly string[],
  { columns }: BlockOf<'table'>,
  setting: Setting,
  style: TextStyle,
): Fragment[] {
  const { sheet, width } = setting
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let edge = 0
  const columnsOfRow = columns.map(({ share, align }, index) => {
    const x = edge
    edge += (width * share) / shares
    const inner = { x: x + padding.x, width: edge - x - 2 * padding.x, align }
    return { ...inner, chunks: chunked(linesOf(setting, cells[index] ?? '', style, inner.width)) }
  })
  const count = Math.max(...columnsOfRow.map(({ chunks }) => chunks.length))
  return Array.from({ length: count }, (_, part) => {
    const sets = columnsOfRow.map(({ x, width, align, chunks }) =>
      setLines(setting, chunks[part] ?? [], { ...style, align }, { x, width, top: padding.y }),
    )
    const height = Math.max(...sets.map((set) => set.height)) + 2 * padding.y
    const rule = { kind: 'box', x: 0, y: height, width, height: sheet.hairline, ink: 'line' } as const
    return {
      height: height + sheet.hairline,
      before: 0,
      marks: [...sets.flatMap(({ marks }) => marks), ...(part === count - 1 ? [rule] : [])],
    }
  })
}
