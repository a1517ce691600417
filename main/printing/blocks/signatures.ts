import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { setStack } from '../set-text.ts'

/** Room for a signature in handwriting, and the small distance that is left without one. */
const signingRoom = { byHand: 8.5, printed: 0.6, form: 19 }

/** One box beside the other, below each other on a roll. */
export function setSignatures(block: BlockOf<'signatures'>, setting: Setting): Fragment[] {
  return setting.sheet.arrangement === 'stacked'
    ? block.boxes.map((box) => setRow({ ...block, boxes: [box] }, setting))
    : [setRow(block, setting)]
}

/** Titles, room to sign and names side by side; they belong together on one page. */
function setRow(block: BlockOf<'signatures'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  // One person alone signs on the right, as on every Vietnamese form.
  const alone = block.boxes.length === 1 && sheet.arrangement === 'columns'
  const columnWidth = width / (alone ? 2 : Math.max(1, block.boxes.length))
  const columns = block.boxes.map((box, index) => {
    const column = { x: (index + (alone ? 1 : 0)) * columnWidth + 1, width: columnWidth - 2 }
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
  const top = Math.max(...columns.map(({ head }) => head.height)) + signingRoomOf(block, setting)
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

function signingRoomOf(block: BlockOf<'signatures'>, { sheet }: Setting): number {
  if (!block.boxes.some(({ byHand }) => byHand)) return signingRoom.printed
  return sheet.ornament ? signingRoom.byHand : signingRoom.form
}
