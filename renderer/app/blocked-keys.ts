/** Keys with a name that a form needs, those by which characters are composed, and what a card reader ends with. */
const namedKeys: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'Escape',
  'Home',
  'PageDown',
  'PageUp',
  'Process',
  'Shift',
  'Tab',
])

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'> & { readonly altGraph: boolean }

/**
 * Whether a key may do what the browser does with it: an allow-list, as the one of the Electron shell.
 *
 * Characters pass, also typed with AltGr (reported as Ctrl+Alt by some systems); whatever else is held with Ctrl, Alt
 * or Super is a shortcut: a new tab, the print dialogue, the page before.
 */
export function mayKeyPass({ key, ctrlKey, altKey, metaKey, altGraph }: Key): boolean {
  const isCharacter = /^.$/u.test(key)
  if (metaKey) return false
  if (ctrlKey || altKey) return isCharacter && altGraph
  return isCharacter || namedKeys.has(key)
}

/**
 * Takes from a page in a browser what leads out of it: shortcuts, the context menu, dropped files, zoom by gesture.
 *
 * Only what the browser would do is called off; the page itself still hears everything, above all the card reader.
 * What the browser or the system takes before the page, such as Alt+F4, is theirs to close.
 */
export function blockWaysOut(target: EventTarget): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (!mayKeyPass(keyOf(event as KeyboardEvent))) event.preventDefault()
    },
    { capture: true },
  )
  for (const type of ['contextmenu', 'dragover', 'drop']) {
    target.addEventListener(type, (event) => event.preventDefault(), { capture: true })
  }
  target.addEventListener(
    'wheel',
    (event) => {
      if ((event as WheelEvent).ctrlKey) event.preventDefault()
    },
    { capture: true, passive: false },
  )
}

function keyOf(event: KeyboardEvent): Key {
  const { key, ctrlKey, altKey, metaKey } = event
  return { key, ctrlKey, altKey, metaKey, altGraph: event.getModifierState('AltGraph') }
}
