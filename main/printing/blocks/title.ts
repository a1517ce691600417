import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { balancedLinesOf, setStack, setText } from '../set-text.ts'

export function setPlaceAndDate(block: BlockOf<'placeAndDate'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const align = sheet.arrangement === 'stacked' ? 'centre' : 'right'
  const set = setText(setting, block.text, { size: sheet.text.small, ink: 'quiet', align }, { x: 0, width })
  // Place and day of a form belong to the signatures below them.
  return { ...set, before: 1.2, keepWithNext: !sheet.ornament }
}

export function setTitle(block: BlockOf<'title'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const title = { size: sheet.text.title, weight: 600, ink: sheet.ornament ? 'red' : 'ink', align: 'centre' } as const
  const small = { size: sheet.text.small, ink: 'quiet', align: 'centre' } as const
  const lines = [
    ...balancedLinesOf(setting, block.text, title, width).map((text) => ({ text, style: title })),
    ...block.lines.flatMap((text) =>
      balancedLinesOf(setting, text, small, width).map((line) => ({ text: line, style: small })),
    ),
  ]
  return { ...setStack(setting, lines, { x: 0, width }), before: sheet.gap }
}

/** Strong enough to be seen from across the desk: ink on gold, white on black where there is no colour. */
export function setNotice(block: BlockOf<'notice'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const mono = sheet.arrangement === 'stacked'
  const padding = 0.9
  const set = setText(
    setting,
    block.text,
    { size: sheet.text.body, weight: 600, ink: mono ? 'white' : 'ink', align: 'centre' },
    { x: 2, width: width - 4, top: padding },
  )
  const height = set.height + 2 * padding
  return {
    height,
    before: 1.6,
    marks: [{ kind: 'box', x: 0, y: 0, width, height, ink: mono ? 'ink' : 'gold' }, ...set.marks],
  }
}
