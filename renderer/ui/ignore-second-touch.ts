/** Longest time from one touch to the second of a double tap, in milliseconds: Windows' double click, for slow hands. */
const soon = 500

/** How far apart the two may lie, in CSS pixels. */
const beside = 40

interface Touch {
  readonly at: number
  readonly x: number
  readonly y: number
  /** What it pressed. */
  readonly pressed: Element
  /** What was asked then: an element for each screen and each dialog. */
  readonly asked: readonly Element[]
  /** What stood on what was pressed. */
  readonly words: string
  /** A key or a word above the keys: those change at each touch, and are typed as fast as a hand can. */
  readonly isKey: boolean
}

/**
 * Lets the second touch of a double tap press nothing once the first has changed what lies under the finger: people who
 * know a computer touch icons twice, and the second touch meant the screen before.
 *
 * Twice on what is still there is twice. A mouse, and a panel that poses as one, counts its clicks itself: a lone choice
 * looks at that (`ChoiceField`).
 * Must listen before `forgiveRoll`. Returns the function that stops it.
 */
export function ignoreSecondTouch(root: Document): () => void {
  let last: Touch | null = null
  let ignores = false

  const down = (event: PointerEvent) => {
    ignores = last !== null && isSecond(last, event) && hasChanged(root, last)
    const pressed = event.target instanceof Element ? event.target.closest('button, label, input, a') : null
    // A third touch in the same haste means the same as the second.
    if (ignores && last !== null) last = { ...last, at: event.timeStamp }
    else if (pressed === null || event.pointerType !== 'touch') last = null
    else last = touchOf(event, pressed, root)
    rest(event)
  }
  const rest = (event: MouseEvent) => {
    // A click without a finger comes from a key.
    if (!ignores || (event.type === 'click' && event.detail === 0)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  root.addEventListener('pointerdown', down, true)
  for (const type of followers) root.addEventListener(type, rest, true)
  return () => {
    root.removeEventListener('pointerdown', down, true)
    for (const type of followers) root.removeEventListener(type, rest, true)
  }
}

function touchOf(event: PointerEvent, pressed: Element, root: Document): Touch {
  const isKey = pressed.closest('.keyboard') !== null
  const { timeStamp: at, clientX: x, clientY: y } = event
  return { at, x, y, pressed, asked: questionsOf(root), words: wordsOf(pressed), isKey }
}

/** What the browser makes of one touch after it came down. */
const followers = ['pointerup', 'mousedown', 'mouseup', 'click'] as const

function isSecond(last: Touch, event: PointerEvent): boolean {
  const distance = Math.hypot(event.clientX - last.x, event.clientY - last.y)
  return event.pointerType === 'touch' && event.timeStamp - last.at < soon && distance <= beside
}

function hasChanged(root: Document, last: Touch): boolean {
  const now = questionsOf(root)
  const isOther = now.length !== last.asked.length || now.some((title, index) => title !== last.asked[index])
  return isOther || (!last.isKey && (!last.pressed.isConnected || wordsOf(last.pressed) !== last.words))
}

/** A button that says something else does something else, though it is the same button. */
function wordsOf(pressed: Element): string {
  return pressed.textContent
}

function questionsOf(root: Document): readonly Element[] {
  return [...root.querySelectorAll('h1, .dialog-title')]
}
