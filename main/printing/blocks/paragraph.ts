import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { chunked, linesOf, setLines, type TextStyle } from '../set-text.ts'

const looks: Readonly<Record<BlockOf<'paragraph'>['look'], Omit<TextStyle, 'size'>>> = {
  plain: {},
  strong: { weight: 600 },
  centred: { weight: 600, align: 'centre' },
}

/** Running text over the whole width: whom a form is addressed to, what is pledged. It never ends a page. */
export function setParagraph(block: BlockOf<'paragraph'>, setting: Setting): Fragment[] {
  const { sheet, width } = setting
  const style = { size: sheet.text.body, ...looks[block.look] }
  return chunked(linesOf(setting, block.text, style, width)).map((chunk, index): Fragment => {
    const set = setLines(setting, chunk, style, { x: 0, width })
    return { ...set, before: index === 0 ? sheet.gap : 0, keepWithNext: true }
  })
}
