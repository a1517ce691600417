import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells a screen whose answer is looked at while typing (`data-above-keys`) how much of the glass the keys cover:
 * `--keys`, in CSS pixels, and `data-keys` while they are up. Other screens are not touched: their layout stays.
 *
 * The finger that makes the keys sink still presses what it came down on, so the room is given back when it is lifted,
 * and nothing moves away under it.
 */
export function useRoomAboveKeys(keys: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const board = keys.current
    const screen = document.querySelector<HTMLElement>('.screen[data-above-keys]')
    if (board === null || screen === null) return undefined
    const observer = new ResizeObserver(() => screen.style.setProperty('--keys', `${board.offsetHeight}px`))
    observer.observe(board)
    screen.style.setProperty('--keys', `${board.offsetHeight}px`)
    screen.dataset['keys'] = 'up'
    const finger = followFinger()
    return () => {
      observer.disconnect()
      finger.whenLifted(() => {
        if (document.querySelector('.keyboard') === null) delete screen.dataset['keys']
      })
    }
  }, [keys])
}

const lifts = ['pointerup', 'pointercancel'] as const

/** Whether a finger is on the glass. `whenLifted` waits for no one where none is, and ends the following. */
function followFinger(): { readonly whenLifted: (act: () => void) => void } {
  let isDown = false
  const down = ({ target }: PointerEvent) => {
    // A key that is gone takes the lift of its finger with it, and nothing else is pressed.
    isDown = !(target instanceof Element && target.closest('.keyboard') !== null)
  }
  const up = () => {
    isDown = false
  }
  window.addEventListener('pointerdown', down, true)
  for (const type of lifts) window.addEventListener(type, up, true)
  return {
    whenLifted: (act) => {
      window.removeEventListener('pointerdown', down, true)
      for (const type of lifts) window.removeEventListener(type, up, true)
      const lifted = () => {
        for (const type of lifts) window.removeEventListener(type, lifted, true)
        // Behind the click that follows, and once the keys are gone from the page.
        setTimeout(act)
      }
      if (!isDown) return lifted()
      for (const type of lifts) window.addEventListener(type, lifted, true)
    },
  }
}
