import type { BlockOf } from '../../../shared/receipt/paper.ts'
import type { Fragment, Setting } from '../fragment.ts'
import { setStack, type SetText } from '../set-text.ts'

/** Agency on the left, country and motto on the right, each over a short rule; below each other on a roll. */
export function setLetterhead(block: BlockOf<'letterhead'>, setting: Setting): Fragment {
  const { sheet, width } = setting
  const size = sheet.text.head
  const column = (lines: readonly string[], x: number, columnWidth: number, top: number) =>
    setStack(
      setting,
      lines.map((text, index) => ({
        text,
        style: { size, weight: index === lines.length - 1 ? 600 : 400, align: 'centre' } as const,
      })),
      { x, width: columnWidth, top },
    )
  const rule = (set: SetText, centre: number, top: number) =>
    ({
      kind: 'box',
      x: centre - 11,
      y: top + set.height + 0.6,
      width: 22,
      height: sheet.hairline,
      ink: 'ink',
    }) as const

  if (sheet.arrangement === 'stacked') {
    const agency = column(block.agency, 0, width, 0)
    const top = agency.height + 1.2
    const motto = column(block.motto, 0, width, top)
    return {
      height: top + motto.height + 1,
      before: sheet.gap,
      marks: [...agency.marks, ...motto.marks, rule(motto, width / 2, top)],
    }
  }
  if (block.agency.length === 0) {
    const motto = column(block.motto, 0, width, 0)
    return { height: motto.height + 1, before: sheet.gap, marks: [...motto.marks, rule(motto, width / 2, 0)] }
  }
  const split = width * 0.47
  const agency = column(block.agency, 0, split - 2, 0)
  const motto = column(block.motto, split, width - split, 0)
  return {
    height: Math.max(agency.height, motto.height) + 1,
    before: sheet.gap,
    marks: [...agency.marks, ...motto.marks, rule(agency, (split - 2) / 2, 0), rule(motto, (split + width) / 2, 0)],
  }
}
