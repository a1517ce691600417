import type { Edit } from '../../../shared/text/edit.ts'

/**
 * The text above the keys with its caret, written without a render: it changes with every letter, and the letter is what
 * a person waits for.
 */
export interface LineOfText {
  readonly show: (typed: Edit) => void
  /** Long texts have more lines than are shown: turns to the one that is typed in. */
  readonly turnToCaret: () => void
  /** Where in the text a finger came down: before the letter that it touched, behind all of it beside them. */
  readonly caretAt: (x: number, y: number) => number
}

/** @param line an empty element; nobody else may write into it. */
export function createLineOfText(line: HTMLElement): LineOfText {
  const before = document.createTextNode('')
  const after = document.createTextNode('')
  const caret = document.createElement('span')
  caret.className = 'keyboard-caret'
  line.replaceChildren(before, caret, after)

  const turnToCaret = () => caret.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return {
    turnToCaret,
    show({ text, caret: at }) {
      if (before.data === text.slice(0, at) && after.data === text.slice(at)) return
      before.data = text.slice(0, at)
      after.data = text.slice(at)
      requestAnimationFrame(turnToCaret)
    },
    caretAt(x, y) {
      const touched = letterAt(before, x, y)
      if (touched !== null) return touched
      return before.length + (letterAt(after, x, y) ?? after.length)
    },
  }
}

/** Which letter of a text stands at a place of the glass, or null where none does. */
function letterAt(node: Text, x: number, y: number): number | null {
  const range = document.createRange()
  for (let at = 0; at < node.length; ) {
    const size = (node.data.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    range.setStart(node, at)
    range.setEnd(node, at + size)
    const isHit = [...range.getClientRects()].some(
      (box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom,
    )
    if (isHit) return at
    at += size
  }
  return null
}
