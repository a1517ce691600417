import type { Fragment, Setting } from '../fragment.ts'
import { setText } from '../set-text.ts'

/** The heading of a table or list; it never stays alone at the foot of a page. */
export function setHeading(text: string, setting: Setting): Fragment {
  const { sheet, width } = setting
  const set = setText(
    setting,
    text,
    { size: sheet.text.body, weight: 600, ink: sheet.ornament ? 'red' : 'ink' },
    { x: 0, width },
  )
  return { ...set, before: sheet.gap, keepWithNext: true }
}
