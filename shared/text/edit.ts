/** A text and where the next letter goes, counted in UTF-16 units. Text is composed (NFC). */
export interface Edit {
  readonly text: string
  readonly caret: number
  /** How the word before the caret came about, while it is being typed by Telex or VNI. Whatever else edits drops it. */
  readonly typed?: Typed
}

export interface Typed {
  /** The keys, to be put back when the word turns out to be no syllable. */
  readonly keys: string
  /** Set when that has just happened: what stood there before the last key, for whoever takes the key back. */
  readonly before?: Edit
}

export function insert(edit: Edit, piece: string): Edit {
  return {
    text: edit.text.slice(0, edit.caret) + piece + edit.text.slice(edit.caret),
    caret: edit.caret + piece.length,
  }
}

/**
 * Deletes the character before the caret: a surrogate pair or a letter with loose marks goes as one.
 *
 * Right after keys were put back it takes back the one key that did it: Nguyễn, k (Nguyeenxk), delete gives Nguyễn.
 */
export function deleteBack(edit: Edit): Edit {
  if (edit.typed?.before !== undefined) return edit.typed.before
  const before = edit.text.slice(0, edit.caret)
  const kept = before.replace(/(?:[\s\S]?\p{M}+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])$/u, '')
  return { text: kept + edit.text.slice(edit.caret), caret: kept.length }
}

/** The word around the caret: from `start` to `end`, where letters and their marks go on without a break. */
export function wordAt(edit: Edit): { readonly start: number; readonly end: number; readonly word: string } {
  const before = /[\p{L}\p{M}]*$/u.exec(edit.text.slice(0, edit.caret))?.[0] ?? ''
  const after = /^[\p{L}\p{M}]*/u.exec(edit.text.slice(edit.caret))?.[0] ?? ''
  const start = edit.caret - before.length
  return { start, end: edit.caret + after.length, word: before + after }
}

/** Puts `word` in place of the text between `start` and `end`; the caret goes behind it. */
export function replaceWord(edit: Edit, start: number, end: number, word: string): Edit {
  return { text: edit.text.slice(0, start) + word + edit.text.slice(end), caret: start + word.length }
}
