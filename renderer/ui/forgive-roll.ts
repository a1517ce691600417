/** How far, in CSS pixels, a finger may slide off what it pressed and still mean it (user tests of voting machines). */
const roll = 30

/**
 * Lets an elderly finger roll: a press that slides up to 30 px beside its button still counts.
 *
 * The pressed thing captures the pointer, so that for the browser and for React Aria the finger is still on it;
 * beyond the distance the capture is let go and the press is cancelled as usual. React Aria stops the event and
 * releases the capture that touch brings by itself: so this listens before it and captures right after. Returns the function that stops it.
 */
export function forgiveRoll(root: Document): () => void {
  const held = new Map<number, Element>()

  const down = (event: PointerEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest('.pressable') : null
    if (pressed === null || event.button !== 0 || !event.isTrusted) return
    held.set(event.pointerId, pressed)
    const { pointerId } = event
    setTimeout(() => {
      if (held.get(pointerId) === pressed && pressed.isConnected) pressed.setPointerCapture(pointerId)
    })
  }
  const move = (event: PointerEvent) => {
    const pressed = held.get(event.pointerId)
    if (pressed === undefined || isNear(pressed, event)) return
    held.delete(event.pointerId)
    if (pressed.hasPointerCapture(event.pointerId)) pressed.releasePointerCapture(event.pointerId)
  }
  const end = (event: PointerEvent) => void held.delete(event.pointerId)

  root.addEventListener('pointerdown', down, true)
  root.addEventListener('pointermove', move, true)
  root.addEventListener('pointerup', end, true)
  root.addEventListener('pointercancel', end, true)
  return () => {
    root.removeEventListener('pointerdown', down, true)
    root.removeEventListener('pointermove', move, true)
    root.removeEventListener('pointerup', end, true)
    root.removeEventListener('pointercancel', end, true)
  }
}

function isNear(pressed: Element, event: PointerEvent): boolean {
  const box = pressed.getBoundingClientRect()
  const across = Math.max(box.left - event.clientX, event.clientX - box.right, 0)
  const along = Math.max(box.top - event.clientY, event.clientY - box.bottom, 0)
  return Math.hypot(across, along) <= roll
}
