import { keyboard } from './keyboard.ts'
import { ui } from './ui.ts'

/** Every namespace of this language. A new file of text is added here and in the other language. */
export const all = { keyboard, ui } as const
