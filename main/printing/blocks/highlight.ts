import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { setStack } from '../set-text.ts'

/** The one fact that people look for, set larger beside a strong bar. */
export function setHighlight(block: BlockOf<'highlight'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const left = 3.4
  const set = setStack(
    setting,
    [
      { text: block.label, style: { size: sheet.text.small, ink: 'quiet' } },
      { text: block.value, style: { size: sheet.text.highlight, weight: 600 } },
      { text: block.note, style: { size: sheet.text.body } },
    ],
    { x: left, width: width - left },
  )
  return {
    height: set.height,
    before: sheet.gap,
    marks: [{ kind: 'box', x: 0, y: 0, width: 1.2, height: set.height, ink: 'teal' }, ...set.marks],
  }
}
