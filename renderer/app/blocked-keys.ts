import { type KeyPress, mayKeyPass } from '../../shared/keys/may-key-pass.ts'

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

function keyOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey: control, altKey: alt, metaKey: meta } = event
  return { key, control, alt, meta, altGraph: event.getModifierState('AltGraph') }
}
