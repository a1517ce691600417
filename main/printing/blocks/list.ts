import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines } from '../set-text.ts'
import { setHeading } from './heading.ts'

/** A numbered list under its heading. */
export function setList(block: BlockOf<'list'>, setting: Setting): Fragment[] {
  const { sheet, width } = setting
  const style = { size: sheet.text.body }
  const indent = sheet.text.body * 1.5
  const items = block.items.flatMap((item, index) =>
    chunked(linesOf(setting, item, style, width - indent)).map((chunk, part): Fragment => {
      const text = setLines(setting, chunk, style, { x: indent, width: width - indent })
      const number = setLines(
        setting,
        part === 0 ? [`${index + 1}.`] : [],
        { ...style, weight: 600 },
        { x: 0, width: indent },
      )
      return { height: text.height, before: 0.4, marks: [...number.marks, ...text.marks] }
    }),
  )
  return [setHeading(block.title, setting), ...items]
}
