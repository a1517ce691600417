import type { Edit } from './edit.ts'

/** Which letters a field wants as capitals: of every word (names), of the first word, or none (e-mail). */
export type Capitals = 'words' | 'sentence' | 'none'

const beginnings: Readonly<Record<Capitals, RegExp | null>> = {
  words: /^$|[\s\-']$/,
  sentence: /^\s*$|[.!?]\s+$/,
  none: null,
}

/** Whether the next letter is a capital by itself. */
export function wantsCapital(edit: Edit, capitals: Capitals): boolean {
  return beginnings[capitals]?.test(edit.text.slice(0, edit.caret)) ?? false
}
