import { development } from './development.ts'
import { draftSlip } from './draft-slip.ts'
import { faults } from './faults.ts'
import { keyboard } from './keyboard.ts'
import { review } from './review.ts'
import { staff } from './staff.ts'
import { ui } from './ui.ts'
import { visitor } from './visitor.ts'

/** Every namespace of this language. A new file of text is added here and in the other language. */
export const all = { development, draftSlip, faults, keyboard, review, staff, ui, visitor } as const
