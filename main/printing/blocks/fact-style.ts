import type { FactRow } from '../../../shared/receipt/paper.ts'
import type { Setting } from '../fragment.ts'
import type { TextStyle } from '../set-text.ts'

/** Millimetres between one fact and the next. */
export const rowGap = 0.4

export const valueStyle = (row: FactRow, setting: Setting): TextStyle => ({
  size: setting.sheet.text.body,
  weight: row.strong === true ? 600 : 400,
})

export const labelStyle = (setting: Setting): TextStyle => ({ size: setting.sheet.text.small, ink: 'quiet' })

/** How far a small label goes down to stand on the baseline of the larger value beside it. */
export function labelTop({ sheet, faces }: Setting): number {
  return ((sheet.text.body - sheet.text.small) * (sheet.leading + faces[400].capHeight)) / 2
}
