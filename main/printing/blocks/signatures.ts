import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { setStack } from '../set-text.ts'

/** Room for a signature in handwriting, and the small distance that is left without one. */
const signingRoom = { byHand: 8.5, printed: 0.6 }

/** One box beside the other, below each other on a roll. */
export function setSignatures(block: BlockOf<'signatures'>, setting: Setting): Fragment[] {
  return setting.sheet.arrangement === 'stacked'
    ? block.boxes.map((box) => setRow({ ...block, boxes: [box] }, setting))
    : [setRow(block, setting)]
}

/** Titles, room to sign and names side by side; they belong together on one page. */
function setRow(block: BlockOf<'signatures'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const columnWidth = width / Math.max(1, block.boxes.length)
  const columns = block.boxes.map((box, index) => {
    const column = { x: index * columnWidth + 1, width: columnWidth - 2 }
    const head = setStack(
      setting,
      [
        { text: box.title, style: { size: sheet.text.small, weight: 600, align: 'centre' } },
        { text: box.note, style: { size: sheet.text.small, ink: 'quiet', align: 'centre' } },
      ],
      column,
    )
    return { column, head, name: box.name }
  })
  const top =
    Math.max(...columns.map(({ head }) => head.height)) +
    (block.boxes.some(({ byHand }) => byHand) ? signingRoom.byHand : signingRoom.printed)
  const names = columns.map(({ column, name }) =>
    setStack(setting, [{ text: name, style: { size: sheet.text.body, weight: 600, align: 'centre' } }], {
      ...column,
      top,
    }),
  )
  return {
    height: top + Math.max(...names.map(({ height }) => height)),
    before: sheet.gap,
    marks: [...columns.flatMap(({ head }) => head.marks), ...names.flatMap(({ marks }) => marks)],
  }
}
