import { settled } from './settled.ts'

/** More pages than any content has. */
const mostPages = 60

/**
 * Does something on each page of the content that turns in `scope`, from the first to the last; once where none turns.
 *
 * Throws where a button that may be touched turns nothing.
 */
export async function onEachPage(scope: Element, look: () => void): Promise<void> {
  const [back, onward] = scope.querySelectorAll<HTMLButtonElement>('.pages-turn > .button')
  await turn(back, () => undefined)
  look()
  await turn(onward, look)
}

async function turn(button: HTMLButtonElement | undefined, look: () => void): Promise<void> {
  if (button === undefined) return
  for (let page = 1; page < mostPages; page += 1) {
    if (!button.checkVisibility({ visibilityProperty: true }) || button.disabled) return
    const before = placeOf(button)
    button.click()
    await settled()
    if (placeOf(button) === before) throw new Error(`"${button.textContent}" turns nothing`)
    look()
  }
}

/** How far the content beside the button is turned, in pixels. */
function placeOf(button: HTMLButtonElement): number | undefined {
  return button.closest('.pages')?.querySelector('.pages-window')?.scrollLeft
}
